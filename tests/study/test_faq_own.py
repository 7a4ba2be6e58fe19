"""A server's own entries: their limits, their file, and which questions are one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.errors import BadEntries, EmptyText, TextTooLong
from study.faq import Entry, Topic, article, reference
from study.faq_answering import Library, parts_of
from study.faq_own import (
    ALIAS_LIMIT,
    ANSWER_LIMIT,
    MOST_ALIASES,
    QUESTION_LIMIT,
    SLUG_LIMIT,
    alike,
    digest,
    folded,
    own_entry,
    read_entries,
    slug_for,
    written,
)
from study.faq_search import FaqIndex
from study.faq_terms import Terms
from study.pack_faq import Link
from tests.packs import PACK

ARTICLE = article(PACK)
words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60)
quickly = settings(max_examples=100, deadline=None)


def entry(slug: str, question: str, *aliases: str, answer: str = "So.") -> Entry:
    return own_entry(slug, question, answer, aliases, "Nadia", None)


# ---------------------------------------------------------------- what an entry may be


def test_an_entry_keeps_each_phrase_once() -> None:
    made = entry("a", "  Where  is it? ", "where is IT", "the place", "The place!", "")
    assert made.question == "Where is it?"
    assert made.aliases == ("the place",)


@pytest.mark.parametrize(
    ("question", "answer", "alias", "field"),
    [("", "So.", "", "question"), ("Why?", " \n", "", "answer"), ("???", "\u200b", "", "answer")],
)
def test_an_entry_needs_words(question: str, answer: str, alias: str, field: str) -> None:
    with pytest.raises(EmptyText) as caught:
        own_entry("a", question, answer, (alias,), "Nadia", None)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("question", "answer", "alias", "told"),
    [
        ("x" * 101, "So.", "", ("question", 101, 100)),
        ("Why?", "x" * 2001, "", ("answer", 2001, 2000)),
        ("Why?", "So.", "x" * 201, ("alias", 201, 200)),
    ],
)
def test_an_entry_may_not_have_too_many(question: str, answer: str, alias: str, told: tuple[str, int, int]) -> None:
    with pytest.raises(TextTooLong) as caught:
        own_entry("a", question, answer, (alias,), "Nadia", None)
    assert (caught.value.field, caught.value.length, caught.value.limit) == told


def test_what_just_fits_is_kept_whole() -> None:
    aliases = tuple(f"{number:02}{'y' * (ALIAS_LIMIT - 2)}" for number in range(MOST_ALIASES + 1))
    made = own_entry("a", "x" * QUESTION_LIMIT, "z" * ANSWER_LIMIT, aliases, "Nadia", None)
    assert (len(made.question), len(made.answer), made.aliases) == (
        QUESTION_LIMIT,
        ANSWER_LIMIT,
        aliases[:MOST_ALIASES],
    )


def test_an_entry_in_the_place_of_a_built_in_one_keeps_what_that_leads_to() -> None:
    base = next(one for one in ARTICLE if one.milestones and one.kin)
    with_links = replace(base, links=(Link(title="A page", url="https://example.org/a"),))
    made = own_entry(base.slug, "Mine?", "So.", (), "Nadia", with_links)
    assert (made.milestones, made.links, made.kin) == (base.milestones, with_links.links, base.kin)
    assert (made.author, made.topic, made.answer) == ("Nadia", Topic.SERVER, "So.")
    alone = entry("a", "Mine?")
    assert (alone.milestones, alone.links, alone.kin) == ((), (), ())


@pytest.mark.parametrize(
    ("phrase", "as_compared"), [("  Where  IS it?! ", "where is it"), ("???", "???"), (" ?? \n !!", "?? !!")]
)
def test_phrases_are_compared_without_case_signs_or_spaces(phrase: str, as_compared: str) -> None:
    assert folded(phrase) == as_compared


@quickly
@given(st.text(max_size=200), st.lists(st.text(max_size=10), max_size=3))
def test_a_slug_is_new_and_fits(question: str, taken: list[str]) -> None:
    first = slug_for(question, taken)
    second = slug_for(question, [*taken, first])
    assert first != second
    assert all(len(slug) <= SLUG_LIMIT and slug.replace("-", "").isalnum() for slug in (first, second))


# ---------------------------------------------------------------- the file


@quickly
@given(st.lists(st.tuples(words, words, st.lists(words, max_size=3)), min_size=1, max_size=4))
def test_what_is_written_is_read_again(drafts: list[tuple[str, str, list[str]]]) -> None:
    entries = []
    for number, (question, answer, aliases) in enumerate(drafts):
        try:
            entries.append(own_entry(f"own-{number}", question, answer, aliases, "Nadia", None))
        except EmptyText:
            return
    assert read_entries(written(entries), "Nadia", {}) == entries


ENTRY = '[[faq]]\nslug = "{0}"\nquestion = "{0}"\nanswer = "b"\n'


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("", "the file", "write at least one entry under [[faq]]"),
        ("faq = 5", "the file", "write at least one entry under [[faq]]"),
        ("faq = []", "the file", "write at least one entry under [[faq]]"),
        (ENTRY.format("a") * 1001, "the file", "at most 1000 entries fit"),
        ("faq = [5]", "faq[0]", "write a question and an answer"),
        ("[[faq]]\nquestion = 5", "faq[0]", "write a question and an answer"),
        ('[[faq]]\nquestion = "a"', "faq[0]", "write a question and an answer"),
        ('[[faq]]\nanswer = "a"', "faq[0]", "write a question and an answer"),
        (ENTRY.format("a") + ENTRY.format("b") + "aliases = [5]", "faq[1]", "write aliases as a list of texts"),
        (ENTRY.format("a") + 'aliases = "b"', "faq[0]", "write aliases as a list of texts"),
        (ENTRY.format("A B"), "faq[0]", "write a slug of lower-case letters, digits and hyphens"),
        (ENTRY.format("a" * 41), "faq[0]", "write a slug of lower-case letters, digits and hyphens"),
        (
            '[[faq]]\nslug = 5\nquestion = "a"\nanswer = "b"',
            "faq[0]",
            "write a slug of lower-case letters, digits and hyphens",
        ),
        (ENTRY.format("a") * 2, "faq[1]", "its slug is there twice"),
        ('[[faq]]\nquestion = " "\nanswer = "b"', "faq[0]", "its question is empty"),
        ('[[faq]]\nquestion = "a"\nanswer = ""', "faq[0]", "its answer is empty"),
        (f'[[faq]]\nquestion = "{"x" * 101}"\nanswer = "b"', "faq[0]", "its question has 101 characters, 100 fit"),
        (
            ENTRY.format("a") + 'links = [{ title = "x", url = "ftp://x" }]',
            "faq[0]",
            "write each link with a title and a web address",
        ),
        (ENTRY.format("a") + "links = 5", "faq[0]", "write each link with a title and a web address"),
    ],
)
def test_a_file_with_a_mistake_is_refused_with_its_place(text: str, where: str, problem: str) -> None:
    with pytest.raises(BadEntries) as caught:
        read_entries(text, "Nadia", {})
    assert (caught.value.where, caught.value.problem) == (where, problem)


def test_a_file_that_is_no_toml_is_refused_in_the_words_of_its_reader() -> None:
    with pytest.raises(BadEntries) as caught:
        read_entries("[[", "Nadia", {})
    assert caught.value.where == "the file"
    assert caught.value.problem.startswith("is not valid TOML: ")


def test_what_an_entry_of_a_file_leaves_out_is_taken_from_the_built_in_one() -> None:
    link = Link(title='A "page"\t', url="https://example.org/a")
    base = replace(next(one for one in ARTICLE if one.milestones), links=(link,))
    nameless = '[[faq]]\nquestion = "Other?"\nanswer = "b"\n'
    mine, other = read_entries(ENTRY.format(base.slug) + nameless, "Nadia", {base.slug: base})
    assert (mine.milestones, mine.links, mine.author) == (base.milestones, (link,), "Nadia")
    assert (other.slug, other.links, other.author) == ("own-other", (), "Nadia")
    (changed,) = read_entries(written([replace(mine, links=(link, link))]), "Nadia", {base.slug: base})
    assert changed.links == (link, link)
    assert len(read_entries("".join(ENTRY.format(f"a{number}") for number in range(1000)), "Nadia", {})) == 1000
    assert read_entries(ENTRY.format("a" * 40), "Nadia", {})[0].slug == "a" * 40


def test_a_written_file_can_be_read_by_people() -> None:
    mine = replace(
        entry("own-a", "Where is it?", "the place", "über dort", answer='A "b"\n\tC\\D \x01'),
        links=(Link(title="One", url="https://example.org/1"), Link(title="Two", url="https://example.org/2")),
    )
    assert written([mine, entry("b", "B?")]).splitlines() == [
        "[[faq]]",
        'slug = "own-a"',
        'question = "Where is it?"',
        r'answer = "A \"b\"\n\tC\\D \u0001"',
        'aliases = ["the place", "über dort"]',
        'links = [{ title = "One", url = "https://example.org/1" }, { title = "Two", url = "https://example.org/2" }]',
        "",
        "[[faq]]",
        'slug = "b"',
        'question = "B?"',
        'answer = "So."',
        "aliases = []",
    ]


# ---------------------------------------------------------------- questions that are one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("where are the recordings?", "Where are the recordings", True),
        ("where are the recordings of our calls kept", "where do you keep the recordings of our calls", True),
        ("where are the recordings?", "where is the syllabus?", False),
        ("???", "!!!", False),
        ("is it on monday", "is it on friday", False),
        ("is it?", "where is it kept then", False),
        ("where are call recordings stored", "stored recordings, call", True),
    ],
)
def test_questions_that_ask_the_same_are_told_from_others(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@quickly
@given(st.text(max_size=80))
def test_a_question_is_like_itself_whatever_its_signs(text: str) -> None:
    assert alike(text, text)
    assert digest(text) == digest(f" {text} ".upper().lower()) or folded(text) != folded(f" {text} ".upper().lower())
    assert len(digest(text)) == 16


# ---------------------------------------------------------------- the index, changed in place


def test_an_index_changed_in_place_is_one_that_was_made_so() -> None:
    mine = entry("own-a", "Where are the recordings?", "missed the call")
    better = entry("own-a", "Where are the videos?", "watch it again")
    changed = FaqIndex(ARTICLE)
    for step in (mine, better, entry("own-b", "Who has the key?"), entry("faq-9", "Our certificate?", "badge please")):
        changed.put(step)
    changed.remove("own-b")
    changed.remove("nobody")
    made = FaqIndex([*(one for one in ARTICLE if one.slug != "faq-9"), better])
    made.put(entry("faq-9", "Our certificate?", "badge please"))
    for question in (
        "missed the call",
        "where are the videos",
        "who has the key",
        "badge",
        "do i need certs",
        "math??",
    ):
        one, other = changed.search(question), made.search(question)
        assert [(match.entry, match.score) for match in one][:3] == [(match.entry, match.score) for match in other][:3]


def test_everyday_words_of_a_servers_entry_are_found_too() -> None:
    library = Library(FaqIndex([*ARTICLE, entry("own-a", "Where are the recordings?", "missed the call")]))
    for question in ("i missed the call", "MISSED THE CALL!!", "recordings"):
        assert library.answer(question).matches[0].entry.slug == "own-a"
    assert library.answer("do i need certs").matches[0].entry.slug == "faq-9"


# ---------------------------------------------------------------- words of the field

TERMS = Library(FaqIndex(ARTICLE), Terms(reference(PACK)))


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ("what is overfitting?", ["term-overfitting"]),
        ("RAG", ["term-retrieval-augmented-generation"]),
        ("explain transformers simply", ["term-transformer"]),
        ("what does ANN stand for", ["term-approximate-nearest-neighbour"]),
        ("whats an embeding", ["term-embedding"]),
        ("Set up a Python workspace you trust", ["milestone-py-setup"]),
    ],
)
def test_a_thing_asked_for_by_name_is_explained(question: str, slugs: list[str]) -> None:
    verdict = TERMS.answer(question)
    assert (verdict.kind, [match.entry.slug for match in verdict.matches]) == ("sure", slugs)


def test_words_of_the_field_do_not_take_the_answers_of_the_article() -> None:
    for question in ("do i need mlops", "which tools", "what skills", "do i need to know kubernetes"):
        assert TERMS.answer(question).matches[0].entry.topic not in {Topic.GLOSSARY, Topic.MILESTONES}


def test_a_text_of_one_question_has_no_parts() -> None:
    assert parts_of("how long does it take?") == []
    assert parts_of("how long does it take? which tools are used?") == ["how long does it take", "which tools are used"]
    assert parts_of("how long and do i need maths") == ["how long", "do i need maths"]
