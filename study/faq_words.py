"""From a question in anybody's words to the few ideas it is made of.

`IDEAS` levels what means the same to somebody changing careers ("how fast", "12 months", "timeline"); it knows no
entry and no answer. Its line ELSEWHERE is what people ask a bot that is not about that change: faults, hardware, the
server, visas. `SMALL_TALK` says nothing about which answer is meant. A word of an entry's own wordings is an idea of
its own. Any other word is one nobody has told us about.
"""

from __future__ import annotations

ELSEWHERE = "elsewhere"
TOPIC = "topic"  # the field itself: every entry is about it, and no entry more than another
AI = "ai"  # one half of the field
BACKEND = "backend"  # the other; who names both asks about the way from one to the other

# Phrases by idea, in any form of their words; a number in digits is any number.
IDEAS = {
    AI: "ai, ml, artificial intelligence, machine learning, ai engineer, ml engineer, machine learning engineer, mle, "
    "ai developer, ai field, ai role, ai stuff, ai thing, ai engineering, ml stuff, the field",
    BACKEND: "backend, back end, backend developer, backend engineer, developer, dev, software engineer, software "
    "developer, software development, swe, sde, engineer, programmer, coder, web developer, web development, mobile "
    "developer, full stack, frontend, devops, server side, rest service, api developer, microservice",
    "time": "time frame, how much month, how much week, how much year, how much hour, hour a day, hour per day, hour "
    "by day, hour every day, weekly hours, 2 hour, 2 hrs, 2 min, 2 minute, weekend only, evenings, spare time, "
    "after work, time per week, time a week, time per day, by next year, in less than, when will, when could, when "
    "can, how many evening, how many weekend, how soon, in how much, half year, a year, how long, how fast, how "
    "quick, how many month, how many week, how many hour, how many year, how many day, how much time, time need, "
    "when will i, when would i, when can i, when could i, when am i, timeline, timeframe, duration, 2 month, 2 "
    "week, 2 year, 2 day, 2 h, 2 hr, one year, half a year, six month, three month, hours a week, hours per week, "
    "ready, by summer, by winter, by christmas, before summer, before winter, before christmas, end of the year, "
    "schedule, part time, full time, quick, fast, speed, invest, eta",
    "seniority": "2 year of, years of, year experience, 2 yrs, 2 yr",
    "while": "time, year, month, week, hour, weekend, long",
    "way": "phase, game plan, outline, lay out, which topic, what topic, topics be studied, the play, playbook, "
    "approach, what comes after, comes next, five step, first to last, order of, in what order, which order, "
    "sequence, roadmap, road map, path, plan, step by step, step, stage, curriculum, syllabus, order, guide, route, "
    "best way, learn first, study first, do first, first step, journey",
    "start": "where to begin, kick off, set out, get going, get into this, from what, from where, first thing, "
    "starting point, starter, start, begin, get started, got started",
    "change": "transition, transitioning, pass from, migrate, enter, get in, break in, go ai, go into ai, cross over, "
    "make the jump, reskill, retrain, career path, evolve, grow into, move over, from backend to, get an ai, get a "
    "job in, position in ai, land an ai, become, switch, shift, pivot, move, break into, get into, got into, go "
    "into, going from, go from, went from, coming from, turn into, career change, career switch, changer, transfer, "
    "jump, leave",
    "learn": "learn, study",
    "skill": "knowledge, qualification, capability, proficiency, master, abilities, able, strength, be good at, "
    "capable, what i know, things i know, system design, clean data, data cleaning, cleaning data, preprocess, "
    "preprocessing, skill, skillset, ability, competency, competence, expertise, know how",
    "know": "have to know, need know, gotta know, must know, should understand, have to understand, must have, be "
    "able, expected to, should i know, must i know, need to know, be able to do, what do i need, look for, want "
    "from",
    "python": "python, programming language, language",
    "java": "java, kotlin, go dev, go developer, golang, node, nodejs, node js, javascript, typescript, js, php, "
    "ruby, rails, django, spring, spring boot, c#, c++, net, rust, scala",
    "after": "after, afterwards",
    "carry over": "carry over, transferable, count, current skill, already know, am i missing, is missing, gap, lack",
    "deep learning": "deep learning, neural network, neural net, nlp, computer vision",
    "mlops": "mlops, ml ops",
    "data science": "data science, data scientist, ds, data analyst, data analysis, data analytics, with data, data "
    "person, data people, data job",
    "experience": "newb, noobie, rookie, novice, amateur, no clue, clueless, know anything, not knowledge, zero "
    "knowledge, without knowledge, prior knowledge, previous knowledge, entry requirement, allowed to join, allow "
    "to join, join in, participate, eligible, qualify, beforehand, first time, never work, never touch, never "
    "train, never did, never do, never use, no ml, zero ml, no ai, without ml, no machine learning, without any, "
    "starting from nothing, outsider, am i cooked, am i screwed, is this for me, be before, experience, background, "
    "prior, previous, beginner, newbie, newcomer, noob, scratch, zero, never, prerequisite, know nothing, no "
    "knowledge, new to, no idea about, no idea of, fresher, inexperienced, know a thing",
    "tool": "instrument, platform, libs, package, tooling, go to stack, technology stack, which program, what "
    "program, monitoring, monitor model, version control, git, tool, tech stack, stack, technology, library, lib, "
    "software, toolbox, toolkit, ide",
    "framework": "framework, pytorch, torch, tensorflow, tf, keras, sklearn, scikit learn, langchain, hugging face",
    "data tool": "pandas, numpy, spark, jupyter",
    "cloud": "cloud, aws, gcp, google cloud, azure, sagemaker, cloud platform",
    "ops tool": "docker, kubernetes, k8s, mlflow, kubeflow, airflow, model serving",
    "maths": "math, mathy, number, numeracy, arithmetic, geometry, matrices, trigonometry, formula, quantitative, "
    "stat, algebraic, good with number, maths, mathematics, mathematical, mathematician, calculus, algebra, linear "
    "algebra, statistics, stats, statistical, probability, equation",
    "hard": "procrastinate, demotivated, demotivate, unmotivated, drown, overwhelmed, overwhelming, regularly, "
    "exhausting, fatigue, painful, suffer, biggest problem, never finish, lose interest, stressful, stress, feel "
    "dumb, hopeless, heavy, watch out, trip up, danger, downside, cons, struggling, insane, brutal, never good, "
    "fall off, losing steam, which problem, what problem, lazy, distracted, keep studying, stay motivated, too "
    "difficult, people give up, lost interest, face, trouble, rough, hard, difficult, difficulty, tough, challenge, "
    "struggle, obstacle, pitfall, mistake, fail, failure, quit, give up, gave up, drop out, overwhelm, too much, "
    "too many, so much, lost, stuck, motivation, motivate, burn out, burnout, burnt out, consistent, consistency, "
    "keep going, keep up, discourage, frustrate, impostor, imposter, complicated, complex, confuse, go wrong, goes "
    "wrong, went wrong, doing wrong, avoid, pain point, barrier, hurdle, trap, tired, exhausted, stop, stupid, "
    "dumb, stumble, stumbling block, understand nothing, not understand, hardest, harder, dont understand, "
    "discipline, stay on track, tutorial hell",
    "job": "gig, employment, apply for, where can i work, what can i become, who hire, who is hiring, whos hiring, "
    "who's hiring, hiring for, work after, find work, what work, career opportunity, career opportunities, "
    "responsible for, business card, duty, responsibility, job, mlops engineer, role, position, title, job title, "
    "occupation, opening, opportunity, career option, profession, kind of work, work as, vacancy",
    "hire": "hire, employer, company, recruiter, hiring manager, recruit",
    "industry": "field of work, which company, what company, kind of company, insurance, retail, government, startup, "
    "banking, medicine, energy, sectors, industry, sector, healthcare, hospital, bank, finance, ecommerce",
    "demand": "demand, sought after, job market, market, saturated, overcrowded",
    "pay": "bank, good money, cash, rich, raise, lucrative, well off, better paid, financially, pay, paid, pay well, "
    "well paid, earn, money",
    "salary": "salary, wage, compensation, income, how much earn, how much make, make in",
    "certificate": "formal proof, piece of paper, proof, badge, accreditation, certificates, certificat, get "
    "certified, certified, certify, qualification paper, on paper, certificate, cert, certification, diploma, "
    "credential, bootcamp, nanodegree, specialization, specialty, coursera, udemy, iit, kharagpur, paid course, pay "
    "for a course, online certificate",
    "degree": "degree, phd, masters, university, uni, college, bachelor",
    "course": "course, programme, program",
    "future": "prospects, perspective, perspectives, going to last, next year, next years, coming year, to last, "
    "steal, dead, still work, still jobs, hype train, overhyped, evergreen, longevity, futureproof, be around, here "
    "to stay, future scope, long run, long haul, bust, burst, saturation, fading, in ten years, in twenty years, "
    "too old, already late, outdated, job secure, safe bet, going away, going anywhere, future, future proof, "
    "prospect, long term, outlook, obsolete, hype, bubble, fad, trend, relevant, fall behind, left behind, too "
    "late, late, safe, security, secure, stable, stability, die, last, in 5 year, in five year, in ten year, "
    "decade, year from now, scope, disappear, miss the boat, good time, still matter, promising, growth",
    "replace": "eat my job, eat our job, steal our, steal my, write the code, writes code, write code itself, "
    "redundant, layoff, lay off, robot, make us redundant, take away, taking over, takes my job, without us, "
    "replace, automate, automation, take my job, take our job, take over, chatgpt, chat gpt, copilot",
    "generative": "generative, generative ai, genai, gen ai",
    "worth": "advantage, gain, good for, pro, win, attractive, appealing, reward, in it for me, worth, worthwhile, "
    "pay off, make sense, bother, benefit, respect, the point",
    "why": "why",
    "good move": "why ai, reason, reasons, why is better, why is it better, better than backend, why are people, why "
    "are developer, why do people move, why do developer, why would anyone, for what reason, why leave, leave "
    "backend, leaving backend, good reason, what would i gain, what do i gain, why should, why switch, why move, "
    "why change, why the shift, why the switch, why become, why go, reason to, should i switch, should i move, good "
    "idea, good career, good field, good choice, best field, good move, right move, career move, good decision, "
    "right decision",
    "abroad": "abroad, overseas, other country",
    "must": "obligatory, requisite, expected, compulsory, need, require, requirement, necessary, mandatory, must, "
    "essential, important, have to, matter",
    "much": "how much, how deep, how strong, how good, level",
    "weak": "bad at, weak, bad, terrible, scared, afraid, hate, forget, forgot, forgotten, rusty, good at, strong at, "
    "strong, since school, genius",
    "enough": "enough, enuf, enuff, sufficient",
    "versus": "vs, versus",
    "project": "project, side project, pet project",
    "portfolio": "portfolio, github, showcase, show employer, show recruiter, show hiring, show what, what to show, "
    "show off, flex, stand out, project idea, projects to show, show my project, demo project, prove myself, show "
    "my work, projects to recruiter, cv project, sample work",
    "advice": "advice, advise, tip, hint, suggestion, secret, lesson, wisdom, any recommendation, pro tip, succeed, "
    "success",
    "mentor": "mentor, mentorship, mentoring, guidance, coach, coaching, guide me, someone experienced, somebody "
    "experienced, role model, buddy, expert",
    "current": "up to date, keep up with, stay current, newest, new development, updated, follow news, trends in ai",
    ELSEWHERE: "salary of, average salary, salary in, salary for, average pay, salary range, last week, our group, "
    "next week, this week, which week, mentor role, the mentors, our mentors, mentors here, my pace, mentor here, "
    "button, remind, reminder, pause my, interview, cover letter, cv, resume, backpropagation, softmax, "
    "regularisation, regularization, bagging, boosting, transformer, llama, gpt, bert, prompt, rag, langgraph, mcp, "
    "finetune, fine tune, fine tuning, fastapi, flask, conda, pip, kernel, split, train test, test data, layer, "
    "database, postgres, mysql, sql, nosql, kafka, rabbitmq, redis, graphql, css, html, linked list, regex, "
    "install, import, weekly call, essay, song, story, ignore all, disregard, instruction, unrestricted, jailbreak, "
    "reveal, restaurant, football, world cup, movie, crypto, bitcoin, invest in, mortgage, passport, doctor, "
    "lawyer, pilot, bake, car, phone, delete, reset, birthday, diffusion, deploy a, deploy my, dataset for, "
    "unsupervised, supervised, agi, who won, error, exception, traceback, bug, debug, crash, nan, cuda, gpu, vram, "
    "ram, rtx, laptop, macbook, cpu, permission, module, syntax, compile, this server, the server, channel, "
    "discord, bot, voice, chat, meeting, invite, admin, moderator, leaderboard, streak, points, milestone, check "
    "in, timezone, deadline, password, account, login, token, api key, upload, download, homework, exam, quiz, "
    "weather, joke, recipe, visa, permit, tax, rent, negotiate, negotiation, placement, refund, fee, price, cost, "
    "ssl, tls, https, commit, branch, rebase, loss, epoch, gradient, learning rate, dataframe, matrix, vector, "
    "tensor, derivative, integral, quantize, embedding, overfit, congrats, tonight, cancel, flight, this course, "
    "after completing, study group, the group, this group, my group, receive, expire",
}

SMALL_TALK = """
    a able about abt accept accomplish achieve across act actual actually adapt add address admit af affect afford
    again age agree aim aint alike all alone alot already also although always am amazing amount an and angle
    announce another answer any anybody anymore anyone anything anytime anyway anyways apart apparently appear apply
    appreciate appropriate approximately are area around arrive as asap ashamed aside asking asks aspect assess
    assume assured at attempt attract available average aware away back badly ballpark barely based basic basically
    basis bcz be beat because been before begun behave behind being believe belong best bet better between beyond
    big bigger biggest bit bored both bottom bought break breaker brief briefly bring bro bros brought bruh brush
    btw build but by call calm can candidate cannot cant care career careful case catch cause certain certainly
    chance check choice choose chosen clear clearly close closely code collect combine come comfortable comfy
    comment commitment common compare complete completely concern concrete confident confirm confused connect
    consequence consider content continue convince cool correct correctly cos could couldnt couple cover coz crap
    crazy create criteria cry curious current cut cuz d daily damn day deal dealing dear decent decide decision
    dedicate deeper deeply definitely delay demonstrate depend depending describe desire despite detail determine
    develop did didnt difference different direct directly disadvantage discover discuss dive do doable does doesnt
    doing done dont double doubt doubtful dream drop dude due dunno during each earlier earning ease easily
    effective effectively efficient efficiently effort eight either else employ enable encourage end ended ending
    engage enjoy enjoying entire entirely equal equally especially essentially establish etc even eventually ever
    every everyday everyone everything evidence exact exactly examine except excited excuse exist existing expand
    expect expecting expensive explanation explore extent extra extremely face fact fairly fall fam familiar fancy
    far faster favorite favourite fear feasible feedback feel feeling fellow felt few field fight figure final find
    finding fine finish finished first firstly fit five fix fixed flexible focus folks follow for forever form
    former forward found four fr frequent frequently friend friends from full fully fun fundamental further fyi gain
    gather general generally genuinely get getting gimme give given glad go goal goes going gone gonna good got
    gotta gradually grasp great greetings grow grown guarantee guess guy guys habit had half halfway hand handle
    handling hang happen happens happy has hasnt have havent he head heading hear heard heavily held hella hello
    help hence here hey hi high higher highkey highly hit hold home honest hope hopefully hoping hot hours how
    however huge hw i id idea ideal ideally idk if ignore im imagine imho immediately imo impact impossible impress
    impression improve in include increase initial initially inside insist instance instantly instead intend intense
    interested into involve involved is issue it its ive join just keen keep keeping kept key kid kill kind kinda
    kindly know knowing known land large lately later latest laugh lay lead leads learned learner learners learning
    least led legit lemme less let lie life like likely limit limited line linkedin list literally little live
    living ll lmao lmfao local logical lol longer look lot lots love lower lowkey lucky m mad madam made main mainly
    major majority make manage managing manner many massive match mate matters mature maximum may maybe me mean
    meant meanwhile meet mention met method mid middle might mind mine minimum minor minute miss missing mix
    moderate modern moment more most mostly much multiple my myself nah naturally nd nearly necessarily needs
    neither nervous new newer next ngl nice nine no nobody none nor normal normally not note nothing notice now
    nowadays o obvious obviously occasionally of off offer often ok okay old older omg on once one only onto onwards
    open opinion opposite options or ordinary original other others otherwise our ourselves out outcome outside over
    overall overnight overview own pal part particular particularly partly parts pass passion past patient people
    per perfect perfectly perform perhaps period permanent persist personally pick picture piece place planning
    pleasant please plenty pls plus plz popular positive possibility possible possibly potential potentially power
    powerful practical practice practise prefer preparation prepare present presently pressure pretty previously
    priority probable probably problem production professional professionally proficient progress promise proper
    properly prove provide pure purpose push put quality question quickly quiet quite r random range rapidly rare
    rarely rate rather rd re reach react read readily real realistic realistically reality realize reasonable
    reasonably recently recommend recommended recommends reduce regarding regardless regards relate related
    relatively relax release reliable rely remain remember resource resources respond rest result return revise
    rewarding rid right rly rn rofl rough roughly rule run running rush s sad said same satisfy save say scale scary
    scenario screw search second section see seem seen select self sense sent separate separately serious seriously
    serve set settle seven several severe shall shape share sharp she short shortly should shouldnt show shown sick
    side sign significant significantly similar simple simply since single sir sit situation six skip slight
    slightly slow slowly small smart smooth smoothly so sold sole solid solve some someday somehow someone something
    somewhat somewhere soon sooner sorry sort sorta sounds source space spare speaking special specific specifically
    spend spending spent spot srsly st stages stand standard state stay stick still stood straight strange strategy
    strict strictly stuff style subject successful such suddenly sufficiently suggest suit suitable sup support
    suppose sure surely surprise surprised survive t take taken talk task taught tbh teach teaching team tell
    tempted ten tend term terms than thank that the their them then there therefore these they thing think thinking
    this tho thorough thoroughly those though thought three through throughout thus thx tiny to today together told
    took top totally touch toward towards track traditional training treat tricky tried true trust truth try trying
    turn twelve twice two ty type typical u ultimately unable unclear under understand understood unfortunately
    unless unlikely unsure until up upon ur us use used useful usefully useless usual usually valuable various ve
    verify very via viable view visit wait wanna want wants was waste wat watch way we weird welcome well were what
    whatever when whenever where wherever whether which while who whole whom whose wide will willing winning wise
    wish wished with within without won wonder wondering wont work world worried worries worry worse worst would
    wouldnt wrap write writing written wrong yall yeah yes yesterday yet yo you younger your yourself yr yrs
    """.split()  # noqa: SIM905 - a text of words is easier to read and to add to than a list of strings

# Ideas that go with any answer.
VAGUE = frozenset({"must", "much", "enough", "know", "project", "while", "why", "seniority", "worth"})

# Ideas that are names of things, so that "what is docker?" asks about the thing.
NAMES = frozenset(
    {
        TOPIC,
        AI,
        BACKEND,
        "python",
        "java",
        "deep learning",
        "mlops",
        "data science",
        "framework",
        "data tool",
        "cloud",
        "ops tool",
    }
)
