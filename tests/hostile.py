"""Names as nobody is called, for every place where a name is written."""

NAMES = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://voorbeeld.invalid";"klik")',
    "twee\nregels",
    "*vet* _schuin_ [klik](https://voorbeeld.invalid)",
    "+31 6",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "＝1+1",
    "<script>alert(1)</script> & co",
    "شارع الزيزفون",
    "\u202eevil\u202c straat",
    "Straat;  (spent):assets  9.00 EUR = 1.00 EUR",
    "[Potjes:x]",
    "potje, \"aan\" 'het' plein",
    "🌷👩🏽‍🌾 tulpenplein 😀",
    "👩🏽‍🌾",
    "a" * 300,
    "een heel lange naam met woorden " * 10,
    "Çiğdemşükrü İstanbulstraat ßæœ",
    "vóór\u0000\u0007de\u00a0dijk\ufeff",
    "пл. Ленина · 莱顿街",
    "{ $amount } %s {0} ${x}",
    "; commentaar",
    "~ 1 *",
)

# Where something is, and what is told of it, as nobody types that.
PLACES = (
    *NAMES,
    "{{1}} en {{ 2 }}",
    "{{{{5}}}}",
    "Zaal\r\n\r\n   boven\tlinks",
    "<b>vet</b> &amp; <i>schuin</i>",
    "\u00a0" * 9 + "achteraan",
    "\u200fachter\u200e \u2066de\u2069 kerk",
)
