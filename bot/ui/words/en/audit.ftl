### What organisers and mentors did

audit-title = ## What was changed, the latest first
audit-empty = Nothing yet.
audit-nobody = somebody who left
audit-changed = - { $when } · { $who }: **{ $name }** from { $before } to { $after }
audit-changed-undone = - { $when } · { $who }: ~~**{ $name }** from { $before } to { $after }~~ (taken back)
audit-changed-back = - { $when } · { $who } took back: **{ $name }** from { $before } to { $after }
audit-created = - { $when } · { $who } made the group
audit-posted = - { $when } · { $who } posted the prompt of the week from { $about } early
audit-welcomed = - { $when } · { $who } posted the welcome
audit-season = - { $when } · { $who } began the season { $about }
audit-repaired = - { $when } · { $who } let the week from { $about } count, which { $whom } had lost
audit-unmarked = - { $when } · { $who } took the mark of { $whom } off `{ $about }`
audit-imported = - { $when } · { $who } brought members in: { $about }
audit-exported = - { $when } · { $who } took the group's data out
audit-brought = - { $when } · { $who } brought the pack { $about }
audit-discarded = - { $when } · { $who } discarded the pack { $about }
audit-faq = - { $when } · { $who } brought entries of the FAQ in: { $about }
audit-faq-added = - { $when } · { $who } added to the FAQ: { $about }
audit-faq-edited = - { $when } · { $who } changed in the FAQ: { $about }
audit-faq-removed = - { $when } · { $who } took out of the FAQ: { $about }
audit-undoable = *Take back* undoes the last change: **{ $name }**, by { $who }.
audit-taken-back = ✅ Taken back.
button-take-back = Take back
button-older = Older
