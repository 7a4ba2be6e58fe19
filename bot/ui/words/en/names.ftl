### Names of things

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-read-message-history = Read Message History
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
