### The roadmap

roadmap-title = ## The road to AI engineer
roadmap-position = **{ $done } of { $total } milestones done.** You are in step { $step } of { $steps }.
roadmap-not-joined = { $total } milestones in five steps. `/join` puts you on the road.
roadmap-step = { $mark } **{ $number }. { $title }**  { $bar }  { $done }/{ $total }
roadmap-pick = Pick a step to see its milestones
roadmap-overview = Overview
roadmap-option = Step { $number }: { $title }
roadmap-option-done = { $done } of { $total } done
roadmap-milestone-done = ✅ { $number }. { $title } · { $when }
roadmap-milestone-current = 👉 **{ $number }. { $title }**{ $due }
roadmap-milestone-ahead = ▫️ { $number }. { $title }{ $due }
roadmap-pick-milestone = Pick a milestone to read it
roadmap-milestone-known = 🎒 { $number }. { $title } · known before
roadmap-known = { $count ->
        [one] 🎒 1 more you knew before you came.
       *[other] 🎒 { $count } more you knew before you came.
    }
roadmap-former = { $count ->
        [one] 🗄️ 1 you did is not on the roadmap any more; it stays yours.
       *[other] 🗄️ { $count } you did are not on the roadmap any more; they stay yours.
    }
roadmap-nothing-left = Nothing is left to do: you know it all. Say what you know less well with the button below.
roadmap-finished-hint = `/certificate` shows yours, `/portfolio` puts everything on one page.
button-step = Back to the step
roadmap-finished =
    ## You finished the roadmap 🎉
    All { $total } milestones are done. Show what you built, and help the next one along.
step-title = ## Step { $number }: { $title }
step-finished =
    🏁 That completes the step **{ $title }**.
    { $gain }
