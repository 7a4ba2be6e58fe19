"""Self-check questions: one at a time in one private message, each with why the right answer is right."""

from __future__ import annotations

import discord
from discord import ui

from bot.errors import answers_errors
from bot.services.quiz import Asked
from bot.ui import theme
from bot.ui.asking import Asking, person_of, services_of
from bot.ui.lasting import LastingButton
from bot.ui.panels import panel, row
from bot.ui.words import say

LETTERS = "ABCDE"  # a question has five answers at most


def question_panel(asked: Asked) -> ui.LayoutView:
    """A question with its answers, and a button for each.

    The answers are no buttons themselves: a phone shows about 45 characters of one, and an answer may have 80.
    """
    options = asked.question.options
    answers = "\n".join(f"**{LETTERS[at]}** {option}" for at, option in enumerate(options))
    return panel(_head(asked), answers, row(*(OptionButton(asked.question.id, at) for at in range(len(options)))))


def answered_panel(asked: Asked, picked: int) -> ui.LayoutView:
    """What was right and why; `picked` is an option's index from 0. Then the next question, if there is one."""
    question, right = asked.question, picked == asked.question.answer
    return panel(
        _head(asked),
        "\n".join(
            f"{_mark(question.answer, picked, at)} **{LETTERS[at]}** {option}"
            for at, option in enumerate(question.options)
        ),
        f"**{say('quiz-right' if right else 'quiz-wrong')}** {question.explanation}",
        row(QuizButton(asked.milestone.slug, asked.number + 1)) if asked.number < asked.total else say("quiz-end"),
        colour=theme.SUCCESS if right else theme.ACCENT,
    )


def _head(asked: Asked) -> str:
    about = say("quiz-about", number=asked.number, total=asked.total, title=asked.milestone.title)
    return f"-# {about}\n**{asked.question.question}**"


def _mark(answer: int, picked: int, at: int) -> str:
    return "✅" if at == answer else "❌" if at == picked else "▫️"


class QuizButton(LastingButton, template=r"quiz:v1:(?P<milestone>[a-z0-9-]{1,40}):(?P<number>\d{1,2})"):
    """Asks a milestone's question of that number: the first under the milestone, a later one in place of the last."""

    def __init__(self, milestone: str, number: int = 1) -> None:
        self.milestone, self.number = milestone, number
        label, custom_id = say("button-quiz" if number == 1 else "button-quiz-next"), f"quiz:v1:{milestone}:{number}"
        super().__init__(ui.Button(label=label, emoji="🧠", custom_id=custom_id))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Ask."""
        asked = await services_of(interaction).quiz.ask(person_of(interaction), self.milestone, self.number)
        if self.number == 1:
            await interaction.response.send_message(view=question_panel(asked), ephemeral=True)
        else:
            await interaction.response.edit_message(view=question_panel(asked))


class OptionButton(LastingButton, template=r"quiz-pick:v1:(?P<id>[a-z0-9-]{1,40}):(?P<option>[0-4])"):
    """An answer somebody thinks is right."""

    def __init__(self, question: str, option: int) -> None:
        self.question, self.option = question, option
        style, custom_id = discord.ButtonStyle.primary, f"quiz-pick:v1:{question}:{option}"
        super().__init__(ui.Button(label=LETTERS[option], style=style, custom_id=custom_id))

    @answers_errors
    async def callback(self, interaction: Asking) -> None:
        """Say in place of the question what is right, and why."""
        asked = await services_of(interaction).quiz.asked(person_of(interaction), self.question)
        await interaction.response.edit_message(view=answered_panel(asked, self.option))
