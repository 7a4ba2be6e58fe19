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
