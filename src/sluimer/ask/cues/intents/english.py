"""English ways to ask, each with the intent it speaks for."""

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
intake 10: magnesium|iron|vitamin|calcium ... ... need|needs
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
