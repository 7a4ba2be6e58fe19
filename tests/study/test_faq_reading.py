"""A question is read word by word: forms of a word are one, a slip is mended, and what nobody told of is counted."""

from __future__ import annotations

import pytest

from study.faq_reading import Reader, stem, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do I need C++, C# or 3 of them?!", ["do", "i", "need", "c++", "c#", "or", "3", "of", "them"]),
        ("don't, don’t", ["dont", "dont"]),
        ("see https://example.org/a and <@12345678901234567>", ["see", "and"]),
        ("a<#123456>b <:wave:123456> ||c|| ```d\ne``` f", ["a", "b", "c", "f"]),
        ("Ｄｏ  Größe", ["do", "grösse"]),
        ("", []),
    ],
)
def test_words_are_read_without_signs_links_and_mentions(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (["tool", "tools"], "tool"),
        (["study", "studies", "studied"], "study"),
        (["run", "running"], "run"),
        (["beginner", "beginners"], "beginner"),
        (["course", "courses"], "cours"),
        (["learn", "learned", "learning"], "learn"),
        (["quick", "quickly"], "quick"),
        (["2024", "7"], "#"),
        # Not every s is an ending, nor every double letter one too many.
        (["focus"], "focus"),
        (["basis"], "basis"),
        (["stress"], "stress"),
        (["tie", "ties"], "tie"),
        (["use"], "use"),
        (["quite"], "quite"),
        (["state"], "state"),
    ],
)
def test_forms_of_a_word_are_one(forms: list[str], one: str) -> None:
    assert {stem(form) for form in forms} == {one}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pyhton", "python"),  # swapped
        ("pythn", "python"),  # left out
        ("certifcate", "certificate"),
        ("cretifcate", "certificate"),  # two slips in a long word
        ("certificade", "certificate"),  # in a long word a letter may be another's
        ("experiennce", "experience"),
        ("maht", "math"),
        ("wich", "which"),
        ("langauge", "language"),
        ("lenguage", "language"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert Reader().read(typed).words == (meant,)


@pytest.mark.parametrize("word", ["pithon", "crtfcate", "pasta", "mth", "jobz", "zorp", "skjlls"])
def test_what_may_be_another_word_is_left_as_it_is(word: str) -> None:
    assert Reader().read(word).words == (word,)


def test_a_server_teaches_its_own_words_and_takes_them_back() -> None:
    reader = Reader()
    assert reader.read("does the sourdough rise, said zorp").unknown == 3
    reader.learn(["How long should my sourdough rise?", "sourdough"])
    reader.learn(["Is sourdough healthy?"])
    taught = reader.read("does the sourdoug rise, said zorp")
    assert (taught.ideas, taught.unknown) == (("sourdough", "ris"), 1)
    assert "sourdough" in taught.words
    reader.forget(["Is sourdough healthy?"])
    assert reader.read("sourdoug").ideas == ("sourdough",)  # the other entry still says it
    reader.forget(["How long should my sourdough rise?", "sourdough"])
    forgotten = reader.read("does the sourdoug rise")
    assert (forgotten.ideas, forgotten.unknown, forgotten.words[2]) == ((), 2, "sourdoug")


@pytest.mark.parametrize(
    ("question", "ideas"),
    [
        ("from backend to ai", ("change", "topic")),
        # Where the two ends are all that is said, the way between them is meant.
        ("backend ai", ("topic", "topic", "change")),
        ("backend ai python", ("topic", "topic", "python", "change")),
        ("java backend start ai", ("java", "topic", "start", "topic", "change")),
        ("learn ai as a backend developer", ("learn", "topic", "topic", "change")),
        ("backend ai salary", ("topic", "topic", "salary")),
        ("ai", ("topic",)),
    ],
)
def test_the_way_from_one_half_of_the_field_to_the_other_is_heard(question: str, ideas: tuple[str, ...]) -> None:
    assert Reader().read(question).ideas == ideas


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("what is zorp", True),
        ("what is python", True),
        ("explain gradient descent", True),
        ("how to become a doctor", True),
        ("jobs in gardening", True),
        ("whats new", True),
        ("whats my salary", False),
        ("how to become an engineer", False),
        ("what is the best way to learn python", False),
        ("remind me of the interview", True),
    ],
)
def test_a_question_about_something_else_is_told_from_one_about_the_way(question: str, elsewhere: bool) -> None:
    assert Reader().read(question).elsewhere is elsewhere


def test_a_server_may_answer_what_is_elsewhere_for_others() -> None:
    reader = Reader()
    wordings = ["When is our interview training?", "salary in Berlin, an interview"]
    reader.learn(wordings)
    assert not reader.read("the interview").elsewhere
    assert not reader.read("salary in berlin").elsewhere
    assert reader.read("a cover letter").elsewhere
    reader.forget(wordings)
    assert reader.read("the interview").elsewhere
