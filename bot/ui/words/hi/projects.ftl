### प्रोजेक्ट

project-title = ## { $title }
project-facts = { $name } · { $kind } · { $step }
project-line = **{ $title }**
    -# { $name } · { $kind } · { $kudos } 👏
project-kind-repo = रिपॉज़िटरी
project-kind-demo = डेमो
project-kind-notebook = नोटबुक
project-kind-write-up = लेख
projects-title = ## इस समूह ने क्या बनाया
projects-none = अभी कुछ नहीं। `/प्रोजेक्ट दिखाएँ` से पहला दिखता है।
projects-more = { $count ->
        [one] और { $count } और
       *[other] और { $count } और
    }
project-removed = **{ $title }** वापस ले लिया गया, अपने अंकों के साथ।
project-form-title = प्रोजेक्ट दिखाएँ
project-form-name = इसका नाम क्या है?
project-form-link = यह कहाँ है?
project-form-link-hint = https://…
project-form-about = यह क्या करता है?
project-form-about-hint = एक-दो वाक्य
project-form-kind = यह क्या है?
project-form-step = यह किस चरण का है?
button-kudos = { $count ->
        [0] शाबाश
       *[other] शाबाश · { $count }
    }
