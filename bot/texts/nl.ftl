### Every word the bot says in Dutch. The text itself says je; `.u` says it to somebody we call u.
### At most three sentences, 45 words, 15 words a sentence. Read it aloud once.

## Money, days, gifts, occasions

money = { $amount }
free = gratis
in-words = { $gifts }, { $amount }, { $occasion }, { $day }
for-street = { $booking }, { $street }
just-name = { $name }
by-me = jij
    .u = u
by-gangmaker = een gangmaker
day-today = vandaag
day-yesterday = gisteren
day-on = { $day }

gift-flowers = Bloemen
gift-card = Kaart
gift-cake = Taart
gift-fruit = Fruit
gift-drink = Drinken
gift-plant = Plant
gift-other = Iets anders

given-flowers = bloemen
given-card = een kaart
given-cake = taart
given-fruit = fruit
given-drink = iets te drinken
given-plant = een plant
given-other = een cadeautje

occasion-birth = een geboorte
occasion-welcome = welkom in de straat
occasion-birthday = een verjaardag
occasion-achievement = een mooie prestatie
occasion-celebration = een feest
occasion-support = een steuntje in de rug
occasion-farewell = een afscheid
occasion-thanks = een bedankje
occasion-heat = warm weer
occasion-just_because = zomaar

occasion-label-support = Steuntje in de rug
occasion-label-birthday = Verjaardag
occasion-label-welcome = Nieuw in de straat
occasion-label-thanks = Bedankje
occasion-label-just_because = Iets anders

## Answers that many questions share

choice-yes = Ja
choice-no = Nee
choice-more = Aanvullen
fine = Goed, dat is prima.
left = Goed, ik schrijf niets op.
left-as-is = Goed, het blijft zo: { $booking }.
not-an-answer = Dat begrijp ik niet goed.
button-expired = Deze knop is verlopen.
nothing-to-leave = Er staat geen vraag open. Typ menu voor de keuzes.
first-question = Dit is de eerste vraag. Wil je liever iets anders? Typ annuleer.
    .u = Dit is de eerste vraag. Wilt u liever iets anders? Typ annuleer.
too-long = Je bericht was erg lang. Ik las het eerste stuk.
    .u = Uw bericht was erg lang. Ik las het eerste stuk.
trouble = Er ging bij mij iets mis. Er is niets opgeschreven. Probeer het nog eens.
booked-already = Goed, het staat genoteerd.
smalltalk = Fijn om van je te horen! Typ menu voor de keuzes.
    .u = Fijn om van u te horen! Typ menu voor de keuzes.

kind-sticker = Leuk! Plaatjes kan ik niet lezen. Typ gerust wat je wilt zeggen.
    .u = Leuk! Plaatjes kan ik niet lezen. Typ gerust wat u wilt zeggen.
kind-voice = Fijn dat je iets inspreekt. Ik kan nog niet luisteren. Wil je het typen?
    .u = Fijn dat u iets inspreekt. Ik kan nog niet luisteren. Wilt u het typen?
kind-photo = Mooi! Foto's bekijk en bewaar ik niet. Typ gerust wat je wilt zeggen.
    .u = Mooi! Foto's bekijk en bewaar ik niet. Typ gerust wat u wilt zeggen.
kind-location = Dank je, maar waar je bent hoef ik niet te weten. Typ gerust wat je wilt zeggen.
    .u = Dank u, maar waar u bent hoef ik niet te weten. Typ gerust wat u wilt zeggen.
kind-contact = Een adreskaartje bewaar ik niet. Typ gerust wat je wilt zeggen.
    .u = Een adreskaartje bewaar ik niet. Typ gerust wat u wilt zeggen.
kind-other = Dit soort bericht kan ik niet lezen. Typ gerust wat je wilt zeggen.
    .u = Dit soort bericht kan ik niet lezen. Typ gerust wat u wilt zeggen.

## Telegram: the list of commands, and what is said in a group

slash-balance = Wat zit er nog in het potje?
slash-overview = Wat is er dit jaar gegeven?
slash-tips = Welke tips staan open?
slash-tip = Geef een tip door
slash-undo = Draai de laatste terug
slash-check_in = Ik keek om bij hitte
slash-balances = Wat er in elk potje zit
slash-streets = Alle straten, en hoe het gaat
slash-heat = Hoe staat het met de hitte?
slash-menu = Toon alle keuzes
slash-help = Wie kan ik bellen?
slash-start = Begin, of begin weer
slash-why = Waarom kreeg ik dit bericht?
slash-messages = Welke berichten krijg ik?
slash-holiday = Laat me een tijdje met rust
slash-language = Nederlands of English
slash-link = Gebruik ook een ander kanaal
slash-my_data = Wat is er bewaard?
slash-forget = Wis mijn gegevens
group-way-in = In een groep schrijf ik niets op. Dat kan wel in ons eigen gesprek.
group-to-me = Naar ons gesprek

## Strangers and joining

stranger = Hallo, ik houd het potje bij van Lief & Leedstraten. Meedoen kan met een code: typ START en dan de code. { $call }
call-party = Bel gerust { $party }.
call-party-phone = Bel gerust { $party }: { $phone }.
call-unknown = Vraag het aan de welzijnsorganisatie in je buurt.
    .u = Vraag het aan de welzijnsorganisatie in uw buurt.
join-consent-gangmaker = Welkom bij { $place }! Voor het potje bewaar ik je naam en wat je opschrijft. Doe je mee, ook met soms een herinnering, nieuws of bericht bij hitte?
    .u = Welkom bij { $place }! Voor het potje bewaar ik uw naam en wat u opschrijft. Doet u mee, ook met soms een herinnering, nieuws of bericht bij hitte?
join-consent-neighbour = Welkom bij { $place }! Ik bewaar je naam, zodat je tips kunt doorgeven. Doe je mee, ook met een bericht als je tip is opgepakt?
    .u = Welkom bij { $place }! Ik bewaar uw naam, zodat u tips kunt doorgeven. Doet u mee, ook met een bericht als uw tip is opgepakt?
join-consent-coordinator = Welkom, coördinator van { $place }! Ik bewaar je naam en wat je vraagt. Doe je mee, ook met soms nieuws of een bericht bij hitte?
    .u = Welkom, coördinator van { $place }! Ik bewaar uw naam en wat u vraagt. Doet u mee, ook met soms nieuws of een bericht bij hitte?
join-consent-editor = Welkom, redacteur van het landelijk netwerk! Ik bewaar je naam en wat je plaatst. Doe je mee, ook met soms een bericht van mij?
    .u = Welkom, redacteur van het landelijk netwerk! Ik bewaar uw naam en wat u plaatst. Doet u mee, ook met soms een bericht van mij?
consent-yes = Ja, graag
consent-answers = Ja, zonder berichten
consent-no = Nee, ik doe niet mee
join-no = Prima, ik bewaar niets van je. Toch meedoen? Stuur dan de code nog eens.
    .u = Prima, ik bewaar niets van u. Toch meedoen? Stuur dan de code nog eens.
welcome-gangmaker = Fijn dat je meedoet als gangmaker van { $place }!
    .u = Fijn dat u meedoet als gangmaker van { $place }!
welcome-neighbour = Fijn dat je meedoet! Kan iemand wat aandacht gebruiken? Typ bijvoorbeeld: tip nummer 23 wil vast een kaartje.
    .u = Fijn dat u meedoet! Kan iemand wat aandacht gebruiken? Typ bijvoorbeeld: tip nummer 23 wil vast een kaartje.
welcome-coordinator = Fijn dat je meedoet! Typ menu om te zien wat hier kan.
    .u = Fijn dat u meedoet! Typ menu om te zien wat hier kan.
welcome-editor = Fijn dat je meedoet! Typ menu om te zien wat hier kan.
    .u = Fijn dat u meedoet! Typ menu om te zien wat hier kan.
try-this = Iets gegeven? Typ het gewoon, bijvoorbeeld: bloemen 12,50 voor een zieke buur.
code-unknown = Die code ken ik niet. Kijk je hem nog eens na?
    .u = Die code ken ik niet. Kijkt u hem nog eens na?
code-used = Deze code is al gebruikt. Vraag om een nieuwe. { $call }
code-expired = Deze code is verlopen. Vraag om een nieuwe. { $call }
code-call = Zo lukt het niet. { $call }
link-code = Stuur dit op je andere kanaal: koppel { $code }
    De code werkt 30 minuten, één keer.
    .u = Stuur dit op uw andere kanaal: koppel { $code }
    De code werkt 30 minuten, één keer.
link-here = Niet hier, maar op je andere kanaal typ je: koppel { $code }.
    .u = Niet hier, maar op uw andere kanaal typt u: koppel { $code }.
link-linked = Gelukt! Ik ken je nu ook op dit kanaal. Herinneringen stuur ik waar je het laatst schreef.
    .u = Gelukt! Ik ken u nu ook op dit kanaal. Herinneringen stuur ik waar u het laatst schreef.
link-elsewhere = Je tweede kanaal is nu aan dit kanaal gekoppeld. Was jij dat niet? { $call }
    .u = Uw tweede kanaal is nu aan dit kanaal gekoppeld. Was u dat niet? { $call }
link-already = Dit kanaal is al aan je andere gekoppeld. Je hoeft niets te doen.
    .u = Dit kanaal is al aan uw andere gekoppeld. U hoeft niets te doen.
link-stranger = Met koppel ken ik je op twee kanalen. Typ koppel eerst waar je al meedoet. { $call }
    .u = Met koppel ken ik u op twee kanalen. Typ koppel eerst waar u al meedoet. { $call }
link-used = Deze code is al gebruikt. Typ koppel op je eerste kanaal voor een nieuwe.
    .u = Deze code is al gebruikt. Typ koppel op uw eerste kanaal voor een nieuwe.
link-expired = Deze code is verlopen. Typ koppel op je eerste kanaal voor een nieuwe.
    .u = Deze code is verlopen. Typ koppel op uw eerste kanaal voor een nieuwe.
hello = Hallo, fijn dat je er bent!
    .u = Hallo, fijn dat u er bent!
welcome-back = Fijn dat je er weer bent!
    .u = Fijn dat u er weer bent!

## An attention

report-gifts = Leuk! Wat heb je gegeven?
    .u = Leuk! Wat hebt u gegeven?
report-amount = Wat heeft het gekost?
report-free = Het was gratis
report-occasion = Waarvoor was het?
report-day = Wanneer was het?
report-day-today = Vandaag
report-day-yesterday = Gisteren
report-day-before = Eergisteren
report-street = Bij welke straat hoort het?
report-right = Klopt dit? { $booking }.
report-right-again = Dit schreef je net ook al op: { $booking }. Is het er nog een?
    .u = Dit schreef u net ook al op: { $booking }. Is het er nog een?
report-right-again-other = Dit is net ook al opgeschreven: { $booking }. Is het er nog een?
report-right-short = { $booking }. Dat is meer dan er in zit. Klopt dit?
report-right-limit = { $booking }. Meestal blijft een cadeautje onder { $limit }. Klopt dit?
report-wrong = Wat klopt er niet?
report-wrong-amount = Het bedrag
report-wrong-gifts = Het cadeautje
report-wrong-occasion = De aanleiding
report-wrong-day = De dag
report-wrong-drop = Niet opschrijven
booked = Genoteerd.
booked-free = { $count ->
    [0] Genoteerd, wat lief.
    [one] Genoteerd, wat lief. Dit jaar gaf je straat 1 attentie.
   *[other] Genoteerd, wat lief. Dit jaar gaf je straat { $count } attenties.
}
    .u = { $count ->
    [0] Genoteerd, wat lief.
    [one] Genoteerd, wat lief. Dit jaar gaf uw straat 1 attentie.
   *[other] Genoteerd, wat lief. Dit jaar gaf uw straat { $count } attenties.
}
booked-at-once = Opgeschreven: { $booking }.
button-undo = Klopt niet
pot-left = Er zit nog { $left } in het potje van { $street }.
pot-short = Het potje van { $street } komt { $short } tekort.
attentions-this-year = { $count ->
    [0] Dit jaar gaf je straat nog geen attenties.
    [one] Dit jaar gaf je straat 1 attentie.
   *[other] Dit jaar gaf je straat { $count } attenties.
}
    .u = { $count ->
    [0] Dit jaar gaf uw straat nog geen attenties.
    [one] Dit jaar gaf uw straat 1 attentie.
   *[other] Dit jaar gaf uw straat { $count } attenties.
}
balance-street = Van welke straat?
overview-street = Van welke straat?

amount-negative = Een bedrag onder nul kan ik niet opschrijven. Wat heeft het gekost?
amount-zero = Die nul begrijp ik niet goed. Was het gratis, of wat heeft het gekost?
amount-too_large = Dat is wel een heel groot bedrag. Wat heeft het gekost?
amount-decimals = Dat bedrag lees ik niet goed. Wat heeft het gekost, in euro's en centen?
amount-several = Ik lees meer dan één bedrag. Wat heeft het samen gekost?
amount-unexplained = Ik weet niet zeker wat het bedrag is. Wat heeft het gekost?

## The book of this year

overview-head = { $older ->
    [0] Dit jaar uit het potje van { $street }:
    [one] Dit jaar uit het potje van { $street }, behalve de oudste:
   *[other] Dit jaar uit het potje van { $street }, behalve de { $older } oudste:
}
    { $lines }
overview-line = { $booking } ({ $by })
overview-withdrawn = Telt niet meer mee: { $booking } ({ $by })
overview-total = Samen is dat { $spent }.
overview-empty = Dit jaar is er nog niets opgeschreven voor { $street }.

## Correct and undo

correct-amount = Wat moet het worden? Nu staat er: { $booking }.
correct-right = Zal ik het zo veranderen? { $booking }.
corrected = Veranderd. Nu staat er: { $booking }.
already-so = Zo staat het er al: { $booking }.
nothing-to-correct = Ik zie van de laatste 24 uur niets van jou om te veranderen.
    .u = Ik zie van de laatste 24 uur niets van u om te veranderen.
no-house-numbers = Huisnummers bewaar ik niet bij een attentie. Ik hoef dus niets te veranderen.
undo-right = Wil je deze ook ongedaan maken? { $booking }.
    .u = Wilt u deze ook ongedaan maken? { $booking }.
undone = Ongedaan gemaakt: { $booking }.
undone-back = Ongedaan gemaakt. Er staat weer: { $booking }.
already-undone = Dat was al ongedaan gemaakt.
nothing-to-undo = Ik zie van de laatste 24 uur niets van jou om ongedaan te maken.
    .u = Ik zie van de laatste 24 uur niets van u om ongedaan te maken.

## Counting the cash box

count-amount = Hoeveel geld heb je geteld?
    .u = Hoeveel geld hebt u geteld?
count-street = Van welke straat is het geld?
count-equal = Dat klopt precies met het potje van { $street }. Fijn!
count-right-small = Je telde { $counted } en ik kom op { $kept }. Dat geeft niet. Zal ik het verschil van { $difference } opschrijven?
    .u = U telde { $counted } en ik kom op { $kept }. Dat geeft niet. Zal ik het verschil van { $difference } opschrijven?
count-right-large = Je telde { $counted } en ik kom op { $kept }. Misschien is er iets nog niet opgeschreven. Zal ik het verschil van { $difference } opschrijven?
    .u = U telde { $counted } en ik kom op { $kept }. Misschien is er iets nog niet opgeschreven. Zal ik het verschil van { $difference } opschrijven?
count-yes = Ja
count-no = Ik tel nog eens
count-forgotten = Attentie vergeten
count-left = Goed, ik verander niets.
count-booked = Ik heb het verschil opgeschreven.

## Tips

tip-told = Wat wil je doorgeven? Noem liever geen naam, alleen het huisnummer.
    .u = Wat wilt u doorgeven? Noem liever geen naam, alleen het huisnummer.
tip-private = Een naam of ziekte bewaar ik liever niet, jij weet wie het is. Hoe zal ik het opschrijven?
    .u = Een naam of ziekte bewaar ik liever niet, u weet wie het is. Hoe zal ik het opschrijven?
tip-private-without = Alleen de plek
tip-private-again = Ik zeg het anders
tip-private-no = Niet bewaren
tip-street = Over welke straat gaat het?
tip-pass = Mag ik dit doorgeven aan de gangmakers: { $tip }?
tip-pass-yes = Ja, graag
tip-pass-no = Nee
tip-left = Goed, ik doe er niets mee.
tip-dropped = Goed, ik geef niets door.
tip-passed-on = Dank je, ik geef het door. Je hoort het als het is opgepakt.
    .u = Dank u, ik geef het door. U hoort het als het is opgepakt.
tip-nobody-yet = Dank je! Je straat heeft nog geen gangmaker. Zodra die er is, staat je tip klaar.
    .u = Dank u! Uw straat heeft nog geen gangmaker. Zodra die er is, staat uw tip klaar.
tip-noted = { $days ->
    [one] Ik bewaar je tip. Morgen herinner ik je eraan.
   *[other] Ik bewaar je tip. Over { $days } dagen herinner ik je eraan.
}
    .u = { $days ->
    [one] Ik bewaar uw tip. Morgen herinner ik u eraan.
   *[other] Ik bewaar uw tip. Over { $days } dagen herinner ik u eraan.
}
tip-noted-quietly = Ik bewaar je tip. Typ tips om hem terug te zien.
    .u = Ik bewaar uw tip. Typ tips om hem terug te zien.
tip-cut = De tip was wat lang, ik bewaarde de eerste { $length } letters.
tip-number = nummer { $number }, { $occasion }
tip-somebody = iemand in de straat, { $occasion }
tip-in-street = { $tip }, { $street }
tip-with-note = { $tip } ({ $note })
tips-which = { $count ->
    [one] Deze tip staat open:
   *[other] Deze tips staan open:
}
    { $lines }
    { $count ->
    [one] Kies hem om verder te gaan.
   *[other] Over welke gaat het?
}
tips-line = { $number }. { $tip }
tips-line-mine = { $number }. { $tip }, dat doe jij
    .u = { $number }. { $tip }, dat doet u
tips-line-taken = { $number }. { $tip }, dat doet een ander
tip-label = Tip { $number }
tip-label-number = Nummer { $number }
tips-answer = Wat wil je met deze tip doen?
    .u = Wat wilt u met deze tip doen?
tips-take = Ik doe het
tips-done = Is gedaan
tips-later = Later
tips-never = Niet meer
tips-leave = Laat maar staan
tips-none = Er staan geen tips open.
tips-snoozed = Goed, morgen vraag ik het nog eens.
tips-dropped = Goed, ik herinner je niet meer aan deze tips.
    .u = Goed, ik herinner u niet meer aan deze tips.
tip-yours = Wat fijn dat je gaat! Ik laat de anderen met rust.
    .u = Wat fijn dat u gaat! Ik laat de anderen met rust.
tip-taken-already = Een ander was je voor. Je hoeft niets te doen.
    .u = Een ander was u voor. U hoeft niets te doen.
tip-finished = Mooi, klaar: { $tip }.
report_offer-report = Wil je de attentie ook opschrijven?
    .u = Wilt u de attentie ook opschrijven?
tip_reminder-one = Er staat nog een tip open: { $tip }. Komt het je uit om langs te gaan?
    .u = Er staat nog een tip open: { $tip }. Komt het u uit om langs te gaan?
tip_reminder-several = Er staan nog { $count } tips open:
    { $lines }
    Komt het je uit om ergens langs te gaan?
    .u = Er staan nog { $count } tips open:
    { $lines }
    Komt het u uit om ergens langs te gaan?
tip_passed-answer = Een buur geeft een tip door: { $tip }. Wil jij ernaar kijken?
    .u = Een buur geeft een tip door: { $tip }. Wilt u ernaar kijken?
tip_thanks = Dank je, je tip is opgepakt.
    .u = Dank u, uw tip is opgepakt.

## Heat

heat_announcement = Het wordt warm. Maar één op de tien mensen kijkt dan om naar een oudere buur. Zeg bijvoorbeeld: wat een hitte, heb je genoeg te drinken?
    .u = Het wordt warm. Maar één op de tien mensen kijkt dan om naar een oudere buur. Zeg bijvoorbeeld: wat een hitte, hebt u genoeg te drinken?
heat_check_in-answer = Het is warm. Loop jij vandaag bij iemand langs?
    .u = Het is warm. Loopt u vandaag bij iemand langs?
heat_check_in-yes = Ja, alles goed
heat_check_in-help = Hulp nodig
heat_check_in-later = Later
heat_check_in-street = In welke straat keek je om?
    .u = In welke straat keek u om?
heat_where-street = In welke straat is hulp nodig?
heat-all = In alle straten
heat_many-many = Fijn! Bij hoeveel buren?
heat_many-none = Nog bij niemand
heat_many-few = Een of twee
heat_many-several = Drie of meer
heat_phone-call = Mag de coördinator je bellen?
    .u = Mag de coördinator u bellen?
heat_closing = De hitte is voorbij. In { $looked } van de { $streets } straten keken mensen naar elkaar om. Dank je wel!
    .u = De hitte is voorbij. In { $looked } van de { $streets } straten keken mensen naar elkaar om. Dank u wel!
heat-alarm = Is iemand verward of suf? Of valt iemand flauw? Bel 112. Bij twijfel: bel de huisarts.
heat-help-told = De coördinator hoort nu dat er hulp nodig is. Ik ben geen alarmnummer.
heat-help-nobody = Ik kan de coördinator nu niet bereiken. { $call }
heat-call-told = Goed, de coördinator weet dat bellen mag.
heat-call-no = Goed, je naam geef ik niet door.
    .u = Goed, uw naam geef ik niet door.
heat-later = Goed. Typ omkijken als je langs bent geweest.
    .u = Goed. Typ omkijken als u langs bent geweest.
heat-nobody-yet = Dat geeft niet. Ben je langs geweest? Typ dan omkijken.
    .u = Dat geeft niet. Bent u langs geweest? Typ dan omkijken.
heat-thanks = Wat fijn dat je omkijkt. Dank je wel!
    .u = Wat fijn dat u omkijkt. Dank u wel!
heat-not-hot = Ik vraag nu niets over de hitte.

## Heat, for coordinators

heat-place = Over welke plaats gaat het?
heat-what = { $lines }
    Wat wil je doen?
    .u = { $lines }
    Wat wilt u doen?
heat-now-calm = In { $place } is het nu niet te warm.
heat-now-announced = In { $place } wordt het warm: van { $first } tot en met { $last }.
heat-now-active = In { $place } is het warm, tot en met { $last }.
heat-now-over = In { $place } is de hitte voorbij.
heat-waits = Er gaat niets uit tot je ja zegt.
    .u = Er gaat niets uit tot u ja zegt.
heat-paused = Berichten over hitte staan op pauze.
heat-on = Zet hitte aan
heat-off = Zet hitte uit
heat-arm = Stuur de berichten
heat-pause = Even pauze
heat-go_on = Ga weer door
heat-daily_on = Elke dag een regel
heat-daily_off = Geen regel per dag
heat-keep = Laat maar zo
heat-set-on = Goed, de gangmakers krijgen bericht.
heat-set-off = Goed, ik stuur niets meer over hitte.
heat-set-off-asked = Goed, ik vraag niets meer. De gangmakers krijgen nog een bedankje.
heat-set-arm = Goed, de berichten gaan uit.
heat-set-daily_on = Goed, bij hitte krijg je elke dag een regel.
    .u = Goed, bij hitte krijgt u elke dag een regel.
heat-set-daily_off = Goed, de regel per dag laat ik weg.
daily_offer-daily = Wil je bij hitte elke dag één regel?
    .u = Wilt u bij hitte elke dag één regel?
heat-no-programme = Ik ken je programma niet, dus ik kan niets veranderen.
    .u = Ik ken uw programma niet, dus ik kan niets veranderen.
heat_proposal-send = Het wordt warm in { $place }. Zal ik de gangmakers vragen om om te kijken?
heat_proposal-yes = Ja, stuur maar
heat_proposal-no = Nee, nu niet
heat_source_silent = Ik hoor al een dag niets van een weerdienst. Is het warm? Typ dan: hitte aan.
heat_help = Een gangmaker vraagt hulp in straat { $street }, bij de hitte.
heat_call = Je mag { $name } van straat { $street } bellen, hier: { $way } (hulp bij hitte).
    .u = U mag { $name } van straat { $street } bellen, hier: { $way } (hulp bij hitte).
heat_daily = Vandaag keken { $looked } van de { $streets } straten om.
heat-help-in = Hulp gevraagd in: { $names }.
heat-missed = Niet bereikt: { $count }, { $why }.
heat-missed-stopped = afgemeld
heat-missed-answers_only = wil alleen antwoorden
heat-missed-paused = op vakantie
heat-missed-kind_off = wil dit niet
heat-missed-cap = kreeg al genoeg berichten
heat-missed-waiting = bericht is onderweg
heat-missed-held_back = berichten staan op pauze
heat-missed-left = doet niet meer mee
heat-missed-gone = niet meer nodig
heat-missed-unreachable = niet te bereiken
heat-missed-window = schreef lang niet
heat-missed-in_doubt = nummer was lang stil
heat-missed-template = sjabloon wacht
heat-missed-template_paused = sjabloon staat stil
heat-missed-template_rejected = sjabloon is afgekeurd
heat-missed-night = wacht op de ochtend
heat-missed-talking = was nog in gesprek
heat-missed-again = lukte nog niet
heat-missed-late = kwam te laat
heat-missed-uncertain = misschien toch aangekomen
heat-missed-refused = WhatsApp houdt het tegen
heat-missed-failed = niet gelukt
heat-missed-other = reden onbekend

## What a coordinator holds back

pause-place = Voor welke plaats is het?
pause-nothing = Alles gaat gewoon door. Wat zal ik op pauze zetten?
pause-now = Op pauze staat nu:
    { $lines }
    Wat zal ik op pauze zetten, of weer laten gaan?
pause-heat = Pauze: hitte
pause-tip_reminder = Pauze: herinneringen
pause-quiet_street = Pauze: stille straat
pause-new_year = Pauze: nieuwjaar
pause-year_end = Pauze: jaareinde
pause-survey = Pauze: meting
pause-more = Iets anders
again-heat = Weer: hitte
again-tip_reminder = Weer: herinneringen
again-quiet_street = Weer: stille straat
again-new_year = Weer: nieuwjaar
again-year_end = Weer: jaareinde
again-survey = Weer: meting
about-heat = de hitte
about-tip_reminder = open tips
about-quiet_street = een stille straat
about-new_year = het nieuwe jaar
about-year_end = het einde van het jaar
about-survey = de meting
goes-on-heat = hitte gaat door
goes-on-tip_reminder = herinneringen gaan door
goes-on-quiet_street = stille straat gaat door
goes-on-new_year = nieuwjaar gaat door
goes-on-year_end = jaareinde gaat door
goes-on-survey = meting gaat door
pause-set = { $count ->
    [0] Goed, ik stuur niemand bericht over { $about }.
    [one] Goed, 1 gangmaker krijgt voorlopig geen bericht over { $about }.
   *[other] Goed, { $count } gangmakers krijgen voorlopig geen bericht over { $about }.
} Weer verder? Typ: { $word }.
pause-over = { $count ->
    [0] Goed, ik stuur weer bericht over { $about }.
    [one] Goed, 1 gangmaker kan weer bericht krijgen over { $about }.
   *[other] Goed, { $count } gangmakers kunnen weer bericht krijgen over { $about }.
}

## The coordinator looks at the pots
balance-unknown = Die straat ken ik niet. Typ de naam nog eens.
look-place = Over welke plaats gaat het?
look-year =
    { $count ->
        [0] Dit jaar gaf de straat nog geen attenties.
        [one] Dit jaar gaf de straat 1 attentie, voor { $spent }.
       *[other] Dit jaar gaf de straat { $count } attenties, voor { $spent }.
    }
look-page = { $head }
    { $lines }
look-more-head = Verder:
look-balances-head =
    { $count ->
        [one] { $place }: 1 straat, samen nog { $left }. Dit jaar is { $spent } uitgegeven.
       *[other] { $place }: { $count } straten, samen nog { $left }. Dit jaar is { $spent } uitgegeven.
    }
look-streets-head =
    { $count ->
        [one] { $place }: 1 straat.
       *[other] { $place }: { $count } straten.
    }
look-quiet-head =
    { $count ->
        [one] 1 straat is stil. Dat geeft niet.
       *[other] { $count } straten zijn stil. Dat geeft niet.
    }
look-unclosed-head =
    { $count ->
        [one] 1 straat moet nog afsluiten.
       *[other] { $count } straten moeten nog afsluiten.
    }
look-balances-none = In { $place } is nog geen straat.
look-streets-none = In { $place } is nog geen straat.
look-quiet-none = Er is geen stille straat. Mooi!
look-unclosed-none = Alle straten hebben afgesloten. Mooi!
look-unclosed-later = Straten sluiten in december af. Vraag het dan nog eens.
look-balance = { $name }: { $left }
look-quiet-since = { $name }: laatste attentie { $day } { $year }
look-quiet-never = { $name }: nog niets, open sinds { $day } { $year }
look-unclosed =
    { $count ->
        [0] { $name }: nog geen gangmaker
        [one] { $name }: 1 gangmaker
       *[other] { $name }: { $count } gangmakers
    }
look-street =
    { $count ->
        [0] { $name }: nog geen gangmaker, { $last }
        [one] { $name }: 1 gangmaker, { $last }
       *[other] { $name }: { $count } gangmakers, { $last }
    }
look-last = laatste attentie { $day } { $year }
look-last-none = nog geen attentie
look_more-more =
    { $count ->
        [one] Nog 1 straat. Wil je die zien?
       *[other] Nog { $count } straten. Wil je die zien?
    }
    .u =
    { $count ->
        [one] Nog 1 straat. Wilt u die zien?
       *[other] Nog { $count } straten. Wilt u die zien?
    }
look_more-yes = Ja, verder
look_more-no = Nee, genoeg

## Menu and help

menu-waiting = { $count ->
    [one] Er wacht 1 aanmelding. Typ aanmeldingen om te antwoorden. Waarmee kan ik je helpen?
   *[other] Er wachten { $count } aanmeldingen. Typ aanmeldingen om te antwoorden. Waarmee kan ik je helpen?
}
    .u = { $count ->
    [one] Er wacht 1 aanmelding. Typ aanmeldingen om te antwoorden. Waarmee kan ik u helpen?
   *[other] Er wachten { $count } aanmeldingen. Typ aanmeldingen om te antwoorden. Waarmee kan ik u helpen?
}
menu-choice = Waarmee kan ik je helpen?
    .u = Waarmee kan ik u helpen?
menu-report = Attentie opschrijven
menu-balance = Wat zit er nog in?
menu-overview = Wat is er gegeven?
menu-tips = Open tips
menu-tip = Tip doorgeven
menu-count = Geld tellen
menu-undo = Laatste terugdraaien
menu-balances = Wat zit waar in?
menu-streets = Hoe gaat het overal?
menu-quiet = Welke zijn stil?
menu-heat = Hoe warm is het?
menu-reminders = Wanneer herinneren?
menu-language = Andere taal
menu-form = Kies je of u
menu-my_data = Wat is bewaard?
menu-forget = Wis mijn gegevens
menu-menu = Toon alle keuzes
menu-more = Iets anders
guess-choice = Dat begrijp ik niet goed. Wat bedoel je?
    .u = Dat begrijp ik niet goed. Wat bedoelt u?
help-gangmaker = Typ gewoon wat je gaf en wat het kostte, of typ menu.
    .u = Typ gewoon wat u gaf en wat het kostte, of typ menu.
help-neighbour = Typ tip en het huisnummer waar aandacht welkom is, of typ menu.
help-coordinator = Typ menu voor wat hier kan, of typ poster, namens, sponsorgeld of pauzeer.
help-editor = Typ menu om te zien wat hier kan.
help-words = Wat kan ik typen?
words-list = Dit kun je typen: { $names }
    .u = Dit kunt u typen: { $names }
help-stranger = Met een code houd ik het potje van je straat bij.
    .u = Met een code houd ik het potje van uw straat bij.
help-call = { $call } Bij gevaar: bel 112.
not-for-you = Dat kan ik hier niet voor je doen. Typ menu voor wat wel kan.
    .u = Dat kan ik hier niet voor u doen. Typ menu voor wat wel kan.

## Preferences

goodbye = Goed, ik stuur je niets meer. Terugkomen kan altijd: typ start.
    .u = Goed, ik stuur u niets meer. Terugkomen kan altijd: typ start.
stop_ask-sure = Zal ik stoppen met berichten sturen?
stopped = Je bent afgemeld. Typ start.
    .u = U bent afgemeld. Typ start.
language-to = In welke taal zal ik schrijven?
language-nl = In het Nederlands
language-en = In English please
language-unknown = Die taal spreek ik nog niet, het spijt me. Nederlands en Engels kan ik wel.
language-only-nl = Ik schrijf hier alleen Nederlands.
language-only-en = Ik schrijf hier alleen Engels, het spijt me.
language-set = Goed, ik schrijf nu Nederlands.
language-offer-en = You write in English. Shall I do the same?
language-offer-nl = Dat is Nederlands! Zal ik ook Nederlands schrijven?
language-offer-yes = Yes / Ja
language-offer-no = No / Nee
form-form = Mag ik je en jij zeggen, of liever u?
    .u = Mag ik je en jij zeggen, of liever u?
form-je = Zeg maar je
form-u = Liever u
form-set = Goed, ik zeg je en jij.
    .u = Goed, ik zeg u.
at_once-at_once = Het klopte steeds. Zal ik duidelijke zinnen voortaan meteen opschrijven? Terugdraaien kan nog 24 uur.
at-once-yes = Schrijf meteen op
at-once-no = Vraag het eerst
at-once-set-yes = Goed, duidelijke zinnen schrijf ik meteen op. Bij twijfel vraag ik het.
at-once-set-no = Goed, ik vraag het eerst.
reminders-days = Na hoeveel dagen zal ik je aan een open tip herinneren?
    .u = Na hoeveel dagen zal ik u aan een open tip herinneren?
reminders-days-1 = Na 1 dag
reminders-days-3 = Na 3 dagen
reminders-days-7 = Na een week
reminders-days-0 = Niet herinneren
reminders-hour = Hoe laat komt het goed uit?
reminders-hour-9 = 9 uur
reminders-hour-10 = 10 uur
reminders-hour-14 = 2 uur in de middag
reminders-hour-19 = 7 uur in de avond
reminders-set = { $days ->
    [one] Goed, ik herinner je na 1 dag, om { $hour } uur.
   *[other] Goed, ik herinner je na { $days } dagen, om { $hour } uur.
}
    .u = { $days ->
    [one] Goed, ik herinner u na 1 dag, om { $hour } uur.
   *[other] Goed, ik herinner u na { $days } dagen, om { $hour } uur.
}
reminders-off = Goed, ik herinner je niet aan tips. Typ tips om ze te zien.
    .u = Goed, ik herinner u niet aan tips. Typ tips om ze te zien.
why-nothing = Ik heb je nog niets uit mezelf gestuurd. Wat zal ik voortaan doen?
    .u = Ik heb u nog niets uit mezelf gestuurd. Wat zal ik voortaan doen?
why-tip_reminder = { $days ->
    [0] Een tip stond open, daarom herinnerde ik je eraan. Dat doe ik nu niet meer. Wat zal ik voortaan doen?
    [one] Een tip stond een dag open, daarom herinnerde ik je eraan. Zo vergeten we niemand. Wat zal ik voortaan doen?
   *[other] Een tip stond { $days } dagen open, daarom herinnerde ik je eraan. Zo vergeten we niemand. Wat zal ik voortaan doen?
}
    .u = { $days ->
    [0] Een tip stond open, daarom herinnerde ik u eraan. Dat doe ik nu niet meer. Wat zal ik voortaan doen?
    [one] Een tip stond een dag open, daarom herinnerde ik u eraan. Zo vergeten we niemand. Wat zal ik voortaan doen?
   *[other] Een tip stond { $days } dagen open, daarom herinnerde ik u eraan. Zo vergeten we niemand. Wat zal ik voortaan doen?
}
why-tip_passed = Een buur gaf een tip door voor je straat. Die gaat naar alle gangmakers. Wat zal ik voortaan doen?
    .u = Een buur gaf een tip door voor uw straat. Die gaat naar alle gangmakers. Wat zal ik voortaan doen?
why-tip_thanks = Je gaf een tip door, en die is opgepakt. Dat liet ik weten. Wat zal ik voortaan doen?
    .u = U gaf een tip door, en die is opgepakt. Dat liet ik weten. Wat zal ik voortaan doen?
why-quiet_street = Van je straat hoorde ik een tijd niets. Dan stuur ik één idee, en daarna maanden niets. Wat zal ik voortaan doen?
    .u = Van uw straat hoorde ik een tijd niets. Dan stuur ik één idee, en daarna maanden niets. Wat zal ik voortaan doen?
why-new_year = Begin januari vertel ik wat er in het potje zit. Eén keer per jaar. Wat zal ik voortaan doen?
why-year_end = In december vraag ik hoe je straat verdergaat. Eén keer per jaar. Wat zal ik voortaan doen?
    .u = In december vraag ik hoe uw straat verdergaat. Eén keer per jaar. Wat zal ik voortaan doen?
why-street_finishes = Een gangmaker wil een straat afronden. Dat hoort de coördinator van mij. Wat zal ik voortaan doen?
why-heat_announcement = Het wordt warm waar je woont. Dat laat ik gangmakers één keer weten. Wat zal ik voortaan doen?
    .u = Het wordt warm waar u woont. Dat laat ik gangmakers één keer weten. Wat zal ik voortaan doen?
why-heat_check_in = Bij hitte vraag ik gangmakers om de dag of ze omkijken, hooguit drie keer. Wat zal ik voortaan doen?
why-heat_closing = De hitte was voorbij, daarom bedankte ik de gangmakers. Wat zal ik voortaan doen?
why-heat_proposal = Het wordt warm. Jij kiest of de gangmakers bericht krijgen. Wat zal ik voortaan doen?
    .u = Het wordt warm. U kiest of de gangmakers bericht krijgen. Wat zal ik voortaan doen?
why-heat_source_silent = Een weerdienst zweeg langer dan een dag. Dat laat ik coördinatoren weten. Wat zal ik voortaan doen?
why-heat_daily = Je koos bij hitte elke dag een regel. Wat zal ik voortaan doen?
    .u = U koos bij hitte elke dag een regel. Wat zal ik voortaan doen?
why-heat_help = Een gangmaker vroeg hulp bij hitte. Dat hoort de coördinator altijd meteen, tot die stop typt. Wat zal ik voortaan doen?
why-heat_call = Een gangmaker vroeg hulp en mag gebeld worden. Dat hoort de coördinator altijd, tot die stop typt. Wat zal ik voortaan doen?
why-keep = Laat maar zo
why-kind-off = Dit niet meer
why-kind-on = Dit wel weer
why-pause = Twee weken niets
why-off = Alleen antwoorden
why-on = Wel weer berichten
why-set-pause = Goed, tot en met { $until } stuur ik uit mezelf niets.
why-set-kind-off = Goed, dit stuur ik je niet meer. Toch weer wel? Typ: berichten.
    .u = Goed, dit stuur ik u niet meer. Toch weer wel? Typ: berichten.
why-set-kind-on = Goed, dit stuur ik je weer.
    .u = Goed, dit stuur ik u weer.
why-set-off = Goed, ik stuur uit mezelf niets meer. Op jouw berichten antwoord ik wel.
    .u = Goed, ik stuur uit mezelf niets meer. Op uw berichten antwoord ik wel.
why-set-on = Goed, ik laat weer van me horen.
messages-which = Dit stuur ik je uit mezelf:
    { $lines }
    Wat zal ik aan of uit zetten?
    .u = Dit stuur ik u uit mezelf:
    { $lines }
    Wat zal ik aan of uit zetten?
messages-rest = Alles staat nu stil. Toch weer verder? Typ: waarom.
messages-on = aan: { $what }
messages-off = uit: { $what }
messages-always = altijd: { $what }
messages-more = Toon meer
messages-set-on = Goed, dit stuur ik je weer: { $what }.
    .u = Goed, dit stuur ik u weer: { $what }.
messages-set-off = Goed, dit stuur ik je niet meer: { $what }. Toch weer wel? Typ: berichten.
    .u = Goed, dit stuur ik u niet meer: { $what }. Toch weer wel? Typ: berichten.
message-tip_passed = Tips van buren
message-tip_thanks = Tip is opgepakt
message-tip_reminder = Tips onthouden
message-quiet_street = Ideeën bij stilte
message-new_year = Potje in januari
message-year_end = Vraag in december
message-street_finishes = Straat die stopt
message-heat_announcement = Het wordt warm
message-heat_check_in = Omkijken bij hitte
message-heat_closing = Bedankje na hitte
message-heat_proposal = Voorstel bij hitte
message-heat_source_silent = Weer is onbekend
message-heat_daily = Elke dag een regel
holiday-until = Tot en met welke dag zal ik je met rust laten?
    .u = Tot en met welke dag zal ik u met rust laten?
holiday-week = Een week
holiday-two_weeks = Twee weken
holiday-four_weeks = Vier weken
holiday-over = Wel weer berichten
holiday-set = Goed, tot en met { $until } stuur ik uit mezelf niets. Eerder terug? Typ: vakantie voorbij.
holiday-ended = Fijn dat je er weer bent!
    .u = Fijn dat u er weer bent!
resume-go_on = We waren nog ergens mee bezig. Zullen we verdergaan?
resume-go_on-report = We waren nog een attentie aan het opschrijven. Zullen we verdergaan?
resume-go_on-tip = We waren nog bezig met een tip. Zullen we verdergaan?
resume-go_on-count = We waren nog geld aan het tellen. Zullen we verdergaan?
resume-yes = Ja, verder
resume-no = Nee, begin opnieuw
resume-anew = Goed, we beginnen opnieuw. Wat wil je doen?
    .u = Goed, we beginnen opnieuw. Wat wilt u doen?

## What is held

my-data = Dit bewaar ik van je:
    { $lines }
    .u = Dit bewaar ik van u:
    { $lines }
my-data-link = Ook op een ander kanaal? Typ: koppel.
my-data-forget = Alles laten wissen? Typ: vergeet mij.
held-name = Naam: { $value }
held-channel = Bereikbaar via: { $value }
held-role = Rol: { $value }
held-language = Taal: { $value }
held-form = Ik zeg: { $value }
held-consent = Afgesproken: { $value }
held-reminders = Herinneringen: { $value }
held-at_once = Meteen opschrijven: { $value }
held-paused = Pauze tot: { $value }
held-unwanted = Liever niet: { $value }
held-wanted = Graag: { $value }
held-stopped = Afgemeld op: { $value }
held-heat = Bij hitte: { $value }
held-heat_word = Over hitte zei je: { $value }
    .u = Over hitte zei u: { $value }
held-held_back = Door jou op pauze gezet: { $value }
    .u = Door u op pauze gezet: { $value }
held-heat-line = { $day }, { $place }, { $what }
held-heat-looked = omgekeken
held-heat-few = omgekeken bij een of twee
held-heat-several = omgekeken bij drie of meer
held-heat-help = hulp gevraagd
held-heat-call = hulp gevraagd, bellen mag
held-heat-later = later
held-heat-none = nog niet
held-heat-on = hitte aan
held-heat-off = hitte uit
held-bookings = Door jou opgeschreven: { $value }
    .u = Door u opgeschreven: { $value }
held-messages = Berichten die ik kreeg: { $value }
held-tip = Open tip: { $value }
held-talk = Gesprek: { $value }
held-talk-kept = er staat nog een vraag open
held-role-line = { $role }, { $place }
held-consent-line = { $day }, tekst van { $version }
held-reminders-line = { $days ->
    [0] geen
    [one] na 1 dag, om { $hour } uur
   *[other] na { $days } dagen, om { $hour } uur
}
held-tip-line = nummer { $number }, { $occasion }, { $note }
held-since = Sinds: { $value }
forget-sure = Ik wis dan je naam, je gesprek en je tips. Wat je opschreef blijft in het boek, zonder naam. Weet je het zeker?
    .u = Ik wis dan uw naam, uw gesprek en uw tips. Wat u opschreef blijft in het boek, zonder naam. Weet u het zeker?
forget-yes = Ja, wis alles
forget-no = Nee, bewaar het
forget-not = Goed, ik bewaar alles zoals het was.
forgotten = Alles over jou is gewist. Het ga je goed!
    .u = Alles over u is gewist. Het ga u goed!

unasked-heat_announcement = bericht dat het warm wordt
unasked-heat_check_in = even omkijken bij hitte
unasked-heat_closing = bedankje na hitte
unasked-heat_proposal = voorstel bij hitte
unasked-heat_source_silent = bericht over het weer
unasked-heat_daily = elke dag een regel bij hitte
unasked-heat_help = vraag om hulp bij hitte
unasked-heat_call = wie gebeld mag worden
unasked-tip_passed = tips van buren
unasked-tip_thanks = bericht dat een tip is opgepakt
unasked-tip_reminder = herinneringen aan tips
unasked-quiet_street = ideeën als het stil is
unasked-new_year = het potje in januari
unasked-year_end = de vraag in december
unasked-street_finishes = bericht dat een straat stopt

language-name = Nederlands
network-name = het landelijk netwerk
role-neighbour = buur
role-gangmaker = gangmaker
role-coordinator = coördinator
role-editor = redacteur

## What WhatsApp sends for us when somebody was silent for a day: nothing private, for anyone may see it

wa-tip_reminder = Er staat nog een tip open in jouw straat. Tik op de knop om hem te zien.
    .u = Er staat nog een tip open in uw straat. Tik op de knop om hem te zien.
wa-tip_passed = Een buur gaf een tip door voor jouw straat. Tik op de knop om hem te zien.
    .u = Een buur gaf een tip door voor uw straat. Tik op de knop om hem te zien.
wa-tip_thanks = Dank je! De tip die je doorgaf, is opgepakt.
    .u = Dank u! De tip die u doorgaf, is opgepakt.
wa-quiet_street = Het is stil in jouw straat, en dat geeft niet. Weet je iemand die een kaartje leuk vindt?
    .u = Het is stil in uw straat, en dat geeft niet. Weet u iemand die een kaartje leuk vindt?
wa-new_year = Gelukkig nieuwjaar! Het nieuwe jaar is begonnen voor het potje van jouw straat. Tik op de knop om te zien wat erin zit.
    .u = Gelukkig nieuwjaar! Het nieuwe jaar is begonnen voor het potje van uw straat. Tik op de knop om te zien wat erin zit.
wa-year_end = Het jaar is bijna om. Hoe gaat jouw straat volgend jaar verder? Tik op de knop om te kiezen.
    .u = Het jaar is bijna om. Hoe gaat uw straat volgend jaar verder? Tik op de knop om te kiezen.
wa-button-balance = Wat zit erin?
wa-button-year_end = Jaar afsluiten
wa-button-report = Iets opschrijven
wa-heat_announcement = Het wordt warm deze week. Loop jij bij een oudere buur langs? Dat doet maar één op de tien mensen.
    .u = Het wordt warm deze week. Loopt u bij een oudere buur langs? Dat doet maar één op de tien mensen.
wa-heat_check_in = Het is warm. Loop jij vandaag bij iemand langs? Tik op de knop om te antwoorden.
    .u = Het is warm. Loopt u vandaag bij iemand langs? Tik op de knop om te antwoorden.
wa-heat_closing = De hitte is voorbij. In { $looked } van de { $streets } straten keken mensen naar elkaar om. Dank je wel!
    .u = De hitte is voorbij. In { $looked } van de { $streets } straten keken mensen naar elkaar om. Dank u wel!
wa-heat_proposal = Het wordt warm. Wil je dat ik de gangmakers bericht stuur? Tik op de knop om te kiezen.
    .u = Het wordt warm. Wilt u dat ik de gangmakers bericht stuur? Tik op de knop om te kiezen.
wa-heat_source_silent = Ik hoor al een dag niets van een weerdienst. Tik op de knop voor wat je kunt doen.
    .u = Ik hoor al een dag niets van een weerdienst. Tik op de knop voor wat u kunt doen.
wa-heat_daily = Je regel van vandaag over de hitte staat klaar. Tik op de knop om hem te zien.
    .u = Uw regel van vandaag over de hitte staat klaar. Tik op de knop om hem te zien.
wa-heat_help = Een van je gangmakers vraagt hulp bij de hitte. Tik op de knop om te zien waar.
    .u = Een van uw gangmakers vraagt hulp bij de hitte. Tik op de knop om te zien waar.
wa-heat_call = Een van je gangmakers die hulp vroeg, wil graag gebeld worden. Tik op de knop.
    .u = Een van uw gangmakers die hulp vroeg, wil graag gebeld worden. Tik op de knop.
wa-button-check_in = Antwoord geven
wa-button-heat = Bekijk het
wa-button-tips = Laat zien
wa-choose = Kies

## An idea for a quiet street: one for each month, never a reproach

quiet_street-1 = Het is stil in { $street }, en dat geeft niet. { season-1 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-1.u }
quiet_street-2 = Het is stil in { $street }, en dat geeft niet. { season-2 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-2.u }
quiet_street-3 = Het is stil in { $street }, en dat geeft niet. { season-3 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-3.u }
quiet_street-4 = Het is stil in { $street }, en dat geeft niet. { season-4 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-4.u }
quiet_street-5 = Het is stil in { $street }, en dat geeft niet. { season-5 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-5.u }
quiet_street-6 = Het is stil in { $street }, en dat geeft niet. { season-6 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-6.u }
quiet_street-7 = Het is stil in { $street }, en dat geeft niet. { season-7 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-7.u }
quiet_street-8 = Het is stil in { $street }, en dat geeft niet. { season-8 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-8.u }
quiet_street-9 = Het is stil in { $street }, en dat geeft niet. { season-9 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-9.u }
quiet_street-10 = Het is stil in { $street }, en dat geeft niet. { season-10 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-10.u }
quiet_street-11 = Het is stil in { $street }, en dat geeft niet. { season-11 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-11.u }
quiet_street-12 = Het is stil in { $street }, en dat geeft niet. { season-12 }
    .u = Het is stil in { $street }, en dat geeft niet. { season-12.u }
idea-nice = Leuk idee
idea-later = Later
idea-rest = Even niet
idea-nice-set = Wat leuk! Schrijf het daarna gerust op: typ attentie.
idea-later-set = Goed, ik kom er over een maand op terug.
idea-rest-set = Dat is prima. Het komende halfjaar laat ik dit rusten.

## The turn of the year

year_end-street = Van welke straat wil je het jaar afsluiten?
    .u = Van welke straat wilt u het jaar afsluiten?
year_end-choice = Het jaar is bijna om. Er zit nog { $left } in het potje van { $street }. Hoe gaat je straat volgend jaar verder?
    .u = Het jaar is bijna om. Er zit nog { $left } in het potje van { $street }. Hoe gaat uw straat volgend jaar verder?
year_end-sure = Dan vraag ik de coördinator om je te bellen over het potje. Zal ik dat doen?
    .u = Dan vraag ik de coördinator om u te bellen over het potje. Zal ik dat doen?
close-go_on = Doorgaan
close-enough = Niet aanvullen
close-finish = Afronden
account-chosen-go_on = Wat fijn dat jullie doorgaan!
    .u = Wat fijn dat u doorgaat!
account-chosen-enough = Wat fijn dat jullie doorgaan! In januari vul ik het potje niet aan.
    .u = Wat fijn dat u doorgaat! In januari vul ik het potje niet aan.
account-chosen-finish = Dank je voor alles wat jullie gaven! De coördinator hoort het en neemt contact op.
    .u = Dank u voor alles wat u gaf! De coördinator hoort het en neemt contact op.
account-too-late = Het nieuwe jaar is al begonnen, dus ik verander niets. { $call }
account-not-yet = Het jaar afsluiten kan vanaf 1 december.
account-head = Het jaar { $year } van { $street }:
    { $lines }
account-count = { $count ->
    [0] Nog geen attenties
    [one] 1 attentie, samen { $spent }
   *[other] { $count } attenties, samen { $spent }
}
account-occasion = { $count ->
    [one] 1 keer { $occasion }: { $amount }
   *[other] { $count } keer { $occasion }: { $amount }
}
account-carried = Over van het jaar ervoor: { $amount }
account-came_in = Erbij gekomen: { $amount }
account-counted = Verschil bij het tellen: { $amount }
account-returned = Terug naar de gemeente: { $amount }
account-left = Wat over is: { $amount }
new_year-one = Gelukkig nieuwjaar! In het potje van { $street } zit nu { $left } voor het nieuwe jaar. Zal ik laten zien wat er vorig jaar gegeven is?
new_year-several = Gelukkig nieuwjaar! Zo beginnen de potjes:
    { $lines }
    Zal ik laten zien wat er vorig jaar gegeven is?
new_year-street = Van welke straat zal ik het laten zien?
street_finishes = Een gangmaker wil een straat afronden: { $street }. Wil je bellen over het potje?
    .u = Een gangmaker wil een straat afronden: { $street }. Wilt u bellen over het potje?

## What a coordinator sets in her programme
settings-place = Van welke plaats wil je de instellingen zien?
    .u = Van welke plaats wilt u de instellingen zien?
settings-all = Zo werkt het in { $place }:
    { $lines }
    Wat wil je veranderen? Of typ nee.
    .u = Zo werkt het in { $place }:
    { $lines }
    Wat wilt u veranderen? Of typ nee.
settings-none = Ik ken je programma niet.
    .u = Ik ken uw programma niet.
settings-yearly = In elk potje: { $amount } per jaar
settings-is-limit = Cadeautje boven { $limit }: ik vraag het nog eens
settings-is-phone = Nummer om te bellen: { $phone }
settings-is-no-phone = Nummer om te bellen: geen
settings-is-quiet =
    { $count ->
        [0] Stille straat: ik stuur geen idee
        [one] Stille straat: een idee na 1 maand
       *[other] Stille straat: een idee na { $count } maanden
    }
settings-is-keep = Wat over is bij nieuwjaar: blijft in het potje
settings-is-return = Wat over is bij nieuwjaar: gaat terug naar de gemeente
settings-is-automatic = Bij hitte: ik stuur vanzelf bericht
settings-is-armed = Bij hitte: ik vraag het eerst aan jou
    .u = Bij hitte: ik vraag het eerst aan u
settings-is-off = Bij hitte: ik wacht op de woorden hitte aan
settings-nudges = Uit mezelf: hooguit { $count ->
        [one] 1 bericht
       *[other] { $count } berichten
    } per week
settings-is-year_end = Vraag over het nieuwe jaar: op { $number } december
settings-is-help = Hulp bij { $theme }: { $name }, { $phone }
theme-loneliness = eenzaamheid
theme-care = zorg
theme-money = geldzorgen
theme-heat = hitte
theme-other = iets anders
settings-is-hour = Herinneringen: om { $hour } uur
settings-is-warm = Warm weer: { $days ->
    [one] 1 dag
   *[other] { $days } dagen op rij
} van { $number } graden
settings-is-no-help = Hulp bij { $theme }: niemand
settings-is-rules = Spelregels: { $lines }
settings-is-usual-rules = Spelregels: de gewone drie
settings-is-not_for = Niet voor het potje: { $rule }
settings-is-no-not_for = Niet voor het potje: niets genoemd
settings-is-nl = Taal: Nederlands
settings-is-en = Taal: Engels
settings-is-both = Talen: Nederlands en Engels
settings-more-what = Wat wil je veranderen? Of typ nee.
    .u = Wat wilt u veranderen? Of typ nee.
settings-change-amount = Bedrag per jaar
settings-change-hour = Uur van herinneren
settings-change-help = Hulp bij problemen
settings-change-rules = Regels van het spel
settings-change-not_for = Niet voor het potje
settings-change-year_end = Vraag in december
settings-change-languages = Talen van de bot
settings-change-warm = Grens voor warm weer
settings-amount = Hoeveel komt er per jaar in elk potje? Het telt vanaf het volgende jaar, en voor nieuwe straten.
settings-hour = Hoe laat komt een herinnering, voor wie nieuw begint? Van 9 tot 20 uur.
settings-theme = Hulp waarbij?
settings-theme-loneliness = Bij eenzaamheid
settings-theme-care = Bij zorg
settings-theme-money = Bij geldzorgen
settings-theme-heat = Bij hitte
settings-theme-other = Bij iets anders
settings-help = Wie helpt daarbij? Typ naam en nummer, met een komma ertussen. Of typ: geen.
settings-rules = Typ de spelregels, hooguit drie, elk op een eigen regel. De gewone drie? Typ dan: gewoon.
settings-not_for = Waar is het potje niet voor? Typ één zin, of typ: geen.
settings-year_end = Op welke dag van december vraag ik hoe straten verder gaan? Van 1 tot 24.
settings-languages = In welke talen schrijf ik hier?
settings-to-nl = Nederlands alleen
settings-to-en = Engels alleen
settings-to-both = In allebei
settings-warm = Vanaf hoeveel warme dagen op rij, van hoeveel graden? Bijvoorbeeld: 4 dagen van 27 graden.
settings-change-limit = Grens per cadeautje
settings-change-phone = Telefoonnummer
settings-change-quiet = Idee bij stilte
settings-change-rest = Wat er over is
settings-change-heat = Bericht bij hitte
settings-limit = Vanaf welk bedrag zal ik het nog eens vragen?
settings-phone = Welk nummer kunnen mensen bellen? Geen nummer? Typ dan: geen.
settings-quiet = Na hoeveel maanden stilte stuur ik een idee?
settings-rest = Wat gebeurt er bij nieuwjaar met wat er over is?
settings-heat = Hoe wil je het bij hitte?
    .u = Hoe wilt u het bij hitte?
settings-to-3 = Na 3 maanden
settings-to-6 = Na 6 maanden
settings-to-0 = Nooit
settings-to-keep = Blijft in het potje
settings-to-return = Terug naar gemeente
settings-to-automatic = Vanzelf sturen
settings-to-armed = Pas na mijn ja
settings-right = Zo wordt het. { $line }. Klopt dat?
settings-right-line = Zo wordt het. { $line } Klopt dat?
settings-same = Zo staat het al. Ik verander niets.
settings-set = Goed, zo werkt het vanaf nu. Ik schrijf op dat jij dit koos.
    .u = Goed, zo werkt het vanaf nu. Ik schrijf op dat u dit koos.
menu-settings = Hoe werkt het hier?

## How a street does it
our_street-street = Over welke straat gaat het?
our_street-all = Zo doet { $street } het:
    { $lines }
    Wat wil je veranderen? Of typ nee.
    .u = Zo doet { $street } het:
    { $lines }
    Wat wilt u veranderen? Of typ nee.
our_street-called = Naam van het potje: { $name }
our_street-pot = het potje
our_street-limit-usual = Vragen over een duur cadeautje: zoals overal
our_street-reminded = { $days ->
    [one] Na 1 dag herinner ik aan een open tip
   *[other] Na { $days } dagen herinner ik aan een open tip
}
our_street-not-reminded = Aan open tips herinner ik niet
our_street-days-usual = Herinneren aan een tip: zoals overal
our_street-days = Na hoeveel dagen herinner ik aan een tip? Wie zelf koos, houdt dat.
our_street-1 = Na 1 dag
our_street-3 = Na 3 dagen
our_street-7 = Na een week
our_street-0 = Niet herinneren
our_street-change-days = Herinneringen geven
our_street-change-limit = Grens per cadeautje
our_street-change-name = Naam van het potje
our_street-limit = Vanaf welk bedrag zal ik het nog eens vragen?
our_street-name = Hoe heet het potje? Bijvoorbeeld: de bloemenpot.
our_street-usual = Zoals overal
our_street-right = Zo wordt het voor { $street }. { $line }. Klopt dat?
our_street-set = Goed, zo doet { $street } het vanaf nu.
pot-left-named = Er zit nog { $left } in { $pot } van { $street }.
pot-short-named = Voor { $pot } van { $street } is er { $short } te weinig.

## A coordinator lets people in

slash-invite = Nodig een gangmaker uit
menu-invite = Gangmaker uitnodigen
menu-door_code = Tipdeur van straat
invite-named = Voor welke straat? Typ de naam.
invite-mean = Bedoel je { $street }?
    .u = Bedoelt u { $street }?
invite-which = Welke straat bedoel je?
    .u = Welke straat bedoelt u?
invite-new = Nieuwe straat
invite-place = In welke gemeente is dat?
invite_coordinator-place = Voor welke gemeente?
invite-open = Ik ken { $street } nog niet. Nieuwe straat openen, met { $amount } in het potje?
invite-not = Goed, ik open niets.
invite-exists = Iemand opende net { $street }. Nodig daarvoor nog eens uit.
invite-code = Stuur dit door aan de nieuwe gangmaker van { $street }:
    START { $code }
    De code werkt 7 dagen, één keer.
invite-colleague = Stuur dit door aan je nieuwe collega: START { $code }
    De code werkt 7 dagen. Andere coördinatoren horen het als je collega meedoet.
    .u = Stuur dit door aan uw nieuwe collega: START { $code }
    De code werkt 7 dagen. Andere coördinatoren horen het als uw collega meedoet.
invite-links = Of met één tik: { $lines }
door_code-named = Van welke straat wil je de tipdeur? Typ de naam.
    .u = Van welke straat wilt u de tipdeur? Typ de naam.
door_code-other = Een andere straat
door_code-is = Hiermee geven buren van { $street } tips door:
    START { $code }
    Een nieuwe code: typ nieuwe tipdeur.
door_code-renewed = Dit is de nieuwe tipdeur van { $street }:
    START { $code }
    De oude code werkt niet meer.

coordinator_joined = Er is een coördinator bij in { $place }. Wist je daar niet van? Vraag het dan even na.
    .u = Er is een coördinator bij in { $place }. Wist u daar niet van? Vraag het dan even na.
wa-coordinator_joined = Er is een coördinator bij in { $place }. Wist je daar niet van? Vraag het dan even na.
    .u = Er is een coördinator bij in { $place }. Wist u daar niet van? Vraag het dan even na.
why-coordinator_joined = Er kwam een coördinator bij. Dat horen de anderen van mij. Wat zal ik voortaan doen?
message-coordinator_joined = Nieuwe collega
unasked-coordinator_joined = bericht over een nieuwe collega

## A resident asks to be gangmaker

menu-sign_ups = Wie meldt zich aan?
rule-1 = 1. Klein is genoeg. Het gaat om de aandacht.
rule-2 = 2. Iedereen in de straat mag een tip geven.
rule-3 = 3. Voor wie het was, blijft onder ons.
rule-own = { $number }. { $rule }
rule-not-for = { $rule }
rules-here = De spelregels: { $lines }
rules-there = De spelregels in { $place }: { $lines }
sign_up-waits = Je aanmelding ligt bij de coördinator van { $place }. Je hoort het hier.
    .u = Uw aanmelding ligt bij de coördinator van { $place }. U hoort het hier.
sign_up_form-place = Leuk dat je mee wilt doen! In welke gemeente woon je?
    .u = Leuk dat u mee wilt doen! In welke gemeente woont u?
sign_up_form-named = Voor welke straat wil je gangmaker worden? Typ de naam.
    .u = Voor welke straat wilt u gangmaker worden? Typ de naam.
sign_up_form-others = Doe je het alleen, of met anderen?
    .u = Doet u het alleen, of met anderen?
sign_up_form-others-alone = Alleen ik
sign_up_form-others-one = Met één ander
sign_up_form-others-more = Met meer mensen
sign_up_form-why = Waarom lijkt het je leuk? Je mag dit overslaan.
    .u = Waarom lijkt het u leuk? U mag dit overslaan.
sign_up_form-why-skip = Overslaan
sign_up-rules = De spelregels: { $lines }
    Ik bewaar je naam en je antwoorden, en { $party } leest ze. Doe je mee, ook met soms een bericht van mij?
    .u = De spelregels: { $lines }
    Ik bewaar uw naam en uw antwoorden, en { $party } leest ze. Doet u mee, ook met soms een bericht van mij?
sign_up-no = Prima, ik geef niets door. Toch meedoen? Typ: gangmaker worden.
sign_up-done = Dank je! Ik gaf het door aan { $party }. Je hoort hier wat het wordt.
    .u = Dank u! Ik gaf het door aan { $party }. U hoort hier wat het wordt.
sign_up-nobody = Dank je! Nu leest nog niemand mee. { $call }
    .u = Dank u! Nu leest nog niemand mee. { $call }
sign_up-question = Over je aanmelding als gangmaker is een vraag: { $note }
    .u = Over uw aanmelding als gangmaker is een vraag: { $note }
sign_up-answered = Dank je, ik geef het door.
    .u = Dank u, ik geef het door.
sign_up-over = Je aanmelding is al beantwoord.
    .u = Uw aanmelding is al beantwoord.
applies = { $name } wil gangmaker worden van { $street }, { $others }.
    { $lines }
    Wat doen we?
applies-somebody = Iemand
applies-alone = alleen
applies-one = met één ander
applies-more = met meer mensen
applies-closed = Die straat is gesloten.
applies-new = Die straat is nieuw.
applies-known = { $count ->
    [0] Daar is nu geen gangmaker.
    [one] Daar is nu 1 gangmaker.
   *[other] Daar zijn nu { $count } gangmakers.
}
applies-why = Waarom: { $note }
applies-asked = Gevraagd: { $note }
applies-answer = Antwoord: { $note }
recruit-welcome = Welkom heten
recruit-ask = Iets vragen
recruit-later = Nu niet
sign_ups-none = Er wacht nu geen aanmelding.
sign_ups-answered = Deze aanmelding is al beantwoord.
sign_ups-question = Wat wil je vragen?
    .u = Wat wilt u vragen?
sign_ups-asked = Goed, ik stel je vraag. Het antwoord komt hier.
    .u = Goed, ik stel uw vraag. Het antwoord komt hier.
sign_ups-welcomed = Mooi! Er is nu een gangmaker bij voor { $street }, en die hoort het van mij.
sign_ups-refused = Goed, ik zeg het vriendelijk.
recruit_welcome = Goed nieuws, je bent gangmaker: { $street }. Iets gegeven? Typ het gewoon, bijvoorbeeld: bloemen 12,50 voor een zieke buur.
    .u = Goed nieuws, u bent gangmaker: { $street }. Iets gegeven? Typ het gewoon, bijvoorbeeld: bloemen 12,50 voor een zieke buur.
recruit_refused-call = Dank je dat je gangmaker wilde worden. Nu lukt het helaas niet. Bel { $party } gerust als je wilt weten waarom.
    .u = Dank u dat u gangmaker wilde worden. Nu lukt het helaas niet. Bel { $party } gerust als u wilt weten waarom.
recruit_refused-phone = Dank je dat je gangmaker wilde worden. Nu lukt het helaas niet. Bel { $party } op { $phone } als je wilt weten waarom.
    .u = Dank u dat u gangmaker wilde worden. Nu lukt het helaas niet. Bel { $party } op { $phone } als u wilt weten waarom.
wa-recruit_card = Iemand in je gemeente wil gangmaker worden. Tik op de knop om te zien in welke straat.
    .u = Iemand in uw gemeente wil gangmaker worden. Tik op de knop om te zien in welke straat.
wa-recruit_question = Er is een vraag over je aanmelding als gangmaker. Tik op de knop om hem te lezen.
    .u = Er is een vraag over uw aanmelding als gangmaker. Tik op de knop om hem te lezen.
wa-recruit_welcome = Goed nieuws, je bent nu gangmaker. Typ menu om te zien wat hier kan.
    .u = Goed nieuws, u bent nu gangmaker. Typ menu om te zien wat hier kan.
wa-recruit_refused = Dank je dat je gangmaker wilde worden. Nu lukt het helaas niet. Bel gerust met de welzijnsorganisatie.
    .u = Dank u dat u gangmaker wilde worden. Nu lukt het helaas niet. Bel gerust met de welzijnsorganisatie.
wa-button-sign_ups = Bekijk het
wa-button-sign_up = Lees de vraag
why-recruit_card = Iemand wil gangmaker worden. Een coördinator antwoordt daarop. Wat zal ik voortaan doen?
why-recruit_question = Er was een vraag over je aanmelding. Wat zal ik voortaan doen?
    .u = Er was een vraag over uw aanmelding. Wat zal ik voortaan doen?
why-recruit_welcome = Je wilde gangmaker worden, en dat ben je nu. Wat zal ik voortaan doen?
    .u = U wilde gangmaker worden, en dat bent u nu. Wat zal ik voortaan doen?
why-recruit_refused = Je wilde gangmaker worden, en dit was het antwoord. Wat zal ik voortaan doen?
    .u = U wilde gangmaker worden, en dit was het antwoord. Wat zal ik voortaan doen?
message-recruit_card = Nieuwe aanmelding
message-recruit_question = Vraag aan mij
message-recruit_welcome = Welkom
message-recruit_refused = Het wordt nu niets
leave_street-street = Bij welke straat stop je?
    .u = Bij welke straat stopt u?
leave_street-sure = Je bent dan geen gangmaker meer van { $street }. De coördinator hoort het. Weet je het zeker?
    .u = U bent dan geen gangmaker meer van { $street }. De coördinator hoort het. Weet u het zeker?
leave_street-not = Fijn, dan blijft alles zoals het is.
leave_street-done = Dank je voor alles wat je deed voor { $street }! De coördinator neemt contact op over het geld.
    .u = Dank u voor alles wat u deed voor { $street }! De coördinator neemt contact op over het geld.
gangmaker_left-one = Een gangmaker is gestopt: { $street }. Er is daar nog wel iemand. Bel je even over de kas?
    .u = Een gangmaker is gestopt: { $street }. Er is daar nog wel iemand. Belt u even over de kas?
gangmaker_left-last = De laatste gangmaker is gestopt: { $street }. In het potje zit { $left } en dat blijft staan. Bel je even?
    .u = De laatste gangmaker is gestopt: { $street }. In het potje zit { $left } en dat blijft staan. Belt u even?
wa-gangmaker_left = In een van je straten is een gangmaker gestopt. Typ straten om te zien hoe het overal gaat.
    .u = In een van uw straten is een gangmaker gestopt. Typ straten om te zien hoe het overal gaat.
why-gangmaker_left = Een gangmaker stopte. Dat hoort de coördinator van mij. Wat zal ik voortaan doen?
message-gangmaker_left = Gangmaker die stopt
unasked-gangmaker_left = bericht dat een gangmaker stopt
unasked-recruit_card = wie gangmaker wil worden
unasked-recruit_question = vraag over een aanmelding
unasked-recruit_welcome = welkom als gangmaker
unasked-recruit_refused = antwoord op een aanmelding
held-sign_up = Aanmelding als gangmaker: { $value }
held-sign_up-line = { $street }, { $note }

## Documents, sent in the chat

button-as-file = Als bestand
balances_file-here = Hier zijn de saldi als bestand.
document-not-sent = Dit bestand kan ik hier nu niet sturen.
balances_file-place = Over welke plaats gaat het?
button-poster = Maak een poster
old_door-renew = De code van deze tipdeur kan ik niet meer laten zien. Een nieuwe maken? Dan werkt de oude niet meer.
old_door-kept = Goed, de oude tipdeur blijft werken.
poster-street = Voor welke straat?
poster-here = Hier zijn de poster en het kaartje voor { $street }. Je mag ze zo vaak printen als je wilt.
    .u = Hier zijn de poster en het kaartje voor { $street }. U mag ze zo vaak printen als u wilt.
starter_kit-street = Van welke straat?
starter_kit-here = Hier is het startpakket van { $street }. Knip de kaartjes uit en streep af wat gedaan is. Het hoeft niet allemaal, en niet nu.
year_report-pot = Van welke straat?
year_report-street = Van welke straat?
year_report-here = Hier is het jaarverslag van { $street } over { $year }. Voor wie het was, staat er niet in.
document-balances = Saldi { $place } { $year }
document-poster = Poster { $street }
document-card = Kaartje { $street }
document-kit = Startpakket { $street }
document-report = Jaarverslag { $street } { $year }

## On behalf of a street, by its coordinator

menu-on_behalf = Namens een straat
on_behalf-which = Namens welke straat?
on_behalf-gifts = Wat is er gegeven?
on_behalf-booked = Genoteerd. De gangmakers horen het van mij.
by-coordinator = door de coördinator
booked_for-new = Voor { $street } schreef de coördinator iets op: { $booking }. Klopt het niet? Bel dan even.
booked_for-changed = Voor { $street } veranderde de coördinator iets. Nu staat er: { $booking }. Bel gerust als het niet klopt.
booked_for-undone = Voor { $street } haalde de coördinator iets weg: { $booking }. Dat telt niet meer mee.
why-booked_for = De coördinator schreef iets op in het potje van je straat. Dat horen alle gangmakers. Wat zal ik voortaan doen?
    .u = De coördinator schreef iets op in het potje van uw straat. Dat horen alle gangmakers. Wat zal ik voortaan doen?
message-booked_for = Door coördinator
unasked-booked_for = wat de coördinator opschrijft
wa-booked_for = De coördinator schreef iets op in het potje van jouw straat. Tik op de knop om het te zien.
    .u = De coördinator schreef iets op in het potje van uw straat. Tik op de knop om het te zien.
wa-button-overview = Laat zien

## Money of a sponsor, and a street that closes

sponsor-which = Voor welke straat is het sponsorgeld?
sponsor-amount = Hoeveel geld komt erbij?
sponsor-right = Klopt dit? { $amount } van een sponsor, voor het potje van { $street }.
sponsor-words = { $amount } van een sponsor, voor het potje van { $street }
booked_for-sponsor-undone = De coördinator draaide iets terug: { $amount } van een sponsor, in het potje van { $street }. Het stond er per ongeluk.
booked_for-sponsor = Goed nieuws: er is { $amount } van een sponsor bij gekomen, in het potje van { $street }. Veel plezier ermee!
close_street-which = Welke straat wil je sluiten?
    .u = Welke straat wilt u sluiten?
close_street-left = In het potje van { $street } zit nog { $left }. Dat gaat terug naar de gemeente, en de gangmakers horen het van mij. Zal ik de straat sluiten?
close_street-empty = Het potje van { $street } is leeg. De gangmakers horen van mij dat de straat sluit. Zal ik de straat sluiten?
close_street-short = Het potje van { $street } komt { $short } tekort. De gangmakers horen van mij dat de straat sluit. Zal ik de straat sluiten?
close_street-yes = Ja, sluiten
close_street-no = Nee, niet sluiten
close_street-sure = Dan sluit { $street } en gaat er { $left } terug. Ongedaan maken kan niet. Weet je het zeker?
    .u = Dan sluit { $street } en gaat er { $left } terug. Ongedaan maken kan niet. Weet u het zeker?
close_street-sure-empty = Dan sluit { $street }. Ongedaan maken kan niet. Weet je het zeker?
    .u = Dan sluit { $street }. Ongedaan maken kan niet. Weet u het zeker?
close_street-kept = Goed, de straat blijft open.
close_street-changed = Er is net iets veranderd in het potje. Daarom vraag ik het nog eens.
close_street-done = Gedaan. { $left } uit het potje van { $street } gaat terug naar de gemeente.
close_street-done-empty = Gedaan: { $street } is gesloten.
close_street-heard = De gangmakers krijgen een bericht van mij.
street_closed = Een straat is gesloten: { $street }. De coördinator heeft het potje afgerond. Dank je wel voor al je aandacht daar!
    .u = Een straat is gesloten: { $street }. De coördinator heeft het potje afgerond. Dank u wel voor al uw aandacht daar!
why-street_closed = De coördinator sloot je straat. Dat hoort elke gangmaker één keer. Wat zal ik voortaan doen?
    .u = De coördinator sloot uw straat. Dat hoort elke gangmaker één keer. Wat zal ik voortaan doen?
message-street_closed = Straat gesloten
unasked-street_closed = bericht dat je straat sluit
    .u = bericht dat uw straat sluit
wa-street_closed = De coördinator heeft jouw straat gesloten en het potje afgerond. Dank je wel voor al je aandacht daar!
    .u = De coördinator heeft uw straat gesloten en het potje afgerond. Dank u wel voor al uw aandacht daar!

## Who can help with more than a gift can

who_helps-list = Deze mensen helpen graag:
    { $lines }
who_helps-number = Bij { $theme }: { $name }, { $phone }
who_helps-name = Bij { $theme }: { $name }
who_helps-none = Ik heb hier nog geen lijst met nummers.

look-few = { $count ->
    [0] Er is nu geen gangmaker.
   *[other] Er is 1 gangmaker, en met twee is het fijner.
}
look-street-few = { $name }: maar { $count } gangmaker, { $last }

invite-reopen = Eerder is { $street } gesloten. Weer openen, met { $amount } in het potje?
sign_ups-not-opened = Goed, de straat blijft dicht en de aanmelding blijft wachten.

## A talk with a person

help-person = Iemand spreken
person-street = Over welke straat gaat het?
person-begun = Typ maar wat je wilt zeggen: het gaat naar de coördinator, en ik zwijg. Typ klaar om terug te gaan naar mij. Bij gevaar: bel 112.
    .u = Typ maar wat u wilt zeggen: het gaat naar de coördinator, en ik zwijg. Typ klaar om terug te gaan naar mij. Bij gevaar: bel 112.
person-nobody = Er is hier nog geen coördinator die meeleest. { $call }
person-none = Er is nu geen gesprek.
person-says = { $name } ({ $place }): { $note }
person-answers = { $name } (coördinator): { $note }
person-answer = Antwoord geven
person-give_back = Gesprek klaar
person-which = { $name }, { $place }
person-coordinator = De coördinator
person-sent = Doorgestuurd.
person-back = Het gesprek is klaar. Ik luister weer.
person-back-hers = { $name } ({ $place }) is klaar met het gesprek.
answer-of = Aan wie is het antwoord?
answer-words = Wat wil je antwoorden aan { $name }?
    .u = Wat wilt u antwoorden aan { $name }?
give_back-of = Welk gesprek is klaar?
thread_waits-who = Er wacht nog iemand op antwoord: { $name } van { $place }. Typ antwoord, en dan wat je wilt zeggen.
    .u = Er wacht nog iemand op antwoord: { $name } van { $place }. Typ antwoord, en dan wat u wilt zeggen.
why-thread_waits = Een gangmaker wacht langer dan een werkdag op antwoord. Dat zeg ik één keer. Wat zal ik voortaan doen?
message-thread_waits = Wacht op antwoord
unasked-thread_waits = wie op antwoord wacht
wa-thread_waits = Een van je gangmakers wacht nog op antwoord. Tik op de knop om te antwoorden.
    .u = Een van uw gangmakers wacht nog op antwoord. Tik op de knop om te antwoorden.
wa-button-answer = Antwoord geven

## A pot that goes from one gangmaker to another

hand_over-street = Van welke straat draag je het potje over?
    .u = Van welke straat draagt u het potje over?
hand_over-to = Aan wie draag je het potje over?
    .u = Aan wie draagt u het potje over?
hand_over-somebody = je mede-gangmaker
    .u = uw mede-gangmaker
hand_over-nth = Gangmaker { $number }
hand_over-right = Er zit nog { $left } in het potje van { $street }. Klopt dat met wat je doorgeeft aan { $name }?
    .u = Er zit nog { $left } in het potje van { $street }. Klopt dat met wat u doorgeeft aan { $name }?
hand_over-right-short = Het potje van { $street } komt { $short } tekort. Klopt dat met wat je doorgeeft aan { $name }?
    .u = Het potje van { $street } komt { $short } tekort. Klopt dat met wat u doorgeeft aan { $name }?
hand_over-yes = Klopt
hand_over-other = Ik tel iets anders
hand_over-changed = Er is net iets opgeschreven. Daarom vraag ik het nog een keer.
hand_over-asked = Goed, ik vraag het aan { $name }. Je hoort hier wat het wordt.
    .u = Goed, ik vraag het aan { $name }. U hoort hier wat het wordt.
hand_over-silent = Ik stuur nu geen berichten naar { $name }. Zeg je het zelf even? Laat { $name } hier typen: draag over.
    .u = Ik stuur nu geen berichten naar { $name }. Zegt u het zelf even? Laat { $name } hier typen: draag over.
hand_over-alone = Je houdt dit potje nu alleen bij. Ken je iemand: de coördinator nodigt graag uit. Of laat die buur mij schrijven: ik wil gangmaker worden.
    .u = U houdt dit potje nu alleen bij. Kent u iemand: de coördinator nodigt graag uit. Of laat die buur mij schrijven: ik wil gangmaker worden.
hand_over-waits = Je droeg het potje van { $street } over aan { $name }. Ik wacht nog op een ja. Wat doen we?
    .u = U droeg het potje van { $street } over aan { $name }. Ik wacht nog op een ja. Wat doen we?
hand_over-keep = Laat staan
hand_over-end = Trek in
hand_over-kept = Goed, we wachten nog even.
hand_over-withdrawn = Goed, het potje van { $street } wordt niet overgedragen. Alles blijft zoals het was.
hand_over-confirmed = Jouw ja heb ik al. Nu is { $name } aan de beurt.
    .u = Uw ja heb ik al. Nu is { $name } aan de beurt.
hand_over-between = Dit potje gaat nu van { $name } naar { $to }. Ik wacht nog op een ja.
hand_over-running = Het potje van { $street } wordt al overgedragen. Ik wacht nog op een ja.
hand_over-nobody = Er is nog geen gangmaker: { $street }. Typ: nodig uit, en dan de straat.
hand_over-not = Goed, ik draag niets over.
hand_over-later = Goed, het blijft nog even openstaan. Typ draag over als je verder wilt.
    .u = Goed, het blijft nog even openstaan. Typ draag over als u verder wilt.
hand_over_street-which = Van welke straat gaat het potje over? Typ de naam.
hand_over_between-giver = Wie geeft het potje door?
hand_over_between-left = Die is al gestopt
hand_over_between-to = Wie krijgt het potje?
hand_over_between-right = Zal ik { $name } vragen het potje van { $street } door te geven aan { $to }?
hand_over_between-take = Zal ik { $to } vragen het potje van { $street } over te nemen?
hand_over_between-asked = Goed, ik vraag het aan { $name }. Je hoort het als het klaar is.
    .u = Goed, ik vraag het aan { $name }. U hoort het als het klaar is.
handover-take = { $name } draagt het potje van { $street } aan jou over. Er zit { $left } in. Heb je dat gekregen?
    .u = { $name } draagt het potje van { $street } aan u over. Er zit { $left } in. Hebt u dat gekregen?
handover-take-over = Neem jij het potje van { $street } over? Er zit { $left } in. Heb je dat?
    .u = Neemt u het potje van { $street } over? Er zit { $left } in. Hebt u dat?
handover-give = De coördinator vraagt of je het potje van { $street } doorgeeft aan { $name }. Er zit { $left } in. Klopt dat?
    .u = De coördinator vraagt of u het potje van { $street } doorgeeft aan { $name }. Er zit { $left } in. Klopt dat?
handover-again = Er is iets veranderd in het potje van { $street }. Er zit nu { $left } in. Klopt dat met wat je doorgeeft aan { $name }?
    .u = Er is iets veranderd in het potje van { $street }. Er zit nu { $left } in. Klopt dat met wat u doorgeeft aan { $name }?
handover-short = { $short } te weinig
handover-yes = Ja, dat heb ik
handover-later = Nu niet
handover_card-amount = Hoeveel tel je?
    .u = Hoeveel telt u?
handover-over = Deze overdracht is al klaar of gaat niet door. Typ menu om verder te gaan.
handover-not_now = Goed, ik zeg het vriendelijk. Het potje van { $street } blijft zoals het was.
handover-other-told = Dank je, ik zeg het tegen { $name }. Er is niets opgeschreven. Kijk samen even, en typ dan: draag over.
    .u = Dank u, ik zeg het tegen { $name }. Er is niets opgeschreven. Kijk samen even, en typ dan: draag over.
handover-other-alone = Dank je, er is niets opgeschreven. Tel nog eens, of schrijf het verschil op: typ geteld. Typ daarna: draag over.
    .u = Dank u, er is niets opgeschreven. Tel nog eens, of schrijf het verschil op: typ geteld. Typ daarna: draag over.
handover-done = Mooi, dan is het klaar. Jij houdt nu het potje van { $street } bij, met { $left }.
    .u = Mooi, dan is het klaar. U houdt nu het potje van { $street } bij, met { $left }.
handover_done-stay = Het potje van { $street } is overgedragen, met { $left }. Jullie zeiden allebei ja. Blijf je gangmaker?
    .u = Het potje van { $street } is overgedragen, met { $left }. U zei allebei ja. Blijft u gangmaker?
handover_done-stay_on = Ik blijf
handover_done-stop_on = Ik stop
handover_done-stays = Fijn dat je blijft!
    .u = Fijn dat u blijft!
handover_news-done = Het potje van { $street } is nu bij jou, met { $left }. Jullie zeiden allebei ja.
    .u = Het potje van { $street } is nu bij u, met { $left }. U zei allebei ja.
handover_news-told = Het potje van { $street } is overgedragen, met { $left } erin.
handover_news-told_not = Het potje van { $street } gaat nu niet over naar een ander.
handover_news-differs = Je mede-gangmaker telt { $counted } voor { $street }. Ik kom op { $left }. Kijken jullie samen even?
    .u = Uw mede-gangmaker telt { $counted } voor { $street }. Ik kom op { $left }. Kijkt u samen even?
handover_news-not_now = Je mede-gangmaker neemt het potje van { $street } liever nu niet over. Praat er samen rustig over.
    .u = Uw mede-gangmaker neemt het potje van { $street } liever nu niet over. Praat er samen rustig over.
handover_news-withdrawn = Het potje van { $street } komt toch niet naar jou. Je hoeft niets te doen.
    .u = Het potje van { $street } komt toch niet naar u. U hoeft niets te doen.
handover_news-expired = Niemand zei nog ja voor het potje van { $street }, dus ik laat het rusten. Opnieuw? Typ: draag over.
handover_news-receiver_left = Je mede-gangmaker is gestopt. Het potje van { $street } blijft dus bij jou.
    .u = Uw mede-gangmaker is gestopt. Het potje van { $street } blijft dus bij u.
leave_street-yes = Ja
leave_street-no = Nee
leave_street-first = Draag eerst over
why-handover_card = Een potje gaat over naar een ander zodra beiden ja zeggen. Wat zal ik voortaan doen?
why-handover_done = Je droeg een potje over. Wat zal ik voortaan doen?
    .u = U droeg een potje over. Wat zal ik voortaan doen?
why-handover_news = Een potje gaat over naar een ander. Daarvan hoort wie erbij is. Wat zal ik voortaan doen?
message-handover_card = Vraag bij overdragen
message-handover_done = Potje overgedragen
message-handover_news = Nieuws van potje
unasked-handover_card = vraag of een overgedragen potje klopt
unasked-handover_done = of een potje is overgedragen
unasked-handover_news = nieuws over een potje dat wordt overgedragen
wa-handover_card = Een potje in je straat wordt overgedragen. Tik op de knop om te zien hoeveel erin zit.
    .u = Een potje in uw straat wordt overgedragen. Tik op de knop om te zien hoeveel erin zit.
wa-handover_done = Het potje van je straat is overgedragen. Typ menu om te zien wat hier kan.
    .u = Het potje van uw straat is overgedragen. Typ menu om te zien wat hier kan.
wa-handover_news = Een potje in je straat wordt overgedragen, en er is nieuws. Typ draag over om te zien hoe het staat.
    .u = Een potje in uw straat wordt overgedragen, en er is nieuws. Typ draag over om te zien hoe het staat.
wa-button-hand_over = Bekijken
held-handover = Potje overdragen: { $value }
held-handover-asked = { $street }, sinds { $day }
held-handover-line = { $street }, sinds { $day }, ja gezegd op { $amount }

## Who keep a pot together

team-alone = Je houdt het potje alleen bij.
    .u = U houdt het potje alleen bij.
team-named = Samen met: { $names }
team-named-more = { $count ->
    [one] Samen met: { $names } en nog iemand
   *[other] Samen met: { $names } en nog { $count } mensen
    }
team-others = { $count ->
    [one] Samen met nog iemand
   *[other] Samen met nog { $count } mensen
    }
team_news-joined = Er is een gangmaker bij voor { $street }. Leuk, dan doen jullie het samen.
    .u = Er is een gangmaker bij voor { $street }. Leuk, dan doet u het samen.
team_news-joined-named = Goed nieuws, { $name } houdt nu ook het potje van { $street } bij.
team_news-left = Een gangmaker is gestopt: { $street }. Met de anderen gaat het gewoon door.
team_news-alone = Een gangmaker is gestopt: { $street }. Je houdt het potje nu alleen bij. Ken je iemand die mee wil doen?
    .u = Een gangmaker is gestopt: { $street }. U houdt het potje nu alleen bij. Kent u iemand die mee wil doen?
why-team_news = Er kwam een gangmaker bij in je straat, of er stopte iemand. Wat zal ik voortaan doen?
    .u = Er kwam een gangmaker bij in uw straat, of er stopte iemand. Wat zal ik voortaan doen?
message-team_news = Wie er meedoet
unasked-team_news = wie er bij komt of stopt
wa-team_news = Bij de gangmakers van je straat is iets veranderd. Typ onze straat om te zien wie meedoen.
    .u = Bij de gangmakers van uw straat is iets veranderd. Typ onze straat om te zien wie meedoen.

## A measurement: four questions, for who likes to

survey-join = Wil je vier korte vragen over je buurt beantwoorden? Het mag, het hoeft niet. Niemand ziet je naam bij je antwoorden.
    .u = Wilt u vier korte vragen over uw buurt beantwoorden? Het mag, het hoeft niet. Niemand ziet uw naam bij uw antwoorden.
survey-again = Wil je de vier korte vragen over je buurt nog eens beantwoorden? Het mag, het hoeft niet. Niemand ziet je naam bij je antwoorden.
    .u = Wilt u de vier korte vragen over uw buurt nog eens beantwoorden? Het mag, het hoeft niet. Niemand ziet uw naam bij uw antwoorden.
survey-join-yes = Ik doe mee
survey-join-no = Nee, dank je
    .u = Nee, dank u
survey-names = Niemand kan opzoeken wat jij antwoordt. Je antwoorden wissen kan daarom later niet meer. Hoeveel buren ken je bij naam?
    .u = Niemand kan opzoeken wat u antwoordt. Uw antwoorden wissen kan daarom later niet meer. Hoeveel buren kent u bij naam?
survey-names-none = Geen
survey-names-some = 1 tot en met 5
survey-names-more = 6 tot en met 10
survey-names-many = Meer dan 10
survey-names-skip = Zeg ik liever niet
survey-home = Voel je je thuis in je buurt?
    .u = Voelt u zich thuis in uw buurt?
survey-home-home = Ja
survey-home-half = Een beetje
survey-home-away = Nee
survey-home-skip = Zeg ik liever niet
survey-ask = Zou je een buur om hulp vragen?
    .u = Zou u een buur om hulp vragen?
survey-ask-sure = Ja
survey-ask-half = Misschien
survey-ask-nope = Nee
survey-ask-skip = Zeg ik liever niet
survey-alone = Voel je je weleens alleen?
    .u = Voelt u zich weleens alleen?
survey-alone-none = Nooit
survey-alone-some = Soms
survey-alone-lots = Vaak
survey-alone-skip = Zeg ik liever niet
survey-word = De vorige keer kreeg je een meetwoord. Zoek in dit gesprek op meetwoord en typ het hier. Kwijt geeft niet.
    .u = De vorige keer kreeg u een meetwoord. Zoek in dit gesprek op meetwoord en typ het hier. Kwijt geeft niet.
survey-word-forgotten = Heb ik niet
survey-send = Dat waren ze. Zal ik je antwoorden zonder naam bij die van de anderen doen?
    .u = Dat waren ze. Zal ik uw antwoorden zonder naam bij die van de anderen doen?
survey-send-yes = Ja, doe maar
survey-send-no = Nee, wis ze
survey-word_is = Dank je wel! Je meetwoord is { $code }. Bewaar dit bericht, want later vraag ik ernaar.
    .u = Dank u wel! Uw meetwoord is { $code }. Bewaar dit bericht, want later vraag ik ernaar.
survey-word_unknown = Dank je wel! Dat meetwoord ken ik niet, maar je antwoorden tellen gewoon mee.
    .u = Dank u wel! Dat meetwoord ken ik niet, maar uw antwoorden tellen gewoon mee.
survey-thanks = Dank je wel! Je antwoorden tellen mee.
    .u = Dank u wel! Uw antwoorden tellen mee.
survey-not = Goed, ik bewaar niets van je antwoorden.
    .u = Goed, ik bewaar niets van uw antwoorden.
survey-left = Goed, we stoppen ermee. Ik bewaar niets van je antwoorden.
    .u = Goed, we stoppen ermee. Ik bewaar niets van uw antwoorden.
survey-over = Er is nu geen meting waar je nog aan mee kunt doen.
    .u = Er is nu geen meting waar u nog aan mee kunt doen.
why-survey = Je gemeente wil weten wat Lief en Leed in de buurt doet. Meedoen mag, ik vraag het één keer. Wat zal ik voortaan doen?
    .u = Uw gemeente wil weten wat Lief en Leed in de buurt doet. Meedoen mag, ik vraag het één keer. Wat zal ik voortaan doen?
message-survey = Vragen over de buurt
unasked-survey = vier vragen over de buurt
wa-survey = Hoe gaat het in jouw buurt? Wil je vier korte vragen beantwoorden, zonder je naam? Tik op de knop om mee te doen.
    .u = Hoe gaat het in uw buurt? Wilt u vier korte vragen beantwoorden, zonder uw naam? Tik op de knop om mee te doen.
wa-button-measure = Bekijk de vragen
held-survey = Gevraagd voor een meting: { $value }
held-survey-line = { $number }-meting, { $place }

measure-place = Van welke gemeente?
measure-none = Er loopt nu geen meting. Wat wil je doen?
    .u = Er loopt nu geen meting. Wat wilt u doen?
measure-runs = De { $number }-meting loopt sinds { $day }. De uitkomst zie je na het sluiten. Wat wil je doen?
    .u = De { $number }-meting loopt sinds { $day }. De uitkomst ziet u na het sluiten. Wat wilt u doen?
measure-held = Ik vraag nu niemand, tot je typt: meting gaat door. { $now }
    .u = Ik vraag nu niemand, tot u typt: meting gaat door. { $now }
measure-start = Begin { $number }-meting
measure-close = Sluit de meting
measure-show = Bekijk de uitkomst
measure-own = Zelf antwoorden
measure-keep = Laat maar zo
measure-sure = { $count ->
    [one] Dan vraag ik 1 mens uit de straten om vier korte antwoorden. Meedoen is vrij en zonder naam. Zal ik dat doen?
   *[other] Dan vraag ik { $count } mensen uit de straten om vier korte antwoorden. Meedoen is vrij en zonder naam. Zal ik dat doen?
}
measure-sure_close = Daarna kan niemand meer antwoorden. Zal ik de meting sluiten?
measure-started = Goed, de { $number }-meting is begonnen. Later sluiten? Typ: meting.
measure-closed = Goed, de { $number }-meting is gesloten. De uitkomst zien? Typ: meting.
measure-changed = Er is intussen iets veranderd. Typ meting om te zien hoe het staat.
measure-nothing = Er is nu geen meting waar je aan mee kunt doen.
    .u = Er is nu geen meting waar u aan mee kunt doen.
measure-few = Er deden nog geen vijf mensen mee. Dan laat ik niets zien, zodat niemand te herkennen is.
measure-one = Bij de { $number }-meting deden { $people } mensen mee. Een groep telt altijd vijf mensen of meer.
measure-two = { $number }-meting: { $people } mensen. { $next }-meting: { $then } mensen. Een groep telt altijd vijf mensen of meer.
measure-about-names = Hoeveel buren ken je bij naam?
    { $lines }
    .u = Hoeveel buren kent u bij naam?
    { $lines }
measure-about-home = Voel je je thuis in je buurt?
    { $lines }
    .u = Voelt u zich thuis in uw buurt?
    { $lines }
measure-about-ask = Zou je een buur om hulp vragen?
    { $lines }
    .u = Zou u een buur om hulp vragen?
    { $lines }
measure-about-alone = Voel je je weleens alleen?
    { $lines }
    .u = Voelt u zich weleens alleen?
    { $lines }
measure-moved = Van { $people } mensen weet ik beide antwoorden:
    { $lines }
measure-line-all = • Per antwoord zijn het er te weinig om te laten zien.
measure-line = • { $what }: { $before }
measure-line-two = • { $what }: eerst { $before }, nu { $after }
measure-picture = Meting in { $place }
measure-round = { $number }-meting
measure-all = Alle gemeenten samen
measure-which = Wat wil je zien of doen?
    .u = Wat wilt u zien of doen?
measure-all-one = Eerste meting van { $places } gemeenten samen: { $people } mensen. Een groep telt altijd vijf mensen of meer.
measure-all-two = Eerste en laatste meting van { $places } gemeenten samen: eerst { $people } mensen, nu { $then }.
measure-all-few = Er zijn nog geen twee gemeenten met een uitkomst. Een totaal van één gemeente laat ik niet zien.
measure-from = Uit { $places } gemeenten.
measure-picture-first = Eerste metingen samen
measure-picture-both = Metingen vergeleken
measure-round-first = eerste meting
measure-round-last = laatste meting
measure-of = { $count } van { $people }
measure-or = { $one } of { $other }
measure-names-none = geen
measure-names-some = 1 tot en met 5
measure-names-more = 6 tot en met 10
measure-names-many = meer dan 10
measure-names-skip = liever niet gezegd
measure-home-home = ja
measure-home-half = een beetje
measure-home-away = nee
measure-home-skip = liever niet gezegd
measure-ask-sure = ja
measure-ask-half = misschien
measure-ask-nope = nee
measure-ask-skip = liever niet gezegd
measure-alone-none = nooit
measure-alone-some = soms
measure-alone-lots = vaak
measure-alone-skip = liever niet gezegd
measure-moved-up = vooruit
measure-moved-same = gelijk
measure-moved-down = achteruit

## The numbers of a year

menu-numbers = Cijfers van het jaar
slash-numbers = De cijfers van het jaar
button-as-picture = Als plaatje
numbers-place = Over welke plaats gaat het?
numbers-unknown = Die plaats ken ik hier niet. Typ cijfers, of cijfers met een jaar erachter.
numbers-together = Alle plaatsen samen
numbers-title = { $place } in { $year }
numbers-none = { $place } in { $year }: er is nog geen attentie opgeschreven.
numbers-few = { $place } in { $year }: minder dan 5 straten gaven iets. Daarom laat ik nog geen cijfers zien.
numbers-page = { $head }
    { $lines }
numbers-head = { $title }: { $count } attenties, samen { $spent }. { $active } van de { $streets } straten gaven iets.
numbers-given = { $count } attenties, { $spent }, { $streets } straten
numbers-quarter-told = Kwartaal { $number }: { $given }
numbers-quarter-few = Kwartaal { $number }: minder dan 5 straten
numbers-quarter-none = Kwartaal { $number }: geen attenties
numbers-late = Later opgeschreven: { $given }
numbers-mood-LIEF = LIEF, om iets fijns: { $count }
numbers-mood-LEED = LEED, om iets moeilijks: { $count }
numbers-mood-both = LIEF en LEED samen: { $count }
numbers-reasons = Het vaakst, { $until }:
    { $lines }
numbers-until-1 = van januari tot april
numbers-until-2 = van januari tot juli
numbers-until-3 = van januari tot oktober
numbers-until-4 = in het hele jaar
numbers-reason = { $occasion }: { $count }
numbers-reason-other = om andere redenen: { $count }
numbers-reasons-later = Waarvoor het was, tel ik twee weken na elk kwartaal.
numbers-rule = Wat van minder dan 5 straten komt, telt niet mee.
picture-count =
    { $count ->
        [one] 1 attentie, samen { $spent }, uit { $active } straten
       *[other] { $count } attenties, samen { $spent }, uit { $active } straten
    }
picture-number = { $count }
picture-quarters = Attenties per kwartaal
picture-quarter = Kwartaal { $number }
picture-occasions = Waarvoor het was
picture-other = andere redenen
numbers-quarter-coming = Kwartaal { $number }: komt nog
document-numbers = Cijfers { $place } { $year }

## A phone number that was silent for long

doorstep-hello = Fijn dat je er weer bent! Dit nummer was lang stil. In welke straat woon of help je, en hoe heet je?
    .u = Fijn dat u er weer bent! Dit nummer was lang stil. In welke straat woont of helpt u, en hoe heet u?
doorstep-first = Eerst één vraag, want dit nummer was lang stil: in welke straat woon of help je, en hoe heet je? Lukt het niet? De welzijnsorganisatie in je buurt helpt je.
    .u = Eerst één vraag, want dit nummer was lang stil: in welke straat woont of helpt u, en hoe heet u? Lukt het niet? De welzijnsorganisatie in uw buurt helpt u.
doorstep-again = Ik weet nog niet zeker wie je bent. Noem je straat of gemeente, en je voornaam.
    .u = Ik weet nog niet zeker wie u bent. Noem uw straat of gemeente, en uw voornaam.
doorstep-shut = Ik weet niet zeker wie je bent. Ik vraag het aan de coördinator. Tot dan kan ik hier niets laten zien.
    .u = Ik weet niet zeker wie u bent. Ik vraag het aan de coördinator. Tot dan kan ik hier niets laten zien.
doorstep-other = Ik ben iemand anders
doorstep-right = Fijn, je bent het.
    .u = Fijn, u bent het.
doorstep-tell = Wat kan ik voor je doen? Typ menu voor wat hier kan.
    .u = Wat kan ik voor u doen? Typ menu voor wat hier kan.
doorstep-stranger = Goed, dan begin ik met dit nummer opnieuw.
silent_number-card = Iemand schrijft vanaf het nummer van { $name } uit { $street }. Dat nummer was 45 dagen stil. Is ze dat nog?
silent_number-somebody = iemand
silent_number-hers = Dit is ze nog
silent_number-other = Nee, iemand anders
silent_number-unknown = Weet ik niet
silent_number-said-hers = Dank je, dan gaat alles weer zoals het ging.
    .u = Dank u, dan gaat alles weer zoals het ging.
silent_number-said-other = Goed, ik ken dit nummer niet meer. Typ nodig uit en de straat voor een nieuwe code.
silent_number-left = Goed, ik laat het zo. Typ stille nummers als je het later weet.
    .u = Goed, ik laat het zo. Typ stille nummers als u het later weet.
silent_number-over = Over dit nummer is al beslist.
silent_number-welcome = De coördinator zegt dat jij het bent. Fijn dat je er weer bent! Typ menu voor wat hier kan.
    .u = De coördinator zegt dat u het bent. Fijn dat u er weer bent! Typ menu voor wat hier kan.
silent_numbers-none = Er wacht nu geen nummer.
news_waits = Er is nieuws voor je van Lief & Leed. Schrijf iets terug, dan vertel ik het.
    .u = Er is nieuws voor u van Lief & Leed. Schrijft u iets terug? Dan vertel ik het.
wa-news_waits = Er is nieuws voor je van Lief & Leed. Schrijf iets terug, dan vertel ik het.
    .u = Er is nieuws voor u van Lief & Leed. Schrijft u iets terug? Dan vertel ik het.
wa-silent_number = In je gemeente schrijft iemand vanaf een nummer dat lang stil was. Tik op de knop om te zien van wie het was.
    .u = In uw gemeente schrijft iemand vanaf een nummer dat lang stil was. Tik op de knop om te zien van wie het was.
wa-button-silent_numbers = Bekijk het
why-news_waits = Dit nummer was lang stil. Daarom zei ik alleen dat er nieuws was. Wat zal ik voortaan doen?
why-silent_number = Iemand schreef vanaf een nummer dat lang stil was. Een coördinator weet van wie het is. Wat zal ik voortaan doen?
message-news_waits = Er is nieuws
message-silent_number = Stil nummer
unasked-news_waits = bericht dat er nieuws is
unasked-silent_number = de vraag van wie een stil nummer is

## Mededelingen: van het netwerk of van een lokale partij, aan velen tegelijk

announcement =
    Mededeling van { $sender }, voor iedereen die meedoet:
    { $words }
    Typ waarom voor uitleg.
announcement-network = het landelijk netwerk
why-announcement = Dit is een mededeling voor iedereen die meedoet. Wat zal ik voortaan doen?
message-announcement = Mededeling
unasked-announcement = een mededeling
wa-announcement = Mededeling van { $sender }, voor iedereen die meedoet: { $words } Typ waarom als je uitleg wilt.
    .u = Mededeling van { $sender }, voor iedereen die meedoet: { $words } Typ waarom als u uitleg wilt.
announce-place = Voor welke gemeente is het?
announce-text = Wat wil je laten weten? Typ het zoals mensen het zien, hoogstens 600 tekens. Een link mag erbij.
    .u = Wat wilt u laten weten? Typ het zoals mensen het zien, hoogstens 600 tekens. Een link mag erbij.
announce-text-below = Mooi, dat plaatje komt erboven. Welke tekst hoort erbij? Hoogstens 600 tekens.
picture-failed = Het plaatje kon ik niet openen: alleen de tekst gaat mee. Stuur het gerust nog eens.
picture-link = Plaatje: { $link }
announce-preview =
    Zo komt het aan:

    { $message }

    { $facts }
announce-to-all = { $count ->
    [0] Er is nu niemand die dit krijgt.
    [one] Het gaat naar 1 gangmaker of coördinator.
   *[other] Het gaat naar { $count } gangmakers en coördinatoren.
}
announce-to-gangmakers = { $count ->
    [0] Er is nu niemand die dit krijgt.
    [one] Het gaat naar 1 gangmaker.
   *[other] Het gaat naar { $count } gangmakers.
}
announce-to-coordinators = { $count ->
    [0] Er is nu niemand die dit krijgt.
    [one] Het gaat naar 1 coördinator.
   *[other] Het gaat naar { $count } coördinatoren.
}
announce-out-few = Minder dan 5 mensen krijgen het niet.
announce-out-few-why = Minder dan 5 mensen krijgen het niet: { $why }.
announce-out-several = Niet naar { $count }, om verschillende redenen.
announce-groups = { $count ->
    [one] Het komt in 1 groep.
   *[other] Het komt in { $count } groepen.
}
announce-out = Niet naar { $count }: { $why }.
announce-only-in = Alleen in: { $places }.
announce-about = Thema: { $theme }.
announce-twice = Let op: dit ging al naar dezelfde mensen.
announce-picture = Op WhatsApp is het plaatje soms een link.
announce-cost = Kosten: ongeveer { NUMBER($dollars, minimumFractionDigits: 2, maximumFractionDigits: 2) } dollar.
announce-asks = Eerst mag er een regel bij van: { $places }.
announce-at = Het gaat op { $day } om { $hour } uur.
announce-go-yes = Versturen
announce-go-change = Aanpassen
announce-go-no = Niet versturen
announce-fix-text = Tekst
announce-fix-audience = Voor wie
announce-fix-where = Welke gemeente
announce-fix-theme = Thema
announce-fix-when = Wanneer
announce-for-all = Iedereen
announce-for-gangmakers = Gangmakers
announce-for-coordinators = Coördinatoren
announce-in-everywhere = Overal
announce-on-now = Nu
announce-on-tomorrow = Morgen, 10 uur
announce-on-monday = Maandag, 10 uur
announce-change = Wat wil je anders?
    .u = Wat wilt u anders?
announce-audience = Voor wie is het?
announce-where = In welke gemeente? Typ de naam; meer namen met een komma ertussen.
announce-theme = Waar gaat het over? Wie dat thema niet wil, krijgt het dan niet.
announce-when = Wanneer zal ik het sturen? Typ een dag, of kies.
announce-count = Dit gaat naar { $count } mensen. Typ dat getal als je het zeker weet.
    .u = Dit gaat naar { $count } mensen. Typ dat getal als u het zeker weet.
announce-dropped = Goed, ik stuur niets.
announce-sent = Ik verstuur het nu.
announce-planned = Het gaat op { $day } om { $hour } uur.
announce-waits = Ik vraag eerst de coördinatoren van { $places } om een regel. Dat kan tot en met { $until }.
announce-follow = Typ aankondigingen om te zien hoe het gaat.
topic-heat = warm weer
topic-recruiting = gangmakers werven
topic-welcoming = verwelkomen
topic-ideas = leuke ideeën
topic-meeting = ontmoeten
announced-of = Welke bedoel je?
    .u = Welke bedoelt u?
announced-text = Wat moet het worden? Wie het nog niet kreeg, krijgt de nieuwe tekst.
announced-what = { $lines }
announced-none = Er is nog niets aangekondigd. Typ aankondiging om te beginnen.
menu-announce = Iets aankondigen
menu-announced = Wat is aangekondigd
announced-which = Over { $title }
announced-to-forward = { $sender }: { $words }
announced-planned = “{ $title }” gaat op { $day } om { $hour } uur.
announced-going = “{ $title }” gaat sinds { $day }, { $hour } uur.
announced-paused = “{ $title }” staat stil.
announced-cancelled = “{ $title }” is gestopt.
announced-over = “{ $title }” is klaar.
announced-file = Als bestand
announced-file-done = Hier is het verslag als bestand.
announced-total = Verstuurd: { $count }. Niet of nog niet: { $rest }.
reached-whole = Per reden: { $blocks }.
reached-places =
    Per gemeente:
    { $lines }
reached-place = { $place }: { $blocks }
reached-more = { $count ->
    [one] En nog 1 gemeente in het bestand.
   *[other] En nog { $count } gemeenten in het bestand.
}
reached-small = Kleine gemeenten samen
reached-with-small = { $place } met kleine gemeenten
reached-block = { $count } { $what }
reached-and = { $block }, { $rest }
reached-mostly = { $what } (op minder dan 5 na)
reached-sent = verstuurd
reached-waiting = nog onderweg
reached-window = vastgehouden tot ze weer schrijven
reached-opted_out = afgemeld
reached-unreachable = niet te bereiken
reached-uncertain = onzeker
reached-several = niet, om verschillende redenen
reached-either = wel of niet verstuurd
reached-not = niet: { $why }
reached-title = Verslag
reached-column-place = Gemeente
reached-column-what = Wat
reached-column-people = Mensen
reached-all = Samen
announced-asked = Wacht op een regel van: { $places }.
announced-pause = Even stilzetten
announced-go_on = Weer verder
announced-cancel = Niet verder sturen
announced-correct = Tekst verbeteren
announced-again = Onzekere nog eens
announced-forward = Om door te sturen
announced-keep = Laat zo
announced-pause-done = Het staat stil. Typ aankondigingen om weer verder te gaan.
announced-go_on-done = Het gaat weer verder.
announced-cancel-done = Gestopt. Wie het nog niet kreeg, krijgt het niet meer.
announced-correct-done = Wie het nog niet kreeg, krijgt de nieuwe tekst.
announced-again-done = Ik stuur het nog eens naar wie het misschien niet kreeg.
announced-forward-done = Stuur dit door naar je eigen groep:
    .u = Stuur dit door naar uw eigen groep:
heat-missed-theme = wil dit thema niet
heat-missed-skipped = de coördinator sloeg het over
heat-missed-withdrawn = gestopt voor het weg was
heat-missed-on_hold = staat stil
announcement_line-what =
    Dit wil het landelijk netwerk sturen:

    { $message }

    Het gaat in { $place } naar { $count } van je gangmakers. Wil je er een regel bij zetten?
    .u =
    Dit wil het landelijk netwerk sturen:

    { $message }

    Het gaat in { $place } naar { $count } van uw gangmakers. Wilt u er een regel bij zetten?
announcement_line-add = Regel erbij
announcement_line-plain = Zo is het goed
announcement_line-skip = Hier overslaan
announcement_line-line = Wat zet je erbij? Hoogstens 120 tekens.
    .u = Wat zet u erbij? Hoogstens 120 tekens.
announcement_line-changed = De tekst is intussen veranderd. Kijk je nog even?
    .u = De tekst is intussen veranderd. Kijkt u nog even?
announcement_line-over = Er wacht geen mededeling meer op een regel van jou.
    .u = Er wacht geen mededeling meer op een regel van u.
announcement_line-add-done = Je regel staat erbij. Zo gaat het naar je gangmakers.
    .u = Uw regel staat erbij. Zo gaat het naar uw gangmakers.
announcement_line-plain-done = Goed, het gaat zoals het is.
announcement_line-skip-done = Goed, je gangmakers krijgen het niet.
    .u = Goed, uw gangmakers krijgen het niet.
why-announcement_line = Het netwerk wil iets sturen aan je gangmakers. Dan vraag ik eerst of er een regel bij moet. Wat zal ik voortaan doen?
    .u = Het netwerk wil iets sturen aan uw gangmakers. Dan vraag ik eerst of er een regel bij moet. Wat zal ik voortaan doen?
message-announcement_line = Regel gevraagd
unasked-announcement_line = de vraag om een regel bij een mededeling
wa-announcement_line = Het landelijk netwerk wil je gangmakers iets sturen. Je kunt er twee dagen een regel bij zetten.
    .u = Het landelijk netwerk wil uw gangmakers iets sturen. U kunt er twee dagen een regel bij zetten.
wa-button-announcement_line = Lees en kies

## Nieuwsbrief en bijeenkomst: uitnodigen, antwoorden, wie er komt

newsletter =
    Nieuwsbrief van { $sender }, voor iedereen die meedoet:
    { $words }
    Typ waarom voor uitleg.
why-newsletter = Dit is een nieuwsbrief voor iedereen die meedoet. Wat zal ik voortaan doen?
message-newsletter = De nieuwsbrief
unasked-newsletter = de nieuwsbrief
wa-newsletter = Nieuwsbrief van { $sender }, voor iedereen die meedoet: { $words } Wil je uitleg? Typ waarom.
    .u = Nieuwsbrief van { $sender }, voor iedereen die meedoet: { $words } Wilt u uitleg? Typ waarom.
event =
    Uitnodiging van { $sender }, voor wie meedoet.
    { $words }
    Het is op { $day } om { $hour } uur, { $venue }: kom je?
    .u =
    Uitnodiging van { $sender }, voor wie meedoet.
    { $words }
    Het is op { $day } om { $hour } uur, { $venue }: komt u?
why-event = Dit is een uitnodiging voor iedereen die meedoet. Wat zal ik voortaan doen?
message-event = Uitnodiging
unasked-event = een uitnodiging
wa-event = Uitnodiging van { $sender } op { $day } om { $hour } uur, { $venue }. Dit is het bericht: { $words } Tik op de knop, dan kun je antwoorden.
    .u = Uitnodiging van { $sender } op { $day } om { $hour } uur, { $venue }. Dit is het bericht: { $words } Tik op de knop, dan kunt u antwoorden.
wa-button-events = Naar de uitnodiging
event-yes = Ja
event-maybe = Misschien
event-no = Nee
event-is-yes = ja
event-is-waiting = wachtlijst
event-is-maybe = misschien
event-is-no = nee
invited-to-forward =
    { $sender }: { $words }
    { $day } om { $hour } uur, { $venue }
invited-again = Op { $day } om { $hour } uur, { $venue }. Je antwoord is nu: { $what }. Kom je?
    .u = Op { $day } om { $hour } uur, { $venue }. Uw antwoord is nu: { $what }. Komt u?
event-over = Deze bijeenkomst is voorbij of gaat niet door.
event-said-yes = Fijn dat je komt. Je staat op de lijst. Dit is voor je agenda.
    .u = Fijn dat u komt. U staat op de lijst. Dit is voor uw agenda.
event-said-waiting = Fijn dat je wilt komen. Alle plekken zijn nu bezet. Je staat op de wachtlijst, en ik laat het weten als er plek is.
    .u = Fijn dat u wilt komen. Alle plekken zijn nu bezet. U staat op de wachtlijst, en ik laat het weten als er plek is.
event-said-maybe = Goed, misschien dus. Typ bijeenkomsten als je het weet.
    .u = Goed, misschien dus. Typ bijeenkomsten als u het weet.
event-said-no = Jammer, maar goed dat ik het weet. Typ bijeenkomsten als het toch lukt.
event_named-named = Mag de organisatie je voornaam zien op de lijst?
    .u = Mag de organisatie uw voornaam zien op de lijst?
event_named-yes = Ja
event_named-no = Nee, alleen tellen
event_named-set-yes = Goed, je voornaam staat op de lijst.
    .u = Goed, uw voornaam staat op de lijst.
event_named-set-no = Goed, je telt mee zonder naam.
    .u = Goed, u telt mee zonder naam.
calendar-title = Bijeenkomst van { $sender }
calendar-line = Voor je agenda: { $day } om { $hour } uur, { $venue }.
    .u = Voor uw agenda: { $day } om { $hour } uur, { $venue }.
document-event = Bijeenkomst { $day }
document-attendance = Aanmeldlijst { $day }
document-reach = Verslag mededeling { $number }
events-of = Welke bedoel je?
    .u = Welke bedoelt u?
events-none = Er is nu geen bijeenkomst waarvoor je bent uitgenodigd.
    .u = Er is nu geen bijeenkomst waarvoor u bent uitgenodigd.
event_seat = Goed nieuws: er is een plek vrij op { $day } om { $hour } uur, { $venue }. Je staat op de lijst. Typ bijeenkomsten als het niet meer lukt.
    .u = Goed nieuws: er is een plek vrij op { $day } om { $hour } uur, { $venue }. U staat op de lijst. Typ bijeenkomsten als het niet meer lukt.
why-event_seat = Je stond op de wachtlijst van een bijeenkomst. Ik laat weten dat er plek is. Wat zal ik voortaan doen?
    .u = U stond op de wachtlijst van een bijeenkomst. Ik laat weten dat er plek is. Wat zal ik voortaan doen?
message-event_seat = Plek vrij
unasked-event_seat = bericht dat er een plek vrij is
wa-event_seat = Er is een plek voor je vrij op de bijeenkomst. Tik op de knop om te zien wanneer en waar.
    .u = Er is een plek voor u vrij op de bijeenkomst. Tik op de knop om te zien wanneer en waar.
event_reminder = De bijeenkomst van { $sender } is op { $day } om { $hour } uur, { $venue }. Lukt het niet? Typ bijeenkomsten, dan kun je dat zeggen.
    .u = De bijeenkomst van { $sender } is op { $day } om { $hour } uur, { $venue }. Lukt het niet? Typ bijeenkomsten, dan kunt u dat zeggen.
event_reminder-tomorrow = Morgen, { $day } om { $hour } uur, is de bijeenkomst van { $sender }, plaats: { $venue }. Lukt het niet? Typ bijeenkomsten, dan kun je dat zeggen.
    .u = Morgen, { $day } om { $hour } uur, is de bijeenkomst van { $sender }, plaats: { $venue }. Lukt het niet? Typ bijeenkomsten, dan kunt u dat zeggen.
why-event_reminder = Je zei dat je (misschien) naar een bijeenkomst komt. Dan stuur ik de dag ervoor een bericht. Wat zal ik voortaan doen?
    .u = U zei dat u (misschien) naar een bijeenkomst komt. Dan stuur ik de dag ervoor een bericht. Wat zal ik voortaan doen?
message-event_reminder = Morgen bijeenkomst
unasked-event_reminder = bericht op de dag voor een bijeenkomst
wa-event_reminder = Morgen is de bijeenkomst waarvoor je je aanmeldde. Tik op de knop voor tijd en plek.
    .u = Morgen is de bijeenkomst waarvoor u zich aanmeldde. Tik op de knop voor tijd en plek.
event_cancelled = Helaas: de bijeenkomst van { $day } om { $hour } uur, { $venue } gaat niet door.
why-event_cancelled = Je wilde naar een bijeenkomst komen die niet doorgaat. Wat zal ik voortaan doen?
    .u = U wilde naar een bijeenkomst komen die niet doorgaat. Wat zal ik voortaan doen?
message-event_cancelled = Gaat niet door
unasked-event_cancelled = bericht dat een bijeenkomst niet doorgaat
wa-event_cancelled = Een bijeenkomst waarvoor je je aanmeldde gaat helaas niet door.
    .u = Een bijeenkomst waarvoor u zich aanmeldde gaat helaas niet door.
announce-moment = Op welke dag is het, en hoe laat?
announce-time = Hoe laat begint het?
announce-venue = Waar is het? Typ het zoals mensen het zien, hoogstens 80 tekens.
announce-seats = Hoeveel plekken zijn er? Typ een getal.
announce-seats-0 = Geen grens
announce-so-many-seats = { $count ->
    [one] Er is 1 plek.
   *[other] Er zijn { $count } plekken.
}
announce-without-limit = Er is plek voor iedereen.
announce-too-late = Dit bericht gaat pas weg als het al begonnen is. Kies een andere dag.
announce-fix-moment = Dag en tijd
announce-fix-venue = Plaats
announce-fix-seats = Plekken
announce-fix-more = Iets anders
menu-newsletter_write = Nieuwsbrief sturen
menu-event_plan = Mensen uitnodigen
announced-call_off = Gaat niet door
announced-change = Wijzigen
change_event-part = Nu: { $day } om { $hour } uur, { $venue }. { $seats } Wat wil je wijzigen?
    .u = Nu: { $day } om { $hour } uur, { $venue }. { $seats } Wat wilt u wijzigen?
change_event-part-more = Het wordt: { $day } om { $hour } uur, { $venue }. { $seats } Wat wil je nog wijzigen?
    .u = Het wordt: { $day } om { $hour } uur, { $venue }. { $seats } Wat wilt u nog wijzigen?
change_event-moment = Dag en tijd
change_event-venue = Plaats
change_event-seats = Plekken
change_event-text = Tekst
change_event-keep = Laat zo
change_event-late = Dat kan niet: dan is het al voorbij, of nog voor de uitnodiging. Welke dag en tijd wordt het?
change_event-same = Weer om { $hour } uur
change_event-was = Het was { $day } om { $hour } uur, { $venue }.
change_event-becomes = Het wordt { $day } om { $hour } uur, { $venue }.
change_event-nothing = Zo blijft alles zoals het is. Wil je nog iets anders wijzigen?
    .u = Zo blijft alles zoals het is. Wilt u nog iets anders wijzigen?
change_event-over = { $count ->
    [one] Er komt al 1 persoon. Die houdt de plek.
   *[other] Er komen al { $count } mensen. Zij houden hun plek.
}
change_event-up = { $count ->
    [one] 1 persoon van de wachtlijst krijgt een plek.
   *[other] { $count } mensen van de wachtlijst krijgen een plek.
}
change_event-hear = { $count ->
    [0] Niemand krijgt daar bericht van.
    [one] 1 persoon krijgt daar bericht van.
   *[other] { $count } mensen krijgen daar bericht van.
}
change_event-go =
    { $lines }
    Zal ik het zo wijzigen?
change_event-go-yes = Ja
change_event-go-more = Nog iets wijzigen
change_event-go-no = Nee
change_event-done = { $count ->
    [0] Het is gewijzigd.
    [one] Het is gewijzigd. Ik laat het 1 persoon weten.
   *[other] Het is gewijzigd. Ik laat het { $count } mensen weten.
}
change_event-changed = Iemand anders heeft de bijeenkomst net gewijzigd. Typ aankondigingen om te zien wat het nu is.
event_moved-day-yes =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    Je staat op de lijst: kun je dan ook?
    .u =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    U staat op de lijst: kunt u dan ook?
event_moved-day-waiting =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    Je staat op de wachtlijst: kun je dan ook?
    .u =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    U staat op de wachtlijst: kunt u dan ook?
event_moved-day-maybe =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    Je zei misschien: kun je dan ook?
    .u =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    U zei misschien: kunt u dan ook?
event_moved-day-none =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    Kom je dan?
    .u =
    De bijeenkomst van { $was } om { $then } uur is verplaatst.
    Het wordt { $day } om { $hour } uur, { $venue }.
    Komt u dan?
event_moved-venue-yes =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    Je staat nog op de lijst: kies Ja voor je agenda, of Nee als het niet lukt.
    .u =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    U staat nog op de lijst: kies Ja voor uw agenda, of Nee als het niet lukt.
event_moved-venue-waiting =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    Je staat nog op de wachtlijst: kies Nee als het niet lukt.
    .u =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    U staat nog op de wachtlijst: kies Nee als het niet lukt.
event_moved-venue-maybe =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    Je zei misschien: weet je het al?
    .u =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    U zei misschien: weet u het al?
event_moved-venue-none =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    Kom je daar?
    .u =
    De bijeenkomst van { $day } om { $hour } uur is op een andere plaats.
    Dat wordt: { $venue }.
    Komt u daar?
why-event_moved = Een bijeenkomst waarvoor je bent uitgenodigd is verplaatst. Wat zal ik voortaan doen?
    .u = Een bijeenkomst waarvoor u bent uitgenodigd is verplaatst. Wat zal ik voortaan doen?
message-event_moved = Verplaatst
unasked-event_moved = bericht dat een bijeenkomst verplaatst is
wa-event_moved = De bijeenkomst waarvoor je bent uitgenodigd is verplaatst. Tik op de knop voor de nieuwe dag, tijd en plaats.
    .u = De bijeenkomst waarvoor u bent uitgenodigd is verplaatst. Tik op de knop voor de nieuwe dag, tijd en plaats.
announced-sure = { $count ->
    [0] Zal ik de bijeenkomst afzeggen? Nog niemand wilde komen.
    [one] Zal ik de bijeenkomst afzeggen? 1 persoon krijgt daar bericht van.
   *[other] Zal ik de bijeenkomst afzeggen? { $count } mensen krijgen daar bericht van.
}
announced-called-off = { $count ->
    [0] De bijeenkomst gaat niet door.
    [one] De bijeenkomst gaat niet door. Ik laat het 1 persoon weten.
   *[other] De bijeenkomst gaat niet door. Ik laat het { $count } mensen weten.
}
attendance-counts = Ja: { $comes }, misschien: { $doubts }, nee: { $stays }, wachtlijst: { $waits }.
attendance-list =
    { $head }
    { $lines }
attendance-one = { $name }, { $place }
attendance-waits = { $name }, { $place } (wachtlijst)
attendance-rest = En nog { $count } namen in het bestand.
attendance-unnamed = { $count ->
    [one] En 1 zonder naam.
   *[other] En { $count } zonder naam.
}
attendance-no-names = Nog niemand vond het goed dat je de naam ziet.
    .u = Nog niemand vond het goed dat u de naam ziet.
attendance-none = Er is nog geen bijeenkomst van jou. Typ bijeenkomst om te beginnen.
    .u = Er is nog geen bijeenkomst van u. Typ bijeenkomst om te beginnen.
attendance-here = Hier is de lijst als bestand.
attendance-of = Welke bedoel je?
    .u = Welke bedoelt u?
attendance_file-of = Welke bedoel je?
    .u = Welke bedoelt u?
attendance-title = Aanmeldlijst
attendance-name = Voornaam
attendance-place = Gemeente
attendance-answer = Antwoord
held-event = Antwoord op een uitnodiging: { $value }
held-event-line = { $day }, { $place }, { $what }, { $word }
held-event-named = met voornaam op de lijst
held-event-unnamed = zonder naam

## Thema's van mededelingen

slash-themes = Over welke thema's hoor ik?
themes-which = Over deze thema's krijg je mededelingen:
    { $lines }
    Wat zal ik aan of uit zetten?
    .u = Over deze thema's krijgt u mededelingen:
    { $lines }
    Wat zal ik aan of uit zetten?
themes-rest = Mededelingen staan nu uit. Toch weer wel? Typ: berichten.
themes-set-on = Goed, over { $theme } krijg je weer mededelingen.
    .u = Goed, over { $theme } krijgt u weer mededelingen.
themes-set-off = Goed, over { $theme } krijg je geen mededelingen meer. Toch weer wel? Typ: themas.
    .u = Goed, over { $theme } krijgt u geen mededelingen meer. Toch weer wel? Typ: themas.
held-no_theme = Geen mededelingen over: { $value }
held-theme = Wel mededelingen over: { $value }

## Ideeën voor een straat: van het netwerk, of één voor elke maand en een paar voor altijd

season-1 = Een kaartje met een goede wens doet het in januari altijd goed. Weet je voor wie?
    .u = Een kaartje met een goede wens doet het in januari altijd goed. Weet u voor wie?
season-2 = Een bloemetje maakt een grijze dag in februari lichter. Weet je voor wie?
    .u = Een bloemetje maakt een grijze dag in februari lichter. Weet u voor wie?
season-3 = Een bakje narcissen op de stoep is een mooi begin van maart. Wie zou je er blij mee maken?
    .u = Een bakje narcissen op de stoep is een mooi begin van maart. Wie zou u er blij mee maken?
season-4 = Kent iemand nog niet veel mensen in de straat? Misschien kun je samen koffie drinken.
    .u = Kent iemand nog niet veel mensen in de straat? Misschien kunt u samen koffie drinken.
season-5 = Een plantje voor balkon of tuin is leuk in mei. Weet je voor wie?
    .u = Een plantje voor balkon of tuin is leuk in mei. Weet u voor wie?
season-6 = Een bakje aardbeien smaakt in juni bij iedereen. Bij wie zou je aanbellen?
    .u = Een bakje aardbeien smaakt in juni bij iedereen. Bij wie zou u aanbellen?
season-7 = Wie blijft er thuis deze zomer? Misschien stuur je een kaartje van dichtbij.
    .u = Wie blijft er thuis deze zomer? Misschien stuurt u een kaartje van dichtbij.
season-8 = Iets fris te drinken is welkom op een warme dag. Bij wie zou je langsgaan?
    .u = Iets fris te drinken is welkom op een warme dag. Bij wie zou u langsgaan?
season-9 = Is er iemand nieuw komen wonen? Misschien kun je welkom zeggen met iets kleins.
    .u = Is er iemand nieuw komen wonen? Misschien kunt u welkom zeggen met iets kleins.
season-10 = Een appeltaart brengt de herfst gezellig binnen. Met wie zou je een stuk delen?
    .u = Een appeltaart brengt de herfst gezellig binnen. Met wie zou u een stuk delen?
season-11 = Een pan soep is fijn nu het vroeg donker wordt. Weet je voor wie?
    .u = Een pan soep is fijn nu het vroeg donker wordt. Weet u voor wie?
season-12 = Een kerstkaart door de bus kan veel betekenen. Aan wie denk je?
    .u = Een kerstkaart door de bus kan veel betekenen. Aan wie denkt u?
season-any-1 = Doe een kaartje in elke bus, en vertel wie je bent. Zo weet iedereen wie de gangmaker is.
    .u = Doe een kaartje in elke bus, en vertel wie u bent. Zo weet iedereen wie de gangmaker is.
season-any-2 = Wie staat altijd klaar voor een ander? Breng eens een bloemetje, en zeg bedankt.
season-any-3 = Zet een tafel voor de deur, met koffie en thee. Wie langskomt, drinkt mee.
ideas-own = Een idee van het landelijk netwerk: { $note }
ideas-more = Nog een idee
ideas-nice = Leuk idee
ideas-nice-set = Mooi! Geef het gerust door.
menu-ideas = Een idee
slash-ideas = Geef me een idee
menu-add_idea = Idee erbij
menu-idea_list = Alle ideeën
add_idea-text = Wat is het idee? Hoogstens 200 tekens.
add_idea-season = Wanneer past het? Een maand typen mag ook.
add_idea-done = Het staat op de lijst ({ $season }): { $note }
idea_list-which =
    Deze ideeën staan op de lijst:
    { $lines }
    Welk idee zal ik weghalen?
idea_list-line = { $number }: { $note } ({ $season })
idea_list-drop = Haal { $number } weg
idea_list-done = Dat idee is van de lijst.
idea_list-none = De lijst is nog leeg. Typ idee toevoegen om te beginnen.
idea-in-spring = lente
idea-in-summer = zomer
idea-in-autumn = herfst
idea-in-winter = winter
idea-in-all = heel het jaar
idea-in-1 = januari
idea-in-2 = februari
idea-in-3 = maart
idea-in-4 = april
idea-in-5 = mei
idea-in-6 = juni
idea-in-7 = juli
idea-in-8 = augustus
idea-in-9 = september
idea-in-10 = oktober
idea-in-11 = november
idea-in-12 = december

## Groepen die mededelingen krijgen

group-announcement =
    Mededeling van { $sender }:
    { $words }
group-invitation =
    Uitnodiging van { $sender }:
    { $words }
    Het is op { $day } om { $hour } uur, plaats: { $venue }
group-moved =
    Verplaatst, de bijeenkomst van { $sender }:
    { $words }
    Het wordt { $day } om { $hour } uur, plaats: { $venue }
group-linked = Deze groep krijgt voortaan de mededelingen van { $sender }. Verder schrijf ik hier niets op.
code-group = Die code is voor een groep op Telegram. Typ hem daar, met koppel ervoor.
group-not-linked = Die code werkt hier niet. Vraag een nieuwe aan wie hem gaf.
link_group-place = Voor welke gemeente is de groep?
link_group-how = Zet mij in je groep op Telegram, en typ daar dit. De code werkt één keer, een week lang.
    .u = Zet mij in uw groep op Telegram, en typ daar dit. De code werkt één keer, een week lang.
link_group-code = /koppel { $code }
groups-which =
    Deze groepen krijgen mededelingen:
    { $lines }
    Welke zal ik loslaten?
groups-line = Groep { $number }: { $place }, sinds { $day }
groups-let_go = Laat groep { $number } los
groups-done = Die groep krijgt geen mededelingen meer.
groups-none = Er is nog geen groep gekoppeld. Typ groep koppelen om te beginnen.
announced-groups = { $count ->
    [one] In 1 groep geplaatst.
   *[other] In { $count } groepen geplaatst.
}
announced-groups-maybe = { $count ->
    [one] In 1 groep misschien geplaatst.
   *[other] In { $count } groepen misschien geplaatst.
}
announced-ways =
    Meedoen of iets vragen? Dat kan hier:
    { $lines }
