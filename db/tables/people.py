"""Groups, their members, and when those rest."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from db.tables.columns import number_of, of_group, of_member
from db.tables.types import UtcDateTime, metadata

packs = Table(
    "packs",
    metadata,
    number_of("row"),
    Column("guild_id", BigInteger, nullable=False, doc="Discord's id of the server that brought it along"),
    Column("digest", String(64), nullable=False, doc="of the files, in hexadecimal"),
    Column("title", String(100), nullable=False, doc="of the curriculum"),
    Column("files", Text, nullable=False, doc="JSON: the files' texts by their names"),
    Column("uploaded_by", BigInteger, doc="Discord's id of who uploaded it; null once they are forgotten"),
    Column("uploaded_name", String(100), nullable=False, doc="their display name then"),
    Column("uploaded_at", UtcDateTime, nullable=False, doc="UTC"),
    UniqueConstraint("guild_id", "digest"),
)

groups = Table(
    "groups",
    metadata,
    number_of("row"),
    Column("guild_id", BigInteger, nullable=False, doc="Discord's id of the server"),
    Column("name", String(100), nullable=False, doc="unique in its server"),
    Column("channel_id", BigInteger, doc="where prompts go; null: not chosen yet"),
    Column("organiser_id", BigInteger, nullable=False, doc="Discord's id of whoever last ran /setup"),
    Column("zone", String(64), nullable=False, doc="IANA name"),
    Column("weekday", SmallInteger, nullable=False, doc="of the prompt, 0 = Monday"),
    Column("minute_of_day", SmallInteger, nullable=False, doc="of the prompt, local minutes after midnight"),
    Column("pace_months", SmallInteger, nullable=False, doc="of the group's own calendar"),
    Column("started_on", Date, nullable=False, doc="Monday of week 1 of the group's calendar"),
    Column("next_prompt_at", UtcDateTime, nullable=False, doc="UTC; when the next prompt falls due"),
    Column("next_prompt_period", Date, nullable=False, doc="Monday of the week that prompt is for"),
    Column("created_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("attention", String(300), doc="what keeps deliveries from arriving, for the organiser; null: nothing"),
    Column("resting", Boolean, nullable=False, server_default=false(), doc="the bot is not in the server"),
    Column("resting_since", UtcDateTime, doc="UTC; since when the bot is not in the server; null while it is"),
    Column("season", SmallInteger, nullable=False, server_default="1", doc="the one that runs"),
    Column("weekly_goal", Integer, doc="points the group means to make a week; null: by how many they are"),
    Column("mentor_channel_id", BigInteger, doc="where mentors get their weekly digest; null: nowhere"),
    Column(
        "mentor_role_id", BigInteger, doc="Discord's id of the role whose holders are mentors; null: organisers only"
    ),
    Column("step_roles", Boolean, nullable=False, server_default=false(), doc="a finished step earns its role"),
    Column("reminders", Boolean, nullable=False, server_default=true(), doc="of open check-ins, in the channel"),
    Column("check_ins_shown", Boolean, nullable=False, server_default=true(), doc="members see each other's work"),
    Column("archived", Boolean, nullable=False, server_default=false(), doc="over: readable, nothing is sent"),
    Column("pack_id", ForeignKey("packs.id", ondelete="SET NULL"), doc="its curriculum; null: the program's own"),
    Column("pack_title", String(100), doc="title of that curriculum"),
    Column("language", String(10), nullable=False, server_default="en", doc="of what everybody reads"),
    UniqueConstraint("guild_id", "name"),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
    CheckConstraint("minute_of_day BETWEEN 0 AND 1439", name="minute_of_day"),
    Index(None, "next_prompt_at"),
)
# A channel leads to one group: commands used there mean it.
_RUNNING = text("NOT archived")
Index("uq_groups_channel_id", groups.c.channel_id, unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING)

members = Table(
    "members",
    metadata,
    number_of("row"),
    of_group(),
    Column("user_id", BigInteger, nullable=False, doc="Discord's id of the person"),
    Column("name", String(100), nullable=False, doc="their display name when they last used the bot"),
    Column("zone", String(64), nullable=False, doc="IANA name; private"),
    Column("pace_months", SmallInteger, nullable=False, doc="months the plan takes"),
    Column("started_on", Date, nullable=False, doc="first day of their plan, by their own calendar"),
    Column("joined_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("reminders", String(10), nullable=False, server_default="mention", doc="mention, dm or off"),
    Column("hidden", Boolean, nullable=False, server_default=false(), doc="others see neither place nor progress"),
    Column("left_at", UtcDateTime, doc="UTC; null while they are in the group"),
    Column("weekly_hours", SmallInteger, doc="they mean to study; null: not said"),
    Column("language", String(10), nullable=False, server_default="en", doc="they were last spoken to in"),
    Column("gone_since", UtcDateTime, doc="UTC; since when they are known not to be in the server; null: they are"),
    Column("looked_at", UtcDateTime, doc="UTC; when it was last seen whether they are in the server"),
    UniqueConstraint("group_id", "user_id"),
    CheckConstraint("reminders IN ('mention', 'dm', 'off')", name="reminders"),
    Index(None, "looked_at"),
)

pauses = Table(
    "pauses",
    metadata,
    number_of("row"),
    of_member(),
    Column("first_period", Date, nullable=False, doc="Monday of the first week that is paused"),
    Column("last_period", Date, nullable=False, doc="Monday of the last"),
    Column("created_at", UtcDateTime, nullable=False, doc="UTC"),
    Index(None, "member_id"),
)

group_choices = Table(
    "group_choices",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, doc="Discord's id of the server"),
    Column("user_id", BigInteger, primary_key=True, doc="Discord's id of the person"),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), nullable=False, doc="the group they mean there"),
)

audit = Table(
    "audit",
    metadata,
    number_of("row"),
    of_group(),
    Column("user_id", BigInteger, doc="Discord's id of who did it; null once they are forgotten"),
    Column("user_name", String(100), nullable=False, doc="their display name then"),
    Column("deed", String(30), nullable=False, doc="what was done: see study/audit.py"),
    Column("about_id", BigInteger, doc="Discord's id of the member it was done to; null for none, or once forgotten"),
    Column("before", Text, doc="JSON of what it was; null for a deed that changed no value"),
    Column("after", Text, doc="JSON of what it became"),
    Column("done_at", UtcDateTime, nullable=False, doc="UTC"),
    Column("undone", Boolean, nullable=False, server_default=false(), doc="taken back since, or took something back"),
    Column("takes_back", Boolean, nullable=False, server_default=false(), doc="took an earlier change back"),
    Index(None, "group_id", "id"),
)
