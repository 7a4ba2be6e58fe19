### Check-ins

checkin-form-title = Your week
checkin-form-title-late = Last week, late
checkin-form-title-again = Change this week's check-in
checkin-form-done = What did you do?
checkin-form-done-hint = Read two chapters, cleaned the taxi data…
checkin-form-hours = How many hours?
checkin-form-hours-hint = 3, 2.5 or 1h 30m
checkin-form-blockers = Anything in your way?
checkin-form-blockers-hint = The mentors will see it. Leave it empty if nothing is
checkin-form-next = What is next?
checkin-form-next-hint = The join exercises, then chapter 3…
checkin-form-confidence = How do you feel about it?
confidence-1 = 1 · Lost
confidence-2 = 2 · Unsure
confidence-3 = 3 · Getting there
confidence-4 = 4 · Good
confidence-5 = 5 · Could explain it
checkin-which-week =
    ## ✍️ Which week?
    Last week, { $monday } to { $sunday }, is still open: a late check-in keeps your streak and earns a little less.
button-last-week = Last week, late
button-this-week = This week
checkin-received = ## ✍️ Checked in
checkin-late = ## ✍️ Checked in, late but counted
checkin-changed = ## ✍️ Check-in changed
checkin-facts =
    ⏱️ { $hours } h of study · 🔥 { $streak ->
        [one] the first week of a new streak
       *[other] { $streak } weeks in a row
    }
checkin-saved = ❄️ { $weeks ->
        [one] A freeze kept your streak over the week you missed.
       *[other] { $weeks } freezes kept your streak over the weeks you missed.
    }
checkin-freezes = ❄️ { $freezes ->
        [one] 1 freeze in hand: it saves your streak the next time you miss a week.
       *[other] { $freezes } freezes in hand: each saves your streak when you miss a week.
    }
checkin-points = **+{ $points } points:** { $reasons }
checkin-worth-nothing = It counts for your streak, and earns points once it says what you did and how long: `/checkin` changes it.
checkin-asked = 🙋 The mentors see what is in your way and will answer you.
checkin-company = **Also checked in**
checkin-companion = ▫️ { $name }: { $title }
checkin-next = Next up: **{ $title }**
award-check-in = { $points } for checking in
award-on-time = { $points } for being on time
award-streak = { $points } for your streak
award-milestone = { $points } for the milestone
