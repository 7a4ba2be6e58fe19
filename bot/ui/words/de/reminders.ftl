### Erinnerungen

reminder-group =
    ⏰ **Die Woche ist fast um.** Ein Check-in dauert eine halbe Minute und hält deine Serie:
reminder-named-and-more = { $named } und { $count } weitere
reminder-streak =
    ⏰ **Die Woche ist fast um.** Check ein, und { $streak ->
        [one] deine erste Woche zählt weiter
       *[other] deine { $streak } Wochen in Folge bleiben erhalten
    }.
reminder-plain =
    ⏰ **Die Woche ist fast um.** Ein Check-in dauert eine halbe Minute.
reminder-snoozed = Ich erinnere dich wieder: { $when }.
reminders-mention =
    ## Erinnerungen
    Wenn du bis Samstag nicht eingecheckt hast, nenne ich dich einmal im Kanal der Gruppe.
reminders-dm =
    ## Erinnerungen
    Wenn du bis Samstag nicht eingecheckt hast, schicke ich dir eine Direktnachricht.
reminders-off =
    ## Erinnerungen
    Aus. `/erinnerungen wie:` schaltet sie wieder ein.
reminders-paused = 🏖️ Du pausierst bis { $day }. Deine Serie wartet auf dich.
way-pick = Wie ich dich erinnere
pause-pick = Verreist? Pause für…
pause-option = { $weeks ->
        [0] Ich bin zurück: keine Pause
        [one] diese Woche
       *[other] { $weeks } Wochen, diese mitgezählt
    }
error-week-is-over = Diese Woche gibt es keinen guten Moment mehr für eine Erinnerung. `/checkin` dauert eine halbe Minute.
