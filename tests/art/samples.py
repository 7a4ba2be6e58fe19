"""Five made-up members and their pictures, drawn for the tests, the benchmark and the README.

`python -m tests.art.samples FOLDER`, or `make pictures`, stores them.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PIL import Image, ImageChops

from bot.art import progress
from bot.art.certificate import Certificate
from bot.art.heatmap import HeatmapCard, Key, State, Week
from bot.art.standings import Row, StandingsCard
from bot.art.weeks import GroupWeek, WeeksCard

STEPS = ("Learn Python", "Study Data Science", "Learn Machine Learning", "Build Projects", "Learn Deployment")
MILESTONES = (4, 5, 6, 6, 5)
SKILLS = (
    "Machine Learning Knowledge",
    "Data Processing Skills",
    "Mathematics Fundamentals",
    "Deep Learning Basics",
    "MLOps Skills",
)


@dataclass(frozen=True)
class Person:
    """A made-up member: how many milestones are done of each step and known before it, and how the rest stands."""

    file: str
    name: str
    done: tuple[int, ...]
    known: tuple[int, ...]
    streak: int
    hours: int
    points: int
    skills: tuple[float, ...]

    @property
    def finished(self) -> int:
        """Milestones done."""
        return sum(self.done)


PEOPLE = (
    Person("latin", "Katarzyna Wiśniewska 🚀", (2, 5, 2, 0, 0), (2, 0, 1, 0, 0), 7, 86, 412, (0.35, 0.8, 0.5, 0.1, 0)),
    Person("cyrillic", "Дмитрий Соколов 🐍", (4, 5, 6, 6, 5), (0,) * 5, 31, 214, 988, (1,) * 5),
    Person("arabic", "عمر الفاروق 🌙", (1, 0, 0, 0, 0), (0,) * 5, 1, 6, 24, (0, 0.05, 0, 0, 0)),
    Person("devanagari", "प्रिया शर्मा 🌸", (4, 5, 6, 2, 0), (0,) * 5, 19, 151, 640, (0.9, 1, 0.85, 0.55, 0.2)),
    Person("han-hangul", "佐藤桃子 · 김서연 👩🏽‍💻", (4, 3, 0, 0, 0), (0,) * 5, 4, 41, 205, (0.1, 0.55, 0.3, 0, 0)),
)


def progress_card(person: Person) -> progress.ProgressCard:
    """A member's progress, somewhere in the middle of a nine-month plan."""
    steps = [
        progress.Step(title, f"{done + known}/{total}", done, known, total)
        for title, done, known, total in zip(STEPS, person.done, person.known, MILESTONES, strict=True)
    ]
    at = next((number for number, step in enumerate(steps) if not step.complete), None)
    if at is not None:
        steps[at] = progress.Step(
            steps[at].title, steps[at].note, person.done[at], person.known[at], MILESTONES[at], True
        )
    return progress.ProgressCard(
        name=person.name,
        plan="9-month plan · 6 hours a week",
        steps=tuple(steps),
        stats=(
            progress.Stat(f"{person.finished + sum(person.known)}/26", "milestones"),
            progress.Stat(str(person.streak), "weeks in a row"),
            progress.Stat(str(person.hours), "hours studied"),
        ),
        skills_title="Skills",
        skills=tuple(
            progress.Skill(title, share, f"{share:.0%}") for title, share in zip(SKILLS, person.skills, strict=True)
        ),
        forecast=_forecast(person),
    )


def _forecast(person: Person) -> progress.Forecast:
    if person.finished == sum(MILESTONES):
        return progress.Forecast("Forecast", (progress.ForecastLine("Finished on 12 November 2026"),))
    if person.finished < 3:
        lines = ("Not enough to go by yet", "After three check-ins you see here when you may be done.")
        return progress.Forecast("Forecast", tuple(map(progress.ForecastLine, lines)))
    return progress.Forecast(
        "Forecast",
        (
            progress.ForecastLine("Likely 14 March 2027", "likely"),
            progress.ForecastLine("20 February to 2 May in 8 of 10 cases", "range"),
            progress.ForecastLine("Plan: 28 February", "plan"),
        ),
        progress.Strip(0.55, 0.7, 0.95, 0.6),
    )


OTHERS = ("Lena", "Σοφία Παπαδάκη ☀️", "Okonkwo Chukwuemeka", "שירה כהן", "กิตติพงษ์ 🐘", "Jo", "Đặng Thị Hương")


def certificate(person: Person) -> Certificate:
    """What a member is given at the end of the roadmap."""
    return Certificate(
        heading="Certificate of completion",
        name=person.name,
        statement="finished every milestone of the roadmap",
        title="Backend Developer to AI Engineer",
        steps=STEPS,
        dates="5 January to 12 November 2026",
        facts=("26 milestones", f"{person.hours + 150} hours of study"),
        group="AI study group, Warsaw",
        code_label="Confirm it with /verify",
        code=f"COHORT-7K3M-{person.points:04}",
    )


def standings(person: Person) -> StandingsCard:
    """The month's leaderboard, as one of its members sees it."""
    points = {one.name: one.points for one in PEOPLE} | {name: 380 - 41 * at for at, name in enumerate(OTHERS)}
    names = sorted(points, key=lambda name: -points[name])
    notes = ("31 weeks in a row", "+1 place", "", "+3 places")
    rows = [
        Row(place, name, str(points[name]), (notes + ("",) * 12)[place - 1], name == person.name)
        for place, name in enumerate(names, start=1)
    ]
    return StandingsCard(
        title="Leaderboard, this month",
        subtitle="AI study group, Warsaw · places 1 to 10 of 12",
        rows=tuple(rows[:10]),
        own=next((row for row in rows[10:] if row.own), None),
        footer="Together: 41 of 50 hours this week",
    )


def heatmap(person: Person) -> HeatmapCard:
    """A half-year with everything in it that can happen to a week."""
    months = {0: "Jun", 4: "Jul", 8: "Aug", 13: "Sep", 17: "Oct", 22: "Nov"}
    happened = "CCLCCFCCPPCCCMCLCCOCCRCC.."
    states = {
        "C": "counted",
        "L": "late",
        "F": "frozen",
        "R": "repaired",
        "P": "paused",
        "M": "missed",
        "O": "outage",
        ".": "future",
    }
    hours = [(at * 7 + person.hours) % 13 / 2 + 1.5 for at in range(len(happened))]
    return HeatmapCard(
        title=person.name,
        subtitle="26 weeks of check-ins",
        weeks=tuple(
            Week(State(states[letter]), hours[at] if letter in "CL" else 0, months.get(at, ""))
            for at, letter in enumerate(happened)
        ),
        legend=(
            Key(State.COUNTED, "hours studied"),
            Key(State.LATE, "late, streak kept"),
            Key(State.REPAIRED, "mended by a mentor"),
            Key(State.FROZEN, "a freeze was used"),
            Key(State.PAUSED, "paused"),
            Key(State.OUTAGE, "the bot was down"),
            Key(State.MISSED, "missed"),
            Key(State.FUTURE, "still to come"),
        ),
    )


def weeks(count: int) -> WeeksCard:
    """A group's last `count` weeks."""
    mondays = [date(2026, 11, 23) - timedelta(weeks=count - 1 - at) for at in range(count)]
    return WeeksCard(
        title="AI study group, Warsaw",
        subtitle=f"The last {count} weeks",
        rate_title="Who checked in",
        finished_title="Milestones finished",
        weeks=tuple(
            GroupWeek(
                f"{monday.day} {monday:%b}",
                None if at == 5 else (at * 37 % 50 + 45) / 100,
                0 if at == 5 else at * 5 % 9 + at // 6,
            )
            for at, monday in enumerate(mondays)
        ),
        axis=("0%", "50%", "100%"),
    )


def shown(png: bytes) -> Image.Image:
    """A picture as it is seen."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def margins(image: Image.Image) -> tuple[int, int, int, int]:
    """How much is free on each side: left, top, right, bottom."""
    ground = image.getpixel((0, 0))
    assert isinstance(ground, tuple)
    box = ImageChops.difference(image, Image.new("RGB", image.size, ground)).getbbox()
    assert box is not None, "an empty picture"
    return box[0], box[1], image.width - box[2], image.height - box[3]


def pictures() -> Iterator[tuple[str, bytes]]:
    """Every sample picture with the name of its file."""
    for person in PEOPLE:
        yield f"progress-{person.file}.png", progress_card(person).png()
        yield f"certificate-{person.file}.png", certificate(person).png()
        yield f"leaderboard-{person.file}.png", standings(person).png()
    yield "heatmap.png", heatmap(PEOPLE[0]).png()
    yield "weeks-26.png", weeks(26).png()
    yield "weeks-8.png", weeks(8).png()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, png in pictures():
        (folder / name).write_bytes(png)
