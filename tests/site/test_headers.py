"""The policy allows the site's own files only, in every ready file."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from generator.site.headers import HEADER_POLICY, META_POLICY, header_files


def test_scripts_and_styles_come_from_the_site_itself() -> None:
    """Nothing inline, nothing evaluated, nothing from another host."""
    policy = dict(part.split(" ", 1) for part in META_POLICY.split("; "))
    assert "'none'" == policy["default-src"]
    assert "'self'" == policy["script-src"] == policy["style-src"]
    assert "unsafe" not in META_POLICY
    assert "http" not in META_POLICY


def test_every_host_gets_the_same_policy() -> None:
    """Each ready file carries the whole policy."""
    files = header_files()
    assert {"_headers", ".htaccess", "nginx-headers.conf", "web.config"} == set(files)
    assert all(HEADER_POLICY in text.decode() for text in files.values())


def test_the_file_for_iis_is_xml() -> None:
    """A host that cannot read it would serve nothing at all."""
    root = ET.fromstring(header_files()["web.config"])  # noqa: S314  # our own file
    assert 4 == len(root.findall(".//customHeaders/add"))
