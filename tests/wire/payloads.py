"""What Discord's objects look like on the wire, as far as the bot reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

BOT_ID, GUILD_ID, CHANNEL_ID = "100000000000000001", "200000000000000001", "300000000000000001"
BUTTON, TEXT_INPUT = 2, 4
EVERYTHING = str(2**53 - 1)  # permissions

BOT = {"id": BOT_ID, "username": "Cohort", "discriminator": "0", "avatar": None, "bot": True, "flags": 0}


def shard(guild_id: str, count: int) -> int:
    """Which of so many shards a server is on."""
    return (int(guild_id) >> 22) % count


def application() -> dict[str, Any]:
    """The bot's application."""
    return {
        "id": BOT_ID,
        "name": "Cohort",
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "owner": BOT,
        "team": None,
    }


def guild(guild_id: str = GUILD_ID) -> dict[str, Any]:
    """A server with one channel, in which everybody may do everything."""
    role = {"id": guild_id, "name": "@everyone", "permissions": EVERYTHING, "position": 0, "color": 0}
    channel = {"id": CHANNEL_ID, "type": 0, "name": "study-group", "position": 0, "permission_overwrites": []}
    return {
        "id": guild_id,
        "name": "Backend to AI",
        "owner_id": BOT_ID,
        "roles": [role | {"hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [channel],
        "members": [{"user": BOT, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "flags": 0}],
        "member_count": 1,
        "emojis": [],
        "stickers": [],
        "threads": [],
        "features": [],
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "afk_timeout": 300,
        "system_channel_flags": 0,
        "large": False,
        "unavailable": False,
    }


def message(message_id: int, channel: str, posted: dict[str, Any]) -> dict[str, Any]:
    """A message of the bot's, made from the body it posted."""
    return {
        "id": str(message_id),
        "channel_id": channel,
        "author": BOT,
        "content": posted.get("content") or "",
        "timestamp": "2026-03-02T09:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": posted.get("flags", 0),
        "components": posted.get("components", []),
        "nonce": posted.get("nonce"),
    }


def interaction(
    number: str, command: str, *, user: int = 1, options: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Somebody's use of a slash command."""
    given = [{"name": name, "type": 3, "value": value} for name, value in (options or {}).items()]
    return _asked(number, 2, user) | {"data": {"id": "400", "name": command, "type": 1, "options": given}}


def submission(number: str, form: Mapping[str, Any], texts: Sequence[str], *, user: int = 1) -> dict[str, Any]:
    """Somebody's filled-in form: `texts` go into its fields one after the other, menus stay empty."""
    left = iter(texts)
    filled = []
    for label in form["components"]:
        asked = label["component"]
        given: dict[str, Any] = {"type": asked["type"], "id": 1, "custom_id": asked["custom_id"]}
        if asked["type"] == TEXT_INPUT:
            given["value"] = next(left, "")
        else:
            given["values"] = []
        filled.append({"type": label["type"], "id": 1, "component": given})
    return _asked(number, 5, user) | {"data": {"custom_id": form["custom_id"], "components": filled}}


def click(number: str, custom_id: str, on: Mapping[str, Any], *, user: int = 1) -> dict[str, Any]:
    """Somebody's click on a button of an answer, given the data it was sent with."""
    pressed = {"custom_id": custom_id, "component_type": BUTTON, "id": 1}
    return _asked(number, 3, user) | {"data": pressed, "message": message(900000000000000001, CHANNEL_ID, dict(on))}


def _asked(number: str, kind: int, user: int) -> dict[str, Any]:
    person = {"id": str(user_id(user)), "username": f"user{user}", "discriminator": "0", "avatar": None}
    person |= {"global_name": "Ana" if user == 1 else f"Ana {user}"}
    member = {"user": person, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "permissions": "0", "flags": 0}
    return {
        "id": number,
        "application_id": BOT_ID,
        "type": kind,
        "token": "t" * 20,
        "version": 1,
        "guild_id": GUILD_ID,
        "channel_id": CHANNEL_ID,
        "channel": {"id": CHANNEL_ID, "type": 0, "name": "study-group", "position": 0, "permissions": "0"},
        "member": member,
        "locale": "en-US",
        "app_permissions": EVERYTHING,
        "entitlements": [],
        "authorizing_integration_owners": {},
        "context": 0,
        "attachment_size_limit": 10_000_000,
    }


def user_id(user: int) -> int:
    """The id of the first, the second ... person."""
    return 600000000000000000 + user


def direct_messages(user_id: str) -> dict[str, Any]:
    """The channel of somebody's direct messages with the bot."""
    user = {"id": user_id, "username": f"user{user_id}", "discriminator": "0", "avatar": None}
    return {"id": f"8{user_id:0>17}", "type": 1, "recipients": [user], "last_message_id": None}
