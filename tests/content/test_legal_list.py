from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.content.legal_list import Wetspunt

SOUND: dict[str, Any] = {"id": "mr", "naam": "Instemming", "toets": "ingevuld", "sleutels": ("opp",), "wet": ("mr",)}


def test_a_point_has_a_law_and_a_way_of_looking() -> None:
    """About schools of all kinds, unless it says otherwise."""
    point = Wetspunt(**SOUND)
    assert ("school", (), "") == (point.over, point.soorten, point.uitstroomprofiel)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"sleutels": ()}, "bij toets 'ingevuld' horen sleutels: welke sleutels van het profiel geven antwoord?"),
        ({"rol": "leraar"}, "rol hoort bij toets 'rol', en alleen daarbij."),
        ({"toets": "rol"}, "rol hoort bij toets 'rol', en alleen daarbij."),
        ({"pagina": "opp"}, "pagina hoort bij toets 'gids', en alleen daarbij."),
        ({"toets": "gids"}, "pagina hoort bij toets 'gids', en alleen daarbij."),
        ({"wet": ()}, "at least 1 item"),
        ({"toets": "raden"}, "Input should be"),
    ],
)
def test_a_point_that_cannot_be_looked_at_is_refused(changed: dict[str, Any], message: str) -> None:
    """Each way of looking has what it needs, and nothing that it would not use."""
    with pytest.raises(ValidationError) as caught:
        Wetspunt(**{**SOUND, **changed})
    assert message in str(caught.value)
