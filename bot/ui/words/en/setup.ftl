### Set-up

setup-title = ## Your study group
setup-created = ## Your study group is ready 🎉
setup-channel = **Channel** { $channel }
setup-no-channel = **Channel** none yet, so no prompts are posted: `/setup channel:`
setup-channel-problem = ⚠️ I cannot post there yet. Missing permissions: { $missing }
setup-schedule = **Weekly prompt** { $weekday } at { $time }, { $zone } time
setup-pace = **The group's calendar** { $months } months; every member chooses their own pace
setup-mentors = **Mentors** { $role }
setup-no-mentors = **Mentors** the organisers only; name a role with `/setup mentors:`
setup-digest = **Mentors' digest** every week with the prompt, in { $channel }
setup-step-roles = **Step roles** on: whoever finishes a step gets its role
setup-step-roles-problem = ⚠️ I cannot give roles yet. Give me Manage Roles in the server's settings, and keep my role above theirs.
setup-weekly-goal = **The week's goal** { $points } points, made together
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
setup-hint = Change anything by naming it: /setup weekday: time: timezone: channel: pace: mentors: step_roles: mentor_channel: weekly_goal:
