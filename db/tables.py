"""The schema, every column with its unit. A constraint here is a rule of the group; services only word it kindly."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)

# SQLite numbers rows by itself only where the type is exactly INTEGER.
Id = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC. Refuses naive values on the way in; SQLite gets them without the offset."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a datetime without a zone reached the database")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


groups = Table(
    "groups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),  # Discord's id of the server
    Column("name", String(100), nullable=False),  # unique in its server
    Column("channel_id", BigInteger),  # where prompts go; null: not chosen yet
    Column("organiser_id", BigInteger, nullable=False),  # Discord's id of whoever last ran /setup
    Column("zone", String(64), nullable=False),  # IANA name
    Column("weekday", SmallInteger, nullable=False),  # of the prompt, 0 = Monday
    Column("minute_of_day", SmallInteger, nullable=False),  # of the prompt, local minutes after midnight
    Column("pace_months", SmallInteger, nullable=False),  # of the group's own calendar
    Column("started_on", Date, nullable=False),  # Monday of week 1 of the group's calendar
    Column("next_prompt_at", UtcDateTime, nullable=False),  # UTC; when the next prompt falls due
    Column("next_prompt_period", Date, nullable=False),  # Monday of the week that prompt is for
    Column("created_at", UtcDateTime, nullable=False),  # UTC
    Column("attention", String(300)),  # what keeps deliveries from arriving, for the organiser; null: nothing
    Column("resting", Boolean, nullable=False, server_default=false()),  # the bot is not in the server
    Column("mentor_role_id", BigInteger),  # Discord's id of the role whose holders are mentors; null: organisers only
    Column("step_roles", Boolean, nullable=False, server_default=false()),  # a finished step earns its role
    UniqueConstraint("guild_id", "name"),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
    CheckConstraint("minute_of_day BETWEEN 0 AND 1439", name="minute_of_day"),
    Index(None, "next_prompt_at"),
)

members = Table(
    "members",
    metadata,
    Column("id", Id, primary_key=True),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, nullable=False),  # Discord's id of the person
    Column("name", String(100), nullable=False),  # their display name when they last used the bot
    Column("zone", String(64), nullable=False),  # IANA name; private
    Column("pace_months", SmallInteger, nullable=False),
    Column("started_on", Date, nullable=False),  # first day of their plan, by their own calendar
    Column("joined_at", UtcDateTime, nullable=False),  # UTC
    Column("reminders", String(10), nullable=False, server_default="mention"),  # mention, dm or off
    Column("hidden", Boolean, nullable=False, server_default=false()),  # others see neither place nor progress
    Column("left_at", UtcDateTime),  # UTC; null while they are in the group
    Column("weekly_hours", SmallInteger),  # they mean to study; null: not said
    UniqueConstraint("group_id", "user_id"),
    CheckConstraint("reminders IN ('mention', 'dm', 'off')", name="reminders"),
)

pauses = Table(
    "pauses",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("first_period", Date, nullable=False),  # Monday of the first week that is paused
    Column("last_period", Date, nullable=False),  # Monday of the last
    Column("created_at", UtcDateTime, nullable=False),  # UTC
    Index(None, "member_id"),
)

completions = Table(
    "completions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("milestone", String(40), nullable=False),  # slug in the curriculum pack
    Column("link", String(500)),  # the deliverable, http(s)
    Column("done_at", UtcDateTime, nullable=False),  # UTC
    Column("known", Boolean, nullable=False, server_default=false()),  # said to be known before; earns nothing
    UniqueConstraint("member_id", "milestone"),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("period", Date, nullable=False),  # Monday of the week, in the group's calendar
    Column("done", Text, nullable=False),  # what I did, in the member's words
    Column("minutes", Integer, nullable=False),  # of study
    Column("blockers", Text, nullable=False),  # empty when there are none
    Column("created_at", UtcDateTime, nullable=False),  # UTC
    Column("edited_at", UtcDateTime),  # UTC; null when never edited
    UniqueConstraint("member_id", "period"),
    CheckConstraint("minutes >= 0", name="minutes"),
    Index(None, "period"),
)

points = Table(
    "points",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(20), nullable=False),  # why: see study/points.py
    Column("ref", String(60), nullable=False),  # for which deed: a week or a milestone
    Column("points", Integer, nullable=False),
    Column("earned_at", UtcDateTime, nullable=False),  # UTC
    UniqueConstraint("member_id", "kind", "ref"),
)

achievements = Table(
    "achievements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),  # step or roadmap
    Column("ref", String(40), nullable=False),  # slug of the step or of the pack
    Column("earned_at", UtcDateTime, nullable=False),  # UTC
    Column("revoked_at", UtcDateTime),  # UTC; what it was earned with was taken back; null: it stands
    Column("role", String(10), nullable=False, server_default="none"),  # of the step: none, wanted, held or unwanted
    UniqueConstraint("member_id", "kind", "ref"),
    CheckConstraint("kind IN ('step', 'roadmap')", name="kind"),
    CheckConstraint("role IN ('none', 'wanted', 'held', 'unwanted')", name="role"),
)
_TO_CHANGE = text("role IN ('wanted', 'unwanted')")
Index("ix_achievements_roles", achievements.c.id, sqlite_where=_TO_CHANGE, postgresql_where=_TO_CHANGE)

step_roles = Table(
    "step_roles",
    metadata,
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("step", String(40), primary_key=True),  # slug
    Column("role_id", BigInteger, nullable=False),  # Discord's id of the role the bot made for it
)

certificates = Table(
    "certificates",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("code", String(20), nullable=False),  # what /verify takes, without hyphens
    Column("name", String(100), nullable=False),  # the member's, then
    Column("group_name", String(100), nullable=False),  # the server's or the group's, then
    Column("curriculum", String(100), nullable=False),  # title of the pack, then
    Column("started_on", Date, nullable=False),
    Column("finished_on", Date, nullable=False),
    Column("minutes", Integer, nullable=False),  # of study, as checked in
    Column("done", SmallInteger, nullable=False),  # milestones
    Column("known", SmallInteger, nullable=False),  # milestones known before
    Column("issued_at", UtcDateTime, nullable=False),  # UTC
    Column("revoked_at", UtcDateTime),  # UTC; null: it stands
    UniqueConstraint("member_id"),
    UniqueConstraint("code"),
)

projects = Table(
    "projects",
    metadata,
    Column("id", Id, primary_key=True),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),  # repo, demo, notebook or write-up
    Column("step", String(40), nullable=False),  # slug of the step it belongs to
    Column("title", String(100), nullable=False),
    Column("link", String(500), nullable=False),  # http(s)
    Column("about", String(500), nullable=False),  # what it does, in the member's words
    Column("added_at", UtcDateTime, nullable=False),  # UTC
    UniqueConstraint("member_id", "link"),
    CheckConstraint("kind IN ('repo', 'demo', 'notebook', 'write-up')", name="kind"),
)

kudos = Table(
    "kudos",
    metadata,
    Column("project_id", ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True),
    Column("user_id", BigInteger, primary_key=True),  # Discord's id of whoever gave it
    Column("given_at", UtcDateTime, nullable=False),  # UTC
)

help_requests = Table(
    "help_requests",
    metadata,
    Column("id", Id, primary_key=True),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", BigInteger, nullable=False),  # Discord's id of whoever asks; need not be a member
    Column("name", String(100), nullable=False),  # their display name when they asked
    Column("kind", String(10), nullable=False),  # milestone, blocker or question
    Column("ref", String(60), nullable=False),  # what it is about: a slug, a week's label, a question's digest
    Column("text", Text, nullable=False),  # in their words; may be empty for a milestone
    Column("way", String(10), nullable=False),  # how the answer reaches them: mention or dm
    Column("state", String(10), nullable=False),  # waiting, claimed, answered, done or withdrawn
    Column("mentor_id", BigInteger),  # Discord's id of who claimed or closed it
    Column("mentor_name", String(100)),  # their display name then
    Column("answer", Text),  # in the mentor's words
    Column("created_at", UtcDateTime, nullable=False),  # UTC
    Column("closed_at", UtcDateTime),  # UTC; answered, done or withdrawn
    CheckConstraint("kind IN ('milestone', 'blocker', 'question')", name="kind"),
    CheckConstraint("way IN ('mention', 'dm')", name="way"),
    CheckConstraint("state IN ('waiting', 'claimed', 'answered', 'done', 'withdrawn')", name="state"),
)
# One request about one thing is open at a time; asking again changes its words.
_OPEN = text("state IN ('waiting', 'claimed')")
Index(
    "uq_help_requests_open",
    help_requests.c.group_id,
    help_requests.c.user_id,
    help_requests.c.kind,
    help_requests.c.ref,
    unique=True,
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)
Index("ix_help_requests_queue", help_requests.c.group_id, help_requests.c.state, help_requests.c.created_at)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(30), nullable=False),  # what is sent: see db/deliveries.py
    Column("target_id", BigInteger, nullable=False),  # to whom: a group's or a member's id, by kind
    Column("period", Date, nullable=False),  # Monday of the week it is for
    Column("due_at", UtcDateTime, nullable=False),  # UTC
    Column("state", String(10), nullable=False),  # pending, sent, skipped or failed
    Column("attempts", Integer, nullable=False, default=0),
    Column("lease_until", UtcDateTime),  # UTC; claimed by `owner` until then
    Column("owner", String(40)),  # the process that holds the claim
    Column("channel_id", BigInteger),  # where it was sent
    Column("message_id", BigInteger),  # what was sent
    Column("sent_at", UtcDateTime),  # UTC
    Column("problem", String(300)),  # why it is not sent, for the operator
    UniqueConstraint("kind", "target_id", "period"),
    CheckConstraint("state IN ('pending', 'sent', 'skipped', 'failed')", name="state"),
)
Index(
    "ix_deliveries_waiting",
    deliveries.c.due_at,
    sqlite_where=deliveries.c.state == "pending",
    postgresql_where=deliveries.c.state == "pending",
)

workers = Table(
    "workers",
    metadata,
    Column("owner", String(40), primary_key=True),  # a process that sends
    Column("alive_until", UtcDateTime, nullable=False),  # UTC; it is at work until then unless it says so again
)

notes = Table(
    "notes",
    metadata,
    Column("key", String(60), primary_key=True),  # what the program remembers about itself, e.g. "commands"
    Column("value", Text, nullable=False),
)
