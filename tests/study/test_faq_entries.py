"""What the FAQ makes of a curriculum: its questions, its lists, its milestones and its words, each as one answer."""

from __future__ import annotations

from study.faq import Entry, Topic, answered_by, article, milestone_entry, reference, term_slug
from tests.packs import PACK


def test_the_article_is_its_questions_and_then_its_sections_each_whole() -> None:
    entries = article(PACK)
    questions, sections = entries[: len(PACK.faq)], entries[len(PACK.faq) :]
    for one, entry in zip(PACK.faq, questions, strict=True):
        longer = tuple(section.slug for section in PACK.sections if section.short == one.slug)
        assert entry == Entry(
            slug=one.slug,
            question=one.question,
            answer=one.answer,
            aliases=one.aliases,
            topic=Topic.QUESTIONS,
            milestones=one.milestones,
            links=one.links,
            kin=longer,
        )
        assert entry.wordings == (one.question, *one.aliases)
    assert any(entry.kin for entry in questions)
    for section, entry in zip(PACK.sections, sections, strict=True):
        assert (entry.slug, entry.question, entry.topic) == (section.slug, section.question, Topic.SECTIONS)
        assert (entry.aliases, entry.milestones, entry.links) == (section.aliases, section.milestones, section.links)
        assert entry.kin == ((section.short,) if section.short else ())
    assert {entry.author for entry in entries} == {""}


def lines_of(slug: str) -> list[str]:
    return next(entry.answer for entry in article(PACK) if entry.slug == slug).split("\n")


def test_only_the_steps_are_numbered_and_every_line_says_what_it_is_about() -> None:
    assert lines_of("steps") == [
        f"{number}. **{step.title}**. {step.summary}" for number, step in enumerate(PACK.steps, start=1)
    ]
    for slug, listed in (
        ("skills", PACK.skills),
        ("careers", PACK.careers),
        ("reasons", PACK.reasons),
        ("tips", PACK.tips),
    ):
        assert lines_of(slug) == [f"- **{one.title}**. {one.summary}" for one in listed]
    assert lines_of("tools") == [
        f"- **{group.title}** ({', '.join(tool.name for tool in group.tools)}). {group.summary}"
        for group in PACK.tool_groups
    ]
    assert lines_of("programmes") == [
        f"- **{programme.title}** ({programme.provider}). {programme.summary}" for programme in PACK.programmes
    ]


def test_a_milestone_is_an_answer_that_says_what_to_show_in_the_end() -> None:
    one = PACK.milestones[0]
    assert milestone_entry(one) == Entry(
        slug=f"milestone-{one.slug}",
        question=one.title,
        answer=f"{one.goal}\n\n**To show:** {one.deliverable}",
        aliases=(one.slug,),
        topic=Topic.MILESTONES,
        milestones=(one.slug,),
    )


def test_the_reference_has_the_milestones_and_then_the_words_of_the_glossary() -> None:
    entries = reference(PACK)
    assert entries[: len(PACK.milestones)] == tuple(milestone_entry(one) for one in PACK.milestones)
    for term, entry in zip(PACK.glossary, entries[len(PACK.milestones) :], strict=True):
        assert entry == Entry(
            slug=f"term-{term.slug}",
            question=term.term,
            answer=term.definition,
            aliases=term.aliases,
            topic=Topic.GLOSSARY,
            milestones=term.milestones,
        )
        assert term_slug(term.slug) == entry.slug


def test_in_the_shell_everything_but_the_programmes_is_answered() -> None:
    entries = article(PACK)
    assert [entry.slug for entry in entries if entry not in answered_by(entries)] == ["programmes"]
