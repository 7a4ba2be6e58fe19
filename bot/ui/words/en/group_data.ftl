### An organiser's export and import

group-archive-title = A study group's data
group-archive-about = Members, and of those who show themselves progress, check-ins and points. Nobody's timezone is in it, nor the words of check-ins. Moments are in UTC, days by the group's calendar.
group-exported = { $members ->
        [one] 📦 The data of 1 member.
       *[other] 📦 The data of { $members } members.
    }
import-problems = **Nothing was changed.** Mend these and try again:
import-problem = - Line { $line }: { $problem }
import-more-problems = { $count ->
        [one] … and 1 more problem
       *[other] … and { $count } more problems
    }
import-problem-too-big = the file has over { $limit } KB; split it
import-problem-no-column = there is no column “{ $name }”. The columns are { $known }; the first two are needed
import-problem-broken = this is no CSV file ({ $error })
import-problem-empty = the file has no lines below its head
import-problem-too-many = there are over { $limit } lines; split the file
import-problem-twice = says the same as line { $line }; keep one
import-problem-milestone = “{ $given }” is no milestone's short name; `/group export` shows them
import-problem-name = write a name of 1 to { $limit } characters
import-problem-no-day = a milestone needs the day it was done, as 2026-03-31
import-problem-day = “{ $given }” is no day; write 2026-03-31
import-problem-future = { $given } is yet to come
import-problem-pace = the roadmap has no pace of “{ $given }” months
import-problem-user = “{ $given }” is no Discord id; it is a number of some 18 digits
import-problem-link = “{ $given }” is no web address
import-ready = { $members ->
        [one] **The list is fine:** 1 person.
       *[other] **The list is fine:** { $members } people.
    }
import-marks = { $count ->
        [0] No milestones in it.
        [one] 1 milestone done before. It earns no points: those are for what is done here.
       *[other] { $count } milestones done before. They earn no points: those are for what is done here.
    }
button-bring-in = Bring them in
imported = { $members ->
        [0] **Done.** Everybody was here already.
        [one] **Done.** 1 new member.
       *[other] **Done.** { $members } new members.
    }
