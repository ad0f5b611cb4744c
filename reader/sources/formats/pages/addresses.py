"""Addresses of pages, as far as it must be known which site they are on."""

from urllib.parse import urljoin, urlsplit

_SECOND_LEVELS = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "or", "org"})
"""Second labels under which countries give names away ("paper.co.uk")."""
_LONGEST = 2000


def web_address(value: str | None, base: str | None = None) -> str | None:
    """The http(s) address that a value is, a relative one taken from `base`; None where it is no such address."""
    if not value or len(value) > _LONGEST:
        return None
    try:
        joined = urljoin(base or "", value.strip())
        parts = urlsplit(joined)
        host = parts.hostname
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and host and not joined.isspace() else None


def host_of(address: str | None) -> str | None:
    """The name of the host without "www."; None where the address has none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def is_front_page(address: str) -> bool:
    """Whether an address names a site rather than a page of it."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def on_one_site(one: str, other: str) -> bool:
    """Whether two addresses are under one registered name ("m.paper.co.uk" and "www.paper.co.uk")."""
    return _registered(host_of(one)) == _registered(host_of(other))


def _registered(host: str | None) -> str | None:
    labels = (host or "").split(".")
    several = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS
    return ".".join(labels[-3 if several else -2 :]) or None
