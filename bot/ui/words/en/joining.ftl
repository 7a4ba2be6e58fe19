### Joining

joined-new = ## Welcome to the group 👋
joined-again = ## Your plan is up to date
joined-plan = **{ $months } months**, about { $low } to { $high } hours a week: you finish on { $finish }.
joined-zone = Your timezone is { $zone }; nobody else sees it. `/join` changes all of this.
joined-hours-fit = { $hours } h a week: the { $left } hours ahead take about { $weeks } weeks, so your pace fits.
joined-hours-short = ⚠️ At { $hours } h a week the { $left } hours ahead take about { $weeks } weeks, longer than your pace. A slower one keeps the dates honest.
joined-known = { $count ->
        [one] 🎒 1 milestone is marked as known; the plan's weeks are for the others.
       *[other] 🎒 { $count } milestones are marked as known; the plan's weeks are for the others.
    }
button-placement = I know some of this
placement-form-title = What do you know already?
level-known = I know this well
level-some = I know its basics
level-new = This is new to me
joined-first = Your first milestone: **{ $title }**
