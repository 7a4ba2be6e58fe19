### Everything Cohort says, in English.
### Short sentences, plain words: they are read on a phone after work.
### A line of a text cannot begin with * or [ except right after the equals sign.

## Commands, as Discord lists them (at most 100 characters each)

command-join = Join the study group and choose your pace
command-next = Your current milestone: what to do, by when, and how to finish it
command-checkin = Say what you did this week; it takes half a minute
command-reminders = How I remind you to check in, and holidays
command-roadmap = The whole roadmap, and where you are on it
command-leaderboard = Points in this group, and your own next place
command-faq = Answers to common questions, in your own words
command-guide = Tools, skills, careers and tips for becoming an AI engineer
command-setup = For organisers: channel, timezone and time of the weekly prompt
command-help = What I can do
command-skip-ahead = Demo only: jump to the next weekly prompt
option-join-pace = How long you want to take
option-join-timezone = Where you live, e.g. "Berlin" or "India"; the group's timezone if left out
option-faq-question = Ask in your own words, or pick one
option-guide-section = What to read about
option-leaderboard-window = Which points to count
option-reminders-how = Where the reminder comes; leave it out to see what is set
option-setup-channel = Where the weekly prompt goes
option-setup-timezone = The group's timezone, e.g. "Berlin" or "India"
option-setup-weekday = Day of the weekly prompt
option-setup-time = Local time of the weekly prompt, e.g. 18:30
option-setup-pace = How long the group's own calendar takes
choice-pace-6 = 6 months: a milestone every week
choice-pace-9 = 9 months: two milestones in three weeks
choice-pace-12 = 12 months: a milestone every other week
choice-reminders-mention = By name in the group's channel
choice-reminders-dm = In a direct message
choice-reminders-off = Not at all
choice-window-week = This week
choice-window-month = This month
choice-window-all = All time
choice-section-about = About the move
choice-section-tools = Tools
choice-section-skills = Skills
choice-section-careers = Careers
choice-section-why = Why do it
choice-section-tips = Tips
choice-section-programmes = Programmes

## Names of things

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
button-try-again = Mend it
button-done = Done
button-milestone = My milestone
button-check-in = Check in
button-ask = Ask
button-snooze = Snooze a day
button-pause = Pause me
button-stop = Stop reminders
button-what-now = What now?
button-window-week = This week
button-window-month = This month
button-window-all = All time

## Joining

joined-new = ## Welcome to the group 👋
joined-again = ## Your plan is up to date
joined-plan = **{ $months } months**, about { $low } to { $high } hours a week: you finish on { $finish }.
    Your timezone is { $zone }; nobody else sees it. Change either with `/join`.
joined-first = Your first milestone: **{ $title }**

## The roadmap

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
roadmap-finished =
    ## You finished the roadmap 🎉
    All { $total } milestones are done. Show what you built, and help the next one along.
step-title = ## Step { $number }: { $title }
step-finished = 🏁 That completes the step **{ $title }**.

## Milestones

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

## Check-ins

checkin-form-title = Your week
checkin-form-title-again = Change this week's check-in
checkin-form-done = What did you do?
checkin-form-done-hint = Read two chapters, cleaned the taxi data…
checkin-form-hours = How many hours?
checkin-form-hours-hint = 3, 2.5 or 1h 30m
checkin-form-blockers = Anything in your way?
checkin-form-blockers-hint = Leave it empty if nothing is
checkin-received = ## ✍️ Checked in
checkin-changed = ## ✍️ Check-in changed
checkin-facts =
    ⏱️ { $hours } h this week · 🔥 { $streak ->
        [one] the first week of a new streak
       *[other] { $streak } weeks in a row
    }
checkin-points = **+{ $points } points:** { $reasons }
checkin-next = Next up: **{ $title }**
award-check-in = { $points } for checking in
award-streak = { $points } for your streak
award-milestone = { $points } for the milestone

## Leaderboard

leaderboard-title-week = ## Leaderboard · this week
leaderboard-title-month = ## Leaderboard · this month
leaderboard-title-all = ## Leaderboard · all time
leaderboard-row = { $medal } { $place }. { $name } · { $points }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← you
leaderboard-empty = Nobody is here yet. `/join` makes you the first.
leaderboard-own = You are number { $place } of { $count } with { $points } points. { $distance } more { $distance ->
        [one] point
       *[other] points
    } and you move up a place.
leaderboard-own-first = You lead with { $points } points.
leaderboard-own-none = You have no points here yet. A check-in is the quickest way: `/checkin`.
leaderboard-not-joined = You are not in the group yet. `/join` adds you.

## FAQ

faq-title = ## Common questions
faq-about = Pick one, or ask in your own words with `/faq`.
faq-pick = Pick a question
faq-asked = > { $question }
faq-unsure = Did you mean one of these?
faq-unknown = I don't know that one. Ask in the channel: somebody in the group may. I know `/guide` and the questions in `/faq`.
faq-source = From the group's guide
ask-form-title = Ask a question
ask-form-question = Your question
ask-form-hint = Do I need maths for this?

## Guide

guide-about = ## From backend developer to AI engineer
guide-tools = ## Tools to learn
guide-skills = ## Skills you need
guide-careers = ## Where it can lead
guide-why = ## Why make the move
guide-tips = ## Tips for the way
guide-programmes = ## Programmes
guide-entry = **{ $title }**: { $summary }
guide-tool = **{ $title }**: { $summary }
    -# { $tools }
guide-career = **{ $title }**: { $summary }
    -# Needs: { $skills }
guide-programme = **{ $title }** ({ $provider })
    { $summary }

## Help

help-title = ## Cohort
help-start = New here? `/join` first, then `/next` shows what to do this week and `/checkin` tells the group how it went.
help-line = `/{ $command }`  { $what }
help-end = What I show you after a command, only you can see.

## Reminders

reminder-group =
    ⏰ **The week is nearly over.** A check-in takes half a minute and keeps your streak:
reminder-named-and-more = { $named } and { $count } more
reminder-streak =
    ⏰ **The week is nearly over.** Check in and your { $streak ->
        [one] first week counts on
       *[other] { $streak } weeks in a row stay alive
    }.
reminder-plain =
    ⏰ **The week is nearly over.** A check-in takes half a minute.
reminder-snoozed = I'll remind you again on { $when }.
reminders-mention =
    ## Reminders
    If you have not checked in by Saturday, I name you once in the group's channel.
reminders-dm =
    ## Reminders
    If you have not checked in by Saturday, I send you one direct message.
reminders-off =
    ## Reminders
    Off. `/reminders how:` turns them on again.
reminders-paused = 🏖️ You pause until { $day }. Your streak waits for you.
pause-pick = Going away? Pause for…
pause-option = { $weeks ->
        [0] I'm back: no pause
        [one] this week
       *[other] { $weeks } weeks, this one included
    }
error-week-is-over = This week has no good moment left for a reminder. `/checkin` takes half a minute.

## When messages do not arrive

notice-title = ⚠️ { $organiser }, your study group's messages do not arrive.
notice-what-now = Mend what the message says, then look at `/setup`: it shows whether all is well.
attention-permission = I may not post in { $channel }. Give me View Channel, Send Messages and Read Message History there, or choose another channel with `/setup channel:`.
attention-gone = The group's channel is gone. Choose another one with `/setup channel:`.

## The demo

demo-box =
    An offline Discord with a small study group in it.
    Nothing leaves this machine.

    Open the address below, then:
      1. Type /next and press Done.
      2. Press Check in under the week's prompt.
      3. Look at /leaderboard and /roadmap.
      4. Be somebody else ("Viewing as", at the top):
         Robin has not joined yet, Nadia may use /setup.
      5. /skip-ahead jumps to next week's prompt.

    Ctrl-C ends it. The data stays in { $folder }, and the next
    start carries on. With a Discord token in config.toml the
    same command starts the real bot.
demo-clock-moves = Off to the next prompt: the others live their week, and the prompt appears in a few seconds.

## Set-up

setup-title = ## Your study group
setup-created = ## Your study group is ready 🎉
setup-channel = **Channel** { $channel }
setup-no-channel = **Channel** none yet, so no prompts are posted: `/setup channel:`
setup-channel-problem = ⚠️ I cannot post there yet. Missing permissions: { $missing }
setup-schedule = **Weekly prompt** { $weekday } at { $time }, { $zone } time
setup-pace = **The group's calendar** { $months } months; every member chooses their own pace
setup-upcoming = **The next prompts**, by the group's clock and by yours
    { $times }
setup-upcoming-time = - { $day } at { $time } · { $moment }
setup-latest-sent = **The last one** was posted on { $when }
setup-latest-pending = **The last one**, due on { $when }, is still on its way
setup-latest-skipped = **The last one**, due on { $when }, was left out because it would have come far too late
setup-latest-failed = **The last one**, due on { $when }, could not be posted
setup-members = { $members ->
        [0] **Members** nobody yet: tell people about `/join`
        [one] **Members** 1
       *[other] **Members** { $members }
    }
setup-prompts = { $sent ->
        [0] **Prompts posted** none yet
       *[other] **Prompts posted** { $sent }
    }
setup-hint = Change anything by naming it: /setup weekday: time: timezone: channel: pace:

## The weekly prompt

prompt-title = ## Week { $week } of { $weeks }
prompt-late = A little late this week, sorry.
prompt-due =
    🎯 **{ $title }** · about { $hours } hours
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · due { $day }
    { $goal }
prompt-over = The group's calendar is through. Finish what is left at your own pace, and show what you built.
prompt-question =
    💬 **To talk about**
    { $question }
prompt-first-week = The first week of this group. `/join` puts you on the road.
prompt-rate = **Last week** { $bar } { $checked } of { $members } checked in
prompt-nobody-finished = Nobody finished a milestone last week. This one is open.
prompt-finished =
    Finished:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … and { $count } more
prompt-tip = 💡 **{ $title }**: { $summary }

## When something is wrong: one sentence that says what to do next

error-no-group = There is no study group in this server yet. An organiser starts one with `/setup`.
error-not-a-member = You are not in the study group yet. `/join` adds you.
error-not-an-organiser = Only organisers can do that: people who may manage this server.
error-only-in-servers = That works in a server only. Use it in your study group's channel.
error-no-channel = The group has no channel for its prompts yet. An organiser chooses one with `/setup channel:`.
error-channel-not-writable = I can't post in { $channel } yet. Give me these permissions there, then try again: { $missing }.
error-already-done = **{ $title }** is done already ({ $when }). `/next` shows what comes now.
error-unknown-milestone = That milestone is not on the roadmap any more. `/next` shows where you are.
error-unknown-step = That step is not on the roadmap any more. `/roadmap` shows it as it is now.
error-unknown-pace = Choose one of the paces on offer: { $offered } months.
error-unknown-zone = I don't know the timezone “{ $given }”. Start typing a city and pick one from the list.
error-unknown-zone-near = I don't know the timezone “{ $given }”. Did you mean { $near }?
error-bad-time = I can't read “{ $given }” as a time. Write it like 18:30 or 6pm.
error-bad-hours = I can't read “{ $given }” as hours. Write it like 3, 2.5 or 1h 30m.
error-hours-out-of-range = A week has no room for “{ $given }” hours. Write a number from 0 to { $most }.
error-bad-link = “{ $given }” is not a link I can open. Paste one that starts with https://, or leave it empty.
error-empty-done = Say in a few words what you did this week.
error-text-too-long = That text has { $length } characters and only { $limit } fit. Shorten it a little.
error-bad-pack = The curriculum could not be read. Please tell an organiser.
error-command-changed = I have changed since Discord last looked. Restart your Discord app and try again.
error-unexpected = That went wrong, and it is my fault. Please tell the organiser this code: `{ $code }`.
