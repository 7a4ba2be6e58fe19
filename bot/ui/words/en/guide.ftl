### Guide

guide-about = ## From backend developer to AI engineer
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
guide-programme = **{ $title }** ({ $provider })
    { $summary }
