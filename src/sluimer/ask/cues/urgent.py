"""Words that mean: now. Missing one is the worst mistake this room can make.

`sign` is a state of the child that needs help whatever came before. `took` is something that has
gone in (past tense), `gave` a mistake with a dose. `stuff` is what may not be swallowed. `if` are
words that make it a question about a possibility. `crisis` is a parent at the end of their tether.
"""

from sluimer.ask.cues import word_set

URGENT = """
# ---- how the child is (nl)
sign 5: slap en|,|als|geworden|nu|in
sign 5: heel|erg|zo|helemaal|is|hangt|ligt|voelt|wordt slap|slapjes|slappe
sign 5: slap ... suf|reageert|ademt|wakker|bleek|armen
sign 5: suf|sufjes|versuft|wegzakt|weggezakt|wegvalt
sign 5: bewusteloos|bewustzijn|buiten westen|flauwgevallen|flauw
sign 5: niet|moeilijk|nauwelijks|amper|bijna niet|slecht wakker te|krijgen|maken
sign 5: niet|moeilijk|nauwelijks|amper ... wakker te krijgen|maken
sign 5: krijg|krijgen|kan|kunnen hem|haar|ze|de|mijn|onze ... niet|amper|nauwelijks|moeilijk wakker
sign 5: krijg|krijgen hem|haar|ze niet|amper wakker
sign 5: wordt|word bijna|amper|haast|nauwelijks niet|meer wakker
sign 5: wordt|word niet meer wakker
sign 5: wordt|word|is amper|nauwelijks wakker
sign 5: niet|nauwelijks|amper wekken
sign 5: reageert|reageren|reactie ... niet|amper|nauwelijks|geen
sign 5: geen reactie
sign 5: niet|amper meer reageert|aanspreekbaar|aan te spreken|bij
sign 5: blauw|blauwe|blauwig|grauw|grauwe|lijkbleek ... lip*|gezicht*|huid|mond|kleur|handjes
sign 5: lip*|gezicht*|mond ... blauw|blauwig|grauw
sign 5: ziet|wordt|is|was|helemaal|heel|zo|werd blauw|grauw|lijkbleek|asgrauw
sign 5: ademt|ademen|ademhaling|adem ... niet|moeilijk|raar|slecht|snel|stopt|stopte|zwaar|piepend|oppervlakkig|hortend
sign 5: moeilijk|moeizaam|raar|slecht|zwaar ... ademt|ademen|ademhaling
sign 5: stopt|stopte|gestopt|vergeet ... ademen|ademhaling
sign 5: snakt|hapt|happen|snakken naar adem|lucht
sign 5: geen lucht|adem
sign 5: stikt|gestikt|verslikt ... nu|net|blauw|adem*|hoest
sign 5: stuip*|stuiptrekking*|epileptisch* ... nu|net|heeft|had|baby|kind
sign 5: heeft|had|kreeg|krijgt ... stuip*|stuiptrekking*|toeval
sign 5: trekt ribben|buik in
sign 5: zelfs niet wakker
sign 5: wil|wilt niet|niets meer drinken|eten ... suf|koorts|alleen
sign 5: bleek|bleekjes|grauw|grijzig|gelig ... suf|slap|ademt
sign 5: ziet|is|was|werd|wordt hij|ze|zij|heel|zo|helemaal grauw|grijs|grijzig|lijkbleek
sign 5: ineens|plots|zo|heel bleek
sign 5: gezicht*|lip*|vinger* ... paars|blauw
sign 5: kreunt|kreunen ... adem*|uitademing
sign 5: rochelt|giert|reutelt ... adem*
sign 5: adem* ... giert|rochelt|reutelt
sign 5: tussen|trekt ... ribben ... binnen|in|trekt
sign 5: buik|buikje gaat|trekt ... in|binnen
sign 5: koortsstuip* ... nu|net|was|grijs|suf|vannacht
sign 5: schokte|schokt|schokken|verstijft|verkrampt ... minuten|minuut
sign 5: armpje|arm ... ritmisch|schokt
sign 5: knippert niet
sign 5: staart ... hoort|knippert|plafond
sign 5: dwars door mij|me heen
sign 5: vlekjes|vlekken ... niet weg|wegtrekken
sign 5: kin ... niet naar zijn|haar borst
sign 5: bolle|ingevallen|ingezonken fontanel
sign 5: fontanel ... bol|diep|gezwollen|ingevallen
sign 5: dag geen natte pamper|pampers|luier|luiers
sign 5: geen natte pamper|pampers|luier|luiers ... suf|slap|drinkt|fontanel
sign 5: hoofd|hoofdje|achterhoofd ... gebraakt|overgegeven|braakt|suf|wartaal
sign 5: gevallen|viel van|uit|op|met ... gebraakt|braakt|overgegeven|suf|bewusteloos|wartaal
sign 5: koord|snoer|zak|zakje ... nek|nekje|hals|keel|hoofd
sign 5: hing ... nek|nekje|koord|snoer
sign 5: klem gevonden|gezeten|geraakt
sign 5: lag ... gezicht|gezichtje|neus ... matras|kussen|hoofdkussen|deken|dekbed
sign 5: gezicht|gezichtje|neus ... matras|kussen|hoofdkussen|deken|dekbed ... wit|bleek|blauw|slap|ademt
sign 5: kokhals*|stikt|verslikt ... keel|kraal*|nu|blijft|ademhalen
sign 5: krijgt precies|bijna geen lucht|adem
sign 5: dikke|gezwollen lippen|tong
sign 5: wartaal|waggelt|ijlt
sign 5: loopt scheef
sign 5: suikerziekte|diabetes ... wakker|suf
sign 5: vergeten in de auto
sign 5: te stil ... wakker
sign 5: ijskoud ... wakker|suf|slap
# ---- how the child is (en)
sign 5: too|so sleepy|drowsy to nurse|feed|eat|drink
sign 5: won|wont t|wake|rouse|even wake|to|for|rouse|nurse|feed to|for|nurse|feed nurse|feed|feeds|eat
sign 5: wont|won wake|rouse to|for nurse|feed|feeds|eat|bottle
sign 5: won t wake|rouse to|for nurse|feed|feeds|eat|bottle
sign 5: cant|cannot|couldnt ... wake|rouse my|him|her|them|baby
sign 5: wont|won|cant|can t|rouse rouse|for|properly
sign 5: hard|impossible to rouse
sign 5: gone|went really|very|so|all|suddenly grey|gray|floppy|limp|stiff|blue
sign 5: colour|color isn|isnt t|right|normal
sign 5: colour|color looks wrong|off|bad
sign 5: mottled|dusky|greyish|grayish
sign 5: so|really|looks pale
sign 5: looks|turned|now grey|gray
sign 5: slurring|slurred
sign 5: wobbly on
sign 5: one pupil
sign 5: eyes rolled back
sign 5: jerked|jerking|twitching|stiff ... minutes|mins|seizure|responding
sign 5: just|keeps stares|staring ... nothing|respond*|hand
sign 5: shaking|stiff and ... minutes|mins|seizure
sign 5: head drops ... clusters|row
sign 5: pauses|stops breathing ... secs|seconds|grey|dusky|blue
sign 5: forgets to breathe
sign 5: rash ... glass|fade
sign 5: stiff neck
sign 5: sunken|bulging soft|fontanel*
sign 5: peed since
sign 5: no|one|two wet nappy|nappies|diaper|diapers since|today|all
sign 5: only one wet
sign 5: hives|face|lips|tongue ... puffy|swelling|swollen|swelled
sign 5: puffy|swollen face|lips|tongue|throat
sign 5: hit|banged|bumped|landed ... head|floor|tiles|hardwood|concrete|table ... vomit*|sick|drowsy|sleepy|drunk|unconscious
sign 5: head hit ... vomit*|sick|drowsy|sleepy|drunk
sign 5: tumbled|fell|fallen off|down|out|from ... sick|vomit*|drowsy|unconscious
sign 5: hot car
sign 5: left|forgot ... in the car ... hot|sun|sweating|red
sign 5: went|slipped under ... bath|water|tub|coughed
sign 5: wound|wrapped|caught|tangled round|around ... neck|throat
sign 5: was round|around his|her ... neck|throat
sign 5: over his|her head|face|mouth ... grey|gray|pale|limp|blue|fight
sign 5: ridden up over
sign 5: in the fabric
sign 5: face down ... moving|gasp*
sign 5: wedged ... mattress|wall
sign 5: rolled onto|on the|my|our baby
sign 5: slumped ... chin|chest|lips
sign 5: wheezing|gurgly ... breath*|lips|cap
sign 5: drooling ... swallow|breath*
sign 5: gagging ... bead|cant|can|out
sign 5: acting|act drunk
sign 5: gasped|gasping
sign 5: week|weeks|newborn ... temp|fever ... sleepy|nurse|feed|38|39|100|101|102|103|104
sign 5: cold chest
sign 5: limp|floppy|lethargic|unresponsive|unconscious
sign 5: won|wouldn|can|doesn|isn t ... wake|waking|rouse up|him|her|them|properly
sign 5: can t|not|seem wake|rouse|to him|her|them|my|baby|wake
sign 5: cant|cannot wake|rouse
sign 5: won|wouldn t wake up
sign 5: wont wake up
sign 5: hard|difficult|impossible|tough|struggling to wake|rouse
sign 5: barely|hardly waking|wakes|conscious|responsive|responding|breathing|awake
sign 5: not waking up|properly|for
sign 5: not responding|responsive
sign 5: not|stopped|stops|isn breathing
sign 5: isn|not t breathing|responding
sign 5: breathing|breathes|breaths ... fast|hard|funny|weird|badly|shallow|strange|strangely|stopped|noisy|heavy|heavily|difficult|trouble|rapidly
sign 5: trouble|difficulty|struggling|struggles|hard|gasping|fighting|labored|laboured ... breath*|breathing
sign 5: gasping for
sign 5: ribs|chest|belly|stomach sucking|pulling|sucks|sucked in
sign 5: blue|bluish|grey|gray|purple|pale ... lips|face|around|skin|mouth
sign 5: lips|face|mouth|skin ... blue|bluish|grey|gray|purple
sign 5: is|turned|turning|went|looks|looking|now|and|baby blue|bluish|grey|gray|purple
sign 5: seizure|seizures|convulsion*|convulsing|fitting|fit now
sign 5: had|having|has ... seizure|convulsion*|fit
sign 5: is|was|he|she|started choking|choked
sign 5: choked|choking on a|an|some|something|it|food|the|bead*|grape*|apple*|vomit|milk
sign 5: passed|blacked out
sign 5: face down ... pale|blue|not|limp|breathing
# ---- it went in (nl)
took 4: ingeslikt|doorgeslikt|opgegeten|leeggedronken|opgedronken|ingenomen|binnengekregen|leeggegeten|leeggezogen|opgesnoept|uitgedronken|leeggemaakt|opgelikt|afgelikt|leeggeknepen|ingeslokt|gesnoept|uitgezogen
took 3: heeft|hebben|had|zijn|is ... gedronken|gegeten|gepakt|gevonden|genomen|geslikt|gelikt|gezogen|gekauwd|gesnoept|gekregen
took 3: van ... gedronken|gegeten|gesnoept|gelikt|genomen|gepakt
took 3: slok|slokje|slokken|hapje|handvol|handje ... binnen|op|gedronken|gegeten|genomen
took 4: likte|slikte
took 3: dronk|likte|zoog|knabbelde|kauwde|snoepte
took 3: hij|zij|ze|zoon*|dochter*|kind*|peuter*|kleuter*|dreumes*|baby* at|nam|pakte|vond
took 4: zat|zaten|is|heeft|was ... aan|in|bij mijn|de|onze|het|oma|opa ... pillen|potje|doosje|medicijn*|medicatie|gummies|tabletten|flesje
took 3: leeg|lege|half|halve|open ... potje|doosje|strip|fles|flesje|tube|blister
took 3: potje|doosje|strip|flesje|blister|tube ... leeg|half|open
took 3: ontbreken|ontbreekt|verdwenen|weg|missen|mis ... pillen|tabletten|gummies|pilletjes|stuk*
took 3: pillen|tabletten|gummies|ijzerpillen|pilletjes|snoepjes ... ontbreken|verdwenen|op|weg|missen
took 3: weet niet hoeveel
# ---- it went in (en)
took 4: swallowed|ingested|gulped|overdosed|downed|chugged|devoured
took 3: ate|drank|eaten|drunk|licked|chewed|sucked|sipped|munched|guzzled|gobbled|sip|swallow
took 4: got|gotten|getting|broke|been into|hold|ahold
took 3: took|taken|had|consumed ... of|whole|all|some|my|mum|mom|dad|grandma|grandpa|his|her|strip|bottle|pills|tablets|gummies|entire|half|several|too|handful|pack|couple|two|three|four|five|six
took 3: found ... empty|pills|gummies|bottle|tablets|medicine|open
took 3: bottle|packet|strip|tube|jar|container|pack ... empty|missing|gone|open|spilled
took 3: tablets|pills|gummies|medicine|capsules ... missing|gone
took 3: missing ... tablets|pills|gummies|capsules
took 3: handful|mouthful|bottle|whole|half|entire of|the|a|bottle|tube|pack ... ate|gone|swallowed
# ---- a dose went wrong
gave 4: dubbel|dubbele ... kind|dosis|gegeven|gehad|van|baby
gave 4: allebei|beiden|beide|both ... gegeven|gave|given|gekregen
gave 4: ook gegeven|gaf
gave 4: te veel|teveel ... gegeven|gehad|gekregen|genomen|ingenomen|toegediend|binnen
gave 4: gaf|gaven|gegeven|kreeg|geven|heb ... te|per veel|teveel|ongeluk|vergissing|abuis
gave 4: dubbele|dubbel|driedubbele|tiendubbele|verkeerde|volwassen dosis|gegeven|gehad|gekregen|hoeveelheid|dosering|lepel
gave 4: dubbel|twee|tweemaal|2 ... gehad|gegeven|gekregen|keer|x|maal ... vergissing|ongeluk|ook|gehad|gegeven|beiden
gave 4: per ongeluk|vergissing|abuis ... gegeven|gehad|genomen|gekregen|dubbel*|gedronken|opgegeten
gave 4: gegeven|gaf|gekregen|kreeg ... ipv|in|plaats|inplaats 1|2|van|0,5|5|2,5|plaats
gave 4: gegeven|gaf|gekregen ipv|inplaats
gave 4: overdosis gegeven|gehad|gekregen|genomen|nu|wat|help
gave 4: gave|given|gotten|got|had|took|taken ... too|way|twice|double|extra|wrong much|many|by|dose|amount|as
gave 4: gave|given ... twice|double|wrong|instead|accidentally|mistake|mistakenly
gave 4: accidentally|mistakenly|accidently|accidental gave|given|took|ate|drank|swallowed|double*|overdosed|got|doubled
gave 4: double|wrong|triple|extra|adult|ten|tenfold dose|dosed|dosage|medicine|amount|times ... within|given|what|gave|today|accident*|mistake|now|help
gave 4: double dosed|dose
gave 4: overdose ... now|help|used|today|gave|has|is
gave 4: mix|mixed up ... gave|given|pills|meds|medicine
gave 4: te|3|4|5|vier|drie keer|veel|x|maal ... op|in|gegeven|gehad 1|2|3|4|5|6|uur|dag|24
gave 4: 2x|twee|dubbel|tweemaal ... siroop*|epilepsie*|medicijn*|perdolan*|druppels ... keer|vrouw|man|beiden
gave 4: twee|2|allebei|beide porties|doses|dosissen
gave 4: both of us ... dosed|gave|given|medicine
gave 4: dosed ... hour|apart|twice|both
gave 4: keer|een van mij|hem ... van mijn|zijn|haar
gave 4: spuitje|lepel|lepeltje|pipet ... gedaan|gegeven ... waar|ipv|plaats|moest
took 3: whole|entire|half tube|bottle|pack|jar|tub|box|strip of
took 3: tipped|poured|necked ... back|down
took 3: thought|dacht it|dat was|het was juice|candy|sweets|water|snoep|sap|limonade
took 3: dropper|jar|packet|pot|tub|tube is|was|now empty|leeg|gone
# ---- words that make it only a thought
if 3: wat|what als|if|gebeurt|happens|zou|would
if 3: stel dat|je
if 3: is|zou het|it|this|dat gevaarlijk|dangerous|erg|bad|harmful|schadelijk|kwaad|ok|okay|safe|veilig als|if|wanneer|when|for|voor
if 3: gevaarlijk|dangerous|erg|kwaad|harmful|giftig|toxic|poisonous als|if|wanneer
if 3: kan|could|kunnen|zou|zouden|would|mag|mogen|may|moeten|will je|ik|een|i|you|a|my|mijn|we|babies|kids|het|dat|be|de|they|he|she|hij|ze
if 2: als|if|mocht|wanneer|in case ... ever|per|ooit|zou|gets|eats|drinks|swallows|takes|drinkt|slikt|eet|likt|krijgt|licks|zouden|binnenkrijgt|inslikt
if 2: hoeveel|how many|much ... gevaarlijk|dangerous|toxic|giftig|overdose
# ---- a parent at the end
crisis 5: bang|schrik|angst dat ik|om ... iets aandoe|aandoen|pijn|schud*|sla
crisis 5: door elkaar schudden|geschud|schud
crisis 5: zou hem|haar|ze|de ... schudden|slaan|smijten|gooien
crisis 5: want|wanted|afraid|scared|worried|going|about to|i ... shake|hurt|hit|throw|harm my|the|him|her|baby|them
crisis 5: i might|will|could ... shake|hurt|hit|throw|harm my|the|him|her|baby|them
crisis 5: shake|shook|shaken my|the baby|child|son|daughter|him|her
crisis 5: bang|schrik|angst dat ik ... schud*|sla|slaan|gooi|gooien|smijt|smijten|aandoe|aandoen|knijp*
crisis 5: door elkaar ... schud*|geschud|rammel*
crisis 5: snap|begrijp ... mensen|ouders ... schud*|slaan
crisis 5: heb hem|haar|de|mijn ... geschud|gerammeld|gesmeten|geslagen|geknepen
crisis 5: hem|haar ... vastgepakt en gerammeld|geschud
crisis 5: doe|doen ik hem|haar|ze|de iets|wat aan
crisis 5: vertrouw|vertrouwde mezelf|mijzelf|mij niet
crisis 5: een klap|tik gegeven
crisis 5: mijn handen ... knijpen|wurgen
crisis 5: kussen boven ... bedje|gezicht|hoofd
crisis 5: stem|stemmen in mijn hoofd
crisis 5: ik wil|wou er|hier niet meer zijn
crisis 5: niet meer leven
crisis 5: beter af zonder mij|me
crisis 5: pillen al|geteld geteld|klaar
crisis 5: balkon|brug ... springen
crisis 5: denk|dacht ... aan springen
crisis 5: mezelf|mijzelf gesneden|snijden
crisis 5: mezelf|mijzelf iets aan|doe|doen
crisis 5: buggy|wagen|kinderwagen ... loslaat|loslaten
crisis 5: voor het misgaat
crisis 5: wil niet meer leven
crisis 5: how do|people|parents ... not shake
crisis 5: about|going|want|wanted|tempted|close to ... hurt|shake|smother|slap my|your|the|him|her|them ... kid|baby|child|son|daughter
crisis 5: about|going|want|wanted|tempted|close to ... hurt|shake|smother|slap him|her|them
crisis 5: nearly|almost|just|i shook|threw|slapped|smothered|hurt him|her|them
crisis 5: nearly|almost|just|i shook|threw|slapped|smothered|hurt the|my baby|child|son|daughter
crisis 5: squeezed way|too|so tight|hard|too
crisis 5: my hands ... neck|throat
crisis 5: pressed a pillow
crisis 5: put|throw ... through the wall|window
crisis 5: slammed the crib|cot
crisis 5: screamed in his|her face
crisis 5: scared|afraid|frightened of|what ... i ll|might|will|may do
crisis 5: don t want to be here
crisis 5: dont want to be here
crisis 5: be here any|anymore more
crisis 5: better off without me
crisis 5: better if i was|were gone
crisis 5: sleep and not wake up ... who|take|me
crisis 5: both just go in
crisis 5: front of the|a bus|train|car|lorry
crisis 5: took|taken a load|bunch|lot|handful of my
crisis 5: telling me ... not really mine
crisis 5: voices|voice telling me
crisis 5: trust myself ... alone|her|him|baby
crisis 5: cut|cutting|hurting|harming myself
crisis 5: suicid*|zelfmoord*
crisis 5: kill|hurt myself
"""

STUFF = word_set(
    """
    badwater bathwater batteries batterij batterijen battery bead beads beer berries bes
    bessen bier bleach bleekmiddel bottle bruistablet cap capful capsule capsules chewable
    chewables cigarette cleaner cream creme detergent doosje drank drops druppels edible
    edibles flesje gel gif gummies gummy knoopcel kraal kraaltje lotion magneet magnet
    magnets medicament medicatie medication medicijn medicijnen medicine medicines meds
    mushroom nagellak nicotine oil olie ontstopper paddenstoel parfum perfume peuk pil pill
    pillen pilletje pilletjes pills plant pod pods poeder poison polish potje powder
    prenatal prenatals refill salt salts schoonmaakmiddel sigaret sigaretten siroop snoepjes
    spray strip supplement supplementen syrup tablet tabletje tabletjes tablets tabletten
    teaspoon vaatwastablet vape vitamin vitamine vitaminen vitamines vitamins vodka
    wasmiddel whiskey whisky wijn wine wodka zalf zetpil zout zouten
    """
)

HOW_MUCH = word_set("hoeveel genoeg voldoende how much enough")
NEEDED = word_set("nodig behoefte need needs needed require requires krijgt get gets getting")
"""Together they ask what a child needs: with nothing else in the question that is no accident."""

HARMLESS = word_set(
    """
    avondeten banaan banana borst borstvoeding boterham breakfast breast dinner eten feed
    fles flesvoeding food fruit groenten hapje lunch meal melk milk pap snack solids voeding
    water
    """
)
"""Ordinary food and drink: eating it is no accident unless something of `STUFF` is named too."""
