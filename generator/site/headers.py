"""The Content-Security-Policy of a site and ready files with headers for the usual static hosts."""

from __future__ import annotations

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # Material draws its symbols as data: images inside its own styles.
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'self'",
}
META_POLICY = "; ".join(f"{name} {value}" for name, value in _POLICY.items())
"""For the <meta> element in each page."""
HEADER_POLICY = f"{META_POLICY}; frame-ancestors 'self'"
"""For the HTTP header, which may also say who may frame the page."""
HEADERS = {
    "Content-Security-Policy": HEADER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def header_files() -> dict[str, bytes]:
    """Give the files: Netlify and Cloudflare (`_headers`), Apache, IIS and a piece for nginx."""
    lines = list(HEADERS.items())
    apache = "\n".join(f'  Header always set {name} "{value}"' for name, value in lines)
    iis = "\n".join(f'        <add name="{name}" value="{value}" />' for name, value in lines)
    return {
        "_headers": ("/*\n" + "\n".join(f"  {name}: {value}" for name, value in lines) + "\n").encode(),
        ".htaccess": f"<IfModule mod_headers.c>\n{apache}\n</IfModule>\n".encode(),
        "nginx-headers.conf": (
            "\n".join(f'add_header {name} "{value}" always;' for name, value in lines) + "\n"
        ).encode(),
        "web.config": (
            '<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n  <system.webServer>\n    <httpProtocol>\n'
            f"      <customHeaders>\n{iis}\n      </customHeaders>\n    </httpProtocol>\n"
            "  </system.webServer>\n</configuration>\n"
        ).encode(),
    }
