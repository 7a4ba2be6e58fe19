### What a member settled

me-title = ## You in this group
me-outsider = You are not in a study group here; in a server with one, `/join` takes half a minute. Were you in one before? What is stored about you is yours, wherever you were.
me-pace = **Pace** { $months } months
me-zone = **Timezone** { $zone }; nobody else sees it
me-hours = **You mean to study** { $hours } h a week
me-reminders-mention = **Reminders** by name in the group's channel
me-reminders-dm = **Reminders** in a direct message
me-reminders-off = **Reminders** off
me-visible = **Others see** your place on the leaderboard and your progress
me-hidden = **Hidden**: nobody but you sees your place and your progress
button-plan = Change my plan
button-reminders = Reminders
button-hide-me = Hide me
button-show-me = Show me
button-leave = Leave the group
button-leave-sure = Yes, leave
leave-sure = **Leave the group?** No prompts, no reminders, no place on the leaderboard. What you did is kept for you: `/join` brings it all back.
left = You have left the group. `/join` brings you back with everything you did. All the best!
