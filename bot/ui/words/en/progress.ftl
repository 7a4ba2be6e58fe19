### How somebody is doing

progress-title = ## { $name } on the road
progress-milestones = **{ $done } of { $total } milestones done**
progress-habit = { $streak ->
        [0] 🔥 no streak right now
        [one] 🔥 1 week in a row
       *[other] 🔥 { $streak } weeks in a row
    } · ⏱️ { $hours } h studied
progress-skills = **Skills**
progress-skill = { $bar } { $title }, { $percent } %
progress-forecast =
    🔭 **At this speed through on { $likely }.**
    Four times in five between { $earliest } and { $latest }.
progress-forecast-open =
    🔭 **At this speed through on { $likely }**, and hardly before { $earliest }.
    The last weeks were too uneven to say how late it could get.
progress-no-forecast = 🔭 Too early for a forecast: it takes three weeks, and something finished in them.
progress-plan = 🗓️ The plan says { $day }.
progress-through = 🎓 Through with the whole roadmap.

card-plan = { $months }-month plan
card-plan-hours = { $months }-month plan · { $hours } hours a week
card-milestones = milestones
card-streak = { $streak ->
        [one] week in a row
       *[other] weeks in a row
    }
card-hours = hours studied
card-skills = Skills
card-percent = { $percent } %
card-forecast = Forecast
card-through = Through with the whole roadmap
card-no-forecast = Too early to tell
card-no-forecast-why = It takes three weeks, and something finished in them.
card-likely = Likely { $day }
card-range = { $earliest } to { $latest } in 4 of 5 cases
card-from = { $day } at the earliest
card-planned = Plan: { $day }
card-alt = { $name }: { $done } of { $total } milestones done and { $known } known before. { $streak ->
        [one] 1 week in a row
       *[other] { $streak } weeks in a row
    }, { $hours } hours studied. Steps: { $steps }. Skills: { $skills }. { $forecast }.
