### सदस्य के सप्ताह, एक-एक करके

history-title = ## { $name } के सप्ताह
history-streak =
    🔥 { $streak ->
        [0] अभी कोई सिलसिला नहीं
        [one] लगातार { $streak } सप्ताह
       *[other] लगातार { $streak } सप्ताह
    } · सबसे लंबा { $longest }
history-empty = अभी कोई सप्ताह पूरा नहीं हुआ। `/चेकइन` से पहला गिना जाता है।
history-how = दो दिन तक की देर वाला चेक-इन भी गिना जाता है। लगातार चार सप्ताह एक बचाव देते हैं, जो सप्ताह छूटने पर अपने आप सिलसिला बचाता है। विराम और वे सप्ताह जब बॉट बंद था, कुछ नहीं घटाते। कुछ ग़लत है? मेंटर सप्ताह ठीक कर सकते हैं।
history-counted = ✅ { $first } – { $last } · { $count ->
        [one] गिना गया
       *[other] { $count } सप्ताह गिने गए
    }, { $hours } घंटे
history-late = 🕗 { $first } – { $last } · { $count ->
        [one] देर से, गिना गया
       *[other] { $count } सप्ताह देर से, गिने गए
    }, { $hours } घंटे
history-repaired = 🛠️ { $first } – { $last } · ठीक किया गया, गिना गया
history-repair = { $mentor }: { $reason }
history-frozen = ❄️ { $first } – { $last } · छूटा, बचाव ने { $streak } का सिलसिला बनाए रखा
history-paused = ⏸️ { $first } – { $last } · { $count ->
        [one] विराम
       *[other] { $count } सप्ताह विराम
    }, कुछ नहीं घटता
history-outage = ⚡ { $first } – { $last } · आख़िरी दिन बॉट बंद था, कुछ नहीं घटता
history-open = ▫️ { $first } – { $last } · अभी खुला है
history-missed = ❌ { $first } – { $last } · छूटा
history-missed-ended = ❌ { $first } – { $last } · छूटा, और हाथ में बचाव नहीं था: { $streak } का सिलसिला टूटा
history-mended = ## 🛠️ ठीक किया गया: { $name }
heatmap-subtitle = { $streak ->
        [one] लगातार { $streak } सप्ताह
       *[other] लगातार { $streak } सप्ताह
    } · सबसे लंबा { $longest }
heatmap-count = { $state }: { $count }
heatmap-alt = { $name } के चेक-इन का चित्र, { $subtitle }। { $counts }।
week-state-counted = पढ़ाई के घंटे
week-state-late = देर से, सिलसिला बना
week-state-repaired = मेंटर ने ठीक किया
week-state-frozen = बचाव लगा
week-state-paused = विराम
week-state-outage = बॉट बंद था
week-state-open = अभी खुला है
week-state-missed = छूटा
