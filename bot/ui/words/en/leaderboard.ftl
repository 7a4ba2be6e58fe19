### Leaderboard

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
