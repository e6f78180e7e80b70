# Every word of the two web pages: the demo's phones, and the short public page.

## The demo: head and time machine
page-title = Lief & Leed in de voorbeeldstad Lindewaard
page-brand = Lief & Leed
page-town = voorbeeldstad Lindewaard
page-example = verzonnen
page-skip = Ga naar de telefoons
page-time-machine = Tijdmachine
page-hour = +1 uur
page-morning = morgenochtend
page-day = +1 dag
page-three-days = +3 dagen
page-heat-wave = Laat een hittegolf komen
page-heat-wave-comes = Vanaf morgen wordt het vier dagen heet.
page-clock-failed = De klok ging niet vooruit. Probeer het nog eens.

## The demo: what will come, in a rehearsal of thirty days
page-calendar = Wat komt er?
page-calendar-heading = Wat de bot de komende 30 dagen uit zichzelf stuurt
page-calendar-note = Dit is een oefening: er gaat niets weg. Niemand schrijft intussen terug.
page-calendar-nothing = Niets. De bot laat iedereen met rust.
page-calendar-failed = De oefening lukte niet. Probeer het nog eens.
page-calendar-close = Sluiten
page-calendar-sent =
    { $people ->
        [one] om { $at } aan één iemand
       *[other] om { $at } aan { $people } mensen
    }
page-calendar-left-out =
    { $people ->
        [one] niet naar één iemand: { $why }
       *[other] niet naar { $people } mensen: { $why }
    }
page-calendar-kind =
    { $kind ->
        [tip_passed] Een tip van een buur
        [tip_thanks] Bedankje voor een tip
        [tip_reminder] Herinnering aan open tips
        [quiet_street] Een idee voor een stille straat
        [new_year] Het nieuwe potje
        [year_end] De vraag hoe het volgend jaar gaat
        [street_finishes] Een straat rondt af
        [coordinator_joined] Er is een coördinator bij
        [gangmaker_left] Een gangmaker stopt
        [handover_card] Een potje wordt overgedragen
        [handover_done] Een potje is overgedragen
        [handover_news] Nieuws over een potje dat wordt overgedragen
        [team_news] Een gangmaker kwam erbij of stopte
        [recruit_card] Iemand wil gangmaker worden
        [recruit_question] Vraag over een aanmelding
        [recruit_welcome] Welkom als gangmaker
        [recruit_refused] Een aanmelding past nu niet
        [news_waits] Er is nieuws, aan een nummer dat lang stil was
        [silent_number] De vraag wiens nummer het is
        [booked_for] De coördinator schreef iets op
        [street_closed] Een straat is gesloten
        [thread_waits] Iemand wacht op antwoord
        [survey] Vier vragen over de buurt
        [announcement] Een mededeling
        [newsletter] Een nieuwsbrief
        [event] Een uitnodiging
        [event_seat] Er kwam een plek vrij
        [event_reminder] Morgen is de bijeenkomst
        [event_moved] Een bijeenkomst is verplaatst
        [event_cancelled] Een bijeenkomst gaat niet door
        [announcement_line] De vraag om een regel bij een mededeling
        [heat_announcement] Het wordt warm
        [heat_check_in] De vraag of je omkijkt
        [heat_closing] De hitte is voorbij
        [heat_proposal] Voorstel aan de coördinator om hitte aan te zetten
        [heat_source_silent] Weerbericht is stil, aan de coördinator
        [heat_daily] Dagbericht aan de coördinator
        [heat_help] Hulp gevraagd
        [heat_call] Verzoek om te bellen
       *[other] Ander bericht
    }
page-calendar-reason =
    { $reason ->
        [stopped] afgemeld
        [left] niet meer erbij
        [answers_only] alleen antwoorden gewenst
        [paused] vakantie
        [paused_by_programme] de coördinator houdt dit tegen
        [kind_off] niet gewenst
        [cap] al genoeg berichten
        [got_other] net iets anders gekregen
        [talking] midden in een gesprek
        [gone] het is niet meer nodig
        [expired] het werd te laat
        [unreachable] niet te bereiken
        [no_channel] het kanaal staat uit
        [window] te lang niet geschreven
        [in_doubt] het nummer was lang stil
        [template_pending] sjabloon wacht
        [template_paused] sjabloon staat stil
        [template_rejected] sjabloon is afgekeurd
       *[other] een andere reden
    }

## The demo: choosing phones
page-intro = Elke telefoon is een eigen gesprek. Welke wil je zien?
page-pick = Telefoons
page-none = Er staat geen telefoon aan. Kies er hierboven een.
page-new-lines = nieuw
page-offline = Even geen verbinding. Ik probeer het opnieuw.
page-no-script = Deze pagina werkt alleen met JavaScript aan.

## One phone
page-phone-of = telefoon van
page-conversation = gesprek
page-empty = Nog geen berichten. Zeg maar hallo.
page-invited = Je bent uitgenodigd.
page-begin = Tik om te beginnen
page-write = Schrijf een bericht
page-send = Verstuur
page-newest = Naar het nieuwste bericht
page-more = Bijlage
page-sticker = Sticker
page-voice = Spraakbericht
page-photo = Foto
page-picture = Plaatje
page-location = Locatie
page-editing = Je past je laatste bericht aan
page-stop-editing = Niet aanpassen

## One line of a conversation
page-today = vandaag
page-yesterday = gisteren
page-you = Jij
page-bot = Lief & Leed
page-nudge = Lief & Leed, een seintje
page-announcement = Mededeling
page-choices = keuzes
page-edit = Pas je bericht aan
page-edited = aangepast
page-retry = niet verzonden, tik om opnieuw te proberen
page-tick-waiting = wordt verstuurd
page-tick-sent = verstuurd
page-tick-delivered = bezorgd

## The public page
page-about-title = Lief & Leed: de chatbot voor je straat
page-about-heading = Een chatbot voor het potje van je straat
page-about-what = In een Lief & Leedstraat kijken buren naar elkaar om. Gangmakers krijgen elk jaar een klein potje van de gemeente. Daarvan geven zij een bos bloemen, een kaart of iets anders aardigs.
page-about-chat = Deze chatbot helpt daarbij. Je praat ermee in gewone zinnen.
page-about-does = Wat doet de bot?
page-about-does-note = Hij schrijft op wat je gaf en wat het kostte.
page-about-does-pot = Hij vertelt hoeveel er nog in het potje zit.
page-about-does-tip = Hij bewaart een tip over een buur die aandacht kan gebruiken. Na een paar dagen herinnert hij je eraan.
page-about-join = Hoe doe je mee?
page-about-join-code = Meedoen gaat met een code. Die krijg je van de coördinator of van een gangmaker in je straat. Stuur START en de code naar de bot.
page-about-stop = Wil je niet meer? Stuur stop. Dan stuurt de bot je niets meer uit zichzelf.
page-about-privacy = Wat bewaren we?
page-about-privacy-little = Zo weinig mogelijk. We bewaren wat er is gegeven, wat het kostte en de aanleiding. Voor wie het was, bewaren we niet.
page-about-privacy-health = De bot vraagt nooit naar iemands gezondheid. Een tip over een buur bewaren we versleuteld. Na 30 dagen is hij weg, of eerder als hij is afgehandeld.
page-about-privacy-who = De coördinator ziet bedragen, aantallen en datums, en nooit een tip. De gemeente krijgt eens per jaar de bedragen per straat, zonder namen.
page-about-privacy-see = Stuur “mijn gegevens” en je ziet alles wat we van jou weten.
page-about-privacy-erase = Stuur “vergeet mij” en we wissen het. De bedragen blijven in het kasboek staan, zonder je naam.
page-about-privacy-page = Deze pagina gebruikt geen cookies en volgt je niet.
page-about-emergency = Dit is geen noodnummer
page-about-emergency-call = Is er iemand in nood? Bel 112.
page-about-english = In English
page-about-english-what = This chatbot helps neighbours who look after each other. Volunteers tell it what they gave, and see what is left in the street's pot. You join with a code from your coordinator.
page-about-english-privacy = We keep as little as possible, and never whom a gift was for. Send “my data” to see what we hold about you. Send “forget me” to erase it.
page-about-english-emergency = This is no emergency line. In an emergency, call 112.
