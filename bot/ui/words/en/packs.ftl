### Curriculum packs

curriculum-title = ## { $title }
curriculum-size = { $milestones } milestones in { $steps } steps, { $hours } hours of work · paces of { $paces } months · { $faq } common questions, { $terms } words, { $quiz } self-checks
curriculum-in-use = This group goes by it now.
curriculum-first = **Begins with** { $first }
curriculum-steps = **Steps** { $steps }
curriculum-same = { $count ->
        [0] None of its milestones is one of today's: everybody begins anew.
        [one] 1 of its milestones is one of today's, and stays done for whoever did it.
       *[other] { $count } of its milestones are ones of today's, and stay done for whoever did them.
    }
curriculum-gone = { $count ->
        [one] **1 milestone of today is not in it:** { $titles }
       *[other] **{ $count } milestones of today are not in it:** { $titles }
    }
curriculum-kept = { $count ->
        [0] Nobody has done any of those.
        [one] 1 mark on them stays with the member as history, with its points, and counts for no step.
       *[other] { $count } marks on them stay with the members as history, with their points, and count for no step.
    }
curriculum-paceless = { $count ->
        [one] 1 member goes at a pace it does not have, and has no due dates until they choose another with `/join`.
       *[other] { $count } members go at a pace it does not have, and have no due dates until they choose another with `/join`.
    }
curriculum-more = { $titles } and { $count } more
curriculum-choose = ## Which curriculum shall { $name } go by?
    You see what would change before anything does. `/pack upload` brings another one.
curriculum-problems = ⚠️ **I cannot take this pack yet.** { $count ->
        [one] One thing is
       *[other] { $count } things are
    } to be mended; nothing was changed.
curriculum-problems-all = All of them are in the file below.
curriculum-used = The next prompt and everybody's roadmap follow it. *Take back* in the history of `/setup` undoes it.
curriculum-discarded = The pack **{ $title }** is gone.
curriculum-downloaded = This is **{ $title }** as files. Change what you like and bring it back with `/pack upload`, zipped or as one file.
select-pack = A curriculum
curriculum-current = { $title } (now)
button-pack-use = Use it
button-pack-discard = Discard it
button-pack-back = Other packs
