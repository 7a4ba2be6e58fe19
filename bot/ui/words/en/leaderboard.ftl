### Leaderboard

leaderboard-title-week = Leaderboard · this week
leaderboard-title-month = Leaderboard · this month
leaderboard-title-season = Leaderboard · { $name }
leaderboard-title-all = Leaderboard · all time
leaderboard-title-improved = Most improved · last week
leaderboard-title-streak = Longest running streaks
leaderboard-server = { $title } · whole server
leaderboard-row = { $medal } { $place }. { $name } · { $points }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← you
leaderboard-amount = { $points }
leaderboard-amount-improved = +{ $points }
leaderboard-amount-streak = { $points ->
        [one] 1 week
       *[other] { $points } weeks
    }
leaderboard-you = you
leaderboard-places = Places { $first } to { $last } of { $count }
leaderboard-empty = No points here yet. `/checkin` makes the first ones.
leaderboard-empty-improved = It takes two weeks to improve on: look again next week.
leaderboard-empty-streak = No streak runs just now. `/checkin` begins one.
leaderboard-picture-empty = Nobody yet
leaderboard-alt = { $title }. { $rows }. { $own }
leaderboard-own = You are number { $place } of { $count } with { $amount } points. { $distance } more { $distance ->
        [one] point
       *[other] points
    } and you move up a place.
leaderboard-own-improved = You are number { $place } of { $count } with { $amount } points over your usual week.
leaderboard-own-streak = You are number { $place } of { $count } with { $amount } in a row.
leaderboard-own-first = You lead with { $amount }.
leaderboard-own-none = You have no points here yet. A check-in is the quickest way: `/checkin`.
leaderboard-way-in = With { $points } { $points ->
        [one] point
       *[other] points
    } you share place { $place } with { $name }.
leaderboard-own-none-improved = Last week was not above your usual. This one can be.
leaderboard-own-none-streak = No streak of yours runs just now. `/checkin` begins one.
leaderboard-own-hidden = Only you see this: you are hidden (`/me`).
leaderboard-not-joined = You are not in the group yet. `/join` adds you.
leaderboard-above = ⬆️ { $place }. { $name } { $amount }
leaderboard-below = ⬇️ { $place }. { $name } { $amount }
leaderboard-goal = 🎯 Together: **{ $made }** of { $aim } points this week
leaderboard-goal-reached = 🎯 Together: **{ $made }** points this week, past the goal of { $aim }. 🎉
leaderboard-pick = Which board?
board-week = This week
board-month = This month
board-season = This season
board-all = All time
board-improved = Most improved
board-streak = Longest running streaks
board-how = How points work
button-board-before = ◀ Better
button-board-after = More ▶
button-board-mine = Around me
button-board-first = First page
button-board-text = As text
button-board-picture = As a picture
button-board-server = Whole server
button-board-group = My group

season-first = the first season
season-started = ## 🌱 { $name } begins
season-winners = **{ $title }** is over and stays readable. On the podium:

how-title = ## How points work
how-check-in = ✍️ **{ $points }** for a check-in
how-on-time = ⏱️ **{ $points }** more when it comes in its own week
how-streak = 🔥 **{ $points }** more for every week in a row after the first, up to { $most }
how-milestone = ✅ **{ $points }** for every hour a milestone is estimated at
how-project = 📦 **{ $points }** for showing a project, { $most } a week
how-kudos = 👏 **{ $points }** for each member's kudos to it, { $most } a week and not in turns
how-answer = 💬 **{ $points }** for answering what somebody asked the mentors, { $most } a week
how-fair = A check-in without any time or words in it keeps the streak and earns nothing. What is taken back gives its points back. What you knew before you came earns none. Equal points share a place.
