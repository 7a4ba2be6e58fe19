"""The schema, every column with its unit. A constraint here is a rule of the group; services only word it kindly."""

from db.tables.boards import board_counts, board_scores, seasons
from db.tables.community import help_requests, kudos, projects
from db.tables.faq import faq_asked, faq_changes, faq_entries, faq_phrases, faq_votes
from db.tables.people import audit, group_choices, groups, members, packs, pauses
from db.tables.running import deliveries, notes, workers
from db.tables.study import (
    achievements,
    certificates,
    check_ins,
    completions,
    outages,
    points,
    step_roles,
    week_repairs,
)
from db.tables.types import Id, UtcDateTime, metadata

__all__ = [
    "Id",
    "UtcDateTime",
    "achievements",
    "audit",
    "board_counts",
    "board_scores",
    "certificates",
    "check_ins",
    "completions",
    "deliveries",
    "faq_asked",
    "faq_changes",
    "faq_entries",
    "faq_phrases",
    "faq_votes",
    "group_choices",
    "groups",
    "help_requests",
    "kudos",
    "members",
    "metadata",
    "notes",
    "outages",
    "packs",
    "pauses",
    "points",
    "projects",
    "seasons",
    "step_roles",
    "week_repairs",
    "workers",
]
