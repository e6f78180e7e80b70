# Every word in files and on paper: the books, the report of a year, poster and cards.

## The books: sheets and columns
books-overview = Straten
books-movements = Boekingen
books-occasions = Aanleidingen
books-total = Samen
books-closed = gestopt
books-column-street = Straat
books-column-state = Stand
books-column-carried = Bij het begin
books-column-municipality = Van de gemeente
books-column-sponsor = Van sponsors
books-column-counted = Kasverschil
books-column-count = Attenties
books-column-spent = Uitgegeven
books-column-returned = Terug naar de gemeente
books-column-left = Nog in het potje
books-column-day = Dag
books-column-what = Wat
books-column-amount = Bedrag
books-column-booked = Opgeschreven op
books-column-number = Nummer
books-column-reverses = Maakt ongedaan
books-column-occasion = Aanleiding

## The books: what happened to a pot
books-what-opening = Bij het begin van het jaar
books-what-municipality = Van de gemeente
books-what-sponsor = Van een sponsor
books-what-spent = Attentie
books-what-spent-back = Attentie ongedaan gemaakt
books-what-cash_difference = Kasverschil
books-what-returned = Terug naar de gemeente
books-what-pot = Tussen twee potjes
books-closing = Wat er in de potjes zit

## The books: names of accounts in a journal
books-account-pot = Potjes
books-account-opening = Bij het begin
books-account-municipality = Gemeente
books-account-sponsor = Sponsors
books-account-returned = Teruggegeven
books-account-spent = Uitgegeven
books-account-cash_difference = Kasverschil
books-nameless = Straat

## On paper: what it is
paper-brand = Lief & Leed
paper-title = Lief & Leed, { $street }
paper-in-street = in { $street }
paper-what = Hier kijken buren naar elkaar om. Met een bloemetje, een kaartje of een praatje.
paper-no-emergency = Dit is geen noodnummer. Is er iemand in nood? Bel 112.
paper-party = Lief & Leed in deze straat hoort bij { $party }.

## On paper: the rules of the game
paper-rules = Drie spelregels
paper-rule-1 = Klein is genoeg. Het gaat om de aandacht.
paper-rule-2 = Iedereen in de straat mag een tip geven.
paper-rule-3 = Voor wie het was, blijft onder ons.

## On paper: the street's tip door
paper-door-ask = Weet je een buur die wat aandacht kan gebruiken?
    .u = Weet u een buur die wat aandacht kan gebruiken?
paper-door-scan = Scan de code met je telefoon. Er staat dan een bericht klaar. Verstuur dat, en geef je tip.
    .u = Scan de code met uw telefoon. Er staat dan een bericht klaar. Verstuur dat, en geef uw tip.
paper-door-scan-short = Scan de code en verstuur het bericht dat klaarstaat.
paper-door-type = Of stuur zelf: START { $code }
paper-door-no-link = Vertel het aan een gangmaker van je straat.
    .u = Vertel het aan een gangmaker van uw straat.
paper-door-kind = Een gangmaker gaat er rustig mee aan de slag. Jouw naam noemen we niet.
    .u = Een gangmaker gaat er rustig mee aan de slag. Uw naam noemen we niet.
paper-door-kind-short = Jouw naam noemen we niet.
    .u = Uw naam noemen we niet.

## On paper: the starter kit
paper-kit-title = Startpakket, { $street }
paper-kit-rules = Zo spelen we het
paper-kit-rules-note = Vragen? Stuur hulp naar de bot, dan zie je wie je kunt bellen.
    .u = Vragen? Stuur hulp naar de bot, dan ziet u wie u kunt bellen.
paper-kit-idea = Idee { $number }
paper-kit-idea-1 = Stel je voor
    .u = Stel u voor
paper-kit-idea-1-how = Doe een kaartje in elke bus. Zeg wie je bent, en dat er een potje is voor de straat. Zet erbij hoe iemand een tip geeft.
    .u = Doe een kaartje in elke bus. Zeg wie u bent, en dat er een potje is voor de straat. Zet erbij hoe iemand een tip geeft.
paper-kit-idea-2 = Een bedankje
paper-kit-idea-2-how = Wie in de straat staat altijd klaar voor een ander? Breng een bloemetje langs en zeg bedankt.
paper-kit-idea-3 = Koffie op de stoep
paper-kit-idea-3-how = Zet een tafel voor de deur, met koffie en thee. Wie langskomt, drinkt mee. Zo leer je elkaar kennen.
    .u = Zet een tafel voor de deur, met koffie en thee. Wie langskomt, drinkt mee. Zo leert u elkaar kennen.
paper-kit-done = Gedaan
paper-kit-calm = Het hoeft niet allemaal, en niet nu.

## On paper: the report of a street's year
paper-report-title = { $street }, { $year }
paper-report-heading = Wat er met het potje gebeurde
paper-report-carried = Bij het begin van het jaar
paper-report-came-in = Erbij gekomen
paper-report-counted = Kasverschil
paper-report-returned = Terug naar de gemeente
paper-report-spent = { $count ->
    [0] Er is niets gegeven
    [one] 1 attentie
   *[other] { $count } attenties
}
paper-report-left = Nog in het potje
paper-report-given = Wat er is gegeven
paper-report-free = gratis
paper-report-more = { $count ->
    [one] en nog 1 attentie
   *[other] en nog { $count } attenties
}
paper-report-none = Dit jaar is er niets opgeschreven.
paper-report-who = Voor wie het was, schrijven we niet op. Gemaakt op { $day }.
