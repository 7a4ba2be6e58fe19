### साप्ताहिक संदेश

prompt-title = ## सप्ताह { $week } / { $weeks }
prompt-late = इस सप्ताह थोड़ी देर हुई, क्षमा करें।
prompt-due =
    🎯 **{ $title }** · लगभग { $hours } घंटे
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · { $day } तक
    { $goal }
prompt-over = समूह का कैलेंडर पूरा हुआ। जो बचा है अपनी गति से पूरा करें, और दिखाएँ क्या बनाया।
prompt-question =
    💬 **बातचीत के लिए**
    { $question }
prompt-invitation = अभी तक जुड़े नहीं? `/जुड़ें` आपको रास्ते पर लाता है।
prompt-rate = **पिछला सप्ताह** { $bar } { $members } में से { $checked } ने चेक-इन किया
prompt-nobody-finished = पिछले सप्ताह किसी ने पड़ाव पूरा नहीं किया। यह सप्ताह खुला है।
prompt-finished =
    पूरा किया:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … और { $count } और
prompt-records = 🔥 नए रिकॉर्ड: { $records }
prompt-record = **{ $name }**, लगातार { $streak } सप्ताह
prompt-thanks = 🙏 औरों की मदद का धन्यवाद: { $names }
prompt-preview = यह पूर्वावलोकन केवल आप देखते हैं।
prompt-tip = 💡 **{ $title }**: { $summary }
