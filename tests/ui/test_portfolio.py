"""A portfolio is one file that needs nothing else, and whatever people typed stays text in it."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.services.portfolio import Portfolio
from bot.services.recognition import Certificate
from bot.ui.portfolio import portfolio_html, portfolio_markdown
from study.careers import skill_profile
from study.progress import Mark, progress
from study.projects import Project, ProjectKind
from tests.clock import MONDAY
from tests.packs import SMALL

LINK = "https://example.com/rag"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "</title><b>",
    "{{ 7*7 }}",
    "# big\n\n- list",
    "محمد علي",
    "小林 花子 🎓",
    "`code` **bold** | table |",
    "",
]


def portfolio(typed: str, *, done: int = 5, certified: bool = True) -> Portfolio:
    marks = {
        milestone.slug: Mark(MONDAY, LINK if number % 2 else None, known=number == 0)
        for number, milestone in enumerate(SMALL.milestones[:done])
    }
    found = progress(SMALL, marks)
    made = Project(1, 1, 1, typed, ProjectKind.DEMO, "projects", typed, LINK, typed, MONDAY, 3)
    certificate = Certificate("7KQ2M4XP90TD", typed, typed, "Pack", date(2026, 1, 1), date(2026, 7, 1), 600, 25, 1)
    return Portfolio(
        name=typed,
        group_name=typed,
        curriculum=SMALL.title,
        progress=found,
        skills=skill_profile(SMALL, found),
        minutes=754,
        projects=((made, SMALL.step("projects")), (made, None)),
        certificate=certificate if certified else None,
        made_at=MONDAY,
    )


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        assert not [name for name in named if name.startswith("on")]
        self.links += [named[name] or "" for name in ("href", "src") if name in named]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("typed", HOSTILE)
def test_the_page_needs_nothing_else_and_runs_nothing(typed: str) -> None:
    page = Page(portfolio_html(portfolio(typed), b"\x89PNG"))
    assert set(page.tags) & {"script", "iframe", "object", "form", "link", "base"} == set()
    assert page.tags.count("img") == 1
    assert {link for link in page.links if not link.startswith("data:image/png;base64,")} == {LINK}
    assert typed.replace("\n\n", " ") in " ".join(page.words.split("\n")) or typed in page.words


@given(typed=st.one_of(st.text(max_size=80), st.sampled_from(HOSTILE)))
def test_markdown_shows_what_was_typed_as_text(typed: str) -> None:
    tokens = MarkdownIt("commonmark").parse(portfolio_markdown(portfolio(typed)))
    inline = [child for token in tokens for child in token.children or []]
    assert not [token for token in [*tokens, *inline] if token.type in {"html_block", "html_inline", "image", "fence"}]
    assert {token.attrs["href"] for token in inline if token.type == "link_open"} == {LINK}


def test_everything_done_is_on_both_pages() -> None:
    both = portfolio_html(portfolio("Ana")), portfolio_markdown(portfolio("Ana")).replace("\\", "")
    for page in both:
        for text in ("Ana: from backend to AI engineering", "4 of 10 milestones", "12.6 hours", "known before"):
            assert text in page
        assert SMALL.milestones[4].title in page
        assert SMALL.milestones[5].title not in page
        assert "7KQ2-M4XP-90TD" in page


def test_an_empty_portfolio_is_still_a_page() -> None:
    empty = portfolio("Ana", done=0, certified=False)
    assert "0 of 10 milestones" in portfolio_html(empty)
    assert "Certificate" not in portfolio_markdown(empty)
