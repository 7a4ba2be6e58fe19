### When something is wrong: one sentence that says what to do next

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
error-not-a-mentor = Only mentors and organisers can do that. An organiser names the mentors' role with `/setup mentors:`.
error-request-closed = That request is closed already. `/group queue` shows what is open.
error-already-claimed = { $mentor } looks after that one already.
error-empty-answer = Write an answer first.
