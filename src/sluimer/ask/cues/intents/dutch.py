"""Dutch ways to ask, each with the intent it speaks for."""

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
intake 10: magnesium|ijzer|vitamine|calcium ... ... nodig
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
