### Every word the bot says in English. The same texts as in nl.ftl; you is you, so there is no `.u`.
### At most three sentences, 40 words, 15 words a sentence. Never cancel, end or quit for leaving:
### platforms read those as a wish to hear nothing more.

## Money, days, gifts, occasions

money = { $amount }
free = free
in-words = { $gifts }, { $amount }, { $occasion }, { $day }
for-street = { $booking }, { $street }
just-name = { $name }
by-me = you
by-gangmaker = a gangmaker
day-today = today
day-yesterday = yesterday
day-on = { $day }

gift-flowers = Flowers
gift-card = Card
gift-cake = Cake
gift-fruit = Fruit
gift-drink = Drinks
gift-plant = Plant
gift-other = Something else

given-flowers = flowers
given-card = a card
given-cake = cake
given-fruit = fruit
given-drink = something to drink
given-plant = a plant
given-other = a little gift

occasion-birth = a birth
occasion-welcome = welcome to the street
occasion-birthday = a birthday
occasion-achievement = well done
occasion-celebration = a party
occasion-support = a little support
occasion-farewell = a farewell
occasion-thanks = a thank-you
occasion-heat = hot weather
occasion-just_because = just because

occasion-label-support = A little support
occasion-label-birthday = Birthday
occasion-label-welcome = New in the street
occasion-label-thanks = Thank-you
occasion-label-just_because = Something else

## Answers that many questions share

choice-yes = Yes
choice-no = No
choice-more = Add something
fine = All right, that is fine.
left = All right, I won't write anything down.
left-as-is = All right, it stays as it is: { $booking }.
not-an-answer = I don't quite understand that.
button-expired = This button no longer works.
nothing-to-leave = There is no open question. Type menu to see your choices.
first-question = This is the first question. Would you rather do something else? Type leave.
too-long = Your message was very long. I read the first part.
trouble = Something went wrong on my side. Nothing was written down. Please try again.
booked-already = All right, it is written down.
smalltalk = Lovely to hear from you! Type menu to see your choices.

kind-sticker = Nice! I can't read pictures. Just type what you would like to say.
kind-voice = Thank you for your voice message. I can't listen yet. Could you type it?
kind-photo = Lovely! I don't look at photos or keep them. Just type what you would like to say.
kind-location = Thank you, but I don't need to know where you are. Just type what you would like to say.
kind-contact = I don't keep contact cards. Just type what you would like to say.
kind-other = I can't read this kind of message. Just type what you would like to say.

## Telegram: the list of commands, and what is said in a group

slash-balance = What is left in the pot?
slash-overview = What was given this year?
slash-tips = Which tips are open?
slash-tip = Pass on a tip
slash-undo = Take the last one back
slash-check_in = I looked in in the heat
slash-balances = What is in each pot
slash-streets = All streets, and how they do
slash-heat = How hot is it?
slash-menu = Show all choices
slash-help = Whom can I call?
slash-start = Begin, or begin again
slash-why = Why did I get this message?
slash-messages = Which messages do I get?
slash-holiday = Leave me alone for a while
slash-language = Nederlands or English
slash-link = Use another channel too
slash-my_data = What is kept?
slash-forget = Erase my data
group-way-in = In a group I write nothing down. In a chat of our own I do.
group-to-me = To our own chat

## Strangers and joining

stranger = Hello, I look after the pot of Lief & Leed streets. Join with a code: type START and then the code. { $call }
call-party = Feel free to call { $party }.
call-party-phone = Feel free to call { $party }: { $phone }.
call-unknown = Ask the welfare organisation in your neighbourhood.
join-consent-gangmaker = Welcome to { $place }! For the pot I keep your name and what you write down. Will you join, with now and then a reminder, news or heat message?
join-consent-neighbour = Welcome to { $place }! I keep your name, so that you can pass on tips. Will you join, and hear when your tip is picked up?
join-consent-coordinator = Welcome, coordinator of { $place }! I keep your name and what you ask. Will you join, with now and then news or a heat message?
join-consent-editor = Welcome, editor of the national network! I keep your name and what you post. Will you join, with now and then a message from me?
consent-yes = Yes, please
consent-answers = Yes, but no messages
consent-no = No, I won't join
join-no = All right, I keep nothing about you. Want to join after all? Just send the code again.
welcome-gangmaker = How nice that you are joining as gangmaker of { $place }!
welcome-neighbour = How nice that you are joining! Could somebody use some attention? Type for example: tip number 23 would love a card.
welcome-coordinator = How nice that you are joining! Type menu to see what you can do here.
welcome-editor = How nice that you are joining! Type menu to see what you can do here.
try-this = Gave something? Just type it, for example: flowers 12.50 for a neighbour who is ill.
code-unknown = I don't know that code. Could you check it once more?
code-used = This code has already been used. Please ask for a new one. { $call }
code-expired = This code is too old. Please ask for a new one. { $call }
code-call = It isn't working this way. { $call }
link-code = Send this on your other channel: link { $code }
    The code works for 30 minutes, once.
link-here = Not here: on your other channel you type link { $code }.
link-linked = Done! I know you on this channel too now. I send reminders where you wrote last.
link-elsewhere = Your second channel is now linked to this one. Was it not you? { $call }
link-already = This channel is linked to your other one already. There is nothing left to do.
link-stranger = With link I know you on two channels. Type link first where you have joined. { $call }
link-used = This code has already been used. Type link on your first channel for a new one.
link-expired = This code is too old. Type link on your first channel for a new one.
hello = Hello, good to see you!
welcome-back = How nice that you are back!

## An attention

report-gifts = Lovely! What did you give?
report-amount = How much did it cost?
report-free = It was free
report-occasion = What was it for?
report-day = When was it?
report-day-today = Today
report-day-yesterday = Yesterday
report-day-before = Two days ago
report-street = Which street is it for?
report-right = Is this right? { $booking }.
report-right-again = You just wrote this down too: { $booking }. Is it another one?
report-right-again-other = This was just written down too: { $booking }. Is it another one?
report-right-short = { $booking }. That is more than there is in the pot. Is this right?
report-right-limit = { $booking }. A gift usually stays under { $limit }. Is this right?
report-wrong = What isn't right?
report-wrong-amount = The amount
report-wrong-gifts = The gift
report-wrong-occasion = What it was for
report-wrong-day = The day
report-wrong-drop = Don't write it down
booked = Noted.
booked-free = { $count ->
    [0] Noted, how kind.
    [one] Noted, how kind. Your street gave 1 attention this year.
   *[other] Noted, how kind. Your street gave { $count } attentions this year.
}
booked-at-once = Written down: { $booking }.
button-undo = That's not right
pot-left = There is { $left } left in the pot of { $street }.
pot-short = The pot of { $street } is { $short } short.
attentions-this-year = { $count ->
    [0] Your street has not given any attentions yet this year.
    [one] Your street gave 1 attention this year.
   *[other] Your street gave { $count } attentions this year.
}
balance-street = Of which street?
overview-street = Of which street?

amount-negative = I can't write down an amount below zero. How much did it cost?
amount-zero = I'm not sure about that zero. Was it free, or how much did it cost?
amount-too_large = That is a very large amount. How much did it cost?
amount-decimals = I can't quite read that amount. How much did it cost, in euros and cents?
amount-several = I see more than one amount. How much did it cost together?
amount-unexplained = I'm not sure what the amount is. How much did it cost?

## The book of this year

overview-head = { $older ->
    [0] This year from the pot of { $street }:
    [one] This year from the pot of { $street }, without the oldest one:
   *[other] This year from the pot of { $street }, without the { $older } oldest:
}
    { $lines }
overview-line = { $booking } ({ $by })
overview-withdrawn = No longer counts: { $booking } ({ $by })
overview-total = Together that is { $spent }.
overview-empty = Nothing has been written down this year for { $street }.

## Correct and undo

correct-amount = What should it be? It now says: { $booking }.
correct-right = Shall I change it to this? { $booking }.
corrected = Changed. It now says: { $booking }.
already-so = That is what it says already: { $booking }.
nothing-to-correct = I see nothing of yours from the last 24 hours to change.
no-house-numbers = I don't keep house numbers with an attention. So there is nothing to change.
undo-right = Shall I undo this one too? { $booking }.
undone = Undone: { $booking }.
undone-back = Undone. It says this again: { $booking }.
already-undone = That was undone already.
nothing-to-undo = I see nothing of yours from the last 24 hours to undo.

## Counting the cash box

count-amount = How much money did you count?
count-street = Which street is the money from?
count-equal = That is exactly right for the pot of { $street }. Lovely!
count-right-small = You counted { $counted } and I make it { $kept }. That is no problem. Shall I write down the difference of { $difference }?
count-right-large = You counted { $counted } and I make it { $kept }. Perhaps something is not written down yet. Shall I write down the difference of { $difference }?
count-yes = Yes
count-no = I'll count once more
count-forgotten = Forgot an attention
count-left = All right, I change nothing.
count-booked = I wrote down the difference.

## Tips

tip-told = What would you like to pass on? Rather no name, just the house number.
tip-private = I would rather not keep a name or an illness, you know who it is. How shall I write it down?
tip-private-without = Only the place
tip-private-again = I'll say it again
tip-private-no = Don't keep it
tip-street = Which street is it about?
tip-pass = May I pass this on to the gangmakers: { $tip }?
tip-pass-yes = Yes, please
tip-pass-no = No
tip-left = All right, I'll do nothing with it.
tip-dropped = All right, I won't pass anything on.
tip-passed-on = Thank you, I'll pass it on. You will hear when somebody picks it up.
tip-nobody-yet = Thank you! Your street has no gangmaker yet. As soon as there is one, your tip is ready.
tip-noted = { $days ->
    [one] I'll keep your tip. Tomorrow I'll remind you of it.
   *[other] I'll keep your tip. In { $days } days I'll remind you of it.
}
tip-noted-quietly = I'll keep your tip. Type tips to see it again.
tip-cut = The tip was a bit long, I kept the first { $length } letters.
tip-number = number { $number }, { $occasion }
tip-somebody = somebody in the street, { $occasion }
tip-in-street = { $tip }, { $street }
tip-with-note = { $tip } ({ $note })
tips-which = { $count ->
    [one] This tip is open:
   *[other] These tips are open:
}
    { $lines }
    { $count ->
    [one] Choose it to go on.
   *[other] Which one is it about?
}
tips-line = { $number }. { $tip }
tips-line-mine = { $number }. { $tip }, you are doing this
tips-line-taken = { $number }. { $tip }, somebody else is doing this
tip-label = Tip { $number }
tip-label-number = Number { $number }
tips-answer = What would you like to do with this tip?
tips-take = I'll do it
tips-done = It's done
tips-later = Later
tips-never = No more reminders
tips-leave = Leave it there
tips-none = There are no open tips.
tips-snoozed = All right, I'll ask again tomorrow.
tips-dropped = All right, I won't remind you of these tips any more.
tip-yours = How nice that you are going! I'll leave the others in peace.
tip-taken-already = Somebody else was just before you. You don't need to do anything.
tip-finished = Lovely, done: { $tip }.
report_offer-report = Would you like to write down the attention too?
tip_reminder-one = A tip is still open: { $tip }. Does it suit you to drop by?
tip_reminder-several = There are still { $count } tips open:
    { $lines }
    Does it suit you to drop by somewhere?
tip_passed-answer = A neighbour passes on a tip: { $tip }. Would you have a look?
tip_thanks = Thank you, your tip was picked up.

## Heat

heat_announcement = It is getting hot. Only one in ten people looks in on an older neighbour then. Say for instance: what a heat, do you have enough to drink?
heat_check_in-answer = It is hot. Will you look in on somebody today?
heat_check_in-yes = Yes, all is well
heat_check_in-help = Help needed
heat_check_in-later = Later
heat_check_in-street = In which street did you look in?
heat_where-street = In which street is help needed?
heat-all = In all streets
heat_many-many = Nice! On how many neighbours?
heat_many-none = Nobody yet
heat_many-few = One or two
heat_many-several = Three or more
heat_phone-call = May the coordinator call you?
heat_closing = The heat is over. In { $looked } of the { $streets } streets people looked after each other. Thank you!
heat-alarm = Is somebody confused or drowsy? Or does somebody faint? Call 112. When in doubt: call the family doctor.
heat-help-told = The coordinator now hears that help is needed. I am no emergency line.
heat-help-nobody = I cannot reach the coordinator now. { $call }
heat-call-told = All right, the coordinator knows that you may be called.
heat-call-no = All right, I won't pass on your name.
heat-later = All right. Type check in when you have been there.
heat-nobody-yet = That is fine. Have you been there after all? Then type check in.
heat-thanks = How good of you to look in. Thank you!
heat-not-hot = I am asking nothing about the heat now.

## Heat, for coordinators

heat-place = Which place is it about?
heat-what = { $lines }
    What would you like to do?
heat-now-calm = In { $place } it is not too hot now.
heat-now-announced = In { $place } it will be hot: from { $first } up to and including { $last }.
heat-now-active = In { $place } it is hot, up to and including { $last }.
heat-now-over = In { $place } the heat is over.
heat-waits = Nothing goes out until you say yes.
heat-paused = Messages about heat are on hold.
heat-on = Turn heat on
heat-off = Turn heat off
heat-arm = Send the messages
heat-pause = Pause for now
heat-go_on = Go on again
heat-daily_on = A line every day
heat-daily_off = No daily line
heat-keep = Keep it this way
heat-set-on = All right, the gangmakers will hear of it.
heat-set-off = All right, I'll send nothing more about heat.
heat-set-off-asked = All right, I'll ask nothing more. The gangmakers still get a thank-you.
heat-set-arm = All right, the messages will go out.
heat-set-daily_on = All right, in hot weather you get a line every day.
heat-set-daily_off = All right, I leave out the daily line.
daily_offer-daily = Would you like one line every day in hot weather?
heat-no-programme = I don't know your programme, so I can change nothing.
heat_proposal-send = It is getting hot in { $place }. Shall I ask the gangmakers to look in on people?
heat_proposal-yes = Yes, go ahead
heat_proposal-no = No, not now
heat_source_silent = I have heard nothing from a weather service for a day. Is it hot? Then type: heat on.
heat_help = A gangmaker asks for help in street { $street }, in the heat.
heat_call = You may call { $name } of street { $street } here: { $way } (help in the heat).
heat_daily = Today { $looked } of the { $streets } streets looked in on people.
heat-help-in = Help asked in: { $names }.
heat-missed = Not reached: { $count }, { $why }.
heat-missed-stopped = signed off
heat-missed-answers_only = wants answers only
heat-missed-paused = on holiday
heat-missed-kind_off = does not want this
heat-missed-cap = got enough messages already
heat-missed-waiting = message under way
heat-missed-held_back = messages are on hold
heat-missed-left = no longer takes part
heat-missed-gone = no longer needed
heat-missed-unreachable = cannot be reached
heat-missed-window = was silent for long
heat-missed-in_doubt = number was silent for long
heat-missed-template = template waits
heat-missed-template_paused = template is paused
heat-missed-template_rejected = template was rejected
heat-missed-night = waits for the morning
heat-missed-talking = was still talking
heat-missed-again = not yet, tried again
heat-missed-late = came too late
heat-missed-uncertain = perhaps it arrived
heat-missed-refused = held up by WhatsApp
heat-missed-failed = it failed
heat-missed-other = reason unknown

## What a coordinator holds back

pause-place = For which place is it?
pause-nothing = Everything goes on as usual. What shall I put on hold?
pause-now = On hold now:
    { $lines }
    What shall I put on hold, or let go on?
pause-heat = Hold: heat
pause-tip_reminder = Hold: reminders
pause-quiet_street = Hold: quiet street
pause-new_year = Hold: new year
pause-year_end = Hold: year closing
pause-more = Something else
pause-survey = Hold: measurement
again-heat = Again: heat
again-tip_reminder = Again: reminders
again-quiet_street = Again: quiet street
again-new_year = Again: new year
again-year_end = Again: year closing
again-survey = Again: measurement
about-heat = the heat
about-tip_reminder = open tips
about-quiet_street = a quiet street
about-new_year = the new year
about-year_end = the turn of the year
about-survey = the measurement
goes-on-heat = heat goes on
goes-on-tip_reminder = reminders go on
goes-on-quiet_street = quiet street goes on
goes-on-new_year = new year goes on
goes-on-year_end = year closing goes on
goes-on-survey = measurement goes on
pause-set = { $count ->
    [0] All right, I tell nobody about { $about }.
    [one] All right, 1 gangmaker hears nothing about { $about } for now.
   *[other] All right, { $count } gangmakers hear nothing about { $about } for now.
} Shall I go on? Type: { $word }.
pause-over = { $count ->
    [0] All right, I may write about { $about } again.
    [one] All right, 1 gangmaker may hear about { $about } again.
   *[other] All right, { $count } gangmakers may hear about { $about } again.
}

## The coordinator looks at the pots
balance-unknown = I don't know that street. Please type its name again.
look-place = Which place is it about?
look-year =
    { $count ->
        [0] The street has not given any attentions yet this year.
        [one] The street gave 1 attention this year, for { $spent }.
       *[other] The street gave { $count } attentions this year, for { $spent }.
    }
look-page = { $head }
    { $lines }
look-more-head = Next:
look-balances-head =
    { $count ->
        [one] { $place }: 1 street, together { $left } left. { $spent } was spent this year.
       *[other] { $place }: { $count } streets, together { $left } left. { $spent } was spent this year.
    }
look-streets-head =
    { $count ->
        [one] { $place }: 1 street.
       *[other] { $place }: { $count } streets.
    }
look-quiet-head =
    { $count ->
        [one] 1 street is quiet. That is all right.
       *[other] { $count } streets are quiet. That is all right.
    }
look-unclosed-head =
    { $count ->
        [one] 1 street still has to close its year.
       *[other] { $count } streets still have to close their year.
    }
look-balances-none = There is no street yet in { $place }.
look-streets-none = There is no street yet in { $place }.
look-quiet-none = No street is quiet. Lovely!
look-unclosed-none = All streets have closed their year. Lovely!
look-unclosed-later = Streets close their year in December. Please ask again then.
look-balance = { $name }: { $left }
look-quiet-since = { $name }: last attention { $day } { $year }
look-quiet-never = { $name }: nothing yet, open since { $day } { $year }
look-unclosed =
    { $count ->
        [0] { $name }: no gangmaker yet
        [one] { $name }: 1 gangmaker
       *[other] { $name }: { $count } gangmakers
    }
look-street =
    { $count ->
        [0] { $name }: no gangmaker yet, { $last }
        [one] { $name }: 1 gangmaker, { $last }
       *[other] { $name }: { $count } gangmakers, { $last }
    }
look-last = last attention { $day } { $year }
look-last-none = no attention yet
look_more-more =
    { $count ->
        [one] 1 more street. Would you like to see it?
       *[other] { $count } more streets. Would you like to see them?
    }
look_more-yes = Yes, go on
look_more-no = No, that's enough

## Menu and help

menu-waiting = { $count ->
    [one] 1 request is waiting. Type sign ups to answer it. What can I help you with?
   *[other] { $count } requests are waiting. Type sign ups to answer them. What can I help you with?
}
menu-choice = What can I help you with?
menu-report = Write down a gift
menu-balance = What is left?
menu-overview = What was given?
menu-tips = Open tips
menu-tip = Pass on a tip
menu-count = Count the cash
menu-undo = Undo the last one
menu-balances = What is in each pot?
menu-streets = How is each street?
menu-quiet = Which are quiet?
menu-heat = How hot is it?
menu-reminders = When to remind me
menu-language = Another language
menu-form = Say je or u in Dutch
menu-my_data = What do you keep?
menu-forget = Erase my data
menu-menu = Show all choices
menu-more = Something else
guess-choice = I don't quite understand that. What do you mean?
help-gangmaker = Just type what you gave and what it cost, or type menu.
help-neighbour = Type tip and the house number where attention is welcome, or type menu.
help-coordinator = Type menu for what you can do here, or poster, sponsor money or pause messages.
help-editor = Type menu to see what you can do here.
help-words = What can I type?
words-list = You can type: { $names }
help-stranger = With a code I look after the pot of your street.
help-call = { $call } If there is danger, call 112.
not-for-you = I can't do that for you here. Type menu to see what I can do.

## Preferences

goodbye = All right, I won't send you anything any more. You can always come back: type start.
stop_ask-sure = Shall I stop sending messages?
stopped = You have signed off. Type start.
language-to = In which language shall I write?
language-nl = In het Nederlands
language-en = In English please
language-unknown = I'm sorry, I don't speak that language yet. I can do Dutch and English.
language-only-nl = I'm sorry, I only write Dutch here.
language-only-en = I only write English here.
language-set = All right, I write English now.
language-offer-en = You write in English. Shall I do the same?
language-offer-nl = Dat is Nederlands! Zal ik ook Nederlands schrijven?
language-offer-yes = Yes / Ja
language-offer-no = No / Nee
form-form = When I write Dutch, shall I say je or u?
form-je = Just say je
form-u = Rather u
form-set = All right, I'll remember that for Dutch.
at_once-at_once = It was right each time. Shall I write clear sentences down at once from now on? You can undo them for 24 hours.
at-once-yes = Write down at once
at-once-no = Ask me first
at-once-set-yes = All right, I write clear sentences down at once. When in doubt, I ask.
at-once-set-no = All right, I'll ask first.
reminders-days = After how many days shall I remind you of an open tip?
reminders-days-1 = After 1 day
reminders-days-3 = After 3 days
reminders-days-7 = After a week
reminders-days-0 = No reminders
reminders-hour = What time suits you?
reminders-hour-9 = 9 in the morning
reminders-hour-10 = 10 in the morning
reminders-hour-14 = 2 in the afternoon
reminders-hour-19 = 7 in the evening
reminders-set = { $days ->
    [one] All right, I'll remind you after 1 day, at { $hour }:00.
   *[other] All right, I'll remind you after { $days } days, at { $hour }:00.
}
reminders-off = All right, I won't remind you of tips. Type tips to see them.
why-nothing = I haven't sent you anything of my own accord yet. What shall I do from now on?
why-tip_reminder = { $days ->
    [0] A tip was open, so I reminded you. I don't do that any more. What shall I do from now on?
    [one] A tip was open for a day, so I reminded you. That way we forget nobody. What shall I do from now on?
   *[other] A tip was open for { $days } days, so I reminded you. That way we forget nobody. What shall I do from now on?
}
why-tip_passed = A neighbour passed on a tip for your street. It goes to all gangmakers. What shall I do from now on?
why-tip_thanks = You passed on a tip, and it was picked up. I let you know. What shall I do from now on?
why-quiet_street = I heard nothing from your street for a while. Then I send one idea, and nothing for months. What shall I do from now on?
why-new_year = Early in January I tell what is in the pot. Once a year. What shall I do from now on?
why-year_end = In December I ask how your street goes on. Once a year. What shall I do from now on?
why-street_finishes = A gangmaker wants to finish a street. I tell the coordinator. What shall I do from now on?
why-heat_announcement = It is getting hot where you live. I tell gangmakers once. What shall I do from now on?
why-heat_check_in = In hot weather I ask gangmakers every other day, at most three times. What shall I do from now on?
why-heat_closing = The heat was over, so I thanked the gangmakers. What shall I do from now on?
why-heat_proposal = It is getting hot. You choose whether gangmakers hear of it. What shall I do from now on?
why-heat_source_silent = A weather service was silent for over a day. I tell coordinators. What shall I do from now on?
why-heat_daily = You chose a line every day in hot weather. What shall I do from now on?
why-heat_help = A gangmaker asked for help in the heat. The coordinator always hears it at once, until she types stop. What shall I do from now on?
why-heat_call = A gangmaker asked for help and may be called. The coordinator always hears it, until she types stop. What shall I do from now on?
why-keep = Keep it this way
why-kind-off = No more of this
why-kind-on = This again, please
why-pause = Two quiet weeks
why-off = Only answers
why-on = Send messages again
why-set-pause = All right, I'll send nothing of my own accord until { $until } has passed.
why-set-kind-off = All right, I won't send you this any more. Want it again after all? Type: messages.
why-set-kind-on = All right, I'll send you this again.
why-set-off = All right, I'll send nothing more of my own accord. I do answer your messages.
why-set-on = All right, you will hear from me again.
messages-which = This is what I send you unasked:
    { $lines }
    What shall I switch on or off?
messages-rest = Everything is at rest now. Shall I go on? Type: why.
messages-on = on: { $what }
messages-off = off: { $what }
messages-always = always: { $what }
messages-more = Show more
messages-set-on = All right, I'll send you this again: { $what }.
messages-set-off = All right, I won't send you this any more: { $what }. Want it again after all? Type: messages.
message-tip_passed = Neighbours' tips
message-tip_thanks = Tip was taken up
message-tip_reminder = Reminders of tips
message-quiet_street = Ideas when quiet
message-new_year = The pot in January
message-year_end = December question
message-street_finishes = A street finishes
message-heat_announcement = It is getting hot
message-heat_check_in = Looking in
message-heat_closing = Thanks after heat
message-heat_proposal = Heat proposal
message-heat_source_silent = Weather unknown
message-heat_daily = A line every day
holiday-until = Until which day shall I leave you alone?
holiday-week = One week
holiday-two_weeks = Two weeks
holiday-four_weeks = Four weeks
holiday-over = Send messages again
holiday-set = All right, I'll send nothing of my own accord until { $until } has passed. Back sooner? Type: holiday over.
holiday-ended = Good to have you back!
resume-go_on = We were still in the middle of something. Shall we go on?
resume-go_on-report = We were still writing down an attention. Shall we go on?
resume-go_on-tip = We were still busy with a tip. Shall we go on?
resume-go_on-count = We were still counting money. Shall we go on?
resume-yes = Yes, go on
resume-no = No, start afresh
resume-anew = All right, we start afresh. What would you like to do?

## What is held

my-data = This is what I keep about you:
    { $lines }
my-data-link = Do you use another channel too? Type: link.
my-data-forget = Have everything erased? Type: forget me.
held-name = Name: { $value }
held-channel = Reached through: { $value }
held-role = Role: { $value }
held-language = Language: { $value }
held-form = In Dutch I say: { $value }
held-consent = Agreed: { $value }
held-reminders = Reminders: { $value }
held-at_once = Written down at once: { $value }
held-paused = Paused until: { $value }
held-unwanted = Rather not: { $value }
held-wanted = Please do: { $value }
held-stopped = Signed off on: { $value }
held-heat = In the heat: { $value }
held-heat_word = You said about heat: { $value }
held-held_back = You put on hold: { $value }
held-heat-line = { $day }, { $place }, { $what }
held-heat-looked = looked in
held-heat-few = looked in on one or two
held-heat-several = looked in on three or more
held-heat-help = asked for help
held-heat-call = asked for help, may be called
held-heat-later = later
held-heat-none = not yet
held-heat-on = heat on
held-heat-off = heat off
held-bookings = Written down by you: { $value }
held-messages = Messages I got: { $value }
held-tip = Open tip: { $value }
held-talk = Conversation: { $value }
held-talk-kept = a question is still open
held-role-line = { $role }, { $place }
held-consent-line = { $day }, text of { $version }
held-reminders-line = { $days ->
    [0] none
    [one] after 1 day, at { $hour }:00
   *[other] after { $days } days, at { $hour }:00
}
held-tip-line = number { $number }, { $occasion }, { $note }
held-since = Since: { $value }
forget-sure = I will then erase your name, our conversation and your tips. What you wrote down stays in the book, without your name. Are you sure?
forget-yes = Yes, erase it all
forget-no = No, keep it
forget-not = All right, I keep everything as it was.
forgotten = Everything about you has been erased. All the best!

unasked-heat_announcement = word that it gets hot
unasked-heat_check_in = looking in when it is hot
unasked-heat_closing = thanks after the heat
unasked-heat_proposal = a proposal in the heat
unasked-heat_source_silent = word about the weather service
unasked-heat_daily = a line every day in the heat
unasked-heat_help = requests for help in the heat
unasked-heat_call = who may be called
unasked-tip_passed = tips from neighbours
unasked-tip_thanks = word that a tip was picked up
unasked-tip_reminder = reminders of tips
unasked-quiet_street = ideas when it is quiet
unasked-new_year = the pot in January
unasked-year_end = the question in December
unasked-street_finishes = word that a street finishes

language-name = English
network-name = the national network
role-neighbour = neighbour
role-gangmaker = gangmaker
role-coordinator = coordinator
role-editor = editor

## What WhatsApp sends for us when somebody was silent for a day: nothing private, for anyone may see it

wa-tip_reminder = A tip is still open in your street. Tap the button to see it.
wa-tip_passed = A neighbour passed on a tip for your street. Tap the button to see it.
wa-tip_thanks = Thank you! The tip you passed on has been taken up.
wa-quiet_street = It is quiet in your street, and that is fine. Do you know somebody who would like a card?
wa-new_year = Happy new year! The new year has begun for the pot of your street. Tap the button to see what it holds.
wa-year_end = The year is nearly over. How does your street go on next year? Tap the button to choose.
wa-button-balance = What is in it?
wa-button-year_end = Close the year
wa-button-report = Write it down
wa-heat_announcement = It is getting hot this week. Will you look in on an older neighbour? Only one in ten people does.
wa-heat_check_in = It is hot. Will you look in on somebody today? Tap the button to answer.
wa-heat_closing = The heat is over. In { $looked } of the { $streets } streets people looked after each other. Thank you!
wa-heat_proposal = It is getting hot. Shall I send the gangmakers a message? Tap the button to choose.
wa-heat_source_silent = I have heard nothing from a weather service for a day. Tap the button for what you can do.
wa-heat_daily = Today's line about the heat is ready. Tap the button to see it.
wa-heat_help = One of your gangmakers asks for help in the heat. Tap the button to see where.
wa-heat_call = A gangmaker who asked for help would like to be called. Tap the button.
wa-button-check_in = Answer
wa-button-heat = Show me
wa-button-tips = Show me
wa-choose = Choose

## An idea for a quiet street: one for each month, never a reproach

quiet_street-1 = It is quiet in { $street }, and that is fine. { season-1 }
quiet_street-2 = It is quiet in { $street }, and that is fine. { season-2 }
quiet_street-3 = It is quiet in { $street }, and that is fine. { season-3 }
quiet_street-4 = It is quiet in { $street }, and that is fine. { season-4 }
quiet_street-5 = It is quiet in { $street }, and that is fine. { season-5 }
quiet_street-6 = It is quiet in { $street }, and that is fine. { season-6 }
quiet_street-7 = It is quiet in { $street }, and that is fine. { season-7 }
quiet_street-8 = It is quiet in { $street }, and that is fine. { season-8 }
quiet_street-9 = It is quiet in { $street }, and that is fine. { season-9 }
quiet_street-10 = It is quiet in { $street }, and that is fine. { season-10 }
quiet_street-11 = It is quiet in { $street }, and that is fine. { season-11 }
quiet_street-12 = It is quiet in { $street }, and that is fine. { season-12 }
idea-nice = Nice idea
idea-later = Later
idea-rest = Not for a while
idea-nice-set = Lovely! Write it down afterwards if you like: type report.
idea-later-set = All right, I'll ask again in a month.
idea-rest-set = That is fine. I'll leave this for half a year.

## The turn of the year

year_end-street = Of which street do you want to close the year?
year_end-choice = The year is nearly over. There is { $left } left in the pot of { $street }. How does your street go on next year?
year_end-sure = Then I'll ask the coordinator to call you about the pot. Shall I?
close-go_on = Go on
close-enough = No top-up
close-finish = Finish
account-chosen-go_on = Lovely that you go on!
account-chosen-enough = Lovely that you go on! In January I won't top up the pot.
account-chosen-finish = Thank you for all you gave! The coordinator hears of it and gets in touch.
account-too-late = The new year has begun already, so I change nothing. { $call }
account-not-yet = You can close the year from 1 December.
account-head = The year { $year } of { $street }:
    { $lines }
account-count = { $count ->
    [0] No attentions yet
    [one] 1 attention, together { $spent }
   *[other] { $count } attentions, together { $spent }
}
account-occasion = { $count ->
    [one] Once { $occasion }: { $amount }
   *[other] { $count } times { $occasion }: { $amount }
}
account-carried = Left from the year before: { $amount }
account-came_in = Came in: { $amount }
account-counted = Difference when counting: { $amount }
account-returned = Back to the municipality: { $amount }
account-left = What is left: { $amount }
new_year-one = Happy new year! The pot of { $street } now holds { $left } for the new year. Shall I show what was given last year?
new_year-several = Happy new year! This is how the pots begin:
    { $lines }
    Shall I show what was given last year?
new_year-street = Of which street shall I show it?
street_finishes = A gangmaker wants to finish a street: { $street }. Could you call about the pot?

## What a coordinator sets in her programme
settings-place = Of which place do you want to see the settings?
settings-all = This is how it works in { $place }:
    { $lines }
    What do you want to change? Or type no.
settings-none = I do not know your programme.
settings-yearly = In each pot: { $amount } a year
settings-is-limit = Gift above { $limit }: I ask once more
settings-is-phone = Number to call: { $phone }
settings-is-no-phone = Number to call: none
settings-is-quiet =
    { $count ->
        [0] Quiet street: I send no idea
        [one] Quiet street: an idea after 1 month
       *[other] Quiet street: an idea after { $count } months
    }
settings-is-keep = What is left at new year: stays in the pot
settings-is-return = What is left at new year: goes back to the municipality
settings-is-automatic = When it is hot: I send messages by myself
settings-is-armed = When it is hot: I ask you first
settings-is-off = When it is hot: I wait for the words heat on
settings-nudges = By myself: at most { $count ->
        [one] 1 message
       *[other] { $count } messages
    } a week
settings-is-year_end = Question about the new year: on { $number } December
settings-is-help = Help with { $theme }: { $name }, { $phone }
theme-loneliness = loneliness
theme-care = care
theme-money = money worries
theme-heat = heat
theme-other = something else
settings-is-hour = Reminders: at { $hour }:00
settings-is-warm = Warm weather: { $days ->
    [one] 1 day
   *[other] { $days } days in a row
} of { $number } degrees
settings-is-no-help = Help with { $theme }: nobody
settings-is-rules = Rules of the game: { $lines }
settings-is-usual-rules = Rules of the game: the usual three
settings-is-not_for = Not for the pot: { $rule }
settings-is-no-not_for = Not for the pot: nothing named
settings-is-nl = Language: Dutch
settings-is-en = Language: English
settings-is-both = Languages: Dutch and English
settings-more-what = What do you want to change? Or type no.
settings-change-amount = Amount a year
settings-change-hour = Hour of reminders
settings-change-help = Help with problems
settings-change-rules = How to play
settings-change-not_for = Not for the pot
settings-change-year_end = December question
settings-change-languages = Languages of bot
settings-change-warm = From when warm
settings-amount = How much goes into each pot a year? It counts from next year on, and for new streets.
settings-hour = At what hour does a reminder come, for who is new? From 9 to 20.
settings-theme = Help with what?
settings-theme-loneliness = With loneliness
settings-theme-care = With care
settings-theme-money = With money worries
settings-theme-heat = With heat
settings-theme-other = With something else
settings-help = Who helps with that? Type name and number, with a comma between. Or type: none.
settings-rules = Type the rules of the game, at most three, each on a line. The usual three? Type: as usual.
settings-not_for = What is the pot not for? Type one sentence, or type: none.
settings-year_end = On which day of December do I ask how streets go on? From 1 to 24.
settings-languages = In which languages do I write here?
settings-to-nl = Only Dutch
settings-to-en = Only English
settings-to-both = In both
settings-warm = From how many warm days in a row, of how many degrees? For example: 4 days of 27 degrees.
settings-change-limit = Limit for a gift
settings-change-phone = Phone number
settings-change-quiet = Idea when quiet
settings-change-rest = What is left
settings-change-heat = Message when hot
settings-limit = From which amount shall I ask once more?
settings-phone = Which number can people call? No number? Then type: none.
settings-quiet = After how many quiet months do I send an idea?
settings-rest = What happens at new year to what is left?
settings-heat = How do you want it when it is hot?
settings-to-3 = After 3 months
settings-to-6 = After 6 months
settings-to-0 = Never
settings-to-keep = Stays in the pot
settings-to-return = To municipality
settings-to-automatic = Send by itself
settings-to-armed = Only after my yes
settings-right = This is how it will be. { $line }. Is that right?
settings-right-line = This is how it will be. { $line } Is that right?
settings-same = That is how it is already. I change nothing.
settings-set = Good, this is how it works from now on. I write down that you chose this.
menu-settings = How it works here

## How a street does it
our_street-street = Which street is it about?
our_street-all = This is how { $street } does it:
    { $lines }
    What do you want to change? Or type no.
our_street-called = Name of the pot: { $name }
our_street-pot = the pot
our_street-limit-usual = Asking about an expensive gift: as everywhere
our_street-reminded = { $days ->
    [one] After 1 day I remind of an open tip
   *[other] After { $days } days I remind of an open tip
}
our_street-not-reminded = I do not remind of open tips
our_street-days-usual = Reminding of a tip: as everywhere
our_street-days = After how many days do I remind of a tip? Who chose for herself keeps that.
our_street-1 = After 1 day
our_street-3 = After 3 days
our_street-7 = After a week
our_street-0 = No reminders
our_street-change-days = Reminders of tips
our_street-change-limit = Limit for a gift
our_street-change-name = Name of the pot
our_street-limit = From which amount shall I ask once more?
our_street-name = What is the pot called? For example: the flower pot.
our_street-usual = As everywhere
our_street-right = This is how it will be for { $street }. { $line }. Is that right?
our_street-set = Good, this is how { $street } does it from now on.
pot-left-named = There is { $left } left in { $pot } of { $street }.
pot-short-named = For { $pot } of { $street } there is { $short } too little.

## A coordinator lets people in

slash-invite = Invite a gangmaker
menu-invite = Invite a gangmaker
menu-door_code = Door code of street
invite-named = For which street? Type the name.
invite-mean = Do you mean { $street }?
invite-which = Which street do you mean?
invite-new = A new street
invite-place = In which municipality is that?
invite_coordinator-place = For which municipality?
invite-open = I do not know { $street } yet. Open a new street, with { $amount } in the pot?
invite-not = Fine, I open nothing.
invite-exists = Somebody just opened { $street }. Please invite for it once more.
invite-code = Pass this on to the new gangmaker of { $street }:
    START { $code }
    The code works for 7 days, once.
invite-colleague = Pass this on to your new colleague: START { $code }
    The code works for 7 days. Other coordinators hear when it is used.
invite-links = Or with one tap: { $lines }
door_code-named = Of which street would you like the door code? Type the name.
door_code-other = Another street
door_code-is = With this, neighbours of { $street } pass on tips:
    START { $code }
    A new code: type new door code.
door_code-renewed = This is the new door code of { $street }:
    START { $code }
    The old code no longer works.

coordinator_joined = There is a new coordinator in { $place }. Did you not know? Please ask about it.
wa-coordinator_joined = There is a new coordinator in { $place }. Did you not know? Please ask about it.
why-coordinator_joined = A coordinator joined. I tell the others. What shall I do from now on?
message-coordinator_joined = New colleague
unasked-coordinator_joined = word of a new colleague

## A resident asks to be gangmaker

menu-sign_ups = Who signed up?
rule-1 = 1. Small is enough. It is about the attention.
rule-2 = 2. Everybody in the street may give a tip.
rule-3 = 3. Who it was for stays between us.
rule-own = { $number }. { $rule }
rule-not-for = { $rule }
rules-here = The rules of the game: { $lines }
rules-there = The rules of the game in { $place }: { $lines }
sign_up-waits = Your request is with the coordinator of { $place }. You will hear of it here.
sign_up_form-place = How nice that you want to join! In which municipality do you live?
sign_up_form-named = For which street would you like to be gangmaker? Type the name.
sign_up_form-others = Will you do it alone, or with others?
sign_up_form-others-alone = Just me
sign_up_form-others-one = With one other
sign_up_form-others-more = With more people
sign_up_form-why = Why would you like it? You may skip this.
sign_up_form-why-skip = Skip
sign_up-rules = The rules of the game: { $lines }
    I keep your name and your answers, and { $party } reads them. Will you join, also with a message from me at times?
sign_up-no = Fine, I pass nothing on. Would you like to after all? Type: become a gangmaker.
sign_up-done = Thank you! I passed it on to { $party }. You will hear here what comes of it.
sign_up-nobody = Thank you! Nobody reads along yet. { $call }
sign_up-question = There is a question about your request to be gangmaker: { $note }
sign_up-answered = Thank you, I pass it on.
sign_up-over = Your request has been answered already.
applies = { $name } wants to be gangmaker of { $street }, { $others }.
    { $lines }
    What shall we do?
applies-somebody = Somebody
applies-alone = alone
applies-one = with one other
applies-more = with more people
applies-closed = That street was closed.
applies-new = That street is new.
applies-known = { $count ->
    [0] There is no gangmaker there now.
    [one] There is 1 gangmaker there now.
   *[other] There are { $count } gangmakers there now.
}
applies-why = Why: { $note }
applies-asked = Asked: { $note }
applies-answer = Answer: { $note }
recruit-welcome = Welcome
recruit-ask = Ask something
recruit-later = Not now
sign_ups-none = No request is waiting now.
sign_ups-answered = This request has been answered already.
sign_ups-question = What would you like to ask?
sign_ups-asked = All right, I ask your question. The answer comes here.
sign_ups-welcomed = Lovely! There is one more gangmaker for { $street } now, who hears it from me.
sign_ups-refused = All right, I say it kindly.
recruit_welcome = Good news, you are a gangmaker: { $street }. Gave something? Just type it, for instance: flowers 12.50 for a sick neighbour.
recruit_refused-call = Thank you for wanting to be a gangmaker. Sadly it cannot be now. Call { $party } if you would like to know why.
recruit_refused-phone = Thank you for wanting to be a gangmaker. Sadly it cannot be now. Call { $party } on { $phone } if you would like to know why.
wa-recruit_card = Somebody wants to be a gangmaker. Tap the button to see in which street.
wa-recruit_question = There is a question about your request to be a gangmaker. Tap the button to read it.
wa-recruit_welcome = Good news, you are a gangmaker now. Type menu to see what you can do here.
wa-recruit_refused = Thank you for wanting to be a gangmaker. Sadly it cannot be now. Feel free to call the welfare organisation.
wa-button-sign_ups = Have a look
wa-button-sign_up = Read the question
why-recruit_card = Somebody wants to be a gangmaker. A coordinator answers that. What shall I do from now on?
why-recruit_question = There was a question about your request. What shall I do from now on?
why-recruit_welcome = You wanted to be a gangmaker, and now you are. What shall I do from now on?
why-recruit_refused = You wanted to be a gangmaker, and this was the answer. What shall I do from now on?
message-recruit_card = New sign-up
message-recruit_question = A question for me
message-recruit_welcome = Welcome
message-recruit_refused = An answer
leave_street-street = In which street do you stop?
leave_street-sure = You will no longer be gangmaker of { $street }. The coordinator hears of it. Are you sure?
leave_street-not = Lovely, then all stays as it is.
leave_street-done = Thank you for all you did for { $street }! The coordinator will call about the money.
gangmaker_left-one = A gangmaker stopped: { $street }. Somebody else is still there. Could you call about the cash?
gangmaker_left-last = The last gangmaker stopped: { $street }. The pot holds { $left } and that stays there. Could you call?
wa-gangmaker_left = In one of your streets a gangmaker stopped. Type streets to see how it goes everywhere.
why-gangmaker_left = A gangmaker stopped. I tell the coordinator. What shall I do from now on?
message-gangmaker_left = A gangmaker stops
unasked-gangmaker_left = word that a gangmaker stops
unasked-recruit_card = who wants to be a gangmaker
unasked-recruit_question = a question about a request
unasked-recruit_welcome = welcome as a gangmaker
unasked-recruit_refused = the answer to a request
held-sign_up = Request to be gangmaker: { $value }
held-sign_up-line = { $street }, { $note }

## Documents, sent in the chat

button-as-file = As a file
balances_file-here = Here are the balances as a file.
document-not-sent = I cannot send this file here now.
balances_file-place = Which place is it about?
button-poster = Make a poster
old_door-renew = I cannot show the code of this tip door any more. Shall I make a new one? Then the old one stops working.
old_door-kept = Fine, the old tip door goes on working.
poster-street = For which street?
poster-here = Here are the poster and the card for { $street }. You may print them as often as you like.
starter_kit-street = Of which street?
starter_kit-here = Here is the starter kit of { $street }. Cut the cards out and tick off what is done. It need not be all of it, and not now.
year_report-pot = Of which street?
year_report-street = Of which street?
year_report-here = Here is the report of { $street } for { $year }. It does not say whom anything was for.
document-balances = Balances { $place } { $year }
document-poster = Poster { $street }
document-card = Card { $street }
document-kit = Starter kit { $street }
document-report = Report { $street } { $year }

## On behalf of a street, by its coordinator

menu-on_behalf = Note for a street
on_behalf-which = On behalf of which street?
on_behalf-gifts = What was given?
on_behalf-booked = Noted. I tell the gangmakers.
by-coordinator = by the coordinator
booked_for-new = For { $street } the coordinator noted something: { $booking }. Is it not right? Please call.
booked_for-changed = For { $street } the coordinator changed something. Now it says: { $booking }. Please call if it is not right.
booked_for-undone = For { $street } the coordinator took something away: { $booking }. It counts no more.
why-booked_for = The coordinator noted something in the pot of your street. All gangmakers hear that. What shall I do from now on?
message-booked_for = By the coordinator
unasked-booked_for = what the coordinator notes
wa-booked_for = The coordinator noted something in the pot of your street. Tap the button to see it.
wa-button-overview = Show me

## Money of a sponsor, and a street that closes

sponsor-which = For which street is the sponsor's money?
sponsor-amount = How much money comes in?
sponsor-right = Is this right? { $amount } from a sponsor, for the pot of { $street }.
sponsor-words = { $amount } from a sponsor, for the pot of { $street }
booked_for-sponsor-undone = The coordinator took something back: { $amount } from a sponsor, in the pot of { $street }. It was there by mistake.
booked_for-sponsor = Good news: { $amount } came in from a sponsor, in the pot of { $street }. Enjoy it!
close_street-which = Which street do you want to close?
close_street-left = There is { $left } left in the pot of { $street }. It goes back to the municipality, and I tell the gangmakers. Shall I close the street?
close_street-empty = The pot of { $street } is empty. I tell the gangmakers that the street closes. Shall I close the street?
close_street-short = The pot of { $street } is { $short } short. I tell the gangmakers that the street closes. Shall I close the street?
close_street-yes = Yes, close it
close_street-no = No, keep it open
close_street-sure = Then { $street } closes and { $left } goes back. This cannot be undone. Are you sure?
close_street-sure-empty = Then { $street } closes. This cannot be undone. Are you sure?
close_street-kept = Fine, the street stays open.
close_street-changed = Something just changed in the pot. So I ask once more.
close_street-done = Done. { $left } from the pot of { $street } goes back to the municipality.
close_street-done-empty = Done: { $street } is closed.
close_street-heard = The gangmakers get a message from me.
street_closed = A street is closed: { $street }. The coordinator settled its pot. Thank you for all your care there!
why-street_closed = The coordinator closed your street. Each gangmaker hears that once. What shall I do from now on?
message-street_closed = Street closed
unasked-street_closed = word that your street closes
wa-street_closed = The coordinator closed your street and settled its pot. Thank you for all your care there!

## Who can help with more than a gift can

who_helps-list = These people are glad to help:
    { $lines }
who_helps-number = With { $theme }: { $name }, { $phone }
who_helps-name = With { $theme }: { $name }
who_helps-none = I have no list of numbers here yet.

look-few = { $count ->
    [0] There is no gangmaker now.
   *[other] There is 1 gangmaker, and two would be nicer.
}
look-street-few = { $name }: only { $count } gangmaker, { $last }

invite-reopen = { $street } was closed. Open it again, with { $amount } in the pot?
sign_ups-not-opened = Fine, the street stays closed and the request waits.

## A talk with a person

help-person = Talk to someone
person-street = Which street is it about?
person-begun = Just type what you want to say: it goes to the coordinator, and I am silent. Type done to come back to me. If there is danger, call 112.
person-nobody = There is no coordinator here yet who reads along. { $call }
person-none = There is no talk now.
person-says = { $name } ({ $place }): { $note }
person-answers = { $name } (coordinator): { $note }
person-answer = Give an answer
person-give_back = Talk is done
person-which = { $name }, { $place }
person-coordinator = The coordinator
person-sent = Passed on.
person-back = The talk is done. I listen again.
person-back-hers = { $name } ({ $place }) is done talking.
answer-of = To whom is the answer?
answer-words = What do you want to answer to { $name }?
give_back-of = Which talk is done?
thread_waits-who = Somebody still waits for an answer: { $name } of { $place }. Type answer, and then what you want to say.
why-thread_waits = A gangmaker waits longer than a working day for an answer. I say that once. What shall I do from now on?
message-thread_waits = Waits for an answer
unasked-thread_waits = who waits for an answer
wa-thread_waits = One of your gangmakers still waits for an answer. Tap the button to answer.
wa-button-answer = Answer

## A pot that goes from one gangmaker to another

hand_over-street = Of which street do you hand over the pot?
hand_over-to = To whom do you hand over the pot?
hand_over-somebody = your fellow gangmaker
hand_over-nth = Gangmaker { $number }
hand_over-right = There is still { $left } in the pot of { $street }. Is that what you hand over to { $name }?
hand_over-right-short = The pot of { $street } is { $short } short. Is that what you hand over to { $name }?
hand_over-yes = That is right
hand_over-other = I count differently
hand_over-changed = Something was just written down. So I ask you once more.
hand_over-asked = Good, I ask { $name }. You hear here what comes of it.
hand_over-silent = I send no messages to { $name } now. Please tell them yourself, and let { $name } type here: hand over.
hand_over-alone = You keep this pot alone now. Do you know somebody: the coordinator likes to invite. Or let that neighbour write to me: I want to become a gangmaker.
hand_over-waits = You hand over the pot of { $street } to { $name }. I still wait for a yes. What shall we do?
hand_over-keep = Leave it
hand_over-end = Take it back
hand_over-kept = Good, we wait a little longer.
hand_over-withdrawn = Good, the pot of { $street } is not handed over. All stays as it was.
hand_over-confirmed = I have your yes. Now it is up to { $name }.
hand_over-between = This pot goes from { $name } to { $to } now. I still wait for a yes.
hand_over-running = The pot of { $street } is being handed over already. I still wait for a yes.
hand_over-nobody = There is no gangmaker yet: { $street }. Type: invite, and then the street.
hand_over-not = Good, I hand over nothing.
hand_over-later = Good, it stays open for now. Type hand over to go on.
hand_over_street-which = Of which street is the pot handed over? Type the name.
hand_over_between-giver = Who hands over the pot?
hand_over_between-left = That one has left
hand_over_between-to = Who gets the pot?
hand_over_between-right = Shall I ask { $name } to hand over the pot of { $street } to { $to }?
hand_over_between-take = Shall I ask { $to } to take over the pot of { $street }?
hand_over_between-asked = Good, I ask { $name }. You hear it when it is done.
handover-take = { $name } hands over the pot of { $street } to you. There is { $left } in it. Did you get that?
handover-take-over = Do you take over the pot of { $street }? There is { $left } in it. Do you have that?
handover-give = The coordinator asks you to hand over the pot of { $street } to { $name }. There is { $left } in it. Is that right?
handover-again = Something changed in the pot of { $street }. There is { $left } in it now. Is that what you hand over to { $name }?
handover-short = { $short } too little
handover-yes = Yes, I have that
handover-later = Not now
handover_card-amount = How much do you count?
handover-over = This handing over is done already or does not go on. Type menu to go on.
handover-not_now = Good, I say it kindly. The pot of { $street } stays as it was.
handover-other-told = Thank you, I tell { $name }. Nothing is written down. Have a look together, and then type: hand over.
handover-other-alone = Thank you, nothing is written down. Count once more, or write down the difference: type count. Then type: hand over.
handover-done = Good, then it is done. You now keep the pot of { $street }, with { $left }.
handover_done-stay = The pot of { $street } is handed over, with { $left }. You both said yes. Do you stay gangmaker?
handover_done-stay_on = I stay
handover_done-stop_on = I stop
handover_done-stays = Good that you stay!
handover_news-done = The pot of { $street } is with you now, with { $left }. You both said yes.
handover_news-told = The pot of { $street } was handed over, with { $left } in it.
handover_news-told_not = The pot of { $street } does not go to somebody else now.
handover_news-differs = Your fellow gangmaker counts { $counted } for { $street }. I come to { $left }. Will you have a look together?
handover_news-not_now = Your fellow gangmaker would rather not take the pot of { $street } now. Have a quiet talk about it.
handover_news-withdrawn = The pot of { $street } does not come to you after all. You need not do anything.
handover_news-expired = Nobody said yes yet for the pot of { $street }, so I let it rest. Again? Type: hand over.
handover_news-receiver_left = Your fellow gangmaker has left. So the pot of { $street } stays with you.
leave_street-yes = Yes
leave_street-no = No
leave_street-first = Hand over first
why-handover_card = A pot goes to somebody else as soon as both say yes. What shall I do from now on?
why-handover_done = You handed over a pot. What shall I do from now on?
why-handover_news = A pot goes to somebody else. Those who have part in it hear of it. What shall I do from now on?
message-handover_card = When handing over
message-handover_done = Pot handed over
message-handover_news = News of a pot
unasked-handover_card = the question whether a pot handed over is right
unasked-handover_done = whether a pot was handed over
unasked-handover_news = news of a pot that is handed over
wa-handover_card = A pot in your street is handed over. Tap the button to see how much is in it.
wa-handover_done = The pot of your street was handed over. Type menu to see what can be done here.
wa-handover_news = There is news of a pot that is handed over. Type hand over to see how it stands.
wa-button-hand_over = Look
held-handover = Handing over a pot: { $value }
held-handover-asked = { $street }, since { $day }
held-handover-line = { $street }, since { $day }, you said yes to { $amount }

## Who keep a pot together

team-alone = You keep the pot alone.
team-named = Together with: { $names }
team-named-more = { $count ->
    [one] Together with: { $names } and somebody else
   *[other] Together with: { $names } and { $count } others
    }
team-others = { $count ->
    [one] Together with somebody else
   *[other] Together with { $count } others
    }
team_news-joined = There is a new gangmaker for { $street }. Nice, now you do it together.
team_news-joined-named = Good news, { $name } now keeps the pot of { $street } too.
team_news-left = A gangmaker has left: { $street }. With the others it simply goes on.
team_news-alone = A gangmaker has left: { $street }. You keep the pot alone now. Do you know somebody who wants to take part?
why-team_news = A gangmaker joined in your street, or left. What shall I do from now on?
message-team_news = Who takes part
unasked-team_news = who joins or leaves
wa-team_news = Something changed among the gangmakers of your street. Type our street to see who take part.

## A measurement: four questions, for who likes to

survey-join = Would you answer four short questions about your neighbourhood? You may, you need not. Nobody sees your name with your answers.
survey-again = Would you answer the four short questions about your neighbourhood once more? You may, you need not. Nobody sees your name with your answers.
survey-join-yes = I will join
survey-join-no = No, thank you
survey-names = Nobody can look up what you answer. So your answers cannot be erased later. How many neighbours do you know by name?
survey-names-none = None
survey-names-some = 1 to 5
survey-names-more = 6 to 10
survey-names-many = More than 10
survey-names-skip = I'd rather not say
survey-home = Do you feel at home in your neighbourhood?
survey-home-home = Yes
survey-home-half = A little
survey-home-away = No
survey-home-skip = I'd rather not say
survey-ask = Would you ask a neighbour for help?
survey-ask-sure = Yes
survey-ask-half = Maybe
survey-ask-nope = No
survey-ask-skip = I'd rather not say
survey-alone = Do you sometimes feel alone?
survey-alone-none = Never
survey-alone-some = Sometimes
survey-alone-lots = Often
survey-alone-skip = I'd rather not say
survey-word = Last time you got a measuring word. Search this chat for measuring word and type it here. Losing it is fine.
survey-word-forgotten = I have none
survey-send = That was all. Shall I put your answers with those of the others, without your name?
survey-send-yes = Yes, please do
survey-send-no = No, wipe them
survey-word_is = Thank you! Your measuring word is { $code }. Keep this message, for I will ask for it later.
survey-word_unknown = Thank you! I do not know that measuring word, but your answers count all the same.
survey-thanks = Thank you! Your answers count.
survey-not = All right, I keep nothing of your answers.
survey-left = All right, we leave it here. I keep nothing of your answers.
survey-over = There is no measurement now that you can still take part in.
why-survey = Your municipality wants to know what Lief en Leed brings. You may take part, I ask it once. What shall I do from now on?
message-survey = Questions
unasked-survey = four questions about the neighbourhood
wa-survey = How is your neighbourhood doing? Would you answer four short questions, without your name? Tap the button to take part.
wa-button-measure = See the questions
held-survey = Asked for a measurement: { $value }
held-survey-line = measurement { $number }, { $place }

measure-place = Of which municipality?
measure-none = No measurement is running now. What would you like to do?
measure-runs = Measurement { $number } has been running since { $day }. You see what came of it once it is closed. What would you like to do?
measure-held = I ask nobody now, until you type: measurement goes on. { $now }
measure-start = Begin measurement { $number }
measure-close = Close it
measure-show = See the outcome
measure-own = Answer myself
measure-keep = Leave it as it is
measure-sure = { $count ->
    [one] Then I ask 1 person in the streets for four short answers. Taking part is free and without a name. Shall I?
   *[other] Then I ask { $count } people in the streets for four short answers. Taking part is free and without a name. Shall I?
}
measure-sure_close = After that nobody can answer any more. Shall I close the measurement?
measure-started = All right, measurement { $number } has begun. Close it later? Type: measurement.
measure-closed = All right, measurement { $number } is closed. See the outcome? Type: measurement.
measure-changed = Something has changed meanwhile. Type measurement to see how it stands.
measure-nothing = There is no measurement now that you can take part in.
measure-few = Fewer than five people took part. Then I show nothing, so that nobody can be recognised.
measure-one = In measurement { $number } { $people } people took part. A group always has five people or more.
measure-two = Measurement { $number }: { $people } people. Measurement { $next }: { $then } people. A group always has five people or more.
measure-about-names = How many neighbours do you know by name?
    { $lines }
measure-about-home = Do you feel at home in your neighbourhood?
    { $lines }
measure-about-ask = Would you ask a neighbour for help?
    { $lines }
measure-about-alone = Do you sometimes feel alone?
    { $lines }
measure-moved = Of { $people } people I know both answers:
    { $lines }
measure-line-all = • Too few people for each answer to show it.
measure-line = • { $what }: { $before }
measure-line-two = • { $what }: first { $before }, now { $after }
measure-picture = Measurement in { $place }
measure-round = measurement { $number }
measure-all = All municipalities
measure-which = What would you like to see or do?
measure-all-one = First measurement of { $places } municipalities together: { $people } people. A group always counts five people or more.
measure-all-two = First and last measurement of { $places } municipalities together: first { $people } people, now { $then }.
measure-all-few = There are no two municipalities with an outcome yet. I show no total of one.
measure-from = From { $places } municipalities.
measure-picture-first = First measurements together
measure-picture-both = Measurements compared
measure-round-first = first measurement
measure-round-last = last measurement
measure-of = { $count } of { $people }
measure-or = { $one } or { $other }
measure-names-none = none
measure-names-some = 1 to 5
measure-names-more = 6 to 10
measure-names-many = more than 10
measure-names-skip = rather not said
measure-home-home = yes
measure-home-half = a little
measure-home-away = no
measure-home-skip = rather not said
measure-ask-sure = yes
measure-ask-half = maybe
measure-ask-nope = no
measure-ask-skip = rather not said
measure-alone-none = never
measure-alone-some = sometimes
measure-alone-lots = often
measure-alone-skip = rather not said
measure-moved-up = better
measure-moved-same = the same
measure-moved-down = less good

## The numbers of a year

menu-numbers = Numbers of the year
slash-numbers = The numbers of the year
button-as-picture = As a picture
numbers-place = Which place is it about?
numbers-unknown = I do not know that place here. Type numbers, or numbers and a year.
numbers-together = All places together
numbers-title = { $place } in { $year }
numbers-none = { $place } in { $year }: no attention was written down yet.
numbers-few = { $place } in { $year }: fewer than 5 streets gave something. So I show no numbers yet.
numbers-page = { $head }
    { $lines }
numbers-head = { $title }: { $count } attentions, { $spent } in all. { $active } of the { $streets } streets gave something.
numbers-given = { $count } attentions, { $spent }, { $streets } streets
numbers-quarter-told = Quarter { $number }: { $given }
numbers-quarter-few = Quarter { $number }: fewer than 5 streets
numbers-quarter-none = Quarter { $number }: no attentions
numbers-late = Written down later: { $given }
numbers-mood-LIEF = LIEF, for something nice: { $count }
numbers-mood-LEED = LEED, for something hard: { $count }
numbers-mood-both = LIEF and LEED together: { $count }
numbers-reasons = Most often, { $until }:
    { $lines }
numbers-until-1 = from January to April
numbers-until-2 = from January to July
numbers-until-3 = from January to October
numbers-until-4 = in the whole year
numbers-reason = { $occasion }: { $count }
numbers-reason-other = for other reasons: { $count }
numbers-reasons-later = What it was for, I count two weeks after each quarter.
numbers-rule = What comes from fewer than 5 streets does not count here.
picture-count =
    { $count ->
        [one] 1 attention, { $spent } in all, from { $active } streets
       *[other] { $count } attentions, { $spent } in all, from { $active } streets
    }
picture-number = { $count }
picture-quarters = Attentions by quarter
picture-quarter = Quarter { $number }
picture-occasions = What it was for
picture-other = other reasons
numbers-quarter-coming = Quarter { $number }: still to come
document-numbers = Numbers { $place } { $year }

## A phone number that was silent for long

doorstep-hello = Good to hear from you again! This number was silent for long. In which street do you live or help, and what is your name?
doorstep-first = First one question, because this number was silent for long: in which street do you live or help, and what is your name? Does it not work? The welfare organisation near you helps.
doorstep-again = I am not sure yet who you are. Tell me your street or municipality, and your first name.
doorstep-shut = I am not sure who you are. I am asking the coordinator. Until then I cannot show anything here.
doorstep-other = I am someone else
doorstep-right = Good, it is you.
doorstep-tell = What can I do for you? Type menu to see what works here.
doorstep-stranger = Fine, then I start anew with this number.
silent_number-card = Somebody writes from the number of { $name } in { $street }. That number was silent for 45 days. Is it still her?
silent_number-somebody = somebody
silent_number-hers = It is still her
silent_number-other = No, someone else
silent_number-unknown = I do not know
silent_number-said-hers = Thank you, then all goes on as it did.
silent_number-said-other = Fine, I know this number no longer. Type invite and the street for a new code.
silent_number-left = Fine, I leave it. Type silent numbers when you know it later.
silent_number-over = This number was decided about already.
silent_number-welcome = The coordinator says that it is you. Good to have you back! Type menu to see what works here.
silent_numbers-none = No number waits now.
news_waits = There is news for you from Lief & Leed. Write something back and I tell you.
wa-news_waits = There is news for you from Lief & Leed. Write something back and I tell you.
wa-silent_number = Somebody writes from a number that was silent for long. Tap the button to see whose it was.
wa-button-silent_numbers = Have a look
why-news_waits = This number was silent for long. So I only said that there was news. What shall I do from now on?
why-silent_number = Somebody wrote from a number that was silent for long. A coordinator knows whose it is. What shall I do from now on?
message-news_waits = There is news
message-silent_number = Silent number
unasked-news_waits = word that there is news
unasked-silent_number = the question whose a silent number is

## Announcements: from the network or a local party, to many at once

announcement =
    Announcement of { $sender }, for all who take part:
    { $words }
    Type why to know more.
announcement-network = the national network
why-announcement = This is an announcement for everybody who takes part. What shall I do from now on?
message-announcement = A word to all
unasked-announcement = an announcement
wa-announcement = Announcement of { $sender }, for all who take part: { $words } Type why to know more.
announce-place = Which municipality is it for?
announce-text = What do you want to say? Type it as people will see it, at most 600 characters. A link is fine.
announce-text-below = Lovely, that picture goes above it. Which text goes with it? At most 600 characters.
picture-failed = I could not open the picture: only the text will go. Feel free to send it again.
picture-link = Picture: { $link }
announce-preview =
    This is how it arrives:

    { $message }

    { $facts }
announce-to-all = { $count ->
    [0] Right now nobody would get this.
    [one] It goes to 1 gangmaker or coordinator.
   *[other] It goes to { $count } gangmakers and coordinators.
}
announce-to-gangmakers = { $count ->
    [0] Right now nobody would get this.
    [one] It goes to 1 gangmaker.
   *[other] It goes to { $count } gangmakers.
}
announce-to-coordinators = { $count ->
    [0] Right now nobody would get this.
    [one] It goes to 1 coordinator.
   *[other] It goes to { $count } coordinators.
}
announce-out-few = Fewer than 5 people do not get it.
announce-out-few-why = Fewer than 5 people do not get it: { $why }.
announce-out-several = Not to { $count }, for different reasons.
announce-groups = { $count ->
    [one] It is posted in 1 group.
   *[other] It is posted in { $count } groups.
}
announce-out = Not to { $count }: { $why }.
announce-only-in = Only in: { $places }.
announce-about = Theme: { $theme }.
announce-twice = Mind: this already went to the same people.
announce-picture = On WhatsApp the picture is sometimes a link.
announce-cost = Cost: about { NUMBER($dollars, minimumFractionDigits: 2, maximumFractionDigits: 2) } dollars.
announce-asks = First a line may be added by: { $places }.
announce-at = It goes on { $day } at { $hour }.
announce-go-yes = Send
announce-go-change = Change something
announce-go-no = Do not send
announce-fix-text = Text
announce-fix-audience = For whom
announce-fix-where = Which municipality
announce-fix-theme = Theme
announce-fix-when = When
announce-for-all = Everybody
announce-for-gangmakers = Gangmakers
announce-for-coordinators = Coordinators
announce-in-everywhere = Everywhere
announce-on-now = Now
announce-on-tomorrow = Tomorrow, 10 o'clock
announce-on-monday = Monday, 10 o'clock
announce-change = What do you want to change?
announce-audience = Who is it for?
announce-where = In which municipality? Type its name; more names with a comma between them.
announce-theme = What is it about? Who does not want that theme does not get it.
announce-when = When shall I send it? Type a day, or choose.
announce-count = This goes to { $count } people. Type that number if you are sure.
announce-dropped = Fine, I send nothing.
announce-sent = I am sending it now.
announce-planned = It goes on { $day } at { $hour }.
announce-waits = First I ask the coordinators of { $places } for a line. They have until { $until }.
announce-follow = Type announcements to see how it goes.
topic-heat = warm weather
topic-recruiting = recruiting
topic-welcoming = welcoming
topic-ideas = nice ideas
topic-meeting = meeting others
announced-of = Which one do you mean?
announced-text = What should it say? Who did not get it yet gets the new text.
announced-what = { $lines }
announced-none = Nothing was announced yet. Type announcement to begin.
menu-announce = Announce something
menu-announced = What was announced
announced-which = On { $title }
announced-to-forward = { $sender }: { $words }
announced-planned = “{ $title }” goes on { $day } at { $hour }.
announced-going = “{ $title }” is going since { $day }, { $hour }.
announced-paused = “{ $title }” is on hold.
announced-cancelled = “{ $title }” was stopped.
announced-over = “{ $title }” is over.
announced-file = As a file
announced-file-done = Here is the report as a file.
announced-total = Sent: { $count }. Not or not yet: { $rest }.
reached-whole = By reason: { $blocks }.
reached-places =
    By municipality:
    { $lines }
reached-place = { $place }: { $blocks }
reached-more = { $count ->
    [one] And 1 more municipality in the file.
   *[other] And { $count } more municipalities in the file.
}
reached-small = Small municipalities together
reached-with-small = { $place } with small municipalities
reached-block = { $count } { $what }
reached-and = { $block }, { $rest }
reached-mostly = { $what } (all but fewer than 5)
reached-sent = sent
reached-waiting = on their way
reached-window = held until they write again
reached-opted_out = opted out
reached-unreachable = cannot be reached
reached-uncertain = uncertain
reached-several = not, for different reasons
reached-either = sent or not sent
reached-not = not: { $why }
reached-title = Report
reached-column-place = Municipality
reached-column-what = What
reached-column-people = People
reached-all = Together
announced-asked = Waits for a line of: { $places }.
announced-pause = Put on hold
announced-go_on = Go on
announced-cancel = Stop it
announced-correct = Correct the text
announced-again = Uncertain once more
announced-forward = To pass on
announced-keep = Leave it so
announced-pause-done = It is on hold. Type announcements to go on.
announced-go_on-done = It goes on.
announced-cancel-done = Stopped. Who did not get it yet will not get it.
announced-correct-done = Who did not get it yet gets the new text.
announced-again-done = I send it once more to whoever may not have got it.
announced-forward-done = Pass this on to your own group:
heat-missed-theme = does not want this theme
heat-missed-skipped = the coordinator skipped it
heat-missed-withdrawn = stopped before it went
heat-missed-on_hold = on hold
announcement_line-what =
    The national network wants to send this:

    { $message }

    In { $place } it goes to { $count } of your gangmakers. Do you want to add a line?
announcement_line-add = Add a line
announcement_line-plain = Fine as it is
announcement_line-skip = Skip it here
announcement_line-line = What do you add? At most 120 characters.
announcement_line-changed = The text changed meanwhile. Have another look.
announcement_line-over = No announcement waits for a line of yours any more.
announcement_line-add-done = Your line is in. It goes to your gangmakers like this.
announcement_line-plain-done = Fine, it goes as it is.
announcement_line-skip-done = Fine, your gangmakers do not get it.
why-announcement_line = The network wants to send something to your gangmakers. Then I first ask you for a line. What shall I do from now on?
message-announcement_line = Asked for a line
unasked-announcement_line = the question for a line with an announcement
wa-announcement_line = The national network wants to send your gangmakers something. You have two days to add a line.
wa-button-announcement_line = Read and choose

## Newsletter and event: inviting, answering, who comes

newsletter =
    Newsletter from { $sender }, for everyone who takes part:
    { $words }
    Type why for an explanation.
why-newsletter = This is a newsletter for everyone who takes part. What shall I do from now on?
message-newsletter = The newsletter
unasked-newsletter = the newsletter
wa-newsletter = Newsletter from { $sender }, for everyone who takes part: { $words } Type why for an explanation.
event =
    Invitation from { $sender }, for who takes part.
    { $words }
    It is on { $day } at { $hour }, place: { $venue }: are you coming?
why-event = This is an invitation for everyone who takes part. What shall I do from now on?
message-event = Invitation
unasked-event = an invitation
wa-event = Invitation from { $sender } on { $day } at { $hour }, place: { $venue }. This is the message: { $words } Tap the button to answer.
wa-button-events = See the invitation
event-yes = Yes
event-maybe = Maybe
event-no = No
event-is-yes = yes
event-is-waiting = waiting list
event-is-maybe = maybe
event-is-no = no
invited-to-forward =
    { $sender }: { $words }
    { $day } at { $hour }, { $venue }
invited-again = On { $day } at { $hour }, place: { $venue }. Your answer is now: { $what }. Are you coming?
event-over = This event is over or has been called off.
event-said-yes = Nice that you are coming. You are on the list. This is for your calendar.
event-said-waiting = Nice that you want to come. All seats are taken now. You are on the waiting list, and I tell you when there is a seat.
event-said-maybe = Good, maybe then. Type my events when you know.
event-said-no = A pity, but good to know. Type my events if you can come after all.
event_named-named = May the organisers see your first name on the list?
event_named-yes = Yes
event_named-no = No, just count me
event_named-set-yes = Good, your first name is on the list.
event_named-set-no = Good, you are counted without a name.
calendar-title = Event of { $sender }
calendar-line = For your calendar: { $day } at { $hour }, place: { $venue }.
document-event = Event { $day }
document-attendance = Attendance list { $day }
document-reach = Report of announcement { $number }
events-of = Which one do you mean?
events-none = There is no event now that you are invited to.
event_seat = Good news: there is a seat on { $day } at { $hour }, place: { $venue }. You are on the list. Type my events if you cannot come any more.
why-event_seat = You were on the waiting list of an event. I tell you that there is a seat. What shall I do from now on?
message-event_seat = A free seat
unasked-event_seat = word that there is a seat
wa-event_seat = There is a seat for you at the event. Tap the button to see when and where.
event_reminder = The event of { $sender } is on { $day } at { $hour }, place: { $venue }. Can you not come? Type my events to say so.
event_reminder-tomorrow = Tomorrow, { $day } at { $hour }, is the event of { $sender }, place: { $venue }. Can you not come? Type my events to say so.
why-event_reminder = You said that you (may) come to an event. Then I send a message the day before. What shall I do from now on?
message-event_reminder = Event tomorrow
unasked-event_reminder = word on the day before an event
wa-event_reminder = Tomorrow is the event that you signed up for. Tap the button for time and place.
event_cancelled = Sadly, the event of { $day } at { $hour }, place: { $venue } has been called off.
why-event_cancelled = You wanted to come to an event that has been called off. What shall I do from now on?
message-event_cancelled = Called off
unasked-event_cancelled = word that an event is called off
wa-event_cancelled = Sadly, an event that you signed up for has been called off.
announce-moment = On which day is it, and at what time?
announce-time = What time does it begin?
announce-venue = Where is it? Type it as people will see it, at most 80 characters.
announce-seats = How many seats are there? Type a number.
announce-seats-0 = No limit
announce-so-many-seats = { $count ->
    [one] There is 1 seat.
   *[other] There are { $count } seats.
}
announce-without-limit = There is room for everyone.
announce-too-late = This message would only go when it has begun. Choose another day.
announce-fix-moment = Day and time
announce-fix-venue = Place
announce-fix-seats = Seats
announce-fix-more = Something else
menu-newsletter_write = Send a newsletter
menu-event_plan = Invite people
announced-change = Change it
change_event-part = Now: { $day } at { $hour }, place: { $venue }. { $seats } What do you want to change?
change_event-part-more = It becomes: { $day } at { $hour }, place: { $venue }. { $seats } What else do you want to change?
change_event-moment = Day and time
change_event-venue = Place
change_event-seats = Seats
change_event-text = Text
change_event-keep = Leave it so
change_event-late = That cannot be: it is over by now, or before people are invited. What day and time will it be?
change_event-same = Again at { $hour }
change_event-was = It was { $day } at { $hour }, place: { $venue }.
change_event-becomes = It becomes { $day } at { $hour }, place: { $venue }.
change_event-nothing = Then all stays as it is. Do you want to change something else?
change_event-over = { $count ->
    [one] 1 person comes already. That seat stays theirs.
   *[other] { $count } people come already. They keep their seats.
}
change_event-up = { $count ->
    [one] 1 person on the waiting list gets a seat.
   *[other] { $count } people on the waiting list get a seat.
}
change_event-hear = { $count ->
    [0] Nobody hears of it.
    [one] 1 person hears of it.
   *[other] { $count } people hear of it.
}
change_event-go =
    { $lines }
    Shall I change it?
change_event-go-yes = Yes
change_event-go-more = Change more
change_event-go-no = No
change_event-done = { $count ->
    [0] It is changed.
    [one] It is changed. I tell 1 person.
   *[other] It is changed. I tell { $count } people.
}
change_event-changed = Somebody else has just changed the event. Type announcements to see what it is now.
event_moved-day-yes =
    The event of { $was } at { $then } has moved.
    It will be { $day } at { $hour }, place: { $venue }.
    You are on the list: can you come then too?
event_moved-day-waiting =
    The event of { $was } at { $then } has moved.
    It will be { $day } at { $hour }, place: { $venue }.
    You are on the waiting list: can you come then too?
event_moved-day-maybe =
    The event of { $was } at { $then } has moved.
    It will be { $day } at { $hour }, place: { $venue }.
    You said maybe: can you come then too?
event_moved-day-none =
    The event of { $was } at { $then } has moved.
    It will be { $day } at { $hour }, place: { $venue }.
    Will you come then?
event_moved-venue-yes =
    The event of { $day } at { $hour } is in another place.
    That will be: { $venue }.
    You are still on the list: choose Yes for your calendar, or No if you cannot come.
event_moved-venue-waiting =
    The event of { $day } at { $hour } is in another place.
    That will be: { $venue }.
    You are still on the waiting list: choose No if you cannot come.
event_moved-venue-maybe =
    The event of { $day } at { $hour } is in another place.
    That will be: { $venue }.
    You said maybe: do you know yet?
event_moved-venue-none =
    The event of { $day } at { $hour } is in another place.
    That will be: { $venue }.
    Will you come there?
why-event_moved = An event that you were invited to has moved. What shall I do from now on?
message-event_moved = Moved
unasked-event_moved = word that an event has moved
wa-event_moved = The event that you were invited to has moved. Tap the button for the new day, time and place.
announced-call_off = Call it off
announced-sure = { $count ->
    [0] Shall I call the event off? Nobody wanted to come yet.
    [one] Shall I call the event off? 1 person is told.
   *[other] Shall I call the event off? { $count } people are told.
}
announced-called-off = { $count ->
    [0] The event is called off.
    [one] The event is called off. I tell 1 person.
   *[other] The event is called off. I tell { $count } people.
}
attendance-counts = Yes: { $comes }, maybe: { $doubts }, no: { $stays }, waiting list: { $waits }.
attendance-list =
    { $head }
    { $lines }
attendance-one = { $name }, { $place }
attendance-waits = { $name }, { $place } (waiting list)
attendance-rest = And { $count } more names in the file.
attendance-unnamed = { $count ->
    [one] And 1 without a name.
   *[other] And { $count } without a name.
}
attendance-no-names = Nobody agreed yet that you see the name.
attendance-none = There is no event of yours yet. Type event to begin.
attendance-here = Here is the list as a file.
attendance-of = Which one do you mean?
attendance_file-of = Which one do you mean?
attendance-title = Attendance list
attendance-name = First name
attendance-place = Municipality
attendance-answer = Answer
held-event = Answer to an invitation: { $value }
held-event-line = { $day }, { $place }, { $what }, { $word }
held-event-named = with the first name on the list
held-event-unnamed = without a name

## Themes of announcements

slash-themes = Which themes do I hear about?
themes-which = You get announcements about these themes:
    { $lines }
    What shall I switch on or off?
themes-rest = Announcements are off now. Want them again after all? Type: messages.
themes-set-on = All right, you get announcements about { $theme } again.
themes-set-off = All right, no more announcements about { $theme }. Want them again after all? Type: themes.
held-no_theme = No announcements about: { $value }
held-theme = Announcements about: { $value }

## Ideas for a street: of the network, or one for each month and a few for always

season-1 = A card with good wishes always works in January. Who would like one?
season-2 = A few flowers brighten a grey day in February. Who would like some?
season-3 = A pot of daffodils is a lovely start of March. Who would enjoy it?
season-4 = Does somebody know few people in the street yet? You could have a coffee together.
season-5 = A small plant for a balcony or garden is nice in May. Who would like one?
season-6 = Everybody likes strawberries in June. Whose bell would you ring?
season-7 = Who stays at home this summer? You could send a card from close by.
season-8 = Something cool to drink is welcome on a warm day. Who would you visit?
season-9 = Did somebody new move in? You could say welcome with something small.
season-10 = An apple pie makes autumn cosy. Who would you share it with?
season-11 = A pan of soup is good now that it gets dark early. Who would like it?
season-12 = A Christmas card through the door can mean a lot. Who do you think of?
season-any-1 = Put a card through every door, and say who you are. So everybody knows who the gangmaker is.
season-any-2 = Who is always there for others? Bring some flowers, and say thank you.
season-any-3 = Put a table outside, with coffee and tea. Whoever passes by joins in.
ideas-own = An idea of the national network: { $note }
ideas-more = Another idea
ideas-nice = Nice idea
ideas-nice-set = Lovely! Do pass it on.
menu-ideas = An idea
slash-ideas = Give me an idea
menu-add_idea = One more idea
menu-idea_list = All ideas
add_idea-text = What is the idea? At most 200 characters.
add_idea-season = When does it fit? You may type a month too.
add_idea-done = It is on the list ({ $season }): { $note }
idea_list-which =
    These ideas are on the list:
    { $lines }
    Which one shall I take away?
idea_list-line = { $number }: { $note } ({ $season })
idea_list-drop = Take { $number } away
idea_list-done = That idea is off the list.
idea_list-none = The list is still empty. Type add idea to begin.
idea-in-spring = spring
idea-in-summer = summer
idea-in-autumn = autumn
idea-in-winter = winter
idea-in-all = all the year
idea-in-1 = January
idea-in-2 = February
idea-in-3 = March
idea-in-4 = April
idea-in-5 = May
idea-in-6 = June
idea-in-7 = July
idea-in-8 = August
idea-in-9 = September
idea-in-10 = October
idea-in-11 = November
idea-in-12 = December

## Groups that get announcements

group-announcement =
    Announcement of { $sender }:
    { $words }
group-invitation =
    Invitation from { $sender }:
    { $words }
    It is on { $day } at { $hour }, place: { $venue }
group-moved =
    Moved, the event of { $sender }:
    { $words }
    It will be { $day } at { $hour }, place: { $venue }
group-linked = From now on this group gets the announcements of { $sender }. I write nothing else down here.
code-group = That code is for a group on Telegram. Type it there, with koppel before it.
group-not-linked = That code does not work here. Ask whoever gave it for a new one.
link_group-place = For which municipality is the group?
link_group-how = Add me to your group on Telegram, and type this there. The code works once, for a week.
link_group-code = /koppel { $code }
groups-which =
    These groups get announcements:
    { $lines }
    Which one shall I let go?
groups-line = Group { $number }: { $place }, since { $day }
groups-let_go = Let group { $number } go
groups-done = That group gets no more announcements.
groups-none = No group is linked yet. Type link group to begin.
announced-groups = { $count ->
    [one] Posted in 1 group.
   *[other] Posted in { $count } groups.
}
announced-groups-maybe = { $count ->
    [one] Maybe posted in 1 group.
   *[other] Maybe posted in { $count } groups.
}
announced-ways =
    Want to join or ask something? You can do so here:
    { $lines }
