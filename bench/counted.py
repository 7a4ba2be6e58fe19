"""The bot, counting Python's instructions from one SIGUSR1 to the next.

`python -m bench.counted FILE` writes them to a file, a line for each function: its own instructions, those of what it
calls as well, how often it was entered, its name. A coroutine is entered once more for each time it waited.
"""

from __future__ import annotations

import signal
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from bot.cli import main

own, whole, entered = Counter[CodeType](), Counter[CodeType](), Counter[CodeType]()


def _count(frame: FrameType, event: str, _what: Any) -> Any:
    if event == "call":
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        entered[frame.f_code] += 1
    elif event == "opcode":
        own[frame.f_code] += 1
        above: FrameType | None = frame
        seen = set()
        while above is not None:
            seen.add(above.f_code)  # what calls itself counts once
            above = above.f_back
        whole.update(seen)
    return _count


def _begin_or_end(file: Path) -> None:
    if sys.gettrace() is None:
        sys.settrace(_count)
        return
    sys.settrace(None)
    lines = [f"{own[one]}\t{whole[one]}\t{entered[one]}\t{_name(one)}\n" for one in entered]
    file.write_text("".join(lines), encoding="utf-8")


def _name(code: CodeType) -> str:
    return f"{'/'.join(Path(code.co_filename).parts[-2:])} {getattr(code, 'co_qualname', code.co_name)}"


if __name__ == "__main__":
    told = Path(sys.argv.pop())
    signal.signal(signal.SIGUSR1, lambda *_: _begin_or_end(told))
    sys.argv.append("run")
    main()
