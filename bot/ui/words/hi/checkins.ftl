### चेक-इन

checkin-form-title = आपका सप्ताह
checkin-form-title-late = पिछला सप्ताह, देर से
checkin-form-title-again = इस सप्ताह का चेक-इन बदलें
checkin-form-done = आपने क्या किया?
checkin-form-done-hint = दो अध्याय पढ़े, टैक्सी डेटा साफ़ किया…
checkin-form-hours = कितने घंटे?
checkin-form-hours-hint = 3, 2.5 या 1h 30m
checkin-form-blockers = कुछ रास्ते में है?
checkin-form-blockers-hint = मेंटर इसे देखेंगे। कुछ न हो तो खाली छोड़ें
checkin-form-next = आगे क्या है?
checkin-form-next-hint = join के अभ्यास, फिर अध्याय 3…
checkin-form-confidence = इसके बारे में कैसा लगता है?
confidence-1 = 1 · कुछ समझ नहीं आया
confidence-2 = 2 · अनिश्चित
confidence-3 = 3 · धीरे-धीरे समझ आ रहा है
confidence-4 = 4 · अच्छा
confidence-5 = 5 · औरों को समझाना संभव
checkin-which-week =
    ## ✍️ कौन सा सप्ताह?
    पिछला सप्ताह, { $monday } से { $sunday }, अब भी खुला है: देर का चेक-इन सिलसिला बनाए रखता है और थोड़ा कम देता है।
button-last-week = पिछला सप्ताह, देर से
button-this-week = यह सप्ताह
checkin-received = ## ✍️ चेक-इन हो गया
checkin-late = ## ✍️ चेक-इन हो गया, देर से पर गिना गया
checkin-changed = ## ✍️ चेक-इन बदल गया
checkin-facts =
    ⏱️ { $hours } घंटे पढ़ाई · 🔥 { $streak ->
        [one] नए सिलसिले का पहला सप्ताह
       *[other] लगातार { $streak } सप्ताह
    }
checkin-saved = ❄️ { $weeks ->
        [one] छूटे सप्ताह पर एक बचाव ने आपका सिलसिला बचाया।
       *[other] छूटे सप्ताहों पर { $weeks } बचावों ने आपका सिलसिला बचाया।
    }
checkin-freezes = ❄️ { $freezes ->
        [one] { $freezes } बचाव हाथ में: अगली बार सप्ताह छूटने पर यह सिलसिला बचाता है।
       *[other] { $freezes } बचाव हाथ में: हर एक, सप्ताह छूटने पर सिलसिला बचाता है।
    }
checkin-points = **+{ $points } अंक:** { $reasons }
checkin-worth-nothing = यह सिलसिले के लिए गिना जाता है, और अंक तब देता है जब इसमें लिखा हो कि क्या और कितनी देर किया: `/चेकइन` इसे बदलता है।
checkin-asked = 🙋 मेंटर देखते हैं कि रास्ते में क्या है, और आपको जवाब देंगे।
checkin-company = **ये भी लगे हैं**
checkin-companion = ▫️ { $name }: { $title }
checkin-next = अगला: **{ $title }**
award-check-in = { $points } चेक-इन के लिए
award-on-time = { $points } समय पर होने के लिए
award-streak = { $points } आपके सिलसिले के लिए
award-milestone = { $points } पड़ाव के लिए
