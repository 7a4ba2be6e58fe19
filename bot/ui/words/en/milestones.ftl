### Milestones

milestone-title = ## { $number }. { $title }
milestone-about = Step { $step } of { $steps }, { $title } · about { $hours } hours
milestone-due = due { $day } ({ $away })
milestone-done = ✅ **Done** on { $when }
milestone-done-link = ✅ **Done** on { $when } · { $link }
milestone-known = 🎒 **Known before.** *Done* still earns its points, if you do it after all.
milestone-undone = ## ↩️ { $title } is open again
milestone-undone-points = { $points ->
        [0] Nothing else has changed.
       *[other] Its { $points } points went with it.
    }
milestone-undone-for = For { $name }, with the { $points } points it had earned.
button-undo = Undo
milestone-done-when = **Done when**
    { $lines }
milestone-deliverable = **What you make:** { $deliverable }
milestone-cost = **Costs:** { $note }
milestone-resources = **To learn from**
milestone-resource = { $title }
    -# { $focus } · { $hours } h
milestone-resource-paid = costs money
button-open = Open
milestone-completed = ## ✅ { $title }
milestone-outcomes = **What you take from it**
    { $lines }
milestone-stretch = **Want more?** { $stretch }
milestone-earned = **+{ $points } points.** { $done } of { $total } milestones done.
milestone-and-known = { $known } known before.
milestone-next = Next: **{ $title }** · { $due }
done-form-title = Finish this milestone
done-form-about = **To show:** { $deliverable }
done-form-link-repo = Link to your repository
done-form-link-notebook = Link to your notebook
done-form-link-demo = Link to your demo
done-form-link-plot = Link to your plot
done-form-link-write-up = Link to your text
done-form-link-hint = https://… or leave it empty
