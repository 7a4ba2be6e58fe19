"""Everyday words of a question, which say nothing about which answer is meant."""

from __future__ import annotations

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
