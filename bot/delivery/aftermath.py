"""What is written down after a try: that it went out, that it is tried again, or why it never will be.

In each unit of work a delivery comes last, after its group, its member or its request: that is the order in which
everybody takes rows, as docs/architecture.md says.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.clock import Clock
from bot.delivery.slow_lane import NEXT_AT
from bot.delivery.trouble import ClosedToUs, Hopeless, Later
from db import deliveries, groups, help_requests, members, notes
from db.deliveries import (
    ANSWER,
    FAQ_REPORT,
    HELLO,
    MENTOR_DIGEST,
    NOTICE,
    REMINDER,
    SNOOZED_REMINDER,
    WEEKLY_PROMPT,
    WELCOME,
    Delivery,
    Planned,
)
from db.engine import Database, Work
from study.mentoring import AnswerWay
from study.reminders import Way

log = logging.getLogger(__name__)

TO_GROUPS = (WEEKLY_PROMPT, REMINDER, WELCOME)
MENTORS_CHANNEL = "mentors"  # the attention of a group whose mentors' channel is closed to the bot


class Aftermath:
    """Writes into the ledger, one unit of work and one log line each; `ended` is told the kind and how it ended."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.ended: Callable[[str, str], None] = lambda _kind, _state: None

    async def sent(self, delivery: Delivery, *, channel_id: int, message_id: int) -> None:
        """It is out."""
        now = self._clock()
        async with self._database.write() as work:
            if delivery.kind in TO_GROUPS:
                await groups.set_attention(work, delivery.target_id, None, unless=MENTORS_CHANNEL)
            await deliveries.mark_sent(work, delivery.id, channel_id=channel_id, message_id=message_id, now=now)
        self.ended(delivery.kind, "sent")
        log.info("%s %s for %s sent", delivery.kind, delivery.period.label, delivery.target_id)

    async def skipped(self, delivery: Delivery, reason: str) -> None:
        """It is not sent any more."""
        async with self._database.write() as work:
            await deliveries.give_up(work, delivery.id, state="skipped", problem=reason)
        self.ended(delivery.kind, "skipped")
        # That nobody has to be reminded is every good week's news; that a group gets no prompt is not.
        level = logging.WARNING if delivery.kind == WEEKLY_PROMPT else logging.INFO
        log.log(level, "%s %s for %s skipped: %s", delivery.kind, delivery.period.label, delivery.target_id, reason)

    async def failed(self, delivery: Delivery, outcome: Later | Hopeless | ClosedToUs, error: BaseException) -> None:
        """The send failed, and this is what it means."""
        async with self._database.write() as work:
            match outcome:
                case Later():
                    await self._later(work, delivery, outcome, error)
                case Hopeless():
                    await self._hopeless(work, delivery, outcome)
                case ClosedToUs():
                    await self._closed(work, delivery)

    async def _later(self, work: Work, delivery: Delivery, outcome: Later, error: BaseException) -> None:
        until = self._clock() + outcome.pause
        if outcome.dms_rest:
            await notes.write(work, NEXT_AT, until.isoformat())
        await deliveries.put_off(work, delivery.id, until=until, problem=repr(error))
        log.warning("delivery %s put off for %d s: %r", delivery.id, outcome.pause.total_seconds(), error)

    async def _hopeless(self, work: Work, delivery: Delivery, outcome: Hopeless) -> None:
        log.warning("%s for %s failed: %s", delivery.kind, delivery.target_id, outcome.problem)
        advice = outcome.advice
        if advice is not None and delivery.kind in {MENTOR_DIGEST, FAQ_REPORT}:
            await groups.forget_mentor_channel(work, delivery.target_id)
            advice = MENTORS_CHANNEL
        elif delivery.kind not in TO_GROUPS:
            advice = None
        if advice is not None and await groups.set_attention(work, delivery.target_id, advice):
            # Told once: the attention stays until something arrives again or /setup names another channel.
            notice = Planned(NOTICE, delivery.target_id, delivery.period, self._clock())
            await deliveries.plan(work, notice)
        await deliveries.give_up(work, delivery.id, state="failed", problem=outcome.problem)
        self.ended(delivery.kind, "failed")

    async def _closed(self, work: Work, delivery: Delivery) -> None:
        log.info("%s for %s: takes no direct messages", delivery.kind, delivery.target_id)
        if delivery.kind in {NOTICE, HELLO}:
            problem = "the organiser takes no direct messages"
            await deliveries.give_up(work, delivery.id, state="failed", problem=problem)
            self.ended(delivery.kind, "failed")
            return
        now = self._clock()
        if delivery.kind == ANSWER:
            # Whoever asked wants to know more than they want it said in private.
            await help_requests.set_way(work, delivery.target_id, AnswerWay.MENTION)
            await deliveries.put_off(work, delivery.id, until=now, problem="takes no direct messages")
            return
        await members.set_reminders(work, delivery.target_id, Way.MENTION)
        if delivery.kind == SNOOZED_REMINDER:
            await deliveries.put_off(work, delivery.id, until=now, problem="takes no direct messages")
            return
        await deliveries.give_up(work, delivery.id, state="failed", problem="takes no direct messages")
        self.ended(delivery.kind, "failed")
        again = Planned(SNOOZED_REMINDER, delivery.target_id, delivery.period, now)
        await deliveries.plan(work, again)
