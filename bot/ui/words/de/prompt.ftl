### Der Wochenimpuls

prompt-title = ## Woche { $week } von { $weeks }
prompt-late = Diese Woche etwas spät, entschuldigt.
prompt-due =
    🎯 **{ $title }** · etwa { $hours } Stunden
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · fällig am { $day }
    { $goal }
prompt-over = Der Kalender der Gruppe ist durch. Bringt den Rest in eurem Tempo zu Ende, und zeigt, was ihr gebaut habt.
prompt-question =
    💬 **Zum Reden**
    { $question }
prompt-invitation = Noch nicht dabei? `/beitreten` bringt dich auf den Weg.
prompt-rate = **Letzte Woche** { $bar } { $checked } von { $members } haben eingecheckt
prompt-nobody-finished = Letzte Woche hat niemand einen Meilenstein geschafft. Diese ist noch offen.
prompt-finished =
    Geschafft:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … und { $count } weitere
prompt-records = 🔥 Neue Rekorde: { $records }
prompt-record = **{ $name }** mit { $streak } Wochen in Folge
prompt-thanks = 🙏 Danke fürs Helfen: { $names }
prompt-preview = Nur du siehst diese Vorschau.
prompt-tip = 💡 **{ $title }**: { $summary }
