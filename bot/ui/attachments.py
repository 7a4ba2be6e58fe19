"""Files that people send with a command."""

from __future__ import annotations

import discord

from study.errors import FileGone, FileTooBig


async def read_attachment(file: discord.Attachment, most: int) -> bytes:
    """The bytes of a file, at most so many. Raises FileTooBig before anything is fetched, FileGone."""
    if file.size > most:
        raise FileTooBig(most // 1000)
    try:
        return await file.read()
    except discord.HTTPException:
        raise FileGone from None
