### लीडरबोर्ड

leaderboard-title-week = लीडरबोर्ड · यह सप्ताह
leaderboard-title-month = लीडरबोर्ड · यह महीना
leaderboard-title-season = लीडरबोर्ड · { $name }
leaderboard-title-all = लीडरबोर्ड · अब तक
leaderboard-title-improved = सबसे ज़्यादा सुधार · पिछला सप्ताह
leaderboard-title-streak = सबसे लंबे चलते सिलसिले
leaderboard-server = { $title } · पूरा सर्वर
leaderboard-amount-streak = { $points ->
        [one] { $points } सप्ताह
       *[other] { $points } सप्ताह
    }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← आप
leaderboard-you = आप
leaderboard-places = { $count } में से स्थान { $first } से { $last }
leaderboard-empty = यहाँ अभी अंक नहीं। `/चेकइन` पहले अंक देता है।
leaderboard-empty-improved = तुलना के लिए दो सप्ताह चाहिए: अगले सप्ताह फिर देखें।
leaderboard-empty-streak = अभी कोई सिलसिला नहीं। `/चेकइन` एक शुरू करता है।
leaderboard-picture-empty = अभी कोई नहीं
leaderboard-own = आप { $count } में से { $place } पर हैं, { $amount } अंकों के साथ। { $distance ->
        [one] { $distance } अंक
       *[other] { $distance } अंक
    } और, तो एक स्थान ऊपर।
leaderboard-own-improved = आप { $count } में से { $place } पर हैं, अपने सामान्य सप्ताह से { $amount } अंक ऊपर।
leaderboard-own-streak = आप { $count } में से { $place } पर हैं, लगातार { $amount }।
leaderboard-own-first = आप { $amount } के साथ सबसे आगे हैं।
leaderboard-own-none = यहाँ आपके अभी अंक नहीं हैं। चेक-इन सबसे तेज़ है: `/चेकइन`.
leaderboard-way-in = { $points ->
        [one] { $points } अंक
       *[other] { $points } अंकों
    } के साथ आप { $name } के संग स्थान { $place } पर होंगे।
leaderboard-own-none-improved = पिछला सप्ताह आपके सामान्य से ऊपर नहीं था। यह हो सकता है।
leaderboard-own-none-streak = अभी आपका कोई सिलसिला नहीं। `/चेकइन` एक शुरू करता है।
leaderboard-own-hidden = यह केवल आप देखते हैं: आप छिपे हुए हैं (`/मैं`)।
leaderboard-not-joined = आप अभी समूह में नहीं हैं। `/जुड़ें` आपको जोड़ता है।
leaderboard-goal = 🎯 मिलकर: इस सप्ताह { $aim } में से **{ $made }** अंक
leaderboard-goal-reached = 🎯 मिलकर: इस सप्ताह **{ $made }** अंक, { $aim } के लक्ष्य से आगे। 🎉
leaderboard-pick = कौन सी तालिका?
board-week = यह सप्ताह
board-month = यह महीना
board-season = यह सीज़न
board-all = अब तक
board-improved = सबसे ज़्यादा सुधार
board-streak = सबसे लंबे चलते सिलसिले
board-how = अंक कैसे बनते हैं
button-board-before = ◀ ऊपर के
button-board-after = और ▶
button-board-mine = मेरे आसपास
button-board-first = पहला पन्ना
button-board-text = पाठ में
button-board-picture = चित्र में
button-board-server = पूरा सर्वर
button-board-group = मेरा समूह
season-first = पहला सीज़न
season-started = ## 🌱 { $name } शुरू
season-winners = **{ $title }** पूरा हुआ और पढ़ने योग्य है। मंच पर:
how-title = ## अंक कैसे बनते हैं
how-check-in = ✍️ **{ $points }** चेक-इन के लिए
how-on-time = ⏱️ **{ $points }** और, जब वह अपने ही सप्ताह में आए
how-streak = 🔥 **{ $points }** और, पहले के बाद हर लगातार सप्ताह पर, { $most } तक
how-milestone = ✅ **{ $points }** पड़ाव के हर अनुमानित घंटे पर
how-project = 📦 **{ $points }** प्रोजेक्ट दिखाने पर, सप्ताह में { $most }
how-kudos = 👏 **{ $points }** हर सदस्य की शाबाशी पर, सप्ताह में { $most }, बारी-बारी से नहीं
how-answer = 💬 **{ $points }** मेंटरों से पूछे सवाल का जवाब देने पर, सप्ताह में { $most }
how-fair = बिना समय या शब्दों का चेक-इन सिलसिला रखता है पर अंक नहीं देता। जो वापस लिया जाए, उसके अंक लौट जाते हैं। पहले से आने वाले पर अंक नहीं। बराबर अंक पर स्थान भी बराबर।
