### How a group is doing, for its mentors

status-title = ## How the group is doing
digest-title = ## This week for the mentors
status-nobody = Nobody has joined yet: tell people about `/join`.
status-first-week = Nobody's first week is over yet.
status-week = **Last week** { $bar } { $checked } of { $members } checked in · { $finished ->
        [0] no milestone finished
        [one] 1 milestone finished
       *[other] { $finished } milestones finished
    }
status-stuck = **Stuck** ({ $count })
status-slowing = **Slowing** ({ $count })
status-pausing = **Pausing** ({ $count })
status-on-track = **On track** ({ $count })
status-member = ▫️ { $name }: { $sign }
status-more = and { $count } more
status-sign-missed = { $amount ->
        [one] missed the last week
       *[other] missed { $amount } weeks in a row
    }
status-sign-waiting = waits for help, { $amount ->
        [one] 1 day
       *[other] { $amount } days
    } by now
status-sign-behind = { $amount ->
        [one] 1 milestone
       *[other] { $amount } milestones
    } over the due date
status-waiting = { $count ->
        [0] 🙋 Nobody is waiting for help.
        [one] 🙋 **1 request for help is open.**
       *[other] 🙋 **{ $count } requests for help are open.**
    }
button-queue = Who needs help
status-plot-title = The group's weeks
status-plot-weeks = { $count ->
        [one] The first week
       *[other] The last { $count } weeks
    }
status-plot-rate = Who checked in
status-plot-finished = Milestones finished
status-plot-week = { $week }: { $rate } checked in, { $finished } finished
status-plot-alt = The group's weeks as a plot. { $weeks }.
