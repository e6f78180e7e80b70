# Every word in files and on paper: the books, the report of a year, poster and cards.

## The books: sheets and columns
books-overview = Streets
books-movements = Movements
books-occasions = Occasions
books-total = Together
books-closed = stopped
books-column-street = Street
books-column-state = State
books-column-carried = At the start
books-column-municipality = From the municipality
books-column-sponsor = From sponsors
books-column-counted = Cash difference
books-column-count = Attentions
books-column-spent = Spent
books-column-returned = Back to the municipality
books-column-left = Left in the pot
books-column-day = Day
books-column-what = What
books-column-amount = Amount
books-column-booked = Written down on
books-column-number = Number
books-column-reverses = Undoes
books-column-occasion = Occasion

## The books: what happened to a pot
books-what-opening = At the start of the year
books-what-municipality = From the municipality
books-what-sponsor = From a sponsor
books-what-spent = Attention
books-what-spent-back = Attention undone
books-what-cash_difference = Cash difference
books-what-returned = Back to the municipality
books-what-pot = Between two pots
books-closing = What is in the pots

## The books: names of accounts in a journal
books-account-pot = Pots
books-account-opening = At the start
books-account-municipality = Municipality
books-account-sponsor = Sponsors
books-account-returned = Given back
books-account-spent = Spent
books-account-cash_difference = Cash difference
books-nameless = Street
