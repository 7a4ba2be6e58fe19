"""A link to a member's work opens for everybody else and breaks nothing it is written into."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.errors import BadLink
from study.links import MAX_LENGTH, web_address

DANGEROUS = set('<>"`\\()[]{}|*^ \t\n')


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://github.com/ana/x", "https://github.com/ana/x"),
        ("  github.com/ana/x\n", "https://github.com/ana/x"),
        ("HTTP://GitHub.com/Ana/X", "http://github.com/Ana/X"),
        ("github.com", "https://github.com"),
        ("github.com?tab=repos", "https://github.com?tab=repos"),
        ("https://github.com./ana", "https://github.com/ana"),
        ("https://ana.dev:443/x", "https://ana.dev/x"),
        ("http://ana.dev:80/x", "http://ana.dev/x"),
        ("http://ana.dev:8080/x", "http://ana.dev:8080/x"),
        ("ana.dev:8080/x", "https://ana.dev:8080/x"),
        ("https://medium.com/@ana/what-i-did", "https://medium.com/@ana/what-i-did"),
        ("https://x.org/a?u=https://y.org/b&t=1#top", "https://x.org/a?u=https://y.org/b&t=1#top"),
        ("https://8.8.8.8/demo", "https://8.8.8.8/demo"),
        ("https://my_site.ana.dev/", "https://my_site.ana.dev/"),
    ],
)
def test_a_member_pastes_a_link_and_gets_it_back_tidy(typed: str, link: str) -> None:
    assert web_address(typed) == link


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://x.org/a_(b)", "https://x.org/a_%28b%29"),
        ("https://x.org/[a](b)", "https://x.org/%5Ba%5D%28b%29"),
        ("https://x.org/||spoiler||", "https://x.org/%7C%7Cspoiler%7C%7C"),
        ("https://x.org/**b**", "https://x.org/%2A%2Ab%2A%2A"),
        ("https://x.org/a>b<c", "https://x.org/a%3Eb%3Cc"),
        ('https://x.org/?q="a"`b`', "https://x.org/?q=%22a%22%60b%60"),
        ("https://x.org/a\\b", "https://x.org/a%5Cb"),
        ("https://x.org/100%", "https://x.org/100%25"),
        ("https://x.org/%e2%82%ac", "https://x.org/%E2%82%AC"),
        ("https://x.org/a#b#c", "https://x.org/a#b%23c"),
        ("https://de.wikipedia.org/wiki/Größe", "https://de.wikipedia.org/wiki/Gr%C3%B6%C3%9Fe"),
    ],
)
def test_what_would_mean_something_to_discord_is_written_so_that_it_means_nothing(typed: str, link: str) -> None:
    assert web_address(typed) == link


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("BÜCHER.example", "https://xn--bcher-kva.example"),
        ("https://straße.de", "https://xn--strae-oqa.de"),
        ("https://例え.テスト", "https://xn--r8jz45g.xn--zckzah"),
        ("https://例え。テスト", "https://xn--r8jz45g.xn--zckzah"),
        ("https://ｇｉｔｈｕｂ．ｃｏｍ/ana", "https://github.com/ana"),
        ("https://gіthub.com", "https://xn--gthub-n2e.com"),  # a Cyrillic i: it must not pass for the real one
    ],
)
def test_a_host_in_any_script_is_written_so_that_nobody_mistakes_it(typed: str, link: str) -> None:
    assert web_address(typed) == link


LONGEST_HOST = ".".join(["a" * 63] * 3 + ["b" * 57, "dev"])  # of 253 characters, as many as a name may have


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "my repo", "done", "github", "https://", "https:///x", "//github.com/x", "/home/ana", "?", "#x"),
        *("javascript:alert(1)", "JavaScript://github.com/%0aalert(1)", "data:text/html,hi", "ftp://x.org/a"),
        *("tel:123", ".", "file:///etc/passwd", "file://x.org/a", "mailto:ana@x.org", "discord://x.org", "ssh://x.org"),
        *("https:github.com", "https:/github.com/x", "https://https://x.org", "https:\\\\github.com\\x"),
        *("git@github.com:ana/x.git", "https://ana@x.org", "https://ana:secret@x.org", "https://x.org\\@evil.org/"),
        *("https://@x.org", "http://localhost:8000", "localhost:3000/x", "https://app.localhost", "http://myhost/x"),
        *("https://printer.local", "ana.local", "ana.lan", "http://127.1", "http://127.0.0.0x1", "https://1.2.3.4.5"),
        *("http://127.0.0.1:8888", "https://192.168.0.5", "http://10.0.0.1", "http://0.0.0.0", "http://[::1]/x"),
        *("https://999.1.1.1", "https://x.1a", "https://x.org/a b", "https://x.org/a\tb", "https://x.org/a\nb"),
        *("https://x.org/\0", "https://x.org/\u202egpj", "https://x.org/\u200b", "https://x\u00ad.org", "ana.dev/a b"),
        *("https://x.org/\ud800", "https://x.org/a\u00a0b", "\ufeffx.org", "ana.dev/a\u202eb", "ana.dev/a\x00b"),
        *("https://x..org", "https://.x.org", "https://-x.org", "https://x-.org", "https://x!.org", "https://x,y.org"),
        *("https://x.org:", "https://x.org:0", "https://x.org:65536", "https://x.org:8o", "https://x.org:80:80"),
        *("ana.dev:/x", "ana.dev:0/x", "ana.dev:65536/x", "ana.dev:123456/x", "https://℀.org", "gr💥.de"),
        *("https://x%2eorg", "https://" + "a" * 64 + ".org", "https://" + "a." * 130 + "org", f"a{LONGEST_HOST}"),
        *("https://x.org/" + "a" * 500, "https://x.org/" + "(" * 300, f"ana.dev/{'x' * (MAX_LENGTH - 15)}", "x" * 501),
        *("<https://x.org>", "[x](https://x.org)"),
    ],
)
def test_what_others_could_not_open_safely_is_handed_back_as_it_was_typed(typed: str) -> None:
    with pytest.raises(BadLink) as caught:
        web_address(typed)
    assert caught.value.given == typed


def test_a_link_may_be_as_long_as_the_form_takes_and_no_longer() -> None:
    longest = "https://x.org/".ljust(MAX_LENGTH, "a")
    assert web_address(longest) == longest
    for longer in (longest + "a", longest.removeprefix("https://") + "a" * 8 + "a"):
        with pytest.raises(BadLink):
            web_address(longer)


HOSTS = st.from_regex(r"[a-zA-Z0-9ßéøи中-]{1,12}(\.[a-zA-Z0-9éи中-]{1,8}){0,2}\.?(:[0-9]{1,5})?", fullmatch=True)
LINKS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "http://", "https://", "HTTPS://", "javascript:", "ftp://", " https://"]),
    HOSTS,
    st.one_of(st.just(""), st.text(st.characters(max_codepoint=0x2FF), max_size=20).map(lambda rest: f"/{rest}")),
)


@pytest.mark.slow
@given(st.one_of(LINKS, st.text(max_size=60)))
def test_whatever_is_typed_is_refused_or_becomes_a_link_that_stays_as_it_is(typed: str) -> None:
    try:
        link = web_address(typed)
    except BadLink:
        return
    assert web_address(link) == link
    assert link.isascii()
    assert link.isprintable()
    assert not DANGEROUS & set(link)
    assert len(link) <= MAX_LENGTH
    parts = urlsplit(link)
    assert parts.scheme in {"http", "https"}
    assert parts.hostname is not None
    assert "." in parts.hostname
    assert (parts.username, parts.password) == (None, None)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("ana.dev:1/x", "https://ana.dev:1/x"),
        ("ana.dev:65535/x", "https://ana.dev:65535/x"),
        (LONGEST_HOST, f"https://{LONGEST_HOST}"),
        ("gr-öße.de", "https://xn--gr-e-xna1l.de"),
        ("local.dev", "https://local.dev"),
        ("1up.dev", "https://1up.dev"),
        (f"ana.dev/{'x' * (MAX_LENGTH - 16)}", f"https://ana.dev/{'x' * (MAX_LENGTH - 16)}"),
    ],
)
def test_what_just_fits_is_a_link(typed: str, link: str) -> None:
    assert web_address(typed) == link
