"""Is it about a child's sleep at all?

`sleep` and `child` words bring a question in, each weakly alone; `adult`, `pet`, `body` (another
health matter) and `thing` words put it out.
"""

SCOPE = """
# ---- sleep
sleep 2: naar bed
sleep 2: terror|terrors
sleep 1: ligt er ... in|uit
sleep 2: verduister*|blackout|slaap*|slapen*|nachtlamp*|slaapt|sliep|sliepen|geslapen|slapend|slapende|inslap*|doorslap*|doorslaap*|inslaap*|klaarwakker|slaapregress*|slaapcoach*|uitslap*|wakker*|ontwaken|ontwaakt|wekken
sleep 2: nacht|nachten|nachtje|nachtjes|nachts|nachtelijk*|nachtrust|nachtmerrie*|nachtangst*|nachtschrik|bedtijd*|bedtime*|middagdut*|dutje*|dut|dutten|slaapwandel*|slaappatroon
sleep 2: bed|bedje|bedritueel|slaapzak*|slaapkamer|wieg|wiegje|ledikant*|babybedje
sleep 2: sleep*|slept|asleep|bedtime*|nap|naps|napping|napped|naptime|night|nights|nighttime|overnight|wake|wakes|waking|woke|wakeup*|awake|wakeful|crib|cot|bassinet|bed|nightmare*|doze|dozes|dozing|drowsy|drift|insomnia|snore*|snoring
sleep 2: moe|vermoeid|oververmoeid|overtired|tired|rust|rustig|rustiger|onrustig|onrustige|settle|settles|settling|soothe|soothing|kalmeren|calm
sleep 2: insomn*|slapeloos*
sleep 2: staat rechtop in bed
sleep 1: huilt|huilen|huilbaby|krijst|krijsen|weent|wenen|crying|cries|cry|colic*|kolieken|krampjes|fussy|screams|screaming
sleep 2: witching hour
sleep 2: up|awake|wakes|klaarwakker ... every|am|at|om|hours|uur
sleep 2: early bird|riser|rising
sleep 2: elk|elke|every uur|nacht|night
sleep 2: separation|verlatingsangst ... nacht*|night*
sleep 2: regressie*|regression|sprongetje|groeispurt
sleep 2: mentale sprong
sleep 2: dag en nacht
sleep 2: night from day
sleep 2: day and night
sleep 1: darmkrampjes|krampen|tandjes
sleep 1: avond|avonds|evening|evenings
# ---- a child
child 2: baby*|slapertje*|schedeltje|babies|kind|kindje*|kinderen|kids|kid|kiddo*|child|children|childs|infant*|newborn*|pasgebor*|toddler*|peuter*|kleuter*|dreumes*|preschooler*|zuigeling*|zoon*|dochter*|dochterke|son|sons|daughter*|jongste|oudste|tweeling|twins|schoolkind*|ukkie|ventje|meisje|meisjes|jongetje|boy|girl|lo|dd|ds|grandson|granddaughter|kleinkind*|kleinzoon|kleindochter|creche|lijfje|beentjes|voetjes|billetjes|handjes|tummy|kleine|kleintje|kleintjes|spruit|peutertje|kindergartner|borstkind*|flesbaby*|eenjarige|babys|tienerdochter
child 2: little one|ones|man|guy|girl
child 1: hij|hem|haar|ze|zij|zijn|he|she|him|her|his|they|them|nephew|niece|neefje|nichtje|little|kleine
child 1: slaapregressie|slaapregress*|regression|regressie|oogjes|babykamer|kinderkamer|nursery|crib|cot|bassinet|ledikant*|wieg|wiegje|babybedje
child 2: jarige|jarig|yo|months|maanden|mnd
# ---- grown-ups
adult 4: preeclampsia|eclampsia|zwangerschapsvergiftiging|zwanger*|pregnan*|zwangerschap|trimester|preggo|preconceptie
adult 4: menopauze|menopause|overgang|perimenopause|bejaarde|elderly|dementia|dementie
adult 4: ik|i slaap|sleep|can|kan|lig|lie ... zelf|niet|myself|slecht|wakker|cannot|insomnia|badly
adult 3: ik slaap
adult 4: voor|for mezelf|mijzelf|myself|volwassenen|adults|mij|me
adult 4: mijn|my|our own insomnia|slapeloosheid|man|vrouw|husband|wife|partner|boyfriend|vriend|girlfriend|moeder|mother|vader|father|dad|mum|mom|opa|oma|grandma|boss|cpap
adult 4: i can|cannot|cant|lie|lay ... sleep|awake|asleep
adult 4: grandad*|grandpa|grandmother|grandfather|nan|collega*|colleague*|coworker|statins|warfarin|cholesterol|osteoporosis|osteoporose|arthritis|artrose|cyclist|wielrenner|marathonloper|unief|uni|university|blokperiode|paramedic|verpleegster|echtgenoot|echtgenote|tylenol
adult 4: voor|for mijn|my vader|moeder|dad|mum|mom|opa|oma|wife|husband|man|vrouw|vriendin|vriend|zus|broer|sister|brother
adult 4: my|mijn dad|mum|mom|wife|husband|vader|moeder|vrouw|echtgenoot ... take|takes|neemt|slikt|sleeps|snores|slaapt|snurkt|ronkt
adult 4: vrouw|man|male|female|woman 19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90
adult 4: perimenopaus*|autorijden|grown
adult 4: derde|third trimester
adult 4: ben|was ik bevallen
adult 3: i|ik ve|have|had taken|genomen ... every|elke
adult 4: a grown up|grownup|grown
adult 4: it s me who
adult 3: maar ik lig|slaap|sta
adult 3: mijn diepe slaap
adult 4: woman|man|women|men|vrouwen|mannen|volwassene|adult|adults|hardlopen|marathon|gym|crossfit|sporters|athletes|nachtdienst*|zakenreis|business|jetlag|cpap|menstruatie|ongesteld|pms|migraine
adult 3: year old|jarige woman|man|vrouw
adult 3: after my run
adult 4: powernap op
adult 3: kuitkramp*|spierkramp*|running|hardlopen
adult 4: kuitkramp* ... lopen|sporten|joggen
# ---- animals
pet 4: labrador*|beagle*|greyhound*|teckel*|terrier*|spaniel*|poedel*|gerbil*|cavia*|lammetje*|flessenlam*|lamb|kattenbak|litter|cockatiel|kanarie|budgie|thundershirt|pony*|veulen|foal|kalf|calf|crate|hond|honden|hondje|kat|katten|poes|kitten*|puppy|puppies|pup|dog|dogs|cat|cats|hamster*|konijn*|rabbit*|paard*|horse*|bear|bears|bench|parrot|papegaai|cavia|vogel|kippen|kopegim
# ---- other health and care matters
body 3: koorts|fever|temperatuur|vaccin*|prik|prikken|inenting*|vaccine*|shots|mmr|waterpokken|chickenpox|luizen|lice|uitslag|rash|eczeem|eczema|luieruitslag|diaper|nappy|luier|oorpijn|oorontsteking|ear|buikgriep|bronchitis|bronchiolitis|hoest|cough|coughing|verkouden*|snotneus|diarree|diarrhea|diarrhoea|constipat*|verstopping|kaka|poep*|poop|stoelgang|spugen|braken|vomit*|hives|allerg*|blisters|wratten|warts|zindelijk*|potty|plassen|bedplassen|stappen|stapjes|lopen|crawl*|kruipen|praten|speech|spraak|stottert|stutter*|tanden|teeth|teething|tandjes|bijt|bites|biting|driftbui*|tantrum*|school|homework|huiswerk|kolven|pump*|nipples|tepel*|borstontsteking|mastitis|postpartum|bevalling|inschrijven|kinderbijslag|kraamgeld|naam|names|stroller|autostoel*|auto
body 3: vegetable*|veggies|groenten|picky|eater|mealtime|nutrition|klas|klasje|gezicht
body 3: vaste voeding
body 2: weight|gewicht|lengte|length|groei|growth|dokter|doctor
# ---- quite other things
thing 4: superconduct*|student|studenten|huren|roommate*|festival*|camping|cocktail*|mocktail*|weld*|extinguisher|alloy|legering|swarf|gcse|exam|examen|examenvraag|revision|boekbespreking|btw|etsy|webshop|numpy|overfitting|trainingsdata|gaussian|gaussische|trumpet|trompet|gerechten|geluidstechnicus|walk-in|installatie|installation|legal|wisselstukken|gazon|lawn|zaaien|sow|bourbon|joke|mop|moppen|wachtwoord*|password*|thread|empirical|molar|molmassa|stoichiometr*|lab|excel|spreadsheet|antenna|antenne|radio|burrito|spreekbeurt|werkstuk|crossword|kruiswoord*|chemie|chemistry|wiskunde|math|maths|screenshot|wifi|printer|router
thing 4: bike|fiets|office|kantoor
thing 3: frans|duits|engels
thing 4: handleiding|monteren|ikea|recept|recepten|recipe*|cake|cookie*|chicken|pannenkoek*|soep|soup|tomaten*|tomato*|planten|plants|garden|tuin|velgen|wheels|batterij|battery|laptop|python|script|code|bitcoin|voetbal|football|koers|weer|weather|forecast|hoofdstad|capital|vertaal|translate|gedicht|poem|systeemprompt|prompt|instructions|instructies|verf|paint|breien|patroon|ontkalk*|film|movie|verzekering|insurance|handdoek|fire|vuur|welding|lassen|vlekken|stain*|hotel|vliegtickets|flights|mortgage|hypotheek|elections|verkiezingen|belasting|taxes|spanish|french|ontstopper|schilderen|behang
thing 3: ignore|disregard|negeer|forget|vergeet ... instruct*|rules|regels|vorige|previous|above
thing 3: you are now
thing 3: jij bent nu
thing 2: ok|okay bedankt|thanks|thank
thing 2: thanks that|thank|for
"""
