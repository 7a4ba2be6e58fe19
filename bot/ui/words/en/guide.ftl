### Guide

guide-about = ## { $title }
guide-audience = For: { $audience }
guide-tools = ## Tools to learn
guide-skills = ## Skills you need
guide-careers = ## Where it can lead
guide-why = ## Why make the move
guide-tips = ## Tips for the way
guide-programmes = ## Programmes
guide-entry = **{ $title }**: { $summary }
guide-tool = **{ $title }**: { $summary }
    -# { $tools }
guide-career = **{ $title }**: { $summary }
    -# Needs: { $skills }
guide-career-ready = **{ $title }** { $bar } you are { $percent } % there
guide-career-skills = -# Leans on { $skills }
guide-career-milestones = -# Shown by { $titles }
guide-career-next = 👉 **{ $title }** brings you furthest: { $gain } points of the percentage.
guide-career-join = `/join`, and I tell you how ready you are for each.
guide-programme = **{ $title }** ({ $provider })
    { $summary }
