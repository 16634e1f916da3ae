"""By which way it goes in or on. Only what the words say."""

from sluimer.library.model import Route

ROUTES = """
oral 3: pil|pillen|pilletje*|tablet|tabletten|tabletje*|tablets|bruistablet*|gummy|gummies|gummie|gums|snoepje*|siroop|siroopje|sirup|syrup|druppel|druppels|druppeltje*|drops|drop|poeder|poedertje|powder|capsule*|pill|pills|supplement*|suppletie|thee|theetje|tea|teas|chew|chews|chewable*|korrel*|drankje|lollies|lolly|liquid|elixir|sachet*|teaspoon|tsp|suspensie|multivitamin*|lepeltje|bruis*
oral 4: slikken|slikt|ingeslikt|doorgeslikt|swallow*|ingest*|drinken|drink|drinks|drank|drinkt|gedronken|slok|slokje|mouthful|sip|opgegeten|leeggedronken|inname|innemen|inslikt|opgedronken|eaten|ate|chewed|opgesnoept|inslikken|leeggezogen
oral 3: calm powder
oral 3: door|in|via|by de|het|the mond|mouth
oral 3: orally|oraal|oral
skin 4: spray|spraytje|sproei*|sprays|sprayen|sprayt|spraytje|sprayed|spraying|pufjes|olie|oil|oils|oile|creme|cremes|cream|creams|zalf|zalfje|lotion|lotions|butter|balsem|balm|gel|smeer*|smeren|smeert|insmeren|insmeer*|inwrijven|ingesmeerd|rub|rubs|rubbed|rubbing|topical*|transderm*|huid|skin|voetzolen|voetzool|roll|roller|pleister|patch|patches|bodymilk|bodylotion|voetjes|soles|feet
bath-nl 5: bad|baden
bath 5: badje|badjes|bath|baths|bathe|bathing|soak|soaks|soaking|voetbad|voetbadje|voetenbad*|badzout|badzouten|tub|bathtub|bathwater|badwater|badderen|vlokken|flakes|babybad*
oral 3: mag gummies
injection 5: injectie*|inspuit*|ingespoten|inject*|infuus|drip|iv|spuit|spuitje|spuitjes|prik|intraven*|intramusc*|magnesiumsulfaat
oral 3: natural calm
diet 3: voeding|voedsel|eten|food|foods|melk|milk|borstvoeding|breastmilk|breast|moedermelk|formula|kunstvoeding|flesvoeding|havermout|banaan|banan*|noten|nuts|spinazie|spinach|groenten|vegetables|fruit|brood|bread|yoghurt|cereal|cereals|dieet|diet|dietary|voedingsmiddel*|bonen|beans|avocado|zaden|seeds|chocolade|chocolate|eet|eter|eater|eats|peanut|pindakaas|melkfles*|amandelpasta|pasta|maaltijd*|menu|smoothie|flesbaby|toast|oat
"""

PARTS: tuple[tuple[Route, tuple[str, ...]], ...] = (
    ("skin", ("spray", "olie", "creme", "zalf", "lotion", "butter", "balsem", "gel", "massage")),
    ("bath", ("voetbad", "voetenbad", "bad", "badje", "baden", "badzout", "badolie", "badwater", "vlokken")),
    ("oral", (
        "druppels", "druppel", "druppeltjes", "gummies", "gummy", "snoepjes", "pillen", "pil", "tabletten",
        "tablet", "poeder", "siroop", "thee", "supplement", "supplementen", "pilletjes", "capsules", "korrels",
        "korreltjes", "suppletie", "inname", "tabletjes", "kauwtabletten", "snoep", "gummie", "drankje",
    )),
)  # fmt: skip
"""How compounds end that say the route."""
