"""Strange things to type, pick and send: what breaks parsers, markup, pings, databases and readers."""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from collections.abc import Callable

from bot.packs import BUILT_IN, read_files
from tests.packs import zipped

OURS = read_files(BUILT_IN)

TEXTS = (
    " ",
    "\u200b",
    "\u3164",
    "@everyone",
    "@here <@&1> <@1> <#1>",
    "<@123456789012345678> </setup:1> <t:1:R> <id:home>",
    "[click](https://evil.example) ||x|| **b** __u__ ~~s~~ > q\n# h\n- l\n```py\nx\n```",
    "](javascript:alert(1))",
    "\u202egnp.exe\u202c \u2066x",
    "\u0000\u0001\u0007\u001b[31m\u007f",
    "نقطة البداية",
    "ด้้้้้็็็็็้้้้้็็็็็้้้้้้้้",
    "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪",
    "Z͑ͫa̴l̡g̛o҉",
    "ﷺ" * 30,
    "ı İ ß ﬁ ǆ",
    "'; DROP TABLE members; --",
    '" OR 1=1 --',
    "%s %n {0} {name} $(id) `id` ${7*7} {{7*7}}",
    "../../etc/passwd",
    "NaN",
    "-0",
    "1e309",
    "9" * 40,
    "0x10",
    "١٢٣",
    "²",
    "null",
    "True",
    "=HYPERLINK(1)",
    "+1-1",
    "0000-00-00",
    "2026-W60",
    "9999-W52",
    "24:00",
    "25:61",
    "Etc/GMT+14",
    "../UTC",
    "europe/berlin ",
    "https://example.org/" + "a" * 200,
    "https://user:pw@host/",
    "http://[::1",
    "ftp://x",
    "//x",
    "py-setup",
    "project:1:1",
    "\ud7ff\uffff",
    "e\u0301" * 20,
    "x" * 4000,
    "\n" * 50,
    "a\tb\rc\u2028d",
)


def text(chance: random.Random, most: int) -> str:
    """One of the above, a mix of them, or a heap of letters of any script."""
    kind = chance.random()
    if kind < 0.6:
        made = chance.choice(TEXTS)
    elif kind < 0.8:
        made = " ".join(chance.choices(TEXTS, k=3))
    else:
        made = "".join(chr(_code_point(chance)) for _ in range(chance.randint(1, 60)))
    return made[:most]


def number(chance: random.Random, least: int | None, most: int | None) -> int:
    """Any whole number Discord lets through, mostly one at an edge."""
    low, high = least if least is not None else -(2**53) + 1, most if most is not None else 2**53 - 1
    edges = [low, high, *(edge for edge in (0, 1, -1, 6, 2**31, 2**40) if low <= edge <= high)]
    return chance.choice([*edges, chance.randint(low, high)])


def file(chance: random.Random) -> tuple[str, bytes]:
    """A file that is, or nearly is, or is not at all a pack, a list of members or a list of entries."""
    return chance.choice(_FILES)(chance)


def _code_point(chance: random.Random) -> int:
    code = chance.choice([chance.randint(0, 0xFF), chance.randint(0, 0xFFFF), chance.randint(0, 0x10FFFF)])
    return code if not 0xD800 <= code <= 0xDFFF else 0x20


def _spoilt_pack(chance: random.Random) -> tuple[str, bytes]:
    files = dict(OURS)
    name = chance.choice(list(files))
    lines = files[name].split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        lines[at] = chance.choice([text(chance, 200), lines[at][: len(lines[at]) // 2], lines[at] + lines[at], ""])
    files[name] = "\n".join(lines)
    chance.random() < 0.1 and files.pop(chance.choice(list(files)))
    return "pack.zip", zipped({name: content.encode("utf-8", "replace") for name, content in files.items()})


def _worded_pack(chance: random.Random) -> tuple[str, bytes]:
    files = {name: content.encode() for name, content in OURS.items()}
    word = text(chance, 60).replace("\\", "").replace('"', "'").replace("\n", " ")
    old = b"Set up a Python workspace you trust"
    files["milestones.toml"] = files["milestones.toml"].replace(old, word.encode("utf-8", "replace"))
    return "pack.zip", zipped(files)


def _bomb(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(["pack.toml", "../pack.toml", "/etc/passwd", "C:\\x\\quiz.toml"])
    return "bomb.zip", zipped({name: b"#" * chance.choice([600_000, 5_000_000])})


def _path_tricks(chance: random.Random) -> tuple[str, bytes]:
    files = {name: content.encode() for name, content in OURS.items()}
    trick = chance.choice(
        ["../" * 9 + "tmp/x.toml", "/etc/x.toml", "C:\\x.toml", "a/../pack.toml", "x/\u202elmot.toml", "PACK.TOML"]
    )
    made = io.BytesIO(zipped(files))
    with zipfile.ZipFile(made, "a") as target:
        link = zipfile.ZipInfo(chance.choice([trick, "pack.toml", "quiz.toml"]))
        link.external_attr = chance.choice([0o120777, 0o100644, 0o040755]) << 16  # a link, a file, a folder
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a name that is there twice
            target.writestr(link, chance.choice([b"/etc/passwd", b"", b"title = 'x'"]))
    return chance.choice(["pack.zip", trick[:60], "pack.toml"]), made.getvalue()


def _huge(chance: random.Random) -> tuple[str, bytes]:
    toml = chance.choice([b"# x\n", b"a = 1\n", b"[[faq]]\n"]) * 2_500_000
    return ("pack.toml", toml[:10_000_000]) if chance.random() < 0.7 else ("pack.zip", zipped({"pack.toml": toml}))


def _toml(chance: random.Random) -> tuple[str, bytes]:
    shapes = [
        b"[" * 3000,
        b"a." * 2000 + b"a=1",
        b"[[milestones]]\n" * 3000,
        b'x="' + text(chance, 400).encode("utf-8", "replace") + b'"',
        b"[[faq]]\nquestion='q'\nanswer='a'\n",
        b"x = 1979-05-27T07:32:00+99:00",
        b"x = 9" + b"9" * 5000,
    ]
    return "pack.toml", chance.choice(shapes)


def _table(chance: random.Random) -> tuple[str, bytes]:
    rows = ["user_id,name,pace_months,milestone,done_on,link,started_on"]
    for _ in range(chance.randint(0, 5)):
        known = ["123456789012345678", "6", "2026-01-05", "py-setup"]
        cells = [chance.choice([*known, text(chance, 80)]) for _ in range(7)]
        rows.append(",".join(f'"{cell}"' if chance.random() < 0.5 else cell for cell in cells))
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le"])
    return "list.csv", "\n".join(rows).encode(encoding, "replace")


def _noise(chance: random.Random) -> tuple[str, bytes]:
    head = chance.choice([b"PK\x03\x04", b"", b"\xff\xfe"])
    return text(chance, 60).strip() or "x", head + chance.randbytes(chance.randint(0, 3000))


_FILES: tuple[Callable[[random.Random], tuple[str, bytes]], ...] = (
    _spoilt_pack,
    _worded_pack,
    _bomb,
    _path_tricks,
    _huge,
    _toml,
    _table,
    _noise,
)
