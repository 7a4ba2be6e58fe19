### रोडमैप

roadmap-title = ## AI इंजीनियर बनने का रास्ता
roadmap-position = **{ $total } में से { $done } पड़ाव पूरे।** आप { $steps } में से चरण { $step } में हैं।
roadmap-not-joined = पाँच चरणों में { $total } पड़ाव। `/जुड़ें` आपको रास्ते पर लाता है।
roadmap-step = { $mark } **{ $number }. { $title }**  { $bar }  { $done }/{ $total }
roadmap-pick = किसी चरण के पड़ाव देखने के लिए उसे चुनें
roadmap-overview = पूरा दृश्य
roadmap-option = चरण { $number }: { $title }
roadmap-option-done = { $total } में से { $done } पूरे
roadmap-milestone-done = ✅ { $number }. { $title } · { $when }
roadmap-milestone-current = 👉 **{ $number }. { $title }**{ $due }
roadmap-milestone-ahead = ▫️ { $number }. { $title }{ $due }
roadmap-pick-milestone = पढ़ने के लिए पड़ाव चुनें
roadmap-milestone-known = 🎒 { $number }. { $title } · पहले से ज्ञात
roadmap-known = { $count ->
        [one] 🎒 { $count } और आप आने से पहले जानते थे।
       *[other] 🎒 { $count } और आप आने से पहले जानते थे।
    }
roadmap-former = { $count ->
        [one] 🗄️ आपका किया { $count } पड़ाव अब रोडमैप पर नहीं है; वह आपका ही रहेगा।
       *[other] 🗄️ आपके किए { $count } पड़ाव अब रोडमैप पर नहीं हैं; वे आपके ही रहेंगे।
    }
roadmap-nothing-left = करने को कुछ नहीं बचा: आप सब जानते हैं। नीचे के बटन से बताइए कि क्या कम आता है।
roadmap-finished-hint = `/प्रमाणपत्र` आपका दिखाता है, `/पोर्टफ़ोलियो` सब कुछ एक पन्ने पर लाता है।
button-step = चरण पर वापस
roadmap-finished =
    ## आपने रोडमैप पूरा किया 🎉
    सभी { $total } पड़ाव पूरे हैं। दिखाइए क्या बनाया, और पीछे आने वालों की मदद कीजिए।
step-title = ## चरण { $number }: { $title }
step-finished =
    🏁 इससे चरण **{ $title }** पूरा हुआ।
    { $gain }
