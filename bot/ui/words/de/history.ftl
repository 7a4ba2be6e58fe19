### Die Wochen eines Mitglieds, eine nach der anderen

history-title = ## Die Wochen von { $name }
history-streak =
    🔥 { $streak ->
        [0] Gerade keine Serie
        [one] 1 Woche in Folge
       *[other] { $streak } Wochen in Folge
    } · längste { $longest }
history-empty = Noch ist keine Woche vorbei. `/checkin` lässt die erste zählen.
history-how = Auch ein Check-in bis zu zwei Tage zu spät zählt. Vier Wochen in Folge bringen einen Joker, der die Serie von selbst rettet, wenn eine Woche ausfällt. Pausen und Wochen, in denen der Bot nicht lief, kosten nichts. Stimmt etwas nicht? Ein Mentor kann eine Woche nachtragen.
history-counted = ✅ { $first } – { $last } · { $count ->
        [one] gezählt
       *[other] { $count } Wochen gezählt
    }, { $hours } h
history-late = 🕗 { $first } – { $last } · { $count ->
        [one] spät, gezählt
       *[other] { $count } Wochen spät, gezählt
    }, { $hours } h
history-repaired = 🛠️ { $first } – { $last } · nachgetragen, gezählt
history-repair = von { $mentor }: { $reason }
history-frozen = ❄️ { $first } – { $last } · verpasst, ein Joker hielt die Serie von { $streak }
history-paused = ⏸️ { $first } – { $last } · { $count ->
        [one] Pause
       *[other] { $count } Wochen Pause
    }, kostet nichts
history-outage = ⚡ { $first } – { $last } · der Bot lief am letzten Tag nicht, kostet nichts
history-open = ▫️ { $first } – { $last } · noch offen
history-missed = ❌ { $first } – { $last } · verpasst
history-missed-ended = ❌ { $first } – { $last } · verpasst, und kein Joker in der Hand: Eine Serie von { $streak } endete
history-mended = ## 🛠️ Nachgetragen: { $name }
heatmap-subtitle = { $streak ->
        [one] 1 Woche in Folge
       *[other] { $streak } Wochen in Folge
    } · längste { $longest }
heatmap-count = { $state }: { $count }
heatmap-alt = Die Check-ins von { $name } als Kalenderbild, { $subtitle }. { $counts }.
week-state-counted = Lernstunden
week-state-late = spät, Serie gehalten
week-state-repaired = nachgetragen
week-state-frozen = Joker benutzt
week-state-paused = Pause
week-state-outage = Bot lief nicht
week-state-open = noch offen
week-state-missed = verpasst
