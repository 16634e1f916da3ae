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
# ---- how the child is (en)
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
sign 5: choked|choking on
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
crisis 5: wil niet meer leven
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
