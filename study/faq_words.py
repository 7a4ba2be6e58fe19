"""The tables with which a question in anybody's words becomes the few ideas it is made of.

`IDEAS` levels what means the same to somebody changing careers ("how fast", "12 months", "timeline"); it knows no
entry and no answer. Its line ELSEWHERE is what people ask a bot that is not about that change: faults, hardware, the
server, visas. What study/faq_small_talk.py lists says nothing about which answer is meant. A word of an entry's own
wordings is an idea of its own. Any other word is one nobody has told us about.
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
    "developer, full stack, frontend, devops, server side, rest service, api developer, microservice, django "
    "developer, crud, rest api, api, apis, web dev, server developer, enterprise developer, server side work",
    "time": "time frame, how much month, how much week, how much year, how much hour, hour a day, hour per day, hour "
    "by day, hour every day, weekly hours, 2 hour, 2 hrs, 2 min, 2 minute, weekend only, evenings, spare time, "
    "after work, time per week, time a week, time per day, by next year, in less than, when will, when could, when "
    "can, how many evening, how many weekend, how soon, in how much, half year, a year, how long, how fast, how "
    "quick, how many month, how many week, how many hour, how many year, how many day, how much time, time need, "
    "when will i, when would i, when can i, when could i, when am i, timeline, timeframe, duration, 2 month, 2 "
    "week, 2 year, 2 day, 2 h, 2 hr, one year, half a year, six month, three month, hours a week, hours per week, "
    "ready, by summer, by winter, by christmas, before summer, before winter, before christmas, end of the year, "
    "schedule, part time, full time, quick, fast, speed, invest, eta, first role, done by, 2 evening, an hour a "
    "day, weekends only, in 2, within 2, hours daily, two kid, kid, busy, full time job, take you, did it take, "
    "realistic to, ready by, by the end of, how many years, hours should i, time should i, time commitment, weekly "
    "commitment, commit, pace, month of study, when would i be, deadline to be, next spring, by next, by spring, "
    "next summer, next fall, next autumn, by autumn, next year, fulltime, fulltime job, time investment, how lon, "
    "lon take, within a year, weekly time, evening a week, day a week, morning, nights, how lng, lng until, till i "
    "get, until i get",
    "seniority": "2 year of, years of, year experience, 2 yrs, 2 yr, for 2 year, since 2 year, with 2 year, after 2 "
    "year, 2 year in, 2 year as, 2 year old, at 2, for ten year, for five year, in my job for, experienced "
    "programmer, experienced developer, experienced, senior, mid level, junior",
    "while": "time, year, month, week, hour, weekend, long",
    "way": "phase, game plan, outline, lay out, which topic, what topic, topics be studied, the play, playbook, "
    "approach, what comes after, comes next, five step, first to last, order of, in what order, which order, "
    "sequence, roadmap, road map, path, plan, step by step, step, stage, curriculum, syllabus, order, guide, route, "
    "best way, learn first, study first, do first, first step, journey, look like if i want, first month, self "
    "taught, self study, on my own, blueprint, agenda, priority, priorities, lesson plan, milestones, programme of "
    "study, what to tackle, in what sequence, next step, where next, prepare for, preparation for, get prepared",
    "start": "where to begin, kick off, set out, get going, get into this, from what, from where, first thing, "
    "starting point, starter, start, begin, get started, got started",
    "change": "transition, transitioning, pass from, migrate, enter, get in, break in, go ai, go into ai, cross over, "
    "make the jump, reskill, retrain, career path, evolve, grow into, move over, from backend to, get an ai, get a "
    "job in, position in ai, land an ai, become, switch, shift, pivot, move, break into, get into, got into, go "
    "into, going from, go from, went from, coming from, turn into, career change, career switch, changer, transfer, "
    "jump, leave, out of crud, going to ai, to machine learning, want to be, wanna be, aspire, future as an, "
    "getting hired in ai, go back to school, without going back, retool, reinvent, pivoting, leap, make the leap, "
    "jump straight into, jump into, jump to, automation to, from testing, tester to, from qa",
    "learn": "learn, study",
    "skill": "knowledge, qualification, capability, proficiency, master, abilities, able, strength, be good at, "
    "capable, what i know, things i know, system design, clean data, data cleaning, cleaning data, preprocess, "
    "preprocessing, skill, skillset, ability, competency, competence, expertise, know how, skill gap, gaps, prepare "
    "for the role, capabilities, knowledge area, strong suit, hard skill, soft skill, algorithm, algorithms, "
    "architecture, software engineering skill, data skill, sql, api design, expect from, expected from, looking for "
    "in, hire for, technical knowledge, must have skill",
    "know": "have to know, need know, gotta know, must know, should understand, have to understand, must have, be "
    "able, expected to, should i know, must i know, need to know, be able to do, what do i need, look for, want "
    "from",
    "python": "python, programming language, language",
    "java": "java, kotlin, go dev, go developer, golang, node, nodejs, node js, javascript, typescript, js, php, "
    "ruby, rails, django, spring boot, c#, c++, net, rust, scala, java guy, net developer, asp, spring framework",
    "after": "after, afterwards",
    "carry over": "carry over, transferable, count, current skill, already know, am i missing, is missing, gap, lack",
    "deep learning": "deep learning, neural network, neural net, nlp, computer vision",
    "mlops": "mlops, ml ops",
    "data science": "data science, data scientist, ds, data analyst, data analysis, data analytics, with data, data "
    "person, data people, data job, data analyst first, data science background",
    "experience": "newb, noobie, rookie, novice, amateur, no clue, clueless, know anything, not knowledge, zero "
    "knowledge, without knowledge, prior knowledge, previous knowledge, entry requirement, allowed to join, allow "
    "to join, join in, participate, eligible, qualify, beforehand, first time, never work, never touch, never "
    "train, never did, never do, never use, no ml, zero ml, no ai, without ml, no machine learning, without any, "
    "starting from nothing, outsider, am i cooked, am i screwed, is this for me, be before, experience, background, "
    "prior, previous, beginner, newbie, newcomer, noob, scratch, zero, never, prerequisite, know nothing, no "
    "knowledge, new to, no idea about, no idea of, fresher, inexperienced, know a thing, no clue about, too "
    "ambitious, from zero, no ml background, zero background, no background, zero stats, out of nowhere, "
    "unqualified, underqualified, novice in, never seen a model, never heard, basics of ml, first contact, prior "
    "exposure, familiar with ai, starting point zero, with nothing, do i have to have worked, work as a data "
    "analyst first, data analyst first, data scientist first, work as a data scientist, analyst before, worked with "
    "datasets, never worked with, already know before, too much of a beginner, beginner for, in advance, whatsoever",
    "tool": "instrument, platform, libs, package, tooling, go to stack, technology stack, which program, what "
    "program, monitoring, monitor model, version control, git, tool, tech stack, stack, technology, library, lib, "
    "software, toolbox, toolkit, ide, jax, sklearn, stack of tools, software stack, packages, kit, platforms, gear, "
    "editor, mlops platform, set up for, programs used, vector db, orchestration, tech, technologies in use, tech "
    "in production, used in production",
    "framework": "framework, pytorch, torch, tensorflow, tf, keras, sklearn, scikit learn, langchain, hugging face, "
    "jax, xgboost library, keras or, langgraph or, llamaindex, transformers library",
    "data tool": "pandas, numpy, spark, jupyter, polars, sql database, dbt, snowflake, hadoop, wrangling, data "
    "wrangling, dataset tool",
    "cloud": "cloud, aws, gcp, google cloud, azure, sagemaker, cloud platform, vertex, vertex ai, bedrock, "
    "databricks, cloud provider, cloud vendor, hyperscaler",
    "ops tool": "docker, kubernetes, k8s, mlflow, kubeflow, airflow, model serving, dvc, evidently, terraform, ci cd, "
    "prometheus, grafana, monitor models, wandb, ray",
    "maths": "math, mathy, number, numeracy, arithmetic, geometry, matrices, trigonometry, formula, quantitative, "
    "stat, algebraic, good with number, maths, mathematics, mathematical, mathematician, calculus, algebra, linear "
    "algebra, statistics, stats, statistical, probability, equation, eigenvalue, eigenvalues, bayes, gradients, "
    "derivative, derivatives, integrals, matrix algebra, number theory, formulas, math class, school math, sums, "
    "figures, calculation, math background, math degree, mathsy, vector, vectors",
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
    "discipline, stay on track, tutorial hell, lose me, loses me, chapter, tutorial loses, keep jumping, jumping "
    "between, harder than expected, surprised you, cope, coping, alone, learning alone, imposter syndrome, impostor "
    "syndrome, syndrome, disciplined, learn alone, gave up on, burning out, plateau, headache, wall, hit a wall, "
    "hitting a wall, cant focus, concentrate, forget everything, forget what, no progress, not progressing, slow "
    "progress, going nowhere, nothing sticks, what if i fail, scary part, worst part, toughest, stumbling, lonely, "
    "discouraged, frustrating, frustrated, annoying, bored, boring, mess up, messed up, wrong with, hardest thing, "
    "hard part, most difficult, the catch, buzzword, buzzwords, spinning, head spin, dizzy, drowning, lose focus, "
    "losing focus, stay focused, keep focus, lose steam, focus over",
    "job": "gig, employment, apply for, where can i work, what can i become, who hire, who is hiring, whos hiring, "
    "who's hiring, hiring for, work after, find work, what work, career opportunity, career opportunities, "
    "responsible for, business card, duty, responsibility, job, mlops engineer, role, position, title, job title, "
    "occupation, opening, opportunity, career option, profession, kind of work, work as, vacancy, working day, day "
    "look like, typical day, daily routine, job search, hire ml, difference between an ai engineer, difference "
    "between ml engineer, ai engineer and, ai engineer or, ml engineer or, data scientist or, which one suits, "
    "product role, career ladder, promotion path, what could i become, who would hire, where to apply, employ, "
    "employable, line of work, work in, freelance, remote job, remote, gigs, work do they do, do all day, day to "
    "day, do differently from, differ, differently, difference between the",
    "hire": "hire, employer, company, recruiter, hiring manager, recruit",
    "industry": "field of work, which company, what company, kind of company, insurance, retail, government, startup, "
    "banking, medicine, energy, sectors, industry, sector, healthcare, hospital, bank, finance, ecommerce, "
    "insurance company, pharma, gaming, automotive, public sector, startups, fintech, which firm, firms, what firm, "
    "consultancy",
    "demand": "demand, sought after, job market, market, saturated, overcrowded",
    "pay": "bank, good money, cash, rich, raise, lucrative, well off, better paid, financially, pay, paid, pay well, "
    "well paid, earn, money, paid more, pay rise, pay bump, make more, earn more, wealth, financial, financially "
    "worth, compensated",
    "salary": "salary, wage, compensation, income, how much earn, how much make, make in",
    "certificate": "formal proof, piece of paper, badge, accreditation, certificates, certificat, get certified, "
    "certified, certify, qualification paper, on paper, certificate, cert, certification, diploma, credential, "
    "bootcamp, nanodegree, specialization, specialty, coursera, udemy, iit, kharagpur, paid course, pay for a "
    "course, online certificate, deeplearning ai, on my cv, on my linkedin, google certificate, azure certificate, "
    "aws certified, specialisation, accredited, exam fee, ml specialty, online degree, course certificate, "
    "bootcamps, paper, badges, open doors, certs matter, waste of money",
    "degree": "degree, phd, masters, university, uni, college, bachelor",
    "course": "course, programme, program",
    "future": "prospects, perspective, perspectives, going to last, coming year, to last, steal, dead, still work, "
    "still jobs, hype train, overhyped, evergreen, longevity, futureproof, be around, here to stay, future scope, "
    "long run, long haul, bust, burst, saturation, fading, in ten years, in twenty years, too old, already late, "
    "outdated, job secure, safe bet, going away, going anywhere, future, future proof, prospect, long term, "
    "outlook, obsolete, hype, bubble, fad, trend, relevant, fall behind, left behind, too late, late, safe, "
    "security, secure, stable, stability, die, last, in 5 year, in five year, in ten year, decade, year from now, "
    "scope, disappear, miss the boat, good time, still matter, promising, growth, boom, dotcom, dot com, going to "
    "end, will end, ship gone, ship has sailed, missed the boat, missed the train, too crowded, oversaturated, ai "
    "winter, will there be, still be, in demand in, ten years from, in a decade, next decade, five years from, by "
    "2030, end of, here for long, lasting, sustainable, temporary, passing, peak, peaked, long future, survive, in "
    "next years, in the next years, next five years, in a few year, few years, enough work, dying, dying field, "
    "dies",
    "replace": "eat my job, eat our job, steal our, steal my, write the code, writes code, write code itself, "
    "redundant, layoff, lay off, robot, make us redundant, take away, taking over, takes my job, without us, "
    "replace, automate, take my job, take our job, take over, chatgpt, chat gpt, copilot, make backend engineers "
    "redundant, coding tool, coding tools, ai coding tool, ai write, agents write, cursor, codex, vibe coding, "
    "write all code, steal jobs, take jobs, taking jobs, taking our job, lose my job, lose our job, out of a job, "
    "unemployed, needed anymore, need developers, need programmers, still need",
    "generative": "generative, generative ai, genai, gen ai",
    "worth": "advantage, gain, good for, pro, win, attractive, appealing, reward, worth, worthwhile, pay off, make "
    "sense, bother, benefit, respect, the point",
    "why": "why",
    "good move": "why ai, reason, reasons, why is better, why is it better, better than backend, why are people, why "
    "are developer, why do people move, why do developer, why would anyone, for what reason, why leave, leave "
    "backend, leaving backend, good reason, what would i gain, what do i gain, why should, why switch, why move, "
    "why change, why the shift, why the switch, why become, why go, reason to, should i switch, should i move, good "
    "idea, good career, good field, good choice, best field, good move, right move, career move, good decision, "
    "right decision, upside, upsides, downside of staying, pros, advantages of, benefits of, good about, convince "
    "me, sell me, why would, what makes ai better, motivation for, whats in it, point of switching, attractive "
    "about, bother switching, why not stay, stay in backend, regret, in it for me if",
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
    "my work, projects to recruiter, cv project, sample work, impress, impress recruiter, projects impress, demo, "
    "demos, side projects for, show on github, put on github, sample project, what to build, build to get hired, "
    "kaggle, capstone idea, open source, contribute, blog, build in public, project should i build, first project, "
    "what project",
    "advice": "advice, advise, tip, hint, suggestion, secret, lesson, wisdom, any recommendation, pro tip, succeed, "
    "success, starting out, wish you knew, wish you had known, words of, recommendations for, advice for, golden "
    "rule, dos and, best practice, good habit, habits",
    "mentor": "mentor, mentorship, mentoring, guidance, coach, coaching, guide me, someone experienced, somebody "
    "experienced, role model, buddy, expert, review my, someone to review, people who review, find people, find "
    "somebody, find someone, community, network, networking, meet people, ask for help, learn from others, study "
    "buddy, accountability",
    "current": "up to date, keep up with, stay current, newest, new development, updated, follow news, trends in ai, "
    "fresh, keep my knowledge, fast field, fast moving, moves so fast, so fast, keeping up, follow, newsletter, "
    "podcast, read papers, papers to read, latest model, every week new, up to speed, trends",
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
    "after completing, study group, the group, this group, my group, receive, expire, raise at, ask for a raise, "
    "promoted, promotion to, current job, monolith, microservices better, leetcode, pytest, k means, temperature, "
    "chunk size, exit, hackathon, kicked, speak spanish, speak german, calories, piano, surgeon, time is it, meet "
    "on, openai, mock, current boss, my boss, manager is, resign, notice period, wifi, printer, excel, powerpoint, "
    "wordpress, shopify, seo, marketing, spanish, my certificate, certificate here, mentor online, add a milestone, "
    "last year, new year, acting, just finished, i finished, finished step, i passed, i did it, welcome to, this "
    "bot, my name, dinner, lunch, breakfast, shipping, law, context window, batch size, summarization, claude",
}

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

# How much an idea weighs beside others: what somebody feels about a thing says less of what they ask than the thing.
EMPHASIS = {
    "hard": 0.75,
    "change": 0.7,
    "start": 0.7,
    "worth": 0.8,
    "experience": 0.9,
    "while": 0.5,
    "learn": 0.7,
    "job": 0.85,
    "know": 0.7,
    "java": 0.6,
    "skill": 0.9,
}
