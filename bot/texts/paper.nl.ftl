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
