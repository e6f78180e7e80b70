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

## On paper: what it is
paper-brand = Lief & Leed
paper-title = Lief & Leed, { $street }
paper-in-street = in { $street }
paper-what = Here neighbours look after each other. With flowers, a card or a chat.
paper-no-emergency = This is no emergency line. In an emergency, call 112.
paper-party = Lief & Leed in this street belongs to { $party }.

## On paper: the rules of the game
paper-rules = Three rules of the game
paper-rule-1 = Small is enough. It is the thought that counts.
paper-rule-2 = Everybody in the street may give a tip.
paper-rule-3 = Whom it was for stays between us.

## On paper: the street's tip door
paper-door-ask = Do you know a neighbour who could use some attention?
paper-door-scan = Scan the code with your phone. A message is then ready. Send it, and give your tip.
paper-door-scan-short = Scan the code and send the message that is ready.
paper-door-type = Or send this yourself: START { $code }
paper-door-no-link = Tell a gangmaker of your street.
paper-door-kind = A gangmaker will kindly see to it. We do not mention your name.
paper-door-kind-short = We do not mention your name.

## On paper: the starter kit
paper-kit-title = Starter kit, { $street }
paper-kit-rules = How we play it
paper-kit-rules-note = Questions? Send help to the bot and you see whom to call.
paper-kit-idea = Idea { $number }
paper-kit-idea-1 = Say who you are
paper-kit-idea-1-how = Put a card through every door. Say who you are, and that the street has a pot. Add how somebody gives a tip.
paper-kit-idea-2 = A thank-you
paper-kit-idea-2-how = Who in the street is always there for others? Bring some flowers and say thank you.
paper-kit-idea-3 = Coffee outside
paper-kit-idea-3-how = Put a table before the door, with coffee and tea. Whoever passes by joins in. So you get to know each other.
paper-kit-done = Done
paper-kit-calm = It need not be all of it, and not now.

## On paper: the report of a street's year
paper-report-title = { $street }, { $year }
paper-report-heading = What happened to the pot
paper-report-carried = At the start of the year
paper-report-came-in = Came in
paper-report-counted = Cash difference
paper-report-returned = Back to the municipality
paper-report-spent = { $count ->
    [0] Nothing was given
    [one] 1 attention
   *[other] { $count } attentions
}
paper-report-left = Left in the pot
paper-report-given = What was given
paper-report-free = free
paper-report-more = { $count ->
    [one] and 1 more attention
   *[other] and { $count } more attentions
}
paper-report-none = Nothing was written down this year.
paper-report-who = Whom it was for, we do not write down. Made on { $day }.
