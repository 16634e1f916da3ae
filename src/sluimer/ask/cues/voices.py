"""Who speaks, and for whom: a parent for whom it works, a parent who would take it herself."""

VOICES = """
defended 1: bij ons|mij werkt|helpt|hielp|werkte
defended 1: maar|toch het|dat werkt|helpt
defended 1: het|dat werkt|helpt bij ons|mij
defended 1: het|dat werkt|helpt wel|echt|toch
defended 1: wij zien wel verschil
defended 1: sinds we|wij ... slaapt hij|ze|zij beter|door
defended 1: but it works|worked|helps|helped
defended 1: it works|worked|helps for us|me|my|him|her
defended 1: works wonders|great
for-parent 1: ik geef|gaf borstvoeding
for-parent 1: tijdens|bij de|het|mijn borstvoeding
for-parent 1: tijdens|bij borstvoeding|borstvoeden
for-parent 1: borstvoedende
for-parent 1: als ik zelf
for-parent 1: zelf magnesium
for-parent 1: neem|nemen ik|mama magnesium
for-parent 1: ik magnesium neem|slik
for-parent 1: mama|moeder magnesium neemt|slikt
for-parent 1: mama|moeder neemt|slikt
for-parent 1: via|door de|mijn moedermelk|borstvoeding|melk
for-parent 1: via moedermelk|borstvoeding
for-parent 1: while|when|am|im|m breastfeeding|nursing
for-parent 1: breastfeeding|nursing mom|mum|mother|mothers
for-parent 1: through my|the breastmilk|breast|milk
for-parent 1: through breastmilk|breast
for-parent 1: if|when i take
for-parent 1: i take magnesium
"""
