### पूरा करने से क्या मिलता है

celebrate-step =
    🏁 { $who } ने चरण **{ $title }** पूरा किया!
    { $gain }
celebrate-roadmap =
    🎓 { $who } ने **पूरा रोडमैप** पूरा किया: सभी { $total } पड़ाव!
    बधाई तो बनती है।
button-my-roadmap = मेरा रोडमैप
role-name = पूरा: { $title }
role-reason-made = Cohort: चरण की भूमिका
role-reason-earned = Cohort: चरण पूरा
role-reason-taken = Cohort: चरण वापस लिया या समूह छोड़ा
role-reason-off = Cohort: चरण की भूमिकाएँ बंद हैं
certificate-title = ## 🎓 आपका प्रमाणपत्र
certificate-facts = **{ $name }** ने **{ $curriculum }** को { $done } पड़ावों और { $hours } घंटे की पढ़ाई के साथ पूरा किया, { $started } से { $finished } तक, { $group } में।
certificate-known = { $known ->
        [one] { $known } और पड़ाव पहले से ज्ञात था।
       *[other] { $known } और पड़ाव पहले से ज्ञात थे।
    }
certificate-code = कोड `{ $code }`: कोई भी इसे यहाँ `/जाँचें` से जाँच सकता है।
verified-title = ## ✅ { $code } असली है
certificate-heading = पूर्णता प्रमाणपत्र
certificate-statement = ने रोडमैप का हर पड़ाव पूरा किया
certificate-dates = { $started } से { $finished }
certificate-milestones = { $done } पड़ाव
certificate-hours = { $hours } घंटे पढ़ाई
certificate-and-known = { $known } पहले से ज्ञात
certificate-check = /verify से जाँचें
