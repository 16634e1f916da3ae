"""Small words that tell the languages apart."""

from sluimer.ask.cues import word_set

NL = word_set(
    """
    aan al als baby's bij bijna dan dat de deze die dit dochter dochtertje doe doen door
    doorslapen een en er ervaring ervaringen even gaat geen geven goed haar heb hebben heeft
    heel help helpt hem het hij hoe hoelang hoeveel iemand ik ineens is-het jaar kan kind
    kinderen kindje kleuter krijg krijgen maand maanden maar mag maken mee met mij mijn mnd
    moet mogen na naar nacht nachts niet nog nu of om onder ons onze ook op over peuter
    sinds slaap slaapt slapen slecht te tegen ten toch tot tussen uur van vanaf veel veilig
    voor waar waarom wakker wanneer wat we weken wel welke werkt wij wil wordt ze zij zijn
    zo zonder zoon zoontje
    """
)
EN = word_set(
    """
    a about after all an and any are at bad be because been before better by can cause child
    could daughter day days did do does doesn don enough ever every experience for from get
    give giving go good had has have he help helps her him his how if im into it its kid
    kids little lo long make me mom month months more much mum my need night no normal not
    of off often ok okay old on one our out put really right safe she should sleep sleeping
    sleeps so son stop take than that the their them they this to toddler too up use using
    wake wakes waking was we what when which who why will with without work works year years
    yo you your
    """
)
BOTH = word_set(
    """
    also baby even in is melk of over was
    """
)
