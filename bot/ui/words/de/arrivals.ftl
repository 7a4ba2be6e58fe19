### Erste Worte

hello = ## Danke für die Einladung zu { $server } 👋
    Ich bringe eine Gruppe von Backend-Entwicklern zum AI Engineering, einen Meilenstein pro Woche. Ein Schritt, und es läuft: Schreib `/einrichten` in den Kanal, in dem sich deine Gruppe treffen soll.
welcome = ## Willkommen in der Lerngruppe 👋
    Vom Backend-Entwickler zum AI Engineer, einen Meilenstein pro Woche. Jeden { $day } um { $time } ({ $zone }) kommt hier der Meilenstein der Woche; du gehst dein eigenes Tempo, und ein Check-in pro Woche hält deine Serie.
button-join = Beitreten
join-form-title = Dein Plan
join-form-pace = Wie lange möchtest du brauchen?
join-form-zone = Deine Zeitzone (sieht sonst niemand)
join-form-zone-hint = Eine Stadt, z. B. Berlin; sonst die der Gruppe
join-form-hours = Stunden pro Woche, die du lernen möchtest
select-group = Welche Gruppe?
