### Set-up

setup-title = ## { $name }
setup-created = ## Your study group is ready 🎉
setup-no-channel = ⚠️ **No channel yet**, so nothing is posted. Where shall the group meet?
setup-channel-gone = ⚠️ **The group's channel is gone.** Where shall the group meet now?
setup-channel = **Channel** { $channel }
setup-channel-problem = ⚠️ I cannot post in { $channel } yet. Give me there, in the channel's permissions: { $missing }
setup-mentors-gone = ⚠️ The mentors' role is gone, so only organisers are mentors. Choose another one below.
setup-mentor-channel-gone = ⚠️ The mentors' channel is gone, so their weekly digest is not posted. Choose another one below, or none.
setup-schedule = **Weekly prompt** { $weekday } at { $time }, { $zone } time
setup-start = **Week 1** begins on { $day }
setup-pack = **Curriculum** { $title }
setup-pace = **The group's calendar** { $months } months; every member chooses their own pace
setup-mentors = **Mentors** { $role }
setup-no-mentors = **Mentors** the organisers only
setup-digest = **Mentors' digest** every week with the prompt, in { $channel }
setup-reminders-on = **Reminder** on Saturdays, to whoever has not checked in
setup-reminders-off = **Reminder** none in the channel; members can ask for their own
setup-check-ins-on = **Check-ins** show members what others are working on
setup-check-ins-off = **Check-ins** are seen by mentors only
setup-step-roles = **Step roles** on: whoever finishes a step gets its role
setup-step-roles-problem = ⚠️ I cannot give roles yet. Give me **Manage Roles** in the server's settings, and keep my role above theirs.
setup-weekly-goal = **The week's goal** { $points } points, made together
setup-upcoming = **The next prompts**, by the group's clock and by yours
    { $times }
setup-upcoming-time = - { $day } at { $time } · { $moment }
setup-latest-sent = **The last one** was posted on { $when }
setup-latest-pending = **The last one**, due on { $when }, is still on its way
setup-latest-skipped = **The last one**, due on { $when }, was left out because it would have come far too late
setup-latest-failed = **The last one**, due on { $when }, could not be posted
setup-members = { $members ->
        [0] **Members** nobody yet: post the welcome, it has a button to join
        [one] **Members** 1
       *[other] **Members** { $members }
    }
setup-prompts = { $sent ->
        [0] **Prompts posted** none yet
       *[other] **Prompts posted** { $sent }
    }
setup-changed = ✅ **{ $name }** was { $before }, and is { $after } now.
setup-overtaken = { $by } changed **{ $name }** a moment ago. This is how it is now; change it again if you still want to.
setup-zone-guessed = I guessed the timezone from your server's language. Change it below if I am wrong.
setup-welcome-coming = ✅ The welcome appears in { $channel } in a few seconds.
setup-post-coming = ✅ This week's prompt appears in { $channel } in a few seconds.
setup-archived = This group is archived: its results can be read, and nothing is posted any more. *Take back* in its history wakes it.
select-setting = Change something
select-other-group = Another group of this server
button-setup-welcome = Post the welcome
button-setup-preview = Preview
button-setup-post = Post now
button-setup-history = History
button-setup-look = Look again
button-setup-back = Back
button-setup-archive = Archive it
button-setup-clear-mentors = Organisers only
button-setup-clear-mentor-channel = No digest
archive-sure = ## Archive { $name }?
    { $members ->
        [0] Nobody is in it.
        [one] 1 member is in it.
       *[other] { $members } members are in it.
    } What was done stays readable, nothing is posted any more, and nobody can check in. It can be taken back in `/setup`, under *History*.

setting-name = Name
setting-channel = Channel
setting-zone = Timezone
setting-start = First week
setting-language = Language in the channel
setting-weekday = Day of the prompt
setting-time = Time of the prompt
setting-pace = The group's calendar
setting-mentors = Mentors' role
setting-mentor-channel = Mentors' channel
setting-reminders = Reminder in the channel
setting-check-ins = Who sees check-ins
setting-step-roles = Roles for finished steps
setting-weekly-goal = The week's goal
setting-pack = Curriculum
setting-archived = Archived
setting-about-channel = Where the welcome, the weekly prompt and celebrations are posted. Commands used there mean this group.
setting-about-language = What everybody reads is in this language: the welcome, prompts, celebrations. Whoever uses a command is answered in their own.
setting-about-weekday = On this day the week's prompt is posted.
setting-about-pace = How fast the group's own calendar goes. Every member keeps their own pace.
setting-about-mentors = Whoever has this role sees who needs help and answers. Organisers always do.
setting-about-mentor-channel = Where mentors get a digest every week. Choose one that only they can read.
setting-hint-name = e.g. Evenings in Berlin
setting-hint-time = e.g. 18:30 or 6pm
setting-hint-start = A day in it, e.g. 2027-01-11
setting-hint-zone = e.g. Europe/Berlin
setting-hint-weekly-goal = Points, e.g. 500; empty: I work out a fair one
value-no-channel = none
value-no-mentors = organisers only
value-no-mentor-channel = none
value-no-weekly-goal = a fair one by how many members there are
value-no-pack = the one I came with
value-gone = gone
value-pace = { $count } months
value-weekly-goal = { $count } points
value-reminders-on = on
value-reminders-off = off
value-check-ins-on = all members
value-check-ins-off = mentors only
value-step-roles-on = on
value-step-roles-off = off
value-archived-on = yes
value-archived-off = no
