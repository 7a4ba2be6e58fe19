### What a member settled

me-title = ## You in this group
me-outsider = You are not in the study group. `/join` takes half a minute. Were you here before? What is stored about you is yours.
me-pace = **Pace** { $months } months
me-zone = **Timezone** { $zone }; nobody else sees it
me-hours = **You mean to study** { $hours } h a week
me-reminders-mention = **Reminders** by name in the group's channel
me-reminders-dm = **Reminders** in a direct message
me-reminders-off = **Reminders** off
me-visible = **Others see** your place on the leaderboard and your progress
me-hidden = **Hidden**: nobody but you sees your place and your progress
me-change = `/join` changes pace, timezone and hours, `/reminders` the rest.
button-hide-me = Hide me
button-show-me = Show me
button-leave = Leave the group
button-leave-sure = Yes, leave
leave-sure = **Leave the group?** No prompts, no reminders, no place on the leaderboard. What you did is kept for you: `/join` brings it all back.
left = You have left the group. `/join` brings you back with everything you did. All the best!
