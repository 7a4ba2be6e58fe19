### Das Portfolio

portfolio-title = { $name }: vom Backend zum AI Engineering
portfolio-lead = { $curriculum }, gemeinsam gelernt mit { $group }.
portfolio-milestones = { $done } von { $total } Meilensteinen
portfolio-hours = { $hours } Lernstunden
portfolio-projects = Projekte
portfolio-skills = Fähigkeiten
portfolio-way = Der Weg bis hierher
portfolio-known = schon bekannt
portfolio-work = die Arbeit ansehen
portfolio-certificate = Zertifikat
portfolio-certified = Abgeschlossen am { $finished }, begonnen am { $started }. Den Code { $code } prüft /prüfen, wo diese Gruppe Cohort benutzt.
portfolio-made = Stand { $day }, geschrieben von Cohort.
portfolio-ready =
    ## Dein Portfolio
    Zwei Dateien mit allem, was du bisher gemacht hast: eine Seite, die du so veröffentlichen kannst, und dasselbe in Markdown. Niemand sieht sie, bevor du sie zeigst.
