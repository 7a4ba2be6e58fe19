### A person's own data

button-export-me = Export my data
button-forget-me = Delete me
exported = { $rows ->
        [0] 📦 Nothing is stored about you. The archive is empty.
        [one] 📦 1 row is stored about you. Here it is, with a README that explains the columns.
       *[other] 📦 { $rows } rows are stored about you. Here they are, with a README that explains the columns.
    }
archive-title = Your data in Cohort
archive-about = Every row that is stored about you, in all servers in which you met this bot. `data.json` and the CSV files say the same. Moments are in UTC.
archive-rows = { $count ->
        [one] 1 row.
       *[other] { $count } rows.
    }
forget-form-title = Delete me
forget-form-about = Everything about you goes, in every server in which you met this bot: progress, check-ins, projects, certificates, questions. The group keeps the points it made together, without your name. **This cannot be undone.** Export your data first if you want to keep it.
forget-form-word = Type { $word }
forget-word = DELETE
forgotten = { $rows ->
        [0] Nothing was stored about you.
        [one] Done: the 1 row about you is gone. All the best on your way!
       *[other] Done: all { $rows } rows about you are gone. All the best on your way!
    }
forget-role-reason = asked to be forgotten
