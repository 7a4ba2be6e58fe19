"""The kinds of text and number a pack is made of, each with the limit that Discord or the reader sets."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

# From Discord's component reference and its pages on application commands; what is longer is refused when it is sent.
SELECT_LABEL = 100  # label of a select's option
SELECT_OPTIONS = 25  # options of a select, choices of a command's option
BUTTON_LABEL = 80
BUTTON_URL = 512
ROW_BUTTONS = 5  # buttons beside each other
CHOICE_NAME = 100  # name of an autocomplete choice

# Ours, each within the above; MILESTONE_TEXT leaves room in the 4000 characters of one message's text.
SLUG = 40  # a button's custom_id has 100 characters and carries up to two slugs
TITLE = SELECT_LABEL
QUESTION = CHOICE_NAME
SUMMARY = 400
LINE = 200
PROMPT = 500
ALIAS = 60
PROSE = 1500
DEFINITION = 600
LINES = 8
REFERENCES = 60  # slugs or phrases in one list
MILESTONE_TEXT = 3000
MOST_HOURS = 60
MOST_MONTHS = 36

SLUG_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ONE_LINE = r"^[^\x00-\x1f\x7f]*$"
PARAGRAPHS = r"^[^\x00-\x09\x0b-\x1f\x7f]*$"


def _one_line(most: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most, pattern=ONE_LINE)


def _web_link(text: str) -> str:
    """Return `text` if it is an http(s) address with a host and no credentials; ValueError says what to write."""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host, parts = None, None
    if parts is None or parts.scheme not in {"http", "https"} or not host or not text.isprintable() or " " in text:
        raise ValueError('write a whole web address, like "https://docs.python.org/3/tutorial/"')
    if parts.username is not None or parts.password is not None:
        raise ValueError("has a user name or password in it; write the address without them")
    return text


Slug = Annotated[str, StringConstraints(min_length=1, max_length=SLUG, pattern=SLUG_FORM)]
Title = Annotated[str, _one_line(TITLE)]
Label = Annotated[str, _one_line(BUTTON_LABEL)]
QuestionText = Annotated[str, _one_line(QUESTION)]
Summary = Annotated[str, _one_line(SUMMARY)]
Line = Annotated[str, _one_line(LINE)]
Prompt = Annotated[str, _one_line(PROMPT)]
Alias = Annotated[str, _one_line(ALIAS)]
Definition = Annotated[str, _one_line(DEFINITION)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=PROSE, pattern=PARAGRAPHS)]
WebLink = Annotated[str, StringConstraints(max_length=BUTTON_URL), AfterValidator(_web_link)]
Hours = Annotated[float, Field(strict=True, gt=0, le=MOST_HOURS, allow_inf_nan=False)]
Count = Annotated[int, Field(strict=True, ge=1)]
Flag = Annotated[bool, Field(strict=True)]
Lines = Annotated[tuple[Line, ...], Field(min_length=1, max_length=LINES)]
Aliases = Annotated[tuple[Alias, ...], Field(max_length=REFERENCES)]
SomeAliases = Annotated[tuple[Alias, ...], Field(min_length=1, max_length=REFERENCES)]
Slugs = Annotated[tuple[Slug, ...], Field(max_length=REFERENCES)]
SomeSlugs = Annotated[tuple[Slug, ...], Field(min_length=1, max_length=REFERENCES)]


class Frozen(BaseModel):
    """Base of everything in a pack: it cannot change and takes no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
