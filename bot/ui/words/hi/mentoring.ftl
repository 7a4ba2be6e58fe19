### मेंटर और उनसे पूछे सवाल

button-help = मुझे मदद चाहिए
button-claim = अपने ज़िम्मे लें
button-answer = जवाब दें
button-settled = निपट गया
button-thanks = धन्यवाद

help-form-title = मेंटरों से पूछें
help-form-about = **{ $title }** के बारे में
help-form-text = आप कहाँ अटके हैं?
help-form-text-hint = क्या आज़माया और क्या हुआ। लिंक से मदद मिलती है।
help-form-way = जवाब आप तक कैसे पहुँचे?
answer-way-mention = समूह के चैनल में मेरे नाम से
answer-way-dm = सीधे संदेश में
help-asked = 🙋 मेंटर देखते हैं कि आपको **{ $title }** में मदद चाहिए। वे आपको जवाब देंगे।
help-asked-again = 🙋 **{ $title }** पर आपका सवाल पहले से इंतज़ार में था; अब उसमें आपके नए शब्द हैं।

queue-title = ## किसे मदद चाहिए
queue-empty = कोई इंतज़ार में नहीं है। 🎉
queue-request = **{ $name }** · { $about } · { $since }
queue-claimed = { $mentor } इसे देख रहे हैं
queue-more = { $count ->
        [one] इनके पीछे { $count } और इंतज़ार में है।
       *[other] इनके पीछे { $count } और इंतज़ार में हैं।
    }
request-milestone = पड़ाव `{ $ref }`
request-blocker = रास्ते में रुकावट
request-question = सवाल

answer-form-title = जवाब दें
answer-form-text = आपका जवाब
answer-form-hint = जैसा आप लिखेंगे वैसा ही पहुँचेगा, आपके नाम के साथ।
answer-title = 💬 **{ $mentor }** का **{ $about }** पर जवाब:
answer-thanks = अच्छा। अगर काम न आया हो तो फिर पूछें: आपके मेंटर यही चाहेंगे।
queue-alike = { $count ->
        [one] { $count } और व्यक्ति यही पूछते हैं; एक जवाब दोनों तक पहुँचेगा।
       *[other] { $count } और लोग यही पूछते हैं; एक जवाब सब तक पहुँचेगा।
    }
answer-form-add = सवालों में जोड़ें?
answer-form-add-no = नहीं, केवल जवाब
answer-form-add-yes = हाँ, आगे पूछने वालों के लिए
answer-form-question = सवाल, जैसा वहाँ लिखा जाए
