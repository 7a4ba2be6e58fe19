### Check-ins

checkin-form-title = Your week
checkin-form-title-again = Change this week's check-in
checkin-form-done = What did you do?
checkin-form-done-hint = Read two chapters, cleaned the taxi data…
checkin-form-hours = How many hours?
checkin-form-hours-hint = 3, 2.5 or 1h 30m
checkin-form-blockers = Anything in your way?
checkin-form-blockers-hint = Leave it empty if nothing is
checkin-received = ## ✍️ Checked in
checkin-changed = ## ✍️ Check-in changed
checkin-facts =
    ⏱️ { $hours } h this week · 🔥 { $streak ->
        [one] the first week of a new streak
       *[other] { $streak } weeks in a row
    }
checkin-points = **+{ $points } points:** { $reasons }
checkin-next = Next up: **{ $title }**
award-check-in = { $points } for checking in
award-streak = { $points } for your streak
award-milestone = { $points } for the milestone
