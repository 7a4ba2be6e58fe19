### पड़ाव

milestone-title = ## { $number }. { $title }
milestone-about = चरण { $step } / { $steps }, { $title } · लगभग { $hours } घंटे
milestone-due = { $day } तक ({ $away })
milestone-done = ✅ **पूरा** { $when } को
milestone-done-link = ✅ **पूरा** { $when } को · { $link }
milestone-known = 🎒 **पहले से ज्ञात।** अगर आप इसे फिर भी करें तो *हो गया* के अंक मिलते हैं।
milestone-undone = ## ↩️ { $title } फिर से खुला है
milestone-undone-points = { $points ->
        [0] और कुछ नहीं बदला।
       *[other] उसके { $points } अंक भी गए।
    }
milestone-undone-for = { $name } के लिए, उससे मिले { $points } अंकों के साथ।
button-undo = वापस लें
milestone-done-when = **पूरा तब, जब**
    { $lines }
milestone-deliverable = **आप क्या बनाएँगे:** { $deliverable }
milestone-cost = **खर्च:** { $note }
milestone-resources = **सीखने के लिए**
milestone-resource = { $title }
    -# { $focus } · { $hours } घंटे
milestone-resource-paid = पैसे लगते हैं
button-open = खोलें
milestone-completed = ## ✅ { $title }
milestone-outcomes = **आपने क्या पाया**
    { $lines }
milestone-stretch = **और चाहिए?** { $stretch }
milestone-earned = **+{ $points } अंक।** { $total } में से { $done } पड़ाव पूरे।
milestone-and-known = { $known } पहले से आते हैं।
milestone-next = अगला: **{ $title }** · { $due }
done-form-title = यह पड़ाव पूरा करें
done-form-about = **दिखाने के लिए:** { $deliverable }
done-form-link-repo = रिपॉज़िटरी का लिंक
done-form-link-notebook = नोटबुक का लिंक
done-form-link-demo = डेमो का लिंक
done-form-link-plot = ग्राफ़ का लिंक
done-form-link-write-up = लेख का लिंक
done-form-link-hint = https://… या खाली छोड़ें
