"""What does the parent want to know?

works: does it do anything. safe: may I, from what age, is it harmful. dose: how much, how, when,
how long, which form, starting and stopping. intake: need, food, shortage. alternative: what does
help. ritual: building or mending a bedtime habit. normal: is this usual.
"""

DUTCH = """
# ---- works
works 4: slaapt|slapen hij|ze|zij|een ... daardoor|daarvan
works 4: gaat ... beteren|verbeteren|helpen
works 4: heilzaam|gezond
works 4: daar ... van door
works 4: klopt dat|het|dit
works 4: daadwerkelijk|werkelijk goed
works 4: echt|wel een verschil
works 4: maakt ... verschil
works 4: doet|doen dat|die|het|dit iets
works 4: feit|feiten of
works 4: is|was dat|dit een fabel|mythe
works 4: marketingtruc|tovermiddel|fabeltje
works 4: wat doet|doen
works 3: iemand resultaat|succes|ervaring
works 4: iets aan|met
works 3: helpt|helpen|hielp|geholpen
works 3: werkt|werken|werkte|werkzaam
works 3: heeft|hebben|heb|had ... zin|nut|effect|baat|invloed|resultaat|succes
works 5: zorgt|zorgen ... voor
works 4: kan|kunnen ... helpen|werken|baten
works 4: goed voor|tegen
works 3: zinvol|zinloos|nuttig|nutteloos|effectief|efficient
works 3: ervaring|ervaringen|resultaat|resultaten|succesverhalen
works 6: bewijs|bewezen|aantoonbaar|aangetoond|onderzoek|onderzocht|onderzoeken|studie|studies|wetenschappelijk*
works 3: zin of onzin
works 3: onzin|marketing|hype|fabel*|mythe|placebo|kwakzalver*|wondermiddel|magisch|overdreven|flauwekul|sprookje*
works 3: de moeite waard
works 3: geld waard
works 3: een idee
works 3: iets voor
works 3: is|wat dat|dit|het iets|wat|waar
works 3: waar ... of niet
works 3: slaapt|slapen|slaap ... beter|langer|rustiger|dieper|vaster|sneller ... door|van|met|op|na|dankzij|met
works 3: beter|langer|rustiger|dieper|vaster|sneller|vlugger ... slapen|slaapt|slaap
works 3: slaapt|slapen ... slechter|beter|vaster|rustiger|langer|dieper
works 2: rustiger|beter|minder|sneller|vlugger
works 2: wordt|word|worden ... rustig|rustiger|kalm|slaperig|moe|wakker
works 3: effect|invloed|werking|verschil|verbetering
works 3: bevordert|stimuleert|ontspant|kalmeert|verbetert|maakt ... slaap|rustig|slaperig|moe
works 3: zweert|zweren
works 3: doet ... iets|wat|wonderen|echt
works 3: hoe werkt
works 3: wie heeft er gelijk
works 3: goed voor|tegen
works 3: beter magnesium|melatonine
works 3: merk|merken|merkt ... niks|niets|iets|verschil
works 2: aanrader|aanraden
works 3: tegen ... wakker|huilen|krampen|krampjes|snurken|pijn|tandjespijn|opstaan|wakker
works 3: opname|opgenomen|bloed terecht
works 3: minder ... huil*|wakker|wenen
# ---- safe
safe 4: minimumleeftijd|leeftijdsgrens
safe 4: te warm|koud|zwaar|hard|jong
safe 4: mag|mogen ... of niet
safe 4: mag|mogen|mocht
safe 3: kan|kun|kunnen ik|je|we|een|ze|hij|mijn|onze|ons|baby*|kinderen ... geven|gebruiken|nemen|slapen|smeren|doen|leggen|sprayen|drinken|laten|toedienen|krijgen
safe 3: kan|kun ik|je|we
safe 3: kan dat
safe 5: kan ... kwaad
safe 4: kan ... bij eczeem|nierziekte|epilepsie
safe 5: veilig|veiliger|onveilig|veiligheid|gevaarlijk|gevaar|gevaren|schadelijk|schade|risico*|riskant|giftig|toxisch|nadelig
safe 4: aanlaten
safe 5: kwaad|ongezond|slecht voor|idee
safe 3: is ... erg|slecht|ok|oke|okay|verkeerd|verantwoord|toegelaten|toegestaan|aangeraden|aan te raden
safe 3: erg als|om|dat|wanneer|is
safe 2: erg|slecht|ok|oke|okay|verantwoord
safe 4: bijwerking*|verslavend|verslaafd|afhankelijk|gewenning|nadelen|allergi*|overdoser*|overdosis|te veel
safe 4: vanaf welke|wat leeftijd|leeftyd|moment
safe 4: vanaf|van wanneer|hoeveel maanden|welk
safe 4: welke|wat leeftijd
safe 4: hoe oud
safe 4: hoe jong
safe 3: geschikt|ongeschikt|toegestaan|verboden|afgeraden
safe 4: samen|tegelijk|combineren|combinatie|combi ... geven|met|nemen|mag|gebruiken|en|kan
safe 4: samen met|geven|nemen
safe 4: interactie|wisselwerking
safe 4: moet ik stoppen
safe 4: mee stoppen
safe 4: prikt|jeukt|jeuk|brandt|branderig|rood|rode vlekjes|vlekken|uitslag|huiduitslag|irriteert|irritatie|buikpijn|diarree|misselijk|braken|nachtmerries
safe 3: krijgt|krijgen|kreeg ... diarree|buikpijn|nachtmerries|hoofdpijn|uitslag
safe 3: doen of niet
safe 3: stopt|stop ... aanmaken|lichaam|lijf
safe 3: zelf ... aanmaken|aanmaakt
safe 3: durf ... geven|niet
safe 3: slaapt ... slechter ... door|van|sinds|ipv|met
safe 3: slechter|onrustiger|drukker ... sinds|door|van|ipv|na
safe 3: waarom mag
safe 3: wat als
safe 3: wat gebeurt er als
safe 3: zonder ... dokter|arts|huisarts|voorschrift
safe 3: nog ... bij
safe 3: verwen|verwent|verwennen
safe 3: hechting|trauma*|hersenen|heup*|heupjes|longen|gehoor|gebit
safe 3: zwakke|nierziekte|nieren|nierprobleem|hartafwijking|epilepsie|medicatie|rilatine|ritalin|concerta|antibiotica*
# ---- dose
dose 5: beter s|om ochtends|morgens|avonds|de
dose 5: om de dag|avond
dose 4: hoe gebruik je
dose 4: hoe stop|bouw|bouwen|stoppen
dose 5: nuchtere maag
dose 5: welke ... gebruiken|nemen|geven|kiezen
dose 5: 1|een of 2|twee
dose 4: opstarten|starten
dose 4: waar moet|op ik|letten op|letten
dose 4: klaar voor
dose 5: s morgens|ochtends|avonds of
dose 5: ochtend|avond of avond|ochtend
dose 4: hoe pak
dose 4: hoeveel ... boekjes|liedjes
dose 4: hoeveel
dose 6: hoeveel ... mag|mogen|geef|geven|kan|per
dose 6: hoeveel|welke|wat ... per dag|kg|keer|fles|avond
dose 4: hoeveel mg|milligram|druppels|gram|ml|pufjes|sprays|tabletten|gummies|eetlepels|schepjes|lepels|theelepels|korrels|keer|kilo
dose 4: welke|wat dosering|dosis|hoeveelheid|dosissen
dose 4: dosering|dosis|doseer|doseren
dose 4: hoe vaak|dikwijls|lang|hard|ver|veel|luid|donker|warm|snel
dose 4: hoelang|hoevaak
dose 4: wanneer ... geef|geven|stop|stoppen|gebruik*|begin|beginnen|smeer|sprayen|starten|afbouwen|afleren|toedienen|innemen|nemen
dose 3: wanneer|waneer
dose 4: afbouwen|afbouw|minderen|ontwennen|ontwent|ontwen|afleren|afleer|afkicken|stoppen|afwennen
dose 5: af te leren|bouwen
dose 5: blijven zitten
dose 4: begin je|jij eraan
dose 4: af van|aan
dose 4: tot wanneer|welke|hoelang|hoe|wat leeftijd|lang|oud
dose 4: tot wanneer|hoelang
dose 5: welke|welk vorm|soort|merk|variant|type
dose 4: welke|welk|wat voor vorm|soort|type|merk|magnesium|variant|product
dose 4: citraat|bisglycinaat|tauraat|glycinaat|oxide|chloride|sulfaat ... of
dose 4: per dag|avond|nacht|kg|kilo|keer
dose 4: maximum|maximale|maximaal|minimum|bovengrens
dose 4: voor of na
dose 4: aan laten staan
dose 4: afbouwen of|in
dose 4: hoe gebruik|gebruiken|breng|brengt|smeer|geef|geven|neem|dien|doseer|bouw|bouwen|stop|verminder|hang|zet|leg
dose 8: elementair
dose 4: beginnen|starten met|aan
dose 4: afstand|decibel|volume|temperatuur|graden
dose 4: op welk|welke uur|tijdstip|moment
dose 4: hoe laat
dose 3: schema
dose 4: enkel op|of
dose 4: uur ertussen
# ---- intake
intake 7: magnesiumbehoefte*|magnesiuminname*|ijzerbehoefte*
intake 6: volstaat dat
intake 7: dagelijkse ... behoefte*|magnesium*
intake 6: te kort
intake 6: waar ... goed voor
intake 6: goed voor ... lichaam
intake 6: hoe krijg|krijgen|kom|komen ... binnen
intake 6: genoeg magnesium|ijzer binnen
intake 6: tekort*|gebrek|deficient*
intake 6: te|laag|lage|weinig weinig|magnesium|ijzer|ferritine|vitamine
intake 6: laag|lage ... gehalte|magnesium|waarde*
intake 5: genoeg|voldoende ... magnesium|binnen|ijzer|vitamine
intake 5: krijgt|krijgen|heeft ... genoeg|voldoende
intake 6: waar zit|zitten ... in
intake 7: zit|zitten|zat er ... in
intake 5: zit|zitten ... magnesium|ijzer ... in
intake 5: genoeg|voldoende|enough voor
intake 5: magnesium in|zit in de|een|melk|borstvoeding|moedermelk|havermout|banaan|flesvoeding|kunstvoeding|eten|voeding
intake 6: voeding|voedingsmiddelen|voedsel|eten|fruit|groenten|producten|etenswaren ... met|veel|rijk|bevat|bevatten magnesium|ijzer
intake 6: bevat|bevatten|rijk aan
intake 6: welke|wat voeding|voedsel|eten|groenten|fruit|producten
intake 6: magnesiumrijk*|ijzerrijk*
intake 6: behoefte|adh|dagelijkse|aanbevolen hoeveelheid
intake 6: behoefte|adh|aanbevolen
intake 5: hoeveel ... nodig
intake 5: nodig ... magnesium
intake 5: extra magnesium|ijzer
intake 6: magnesiumtekort*|ijzertekort*|magnesiumgebrek*
intake 5: waarom ... magnesium|belangrijk ... belangrijk|nodig|kinderen
intake 5: belangrijk ... kinderen|groei|baby|kind
intake 6: bloedonderzoek|bloedtest|bloedwaarde*|bloedprik|testen ... bloed
intake 5: laten testen|meten|prikken
intake 5: symptomen|signalen|tekenen
intake 5: eet|eten alleen|enkel|geen|weinig|amper|nauwelijks
intake 4: trillend|trillende|spiertrekkingen|groeipijnen|benen schopt|schopt ... benen|magnesium
# ---- alternative
alternative 5: hoe ... later|langer|beter wakker|slapen|slaapt
alternative 6: wat zijn de|mijn|onze opties|mogelijkheden
alternative 6: niks|niets doet|helpt|werkt
alternative 6: wat doe|doen je|jullie|we daaraan|eraan|dan
alternative 6: wat ... proberen
alternative 5: wat nu|dan
alternative 5: send help
alternative 4: please help
alternative 6: in plaats|inplaats van|daarvan
alternative 6: alternatief|alternatieven
alternative 6: wat|wie helpt|hielp|kan helpen
alternative 6: wat ... helpt|hielp|helpen
alternative 6: wat kan|kunnen|moet|moeten|doe|doen|zou ik|je|jij|we|wij|ouder|ouders|er|je als
alternative 5: wat nu
alternative 6: wat ... doen
alternative 5: tips|tip|advies|raad
alternative 6: raden jullie|raad je
alternative 5: iets natuurlijks|anders
alternative 5: natuurlijk|natuurlijke middel|middelen|manier*|oplossing*
alternative 4: hulp|help
alternative 5: ten einde raad
alternative 4: hoe krijg ik|je|we ... slapen|doorslapen|inslapen|langer|beter|rustiger|in slaap|slaap
alternative 4: slaapcoach
alternative 5: zachte|zonder slaapmethode|laten huilen
# ---- ritual
ritual 4: of omgekeerd
ritual 4: eerst ... dan
ritual 3: bij papa|mama anders
ritual 4: boekjes|liedjes|verhaaltjes
ritual 4: hoe leer|leren|maak|maken|bouw|bouwen|krijg|krijgen|begin|beginnen|korten|pak|pakken|doe|help|zet|start|ziet|doorbreek|houd|hou|blijf
ritual 4: hoe ... aan|leren|maken|opbouwen|doorbreken|overstap*
ritual 3: stap voor|stappen
ritual 4: volstaat
ritual 4: stappenplan|volgorde|pictogram*|kaartjes|handelingen
ritual 4: eigen bed|bedje|kamer
ritual 4: uit ons bed
ritual 4: van wanneer|vanaf wanneer snapt|begrijpt
ritual 3: vanaf wanneer
ritual 4: strijd|drama|ruzie|gevecht
ritual 3: overgang|wennen|verhuizen|overstap*
ritual 4: rustig|kalm blijven|blijf
ritual 3: ritueel* ... uur|lang|duurt
ritual 3: hoe lang|hoelang ... ritueel|bedritueel|avondritueel|duren
# ---- normal
normal 6: verschil ... tussen|zie
normal 6: zie je het verschil
normal 5: goede bedtijd
normal 5: hoelang|lang duurt
normal 6: hoe herken|merk|weet|zie ik
normal 5: verzet|verschuif je
normal 5: hoeveel moet ... slapen
normal 5: genoeg ?
normal 5: oorzaken|oorzaak
normal 4: is dat erg
normal 5: wat kan ik verwachten
normal 6: normaal|normale|abnormaal|gewoon|gebruikelijk
normal 5: hoort dat|dit|het
normal 5: hoort ... zo|erbij|bij
normal 6: hoeveel uur|uren|slaap|slaapt|slapen|dutjes|slaapjes|dutten
normal 5: hoeveel keer ... wakker|nacht
normal 6: hoe|om laat|welk ... naar|gaat|moet|best bed|slapen
normal 6: hoe laat
normal 5: hoelang|lang ... slaapt|slapen|duurt|duren|mag|slaap|wakker|dutje
normal 5: wanneer ... slaapt|slapen|doorslapen|door|doorslaapt|dutje|middagdutje|overslaan|stopt|nacht|dag
normal 5: op welke leeftijd
normal 4: waarom
normal 4: hoe komt
normal 5: regressie*|slaapregressie*|sprongetje*|sprong|groeispurt|verlatingsangst|nachtangst|nachtmerrie*|slaapwandel*|snurk*|nachtschrik|nachtterreur
normal 5: zorgen maken|over
normal 4: te weinig|veel|vroeg|laat|lang|kort
normal 4: genoeg|voldoende|nog een
normal 5: slaapcyclus*|slaapcycli|slaapbehoefte|wakkertijd*
normal 5: dag en nacht
normal 5: wat betekent
normal 4: wil ... zeggen
normal 4: plots|plotseling|ineens|opeens
normal 4: moet ik ... wakker maken|wekken
normal 4: wakker maken
normal 4: heeft ... nodig|nog
normal 4: kan dat al
normal 3: komt dat door
normal 3: of al
"""

ENGLISH = """
# ---- works
works 5: fact or|vs fiction|myth
works 4: cracked up
works 4: why ... talking about|consider|give|use
works 4: save my money
works 4: any good as|for|at
works 3: what is ... exactly
works 5: influence|affect|impact ... sleep
works 4: as well without
works 4: does|do ... keep|make|wake|affect
works 4: does|do ... really
works 3: any good
works 4: what does ... do
works 3: does|do|did|will|would|could|can|might ... help|helps|work|works|make|makes|do|improve|stop|reduce|change|mean|soothe|calm|cause
works 3: does|did|do ... ... help|work|sleep|longer|better|less|reduce|stop|improve|matter|make|sleepy
works 2: does
works 3: helps|helped|worked|help|works
works 3: working for
works 6: evidence|proof|proven|research|study|studies|trial|trials|science|scientific*|placebo
works 3: hype|legit|nonsense|scam|gimmick|myth|waste|bs|marketing|overrated|real
works 3: worth
works 3: anyone|anybody|any|some|has ... luck|success|experience*|tried|try|see|notice|difference|benefit|use|used|good
works 3: experience|experiences|results|reviews|thoughts
works 3: effective|effectiveness|useful|useless|benefit|benefits|beneficial|point
works 3: a|any|notice|see|make|makes difference
works 3: effect on|of
works 3: sleep* ... better|longer|deeper ... with|on|after|from
works 3: better|longer|faster ... sleep*|asleep
works 3: better for sleep
works 3: which one is better
works 3: good for
works 3: any idea
works 3: get* absorbed
works 3: absorb*
works 3: how does|do ... work
works 3: do|does anything|something
works 3: or is it just
works 3: or just
works 3: swear by
works 3: yes or no
works 3: to stop|help|improve|make
works 3: magnesium or melatonin
works 3: does it
works 2: to stop|help|calm|settle
works 1: actually|really
works 5: real thing
works 4: does|do ... work|help
works 4: work on|for
# ---- safe
safe 4: yes or no
safe 5: should not use|take|have
safe 4: can ... be used safely
safe 4: healthy for
safe 4: tell me that s a no
safe 4: minimum age
safe 4: is ... too much|strong|high|heavy|hot
safe 5: safe|safely|safer|unsafe|safety|dangerous|danger|dangers|harm|harmful|harms|risk|risks|risky|toxic|poisonous|hazard*
safe 4: ok|okay|alright|fine|allowed|acceptable|advisable|recommended
safe 4: is|it|that|are it|so|really|bad|wrong bad|wrong
safe 4: bad for|idea|habit|if|to
safe 2: bad
safe 4: bad for|idea
safe 4: side effect|effects
safe 4: can|could|may|should i|we|you|my|babies|baby|a|kids|toddlers|children|newborns|she|he|an|infants|it ... take|have|give|use|put|eat|drink|sleep|go|wear|be|get|rub|add|do|start
safe 3: can|may|should i|we|my|babies|a|kids|toddlers
safe 5: addictive|addicted|dependent|dependency|overdose*|allerg*|withdrawal
safe 4: too much
safe 4: at|from|what|which age|ages
safe 4: how old|young|early|soon
safe 4: what age
safe 4: from what|which age
safe 4: together|combine|combined|combining|mix|mixing|interact*|interfere|alongside
safe 4: and|with ritalin|concerta|antibiotic*|zyrtec|kidney*|meds|medication
safe 4: suitable|appropriate
safe 4: rash|itch*|tingl*|sting|stings|burns|hives|diarrhea|runs|nightmares|upset|constipat*|red|bumps|irritat*
safe 3: cause|causes|causing|cause* ... nightmares|sids|diarrhea|problems
safe 3: what happens|if if|she|he
safe 3: damage|spoil|spoiling|spoiled|ruin|ruins|hurt|hurts|attachment|trauma*|brain|personality
safe 3: choking
safe 3: since ... started|starting
safe 3: sleeps|sleeping worse
safe 3: keep going
safe 3: related
safe 3: without ... doctor|prescription
safe 3: that bad
# ---- dose
dose 4: at naptime|nighttime ... or|both
dose 6: recommended|right|safe|usual dose|dosage|amount
dose 5: per day|night
dose 5: signs ... time to
dose 4: lose|losing the
dose 4: am or pm
dose 4: morning or night|evening
dose 4: how much|many
dose 6: how much|many ... can|should|take|give|may|to|per|safe
dose 4: how much|many mg|drops|sprays|milligrams|gummies|ml|teaspoons|salt|salts
dose 4: what|right|correct|recommended|proper dose|dosage|amount|dosing
dose 4: dose|dosage|dosing|dosed
dose 4: how often|long|far|loud|close|warm|hot|high|dark
dose 4: how ... apply|use|give|administer|wean|stop|drop|quit|taper|get rid|break|transition
dose 4: when|best|what time|age to|should|do|can|time ... start|stop|give|use|take|quit|drop|begin|wean|introduce|apply|transition|end
dose 4: when should|do|can|to ... stop|start|drop|wean|quit|ditch
dose 4: best|good|what|right age to
dose 4: wean|weaning|weaned|taper|tapering|quit
dose 4: how|when|should ... stop
dose 3: stopping|stop the|giving|using|it|quitting|drop|ditch|ditching|phase|phasing
dose 4: cold turkey
dose 4: get rid
dose 4: break it|the|this|that
dose 4: until when|what
dose 4: up to what
dose 5: brand|brands
dose 4: what|which|best kind|type|types|form|forms|brand|brands|version|magnesium|product
dose 4: vs|versus
dose 4: glycinate|citrate ... or ... glycinate|citrate
dose 6: before or after
dose 7: with or without
dose 4: per day|night|kg|pound
dose 4: daily max|maximum|limit
dose 4: max|maximum|highest|upper|limit
dose 4: half|quarter|one|two a|teaspoon|tablet|gummy|pill|per
dose 4: elemental
dose 4: intervals|schedule|settings
dose 4: how do|to ... stop|drop|wean|end
dose 4: signs ... ready ... move|transition|out
dose 4: every night
dose 4: many nights
dose 4: transition* out|from
dose 4: end of the swaddle
# ---- intake
intake 6: what|something he|she|hes|shes|s missing
intake 6: could ... be missing
intake 7: need|needs ... magnesium|iron
intake 7: magnesium|iron ... need|needs
intake 6: get|gets their|his|her|enough magnesium|iron
intake 6: through food|diet
intake 6: from food
intake 6: deficien*|shortage|lacking|lack
intake 6: low|enough|more|extra magnesium|iron|vitamin|ferritin
intake 6: low ... magnesium|iron|ferritin|vitamin
intake 6: get|gets|getting|have|has enough
intake 6: enough magnesium|iron
intake 6: foods|food|snacks|fruits|vegetables|meals ... high|rich|contain*|with|have|source* ... magnesium|iron|in
intake 6: foods|sources
intake 2: food
intake 6: rich|high in
intake 5: enough for|magnesium
intake 6: how much ... in a|breast*|formula|milk
intake 7: normal magnesium|iron level*
intake 6: magnesium in breast*|baby|formula|milk|banana*|oat*|foods|food|blood
intake 0: with or without food
intake 6: need|needs|require|requires|needed ... magnesium|per day|a day
intake 6: how much ... need|needs|require
intake 6: does|do|should ... need|take extra|more|magnesium|iron
intake 7: rda|rdi|requirement*
intake 6: daily value
intake 6: recommended daily
intake 6: recommended intake|daily
intake 6: signs|symptoms of
intake 6: blood test|tests|level*|hair
intake 6: levels ... blood|check
intake 6: check ... levels
intake 5: picky|fussy eater|eating
intake 5: why ... important
intake 5: what does magnesium|iron ... do
intake 5: role of
intake 5: muscle twitch*
intake 5: diet|dietary
# ---- alternative
alternative 7: alternative to
alternative 5: any way|tips to|for
alternative 6: how do|can i|we get|make|help my|him|her|the|a
alternative 6: how should|can|do i|we respond|handle|deal|cope
alternative 6: how can|do|could i|we get him|her|them|my ... sleep|nap|settle
alternative 5: please help
alternative 5: send help
alternative 6: what do we|you|i do
alternative 5: won t settle|nap
alternative 6: make progress
alternative 6: instead of
alternative 6: something|anything|what else|instead|other
alternative 6: alternative|alternatives
alternative 6: what ... help|helps|works|worked|help
alternative 6: what can|should|do|could|else i|we|you|can
alternative 6: what do i|we|you do
alternative 6: what to do
alternative 5: what now
alternative 6: what ... has evidence
alternative 5: tips|advice|ideas|suggestions|recommendations|strategies
alternative 5: natural sleep|remed*|way*|aid*|option*|alternative*
alternative 5: any treatment
alternative 5: desperate|exhausted
alternative 5: at my wits
alternative 5: losing my mind
alternative 5: no drugs|meds|medicine
alternative 5: best|gentle way|ways|methods|sleep method*
alternative 4: how can|do|to|could i|we|get|my ... sleep through|longer|better|at|all|tonight|night
alternative 4: how do i|we get|help|make ... to|my|him|her|a ... sleep|asleep|nap
# ---- ritual
ritual 5: how do i|we change|break|fix it|this|that|the
ritual 4: only way
ritual 5: how many books|stories
ritual 4: how many books|stories|songs
ritual 4: keeps leaving|getting|coming
ritual 4: in what|which order
ritual 4: how ... get|teach|move|make|build|start|create|set|rebuild|establish|begin|handle|transfer|break|stop|keep|stay|stretch|shorten|introduce|massage|do|switch|transition
ritual 4: when should|to|do|can ... start|begin ... routine|ritual
ritual 4: what should|does ... look|be|include
ritual 4: look like
ritual 4: step by
ritual 4: visual|chart|cards|steps|order|checklist|example|examples|sample|ideas
ritual 4: own bed|beds|room
ritual 4: out of our|my bed
ritual 4: battles|battle|stalling|refuses|refusing|curtain
ritual 4: get* out
ritual 3: rebuild|fell apart
ritual 4: which|what strokes
ritual 4: breathing tricks
ritual 3: teach
# ---- normal
normal 7: supposed to
normal 6: weird or
normal 6: regression|leap|teeth or
normal 5: is|are it|that|this ok|okay ... skip|to
normal 6: at what|which age ... stop|drop|nap|sleep
normal 6: what age ... stop|drop|nap|sleep
normal 6: grow|grows out
normal 5: when do they|babies|kids
normal 5: how long is|should|can|will|does ... up|awake|nap|sleep
normal 6: sleeps a lot|too
normal 5: typical ?
normal 5: how do ... usually
normal 6: normal|normally|typical|typically|common|usual|usually|average|regression|abnormal|healthy
normal 6: how much sleep|should|does ... sleep
normal 6: how many hours|naps|wakings|times
normal 5: how long ... nap|naps|sleep|last|awake|stay|cycles|between|does
normal 6: what time|bedtime
normal 6: when do|does|will|should|can ... sleep|stop|drop|start|nap|napping|know
normal 5: why is|does|do|won|are|has
normal 5: should i|we|be worry|worried|concerned
normal 5: worry|worried|concern
normal 5: is something|anything wrong
normal 5: too much|little|early|late|long
normal 5: is ... enough
normal 5: enough
normal 5: growth spurt
normal 5: witching hour
normal 5: leap|phase|terrors|nightmares|sleepwalk*|snor*|grinds|separation|overtired
normal 5: early bird
normal 5: what is|exactly the|is
normal 8: what can i expect
normal 5: sleep needs|cycle|cycles
normal 5: suddenly|all of a sudden|out of nowhere
normal 5: did that cause
normal 5: by age|chart
normal 5: still
normal 5: wake|awake windows|window|times
normal 5: ready ... naps|nap
normal 4: is this|it a|just
normal 4: only
"""
