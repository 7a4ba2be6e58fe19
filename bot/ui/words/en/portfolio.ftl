### The portfolio

portfolio-title = { $name }: from backend to AI engineering
portfolio-lead = { $curriculum }, learned together with { $group }.
portfolio-milestones = { $done } of { $total } milestones
portfolio-hours = { $hours } hours of study
portfolio-projects = Projects
portfolio-skills = Skills
portfolio-way = The way so far
portfolio-known = known before
portfolio-work = see the work
portfolio-certificate = Certificate
portfolio-certified = Finished on { $finished }, begun on { $started }. The code { $code } can be checked with /verify wherever Cohort is in use by this group.
portfolio-made = As of { $day }, written by Cohort.
portfolio-ready =
    ## Your portfolio
    Two files with everything you have done so far: a page that is ready to publish as it is, and the same in Markdown. Nobody sees them until you show them.
