### First words

hello = ## Thanks for inviting me to { $server } 👋
    I take a group of backend developers to AI engineering, one milestone a week. One step and it runs: type `/setup` in the channel where your group shall meet.
welcome = ## Welcome to the study group 👋
    From backend developer to AI engineer, one milestone a week. Every { $day } at { $time } ({ $zone } time) the week's milestone is posted here; you go at your own pace, and a weekly check-in keeps your streak.
button-join = Join
join-form-title = Your plan
join-form-pace = How long do you want to take?
join-form-zone = Your timezone (nobody else sees it)
join-form-zone-hint = A city, e.g. Berlin; the group's if left out
join-form-hours = Hours a week you mean to study
select-group = Which group?
