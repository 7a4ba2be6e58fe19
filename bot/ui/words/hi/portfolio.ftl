### पोर्टफ़ोलियो

portfolio-title = { $name }: बैकएंड से AI इंजीनियरिंग तक
portfolio-lead = { $curriculum }, { $group } के साथ मिलकर सीखा।
portfolio-milestones = { $total } में से { $done } पड़ाव
portfolio-hours = { $hours } घंटे पढ़ाई
portfolio-projects = प्रोजेक्ट
portfolio-skills = कौशल
portfolio-way = अब तक का रास्ता
portfolio-known = पहले से ज्ञात
portfolio-work = काम देखें
portfolio-certificate = प्रमाणपत्र
portfolio-certified = { $started } को शुरू, { $finished } को पूरा। कोड { $code } वहाँ /जाँचें से जाँचा जा सकता है जहाँ यह समूह Cohort का उपयोग करता है।
portfolio-made = { $day } तक, Cohort द्वारा लिखा गया।
portfolio-ready =
    ## आपका पोर्टफ़ोलियो
    अब तक आपने जो किया उसकी दो फ़ाइलें: एक पन्ना जो ऐसे ही प्रकाशित हो सकता है, और वही Markdown में। जब तक आप न दिखाएँ, कोई नहीं देखता।
