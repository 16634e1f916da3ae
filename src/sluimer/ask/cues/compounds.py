"""How names hide in longer words, and words that only look like a misspelt name."""

from sluimer.ask.cues import word_set

TAILS = tuple(
    sorted(
        word_set(
            """
    bruis fles potje afbouw app apparaat arm bad balsem behandeling behoefte butter capsule chloride citraat
    creme deken doek douche drank drink druppel gebruik gehalte gel geluid gewoonte gumm
    hanger houdend inname jes ketting knuffel korrel kussen kuur lamp lotion machine melk
    methode middel mix moment oefening olie oxide pil poeder preparaat probleem problemen
    product producten reep rijk ritme roller schema shampoo siroop slaapzak smoothie snoep
    spray spul stick sulfa supplement tablet technieken tekort thee therapie tijd tje
    verstuiver vlok voet water zak zakje zalf zout
    """
        )
    )
)
"""What may follow a name inside a compound."""

HEADS = word_set(
    """
    avond baby bedtijd bio dag elektrische kind kinder kleuter mama middag mini nacht
    ochtend peuter slaap voet zuigelingen
    """
)
"""What may stand before a name inside a compound."""

NOT_A_TYPO = word_set(
    """
    battling longest battery
    babies bedden bedding bedroom better catch cookies dagen daily dinner doctor drinken
    dromen drukke dutch early fallen fights formal format groter hatches helpen helper
    honger kalmte kamer kamers keeper ketting kinder kneden knight koning leggen liggen
    lighter lightly little longer lounge maakten maken march match maybe medium message
    moeder morning nachten natural nights ouders passage praten realiteit reality rights
    ritten routing scream screams slapen sleeper sleeping sleeps sleepy slight sommige
    stapjes summer swings tellen tights vader vallen vragen vriend waken waking wakker
    walking watch weekend weeks weinig willen winden winter wonder wonen woning worden
    zeggen
    """
)
"""Ordinary words that lie one or two letters from a name."""
