"""A server on Discord of ordinary size, as the gateway tells of it."""

from __future__ import annotations

from typing import Any

from tests.wire import payloads

CHANNELS, ROLES, EMOJIS = 30, 20, 30


def realistic_guild(number: int) -> dict[str, Any]:
    """The server with this number: thirty channels, twenty roles, thirty emojis."""
    guild = payloads.guild(str(number))
    first = 10**17 + number * 1000
    everybody, channel = guild["roles"][0], guild["channels"][0]
    roles = [everybody | {"id": str(first + at), "name": f"role {at}", "position": at} for at in range(1, ROLES)]
    overwrites = [{"id": str(number), "type": 0, "allow": "0", "deny": "1024"}]
    channels = [
        channel
        | {
            "id": str(first + 100 + at),
            "name": f"channel-{at}",
            "topic": f"What channel {at} is about",
            "position": at,
            "permission_overwrites": overwrites,
            "rate_limit_per_user": 0,
            "nsfw": False,
            "parent_id": None,
            "last_message_id": None,
        }
        for at in range(CHANNELS)
    ]
    emojis = [
        {
            "id": str(first + 200 + at),
            "name": f"emoji_{at}",
            "roles": [],
            "require_colons": True,
            "managed": False,
            "animated": False,
            "available": True,
        }
        for at in range(EMOJIS)
    ]
    return guild | {
        "name": f"Server {number}",
        "roles": [everybody, *roles],
        "channels": channels,
        "emojis": emojis,
        "member_count": 200,
    }
