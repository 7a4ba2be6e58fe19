### Milestones

milestone-title = ## { $number }. { $title }
milestone-about = Step { $step } of { $steps }, { $title } · about { $hours } hours
milestone-due = due { $day } ({ $away })
milestone-done-when = **Done when**
    { $lines }
milestone-deliverable = **What you make:** { $deliverable }
milestone-cost = **Costs:** { $note }
milestone-resources = **To learn from**
milestone-resource = { $title }
    -# { $focus }
button-open = Open
milestone-completed = ## ✅ { $title }
milestone-earned = **+{ $points } points.** { $done } of { $total } milestones done.
milestone-next = Next: **{ $title }** · { $due }
done-form-title = Finish this milestone
done-form-about = **To show:** { $deliverable }
done-form-link = Link to it
done-form-link-hint = https://… or leave it empty
