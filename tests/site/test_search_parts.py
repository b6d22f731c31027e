from __future__ import annotations

from generator.site.search_parts import shared_index_name


def test_the_shared_index_of_other_sources_or_another_kind_has_another_name() -> None:
    """A site that was not made again finds the index that it was made with."""
    kind = ("index", "zoeken")
    name = shared_index_name("bron", kind)
    assert name == shared_index_name("bron", kind)
    assert len({name, shared_index_name("anders", kind), shared_index_name("bron", ("index", "opp", "zoeken"))}) == 3
