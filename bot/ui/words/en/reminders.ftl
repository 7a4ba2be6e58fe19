### Reminders

reminder-group =
    ⏰ **The week is nearly over.** A check-in takes half a minute and keeps your streak:
reminder-named-and-more = { $named } and { $count } more
reminder-streak =
    ⏰ **The week is nearly over.** Check in and your { $streak ->
        [one] first week counts on
       *[other] { $streak } weeks in a row stay alive
    }.
reminder-plain =
    ⏰ **The week is nearly over.** A check-in takes half a minute.
reminder-snoozed = I'll remind you again on { $when }.
reminders-mention =
    ## Reminders
    If you have not checked in by Saturday, I name you once in the group's channel.
reminders-dm =
    ## Reminders
    If you have not checked in by Saturday, I send you one direct message.
reminders-off =
    ## Reminders
    Off. `/reminders how:` turns them on again.
reminders-paused = 🏖️ You pause until { $day }. Your streak waits for you.
way-pick = How to remind me
pause-pick = Going away? Pause for…
pause-option = { $weeks ->
        [0] I'm back: no pause
        [one] this week
       *[other] { $weeks } weeks, this one included
    }
error-week-is-over = This week has no good moment left for a reminder. `/checkin` takes half a minute.
