### कोई कैसा चल रहा है

progress-title = ## { $name } रास्ते पर
progress-milestones = **{ $total } में से { $done } पड़ाव पूरे**
progress-habit = { $streak ->
        [0] 🔥 अभी सिलसिला नहीं
        [1] 🔥 1 सप्ताह लगातार
       *[other] 🔥 लगातार { $streak } सप्ताह
    } · ⏱️ { $hours } घंटे पढ़ाई
progress-skills = **कौशल**
progress-skill = { $bar } { $title }, { $percent } %
progress-forecast =
    🔭 **इस गति से { $likely } को पूरा।**
    पाँच में से चार बार { $earliest } और { $latest } के बीच।
progress-forecast-open =
    🔭 **इस गति से { $likely } को पूरा**, और { $earliest } से पहले शायद ही।
    पिछले सप्ताह इतने असमान थे कि देर का अनुमान कठिन है।
progress-no-forecast = 🔭 अनुमान के लिए अभी जल्दी है: तीन सप्ताह चाहिए, और उनमें कुछ पूरा।
progress-plan = 🗓️ योजना कहती है { $day }।
progress-through = 🎓 पूरा रोडमैप हो गया।
card-plan = { $months } महीने की योजना
card-plan-hours = { $months } महीने की योजना · सप्ताह में { $hours } घंटे
card-milestones = पड़ाव
card-streak = { $streak ->
        [one] लगातार सप्ताह
       *[other] लगातार सप्ताह
    }
card-hours = घंटे पढ़ाई
card-skills = कौशल
card-percent = { $percent } %
card-forecast = अनुमान
card-through = पूरा रोडमैप हो गया
card-no-forecast = अभी जल्दी है
card-no-forecast-why = तीन सप्ताह चाहिए, और उनमें कुछ पूरा।
card-likely = संभवतः { $day }
card-range = 5 में से 4 बार { $earliest } से { $latest }
card-from = जल्द से जल्द { $day }
card-planned = योजना: { $day }
card-alt = { $name }: { $total } में से { $done } पड़ाव पूरे और { $known } पहले से ज्ञात। { $streak ->
        [1] 1 सप्ताह लगातार
       *[other] लगातार { $streak } सप्ताह
    }, { $hours } घंटे पढ़ाई। चरण: { $steps }। कौशल: { $skills }। { $forecast }।
