"""Pages fetched from the web, only where a person asks for it: politely, within limits, and not from private networks.

A name is resolved first, its addresses are checked, and the connection goes to the address that was checked, so that
neither a second answer of the name server nor a redirect leads into the network that the program runs in.
"""

import asyncio
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from reader import __version__
from reader.model import ReaderError
from reader.sources.input import Input

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser

    import httpx

NAME = "article-reader"
"""What `robots.txt` may call this program."""
AGENT = f"{NAME}/{__version__} (fetches single pages that its user names)"
_LARGEST = 32 << 20
_LARGEST_ROBOTS = 512 << 10
_MOST_REDIRECTS = 5
_SECONDS = 60.0
"""For all of one address: names, redirects, `robots.txt` and the page."""
_SECONDS_OF_SILENCE = 15.0
_LAST_PORT = 65_535
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""Addresses that stand for those of IPv4 in networks that have none (RFC 6052)."""
_HINT = "open it in a browser, save the page, and give the file"


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: Mapping[str, str]
    data: bytes

    @property
    def location(self) -> str | None:
        """Where a redirect leads."""
        return self.headers.get("location") if self.status in (301, 302, 303, 307, 308) else None


class Fetcher:
    """Fetches pages; asks each site once what it lets programs read."""

    def __init__(self, allow_private: bool = False) -> None:
        """With `allow_private` addresses of the own machine and of private networks are fetched as well."""
        self._allow_private = allow_private
        self._robots: dict[str, RobotFileParser] = {}

    def fetch(self, address: str) -> Input:
        """What is at an http(s) address, with its type, its charset and the address that redirects led to.

        Raises ReaderError where it can't be had, may not be had, or is too large or too slow.
        """
        try:
            return asyncio.run(self._within_time(address))
        except ModuleNotFoundError as error:
            hint = "pip install 'article-reader[fetch]'"
            raise ReaderError(f"needs the package {error.name} to be fetched", address, hint) from error

    async def _within_time(self, address: str) -> Input:
        from httpx import HTTPError, InvalidURL

        try:
            async with asyncio.timeout(_SECONDS):
                return await self._page(address)
        except TimeoutError:
            raise ReaderError("takes too long to answer", address, "try again later") from None
        except (InvalidURL, ValueError):
            raise ReaderError("is no valid address", address, "check its spelling") from None
        except HTTPError as error:
            reason = str(error).strip() or type(error).__name__
            raise ReaderError(f"can't be fetched: {reason}", address, "check the address, and the network") from error

    async def _page(self, address: str) -> Input:
        current = urldefrag(address)[0]
        for _ in range(_MOST_REDIRECTS + 1):
            await self._ask_leave(current)
            answer = await self._get(current, _LARGEST)
            if answer.location is None:
                return _input(answer, address, current)
            current = urldefrag(urljoin(current, answer.location))[0]
        raise ReaderError(f"redirects more than {_MOST_REDIRECTS} times", address, _HINT)

    async def _ask_leave(self, address: str) -> None:
        """Raise where the site does not let programs read the page (RFC 9309)."""
        site = urljoin(address, "/robots.txt")
        if site not in self._robots:
            self._robots[site] = await self._rules(site)
        if not self._robots[site].can_fetch(NAME, address):
            raise ReaderError("is not to be read by programs, says the site's robots.txt", address, _HINT)

    async def _rules(self, site: str) -> "RobotFileParser":
        """What a `robots.txt` says; all is allowed where there is none, and nothing where the site is in trouble."""
        from urllib.robotparser import RobotFileParser

        rules, current = RobotFileParser(), site
        for _ in range(_MOST_REDIRECTS + 1):
            answer = await self._get(current, _LARGEST_ROBOTS, cut=True)
            if answer.location is None:
                break
            current = urljoin(current, answer.location)
        if answer.status >= 500:
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            lines = answer.data.decode("utf-8-sig", "replace").splitlines() if answer.status == 200 else []
            rules.parse(lines)
        return rules

    async def _get(self, address: str, largest: int, cut: bool = False) -> _Answer:
        """One answer, its redirect not followed; what is larger is an error, or is `cut`."""
        import httpx

        url = httpx.URL(address)
        if url.scheme not in ("http", "https") or not url.host:
            raise ReaderError("is no http or https address", address, "give one that begins with https://")
        if (url.port or 1) > _LAST_PORT:
            raise ReaderError("is no valid address", address, "check its spelling")
        if url.userinfo:
            raise ReaderError("holds a user name or a password", address, _HINT)
        failure: httpx.TransportError | None = None
        for checked in await self._checked(url):
            try:
                return await _get_from(url, checked, largest, cut)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        assert failure is not None
        raise failure

    async def _checked(self, url: "httpx.URL") -> list[str]:
        """The addresses of the host, none of them private; raises ReaderError where one is, or there are none."""
        host, port = url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80)
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise ReaderError(
                "is on a host that can't be found", str(url), "check its spelling, and the network"
            ) from None
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        if not self._allow_private and not all(map(is_public, addresses)):
            hint = "add --allow-private if you trust it"
            raise ReaderError("is on this machine or in a private network, and is not fetched", str(url), hint)
        return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also the address of IPv4 that may be hidden in it."""
    found = ip_address(address.partition("%")[0])
    hidden = _hidden(found) if isinstance(found, IPv6Address) else None
    if hidden is not None:
        return is_public(str(hidden))
    site_local = isinstance(found, IPv6Address) and found.is_site_local
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified or site_local)


def _hidden(address: IPv6Address) -> IPv4Address | None:
    """The address of IPv4 that one of IPv6 leads to: mapped, translated, or by a tunnel."""
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


async def _get_from(url: "httpx.URL", checked: str, largest: int, cut: bool) -> _Answer:
    """One answer from the address that was checked, whatever the name server says by now.

    Each request has a connection of its own: one that is kept would be taken for any site at the same address.
    """
    import httpx

    host = url.netloc.decode("ascii")
    secure = {"sni_hostname": url.raw_host.decode("ascii").strip("[]")} if url.scheme == "https" else {}
    headers = {"Host": host, "User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "text/html, */*;q=0.5"}
    async with (
        httpx.AsyncClient(trust_env=False, timeout=_SECONDS_OF_SILENCE) as client,
        client.stream("GET", url.copy_with(host=checked), headers=headers, extensions=secure) as answer,
    ):
        data = bytearray()
        if not answer.is_redirect:
            async for chunk in answer.aiter_bytes():
                data += chunk
                if len(data) > largest and not cut:
                    raise ReaderError(f"is larger than {largest >> 20} MiB", str(url), _HINT)
                if len(data) > largest:
                    break
        return _Answer(answer.status_code, answer.reason_phrase, answer.headers, bytes(data[:largest]))


def _input(answer: _Answer, asked: str, final: str) -> Input:
    if answer.status != 200:
        raise ReaderError(f"is not to be had: {answer.status} {answer.reason}".rstrip(), asked, "check the address")
    if not answer.data:
        raise ReaderError("is empty", asked, "check the address")
    media_type, _, parameters = answer.headers.get("content-type", "").partition(";")
    charset = next(
        (value.strip(" \"'") for name, _, value in (one.partition("=") for one in parameters.split(";"))
         if name.strip().lower() == "charset"),
        None,
    )  # fmt: skip
    return Input(answer.data, asked, media_type.strip().lower() or None, charset or None, final)
