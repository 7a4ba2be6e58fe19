### Help

help-title = ## Cohort
help-start = New here? `/join` first, then `/next` shows what to do this week and `/checkin` tells the group how it went.
help-line = `/{ $command }`  { $what }
help-end = What I show you after a command, only you can see.
