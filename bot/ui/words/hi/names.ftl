### चीज़ों के नाम

weekday-monday = सोमवार
weekday-tuesday = मंगलवार
weekday-wednesday = बुधवार
weekday-thursday = गुरुवार
weekday-friday = शुक्रवार
weekday-saturday = शनिवार
weekday-sunday = रविवार
button-try-again = सुधारें
button-done = हो गया
button-milestone = मेरा पड़ाव
button-check-in = चेक-इन
button-ask = पूछें
button-snooze = कल याद दिलाएँ
button-pause = मुझे विराम दें
button-stop = याद न दिलाएँ
button-what-now = अब क्या?
button-window-week = यह सप्ताह
button-window-month = यह महीना
button-window-all = अब तक
