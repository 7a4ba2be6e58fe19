### A member's weeks, one by one

history-title = ## The weeks of { $name }
history-streak =
    🔥 { $streak ->
        [0] No streak just now
        [one] 1 week in a row
       *[other] { $streak } weeks in a row
    } · longest { $longest }
history-empty = No week is over yet. `/checkin` makes the first one count.
history-how = A check-in up to two days late counts too. Four weeks in a row earn a freeze, which saves the streak by itself when a week is missed. Pauses and weeks in which the bot was down cost nothing. Something wrong? A mentor can repair a week.
history-counted = ✅ { $first } – { $last } · { $count ->
        [one] counted
       *[other] { $count } weeks counted
    }, { $hours } h
history-late = 🕗 { $first } – { $last } · { $count ->
        [one] late, counted
       *[other] { $count } weeks late, counted
    }, { $hours } h
history-repaired = 🛠️ { $first } – { $last } · repaired, counted
history-repair = by { $mentor }: { $reason }
history-frozen = ❄️ { $first } – { $last } · missed, a freeze kept the streak of { $streak }
history-paused = ⏸️ { $first } – { $last } · { $count ->
        [one] paused
       *[other] { $count } weeks paused
    }, costs nothing
history-outage = ⚡ { $first } – { $last } · the bot was down on the last day, costs nothing
history-open = ▫️ { $first } – { $last } · still open
history-missed = ❌ { $first } – { $last } · missed
history-missed-ended = ❌ { $first } – { $last } · missed, and no freeze in hand: a streak of { $streak } ended
history-mended = ## 🛠️ Repaired: { $name }
heatmap-subtitle = { $streak ->
        [one] 1 week in a row
       *[other] { $streak } weeks in a row
    } · longest { $longest }
heatmap-count = { $state }: { $count }
heatmap-alt = The check-ins of { $name } as a heatmap, { $subtitle }. { $counts }.
week-state-counted = hours studied
week-state-late = late, streak kept
week-state-repaired = mended by a mentor
week-state-frozen = a freeze was used
week-state-paused = paused
week-state-outage = the bot was down
week-state-open = still open
week-state-missed = missed
