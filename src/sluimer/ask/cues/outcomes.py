"""What should change: falling asleep, waking at night, how long, or crying."""

OUTCOMES = """
# ---- falling asleep
sleep-onset 5: min|minutes|hour|hours|uur|minuten to fall
sleep-onset 4: niet gaan|willen|wil slapen
sleep-onset 4: wil ... niet gaan slapen
sleep-onset 4: get|gets to sleep
sleep-onset 4: in slaap als
sleep-onset 3: in te slapen
sleep-onset 3: in slaap
sleep-onset 3: inslap*|inslaap*|inslaapt
sleep-onset 3: in slaap te|komen|raken|geraken|krijgen|valt|vallen|val|geraakt|raakt|viel|komt
sleep-onset 3: val|valt|vallen|viel|geraakt|raakt|komt|geraken|raken|kom ... in slaap
sleep-onset 3: slaap vallen|valt|komen|raken|geraken
sleep-onset 3: slaapt ... niet|moeilijk|moeilijker|sneller|vlotter|slecht|makkelijker in
sleep-onset 3: de slaap vatten
sleep-onset 3: sneller slapen|slaapt
sleep-onset 3: ligt|draait|woelt ... uur|uren|lang ... wakker|draaien|woelen|slaapt
sleep-onset 3: voor|voordat hij|ze|zij|mijn|onze|een ... slaapt
sleep-onset 3: voor|voordat ... in slaap valt
sleep-onset 3: fall|falls|falling|fell|get|gets|drift|drifts|drifting|nod ... asleep|off
sleep-onset 3: drift|nod|drifts|nodding off
sleep-onset 3: go|goes|going|getting|get|put down|to to|sleep sleep|faster|quicker|quickly
sleep-onset 3: hour|hours|minutes|long|ages|forever ... to fall
sleep-onset 3: fall asleep
sleep-onset 3: sleep onset|latency
sleep-onset 3: brain won t switch
# ---- waking at night
night-waking 4: waking hourly
night-waking 4: wakker om|rond 1|2|3|een|twee|drie
night-waking 4: om 1|2|3|3u|2u|1u ... weer wakker
night-waking 4: falls|valt ... out|uit ... night|nacht*
night-waking 4: weer wakker
night-waking 4: middle of the night
night-waking 3: door te slapen
night-waking 3: doorslap*|doorslaap*|doorsliep*
night-waking 3: slaapt|slapen|slaap|sliep ... door
night-waking 3: wakker|wordt|worden|werd|ontwaakt ... nacht|nachts|nachten
night-waking 3: nacht|nachts|nachten|nachtelijk* ... wakker|ontwaken|waken|wakes|spoken|spookt
night-waking 3: elk|elke|ieder|om|iedere|per|het uur|uren|de|half|kwartier|anderhalf ... wakker
night-waking 3: om de|het|2|3|twee ... uur|uren|2u|3u|u ... wakker
night-waking 3: wakker om|elk|elke ... de|het|uur|uren
night-waking 3: keer|maal|x ... wakker|per|s|nacht nacht|nachts|wakker
night-waking 3: keer ... wakker
night-waking 3: wakker ... keer|maal
night-waking 3: slaapt|slapen ... vaster|dieper
night-waking 3: nachtelijk ontwaken|gespook
night-waking 3: klaarwakker ... nacht|nachts
night-waking 3: sleep*|slept|stay|stays|staying through|thru|asleep|all
night-waking 3: sleep*|stay*|slept asleep|through|thru
night-waking 3: sleep*|slept ... through|thru
night-waking 3: sleep*|slept the|all night|whole
night-waking 3: wake|wakes|waking|woke|up|wakings|awake|wakeups|waken ... night|hour|hours|times|nightly|2|3|4|1|am|cycles|minutes|every
night-waking 3: night|nights|nightly|nighttime waking*|wake*|wakings|wakeful
night-waking 3: night ... waking*|wakes|wake|woke|up
night-waking 3: up|wakes|wake|waking|awake every|all|at|several|multiple|constantly|from|each hour|hours|few|night|times|two|2|90|45|1|30
night-waking 3: up|wakes ... times|x
night-waking 3: split night|nights
night-waking 3: wakeful
night-waking 2: wakes|wakeups|wakings
night-waking 3: wakker s nachts
night-waking 3: wakeups|wakings
night-waking 3: staat|zit rechtop ... nachts|nacht
night-waking 3: elk uur ... uit
night-waking 2: nachts|nacht ... klaarwakker
night-waking 2: 4 maanden regressie
# ---- how long
duration 5: hoeveel moet ... slapen
duration 4: uur|u slaap
duration 4: sleeps a lot
duration 4: etmaal
duration 4: langer slap*|slaapt|doorslap*|sliep
duration 4: slaapt|slapen|slaap|sliepen|slaapje|slaapjes ... langer|lang|kort|korter|uur|uren|uurtje
duration 4: hoeveel uur|uren|slaap|slapen|slaapt
duration 4: hoelang|lang ... slaapt|slapen|slaap|dutje*|dutten|dut
duration 4: genoeg|voldoende|teveel|weinig|te slaap|slapen|slaapt|veel slaap|slapen
duration 4: te weinig|veel|kort|lang slap*|slaap*
duration 4: vroeg wakker|opstaan|ontwaken|ochtend|dag|s
duration 4: te vroeg|vroege wakker|op|ochtenden|vogel
duration 4: wakker ... om|voor|rond 4|5|6|4:45|4u|5u|6u|vijf|vier|zes|5:00|5:30|4:30|6:00
duration 4: om|rond|voor 4|5|6|vijf|vier|4:30|5:30|5:10|4:45|5:00|6:00|half ... wakker|op|klaarwakker|uur
duration 4: later wakker
duration 4: korte|kort dutje*|slaapje*|dutten
duration 4: dutje*|dut|slaapje* ... minuten|min|kort|korte|uur|maar|slechts|half
duration 4: slaapt ... dag|hele|heel|nog|maar|amper|slechts|de ... dag|minuten|uur|min
duration 4: slaapbehoefte|slaapduur|slaaptekort|vroegwakker*
duration 4: meer slaap|slapen
duration 4: minuten ... thuis|dut*|slaap*
duration 4: sleep*|nap*|slept longer|more|less|enough|later
duration 4: sleep* ... longer|enough|later|hours|more
duration 4: longer sleep|stretches|stretch|naps|nights
duration 4: how much sleep|should
duration 4: how much|many ... sleep|hours|hrs
duration 4: hours|hrs of|does|should|is|total|a|at|per ... sleep|enough|day|night|total|needed
duration 4: sleep needs|requirement*|total|hours|amount
duration 4: sleeps|sleeping|slept|naps|nap|sleep only|for|about|too|just|like|maybe|less|1|2|3|4|8|9|10|11|12|13|14|15|16|20|30|35|40|45 ... hours|hour|hrs|minutes|min|much|little|day
duration 4: 30|35|40|45|20|short|cat minute|minutes|min|naps|nap
duration 4: only|just nap|naps|sleeps|napping|sleep
duration 4: early wak*|waking|riser|rising|bird|morning|mornings
duration 4: up|awake|wakes|waking|wake at|by|before|around|since 4|5|6|4:30|5:10|4:45|5:30|5:00|6:00|4am|5am
duration 4: up|wakes|awake ... 4|5|4:45|5:10|5:30|4:30|5:00|6 ... every|am|day|morning|matter|each
duration 4: sleep all|most|the|whole day
duration 4: too much|little sleep
duration 4: sleep ... too much|little
duration 4: enough sleep
duration 4: total sleep|hours
duration 4: oversleep*
duration 4: naps|nap ... how long
duration 4: om|rond 5|4|6|vijf|vier u|uur ... wakker|klaarwakker
# ---- crying
crying 0: laten|zonder|uit huilen|krijsen|wenen|uithuilen
crying 5: huilbaby*|kolieken|koliek|krampjes|darmkramp*|krampen|huiluurtje*
crying 5: huilt|huilen|krijst|krijsen|weent|wenen|gehuil|krijsend|huilend|schreeuwt|brult|schreit
crying 5: cry|cries|crying|cried|scream|screams|screaming|colic*|fussy|fussiness|wails|inconsolable
"""
