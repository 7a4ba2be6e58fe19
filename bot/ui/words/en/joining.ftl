### Joining

joined-new = ## Welcome to the group 👋
joined-again = ## Your plan is up to date
joined-plan = **{ $months } months**, about { $low } to { $high } hours a week: you finish on { $finish }.
    Your timezone is { $zone }; nobody else sees it. Change either with `/join`.
joined-first = Your first milestone: **{ $title }**
