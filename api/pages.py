"""Server-rendered pages: templates whose every word comes from the text files."""

from pathlib import Path

from starlette.responses import HTMLResponse

from bot.say import Say
from bot.saying import Speech

FOLDER = Path(__file__).parent


def render(speech: Speech, template: str) -> HTMLResponse:
    """A page in Dutch; the template asks for words by `t('page-…')`."""
    # A house may run for long before anybody looks at a page.
    from jinja2 import Environment, FileSystemLoader, select_autoescape

    pages = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return HTMLResponse(
        pages.get_template(template).render(t=lambda key: speech.words(Say(key), "nl", "je"))
    )
