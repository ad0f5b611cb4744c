"""Pages that stand where an article should: a log-in form, a question about cookies, a check for robots, an error."""

import re

from lxml.html import HtmlElement

_FEW_WORDS = 80
"""Words of the body below which a page that says nothing of an article may be a wall."""
_SIGNS = (
    ("asks whether cookies may be set", 3, re.compile(
        r"cookie|consent|privacy|datenschutz|einwillig|zustimm|confidentialit|consentement|privacidad|consentimiento"
        r"|partner|accept|akzeptier|accepte|aceptar|personali[sz]", re.IGNORECASE)),
    ("checks that no robot is reading", 1, re.compile(
        r"(?:checking|verify)[\w ]{0,20} (?:your browser|you are (?:a )?human)|are you a robot|not a robot"
        r"|unusual (?:traffic|activity)|complete the captcha|(?:enable|turn on) javascript and cookies",
        re.IGNORECASE)),
    ("asks for JavaScript", 1, re.compile(
        r"(?:enable|turn on|activate|requires?|needs?|without) javascript|javascript (?:is|has been|to be) (?:disabled|"
        r"required|enabled)", re.IGNORECASE)),
    ("says that the page is not there", 1, re.compile(
        r"page (?:you[\w ’']{0,40} )?(?:was |is |can(?:no|['’])t be |could not be |not )(?:not )?(?:be )?"
        r"(?:found|available)|\b404\b|access (?:is |was )?denied|\b403 forbidden", re.IGNORECASE)),
)  # fmt: skip
"""What a wall does, how many of its words must stand there, and the words."""
_LOG_IN = re.compile(
    r"log[ -]?in|sign[ -]?in|sign[ -]?up|anmelden|einloggen|connexion|se connecter|iniciar sesi|accedi|войти|登录|"
    r"ログイン|로그인|subscrib|abonn",
    re.IGNORECASE,
)


def wall(tree: HtmlElement, body: str) -> str | None:
    """What a page does instead of showing an article, or None where it can't be told that it does.

    To be asked only of pages that say nothing of an article in their head.
    """
    if body and len(body.split()) > _FEW_WORDS:
        return None
    if tree.find(".//frameset") is not None:
        return "only frames other pages"
    shown = " ".join(filter(None, (tree.findtext(".//title"), *tree.xpath(".//body//text()[normalize-space()]")[:200])))
    if tree.xpath('.//input[@type="password"]') or (not body and _LOG_IN.search(shown[:300])):
        return "asks to log in"
    for does, least, signs in _SIGNS:
        if len({match.lower() for match in signs.findall(f"{body} {shown}"[:4000])}) >= least:
            return does
    return None
