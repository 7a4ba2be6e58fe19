### What finishing brings

celebrate-step =
    🏁 { $who } finished the step **{ $title }**!
    { $gain }
celebrate-roadmap =
    🎓 { $who } finished the **whole roadmap**: all { $total } milestones!
    A word of congratulation is in order.
button-my-roadmap = My roadmap
role-name = Done: { $title }
role-reason-made = Cohort: the role of a step
role-reason-earned = Cohort: finished a step
role-reason-taken = Cohort: took a step back, or left
role-reason-off = Cohort: step roles are off

certificate-title = ## 🎓 Your certificate
certificate-facts = **{ $name }** finished **{ $curriculum }** with { $done } milestones and { $hours } hours of study, from { $started } to { $finished }, in { $group }.
certificate-known = { $known ->
        [one] 1 more milestone was known before.
       *[other] { $known } more milestones were known before.
    }
certificate-code = Code `{ $code }`: anybody can check it here with `/verify`.
verified-title = ## ✅ { $code } is genuine

certificate-heading = Certificate of completion
certificate-statement = finished every milestone of the roadmap
certificate-dates = { $started } to { $finished }
certificate-milestones = { $done } milestones
certificate-hours = { $hours } hours of study
certificate-and-known = { $known } known before
certificate-check = Check it with /verify
