"""How details of a person are written, as data: the browser's form is to look for the same.

Each expression keeps to what Python and JavaScript read alike, with no named group and no comment
in it. Texts have one space for every gap and a line for each text: see `macros/text/details.py`.
Expressions of `any_case` are in small letters, and meet the text in small letters.
"""

from dataclasses import dataclass

_START = 4
# All but small letters and digits becomes a space.
_GAPS = bytes(one if chr(one).isalnum() and one < 128 else 32 for one in range(256))


@dataclass(frozen=True)
class Pattern:
    """One way of writing one kind of detail.

    `needs` are words, by their first four letters, of which a text must have one for the expression
    to be worth trying, and one of `also`; `signs` are pieces of text. None of them means any text.
    With `digits` only lines with a digit are. `check` names a test of what was found.
    """

    kind: str
    expression: str
    needs: frozenset[bytes] = frozenset()
    also: frozenset[bytes] = frozenset()
    signs: tuple[str, ...] = ()
    digits: bool = False
    any_case: bool = True
    check: str = ""


def starts(small: str) -> frozenset[bytes]:
    """How the words of a text in small letters start: in bytes, since that is quick."""
    return frozenset([word[:_START] for word in small.encode().translate(_GAPS).split()])


_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?: \d{{4}})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_SMALL = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen)"
)
_NUMBERS = starts(
    "one two three four five six seven eight nine ten eleven twelve thirteen fifteen "
    + " ".join(map(str, range(100)))
)
_YEARS = rf"(?:\d{{1,2}}|{_SMALL})"
_ONE_PERSON = (
    "(?:[Bb]oy|[Gg]irl|[Cc]hild|[Ss]on|[Dd]aughter|[Pp]upil|[Hh]e|[Ss]he|[Bb]rother|[Ss]ister)"
)
# A word with a capital that is no month and no day: most likely a place.
_PLACE = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Year|Y\d)"
    r"[a-z]*\b)[A-Z][a-z]+"
)
_AT_A_PLACE = rf"(?:from|in|at|of|near|attends|around) (?:[a-z’']+ ){{0,3}}{_PLACE}"
_OLD = rf"(?<!all )(?<!every )(?<!each )(?<!for )(?<!most )\b{_YEARS}[- ]years?[- ]olds?\b"
_AGED = rf"\b[Aa]ged? {_YEARS}\b(?! ?(?:to|and (?:over|under|above)|or|[–-]|years and))"
_A_PERSON_OF = (
    rf"\b(?=[bgcsdphBGCSDPH]){_ONE_PERSON}(?:,| is| of| aged){{0,3}} {_YEARS}\b"
    "(?! (?:of|in|out|months|weeks|days|times|more|or|and a half)\\b)"
)
_SCHOOL_YEAR = (
    r"\b(?:(?:year|yr|y) ?(?:1[0-3]|[1-9])\b|reception\b|nursery\b|sixth form\b|"
    "year(?<!last year)(?<!next year)(?<!this year)(?<!that year)(?<!each year)(?<!every year)"
    "(?<!first year)(?<!per year)"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b)"
)
_SCHOOL_YEARS = starts(
    "year yr y y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 y12 y13 reception nursery sixth "
    "yr1 yr2 yr3 yr4 yr5 yr6 yr7 yr8 yr9 yr10 yr11 yr12 yr13"
)
_CONDITION = (
    r"\b(?:autis(?:m|tic)|adhd\b|epilep|diabet|cerebral palsy|down[’']?s\b|rett\b|tourette|deaf\b|"
    r"blind\b|(?:hearing|sight) loss|impairment|muscular|dystrophy|(?:selective )?mutism|"
    r"spina bifida|wheelchair|dyslexi|"
    r"dyspraxi|cystic fibrosis|cancer\b|leuka?emia|syndrome|anxiety\b|ocd\b|asthma|fragile x|"
    r"tracheostomy|stoma\b|seizure|hydrocephalus|sickle cell|pda\b)"
)
_CONDITION_WORDS = starts(
    "autism adhd epilepsy diabetes palsy down downs rett tourette deaf blind hearing sight "
    "impairment muscular "
    "dystrophy mutism bifida wheelchair dyslexia dyspraxia fibrosis cancer leukaemia leukemia "
    "syndrome anxiety ocd asthma fragile tracheostomy stoma seizure seizures hydrocephalus sickle "
    "pda"
)
_STREET = (
    "(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Gardens?|Grove|Terrace|Place|Court|"
    "Way|Walk|Hill|Rise|Square|Mews|Cottages?|Row|Approach|Parade|Vale|View|Park|Green|House|"
    "Villas?|Mansions|Buildings|Heights|Lodge|Embankment|Broadway|Queensway|Wharf)"
)
_NUMBER = r"(?<![\w£$€.,/%-])(?!(?:19|20)\d\d\b)\d{1,4}[A-Za-z]?(?:[-–]\d{1,4})?,?"
_DOT = r"(?:\bdot\b|[(\[] ?dot ?[)\]])"
_NETWORKS = "(?:facebook|fb|instagram|twitter|tiktok|snapchat|threads|linkedin|youtube|x)"
_APPS = "(?:facebook|instagram|insta|twitter|tiktok|snapchat|snap|threads|discord|roblox|xbox)"
_FEW = "(?:(?:a|one) single|one|two|three|four|five|six|seven|eight|nine|[1-9])"
_PEOPLE = (
    "(?:child|children|pupils?|students?|family|families|parents?|carers?|boys?|girls?|mothers?|"
    "fathers?|young people|people|siblings?)"
)

PATTERNS = (
    Pattern(
        "email",
        r"[\w.+'’-]{1,64} ?(?:@|[(\[] ?at ?[)\]]) ?(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}",
        signs=("@", "(at", "( at", "[at", "[ at"),
        check="email",
    ),
    Pattern(
        "email",
        r"(?<=\w)\.[\w.+-]{1,40} at (?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b",
        signs=(" at ",),
    ),
    Pattern(
        "email",
        rf"[\w.+’-]{{1,64}} ?(?:@|\bat\b|[(\[] ?at ?[)\]]) ?(?:[\w-]{{1,63}} ?{_DOT} ?){{1,4}}"
        "(?:com|org|net|info|eu|uk)\\b",
        starts("dot"),
    ),
    Pattern(
        "telephone",
        r"(?<![\w.,/£$€+-])(?:\+|\(?\+?0)(?:[\d().-]| (?!0[1-9]\d{3})){7,24}\d(?![\d/])",
        digits=True,
        check="telephone",
    ),
    Pattern(
        "telephone",
        r"\b(?:oh|zero|nought|double oh)[ ,-]+(?:(?:(?:double|treble|triple)[ -]+)?"
        r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|hundred|thousand)"
        r"[ ,-]*){6,20}",
        starts("oh zero nought double"),
    ),
    Pattern(
        "telephone",
        r"(?<![\w.])[o0] ?7(?:[ .-]?[\do]){9}(?![\w/])",
        signs=("o7", "o 7", "oo "),
        digits=True,
    ),
    Pattern(
        "postcode",
        r"(?<![\w/.-])(?:[a-z]{1,2}\d{1,2}|[a-z]{1,2}\d[a-z])(?: *|-)\d(?!(?:st|nd|rd|th)\b)"
        r"[abd-hjlnp-uw-z]{2}(?![\w-])",
        digits=True,
    ),
    Pattern(
        "address",
        rf"{_NUMBER} (?:(?:[A-Z][\w’'-]*\.?|of|the) ){{1,3}}{_STREET}\b(?!\w)",
        digits=True,
        any_case=False,
    ),
    Pattern("address", rf"{_NUMBER} The {_STREET}\b", digits=True, any_case=False),
    Pattern(
        "address",
        r"(?<![\w£])\d{1,4}[a-z]? [a-z]{3,12} (?:street|road|avenue|lane)\b",
        starts("street road avenue lane"),
        check="small_street",
    ),
    Pattern(
        "address",
        r"\b(?:at|in|on|of|to|from|is|:|live|lives|lived) \d{1,4}[a-z]? [a-z]{2,11}[a-rt-z] "
        r"(?:close|drive|crescent|grove|terrace|gardens|mews)\b",
        starts("close drive crescent grove terrace gardens mews"),
        digits=True,
    ),
    Pattern(
        "address",
        r"\b(?:Flat|Apartment|Apt|Unit|flat|apartment) \d{1,4}[A-Za-z]?,? (?:\d|[A-Z])[\w’']*",
        starts("flat apartment apt unit"),
        any_case=False,
    ),
    Pattern(
        "nhs_number",
        r"(?<![\w.,/£+-])\d{3}[ .-]?\d{3}[ .-]?\d{4}(?![\w/-])",
        digits=True,
        check="nhs_number",
    ),
    Pattern(
        "pupil_number", r"(?<![\w/.-])[a-hj-np-rt-z] ?\d{3} ?\d{8}[\da-z](?![\w-])", digits=True
    ),
    Pattern("car", r"(?<![\w/.-])[a-z]{2}\d{2} ?[a-z]{3}(?![\w-])", digits=True),
    Pattern("car", r"(?<![\w/.-])[A-Z]{2} \d{2} [A-Z]{3}(?![\w-])", digits=True, any_case=False),
    Pattern(
        "car",
        r"(?<![\w/.-])[A-HJ-NPR-Y]\d{1,3} ?"
        r"(?!NHS|SEN|EHC|CCG|ICB|PCF|DCO|GDP|PDF|CSV|KPI|FTE|AND|THE)[A-HJ-PR-Z]{3}(?![\w-])",
        digits=True,
        any_case=False,
    ),
    Pattern("social_handle", r"(?<![\w.@/])@[a-z_][\w.]{2,30}", signs=("@",)),
    Pattern(
        "social_handle",
        rf"(?:(?<![\w-]){_NETWORKS}\.com|\bt\.me|\bdiscord\.gg)/(?!sharer|share\b)@?[\w.%-]{{2,}}",
        signs=(".com/", "t.me/", "discord.gg/"),
    ),
    Pattern(
        "social_handle",
        rf"\b{_APPS}(?: (?:name|handle|account|user|id))?(?: is|:| as|,| at){{1,3}} @?"
        r"(?=[\w.#]{0,30}[\d_#.]\w)[\w.#]{4,31}",
        starts("facebook insta twitter tiktok snapchat threads discord roblox xbox"),
    ),
    Pattern(
        "date_of_birth",
        rf"\b(?:born|dob|d\.o\.b\.?|date of birth|birth date|birthday)\b[^.!?\n]{{0,25}}?\b{_DATE}",
        starts("born dob d date birth birthday"),
    ),
    Pattern("date_of_birth", rf"\bd\.o\.b\.?:? *{_DATE}", signs=("d.o.b",)),
    Pattern("date_of_birth", rf"\bborn in {_MONTH}\b(?: \d{{4}})?", starts("born")),
    Pattern("date_of_birth", rf"\bborn (?:early |late )?{_MONTH}\b \d{{4}}", starts("born")),
    Pattern(
        "date_of_birth", rf"(?:\(b\.?|\bb\.) ?{_DATE}", signs=("(b", " b."), digits=True
    ),
    Pattern("date_of_birth", rf"\bturned {_YEARS} on {_DATE}", starts("turned")),
    Pattern(
        "age_and_place",
        rf"{_OLD}[^.!?\n]{{0,45}}?\b{_AT_A_PLACE}",
        starts("old olds"),
        any_case=False,
    ),
    Pattern(
        "age_and_place",
        rf"{_AGED}[^.!?\n]{{0,45}}?\b{_AT_A_PLACE}",
        starts("age aged"),
        _NUMBERS,
        any_case=False,
    ),
    Pattern(
        "age_and_place",
        rf"{_A_PERSON_OF}[^.!?\n]{{0,45}}?\b{_AT_A_PLACE}",
        starts("boy girl child son daughter pupil he she brother sister"),
        _NUMBERS,
        any_case=False,
    ),
    Pattern(
        "age_and_place",
        rf"\b[Aa]ged? {_YEARS} and (?:goes|lives|is|travels)[^.!?\n]{{0,20}}?{_PLACE}",
        starts("age aged"),
        _NUMBERS,
        any_case=False,
    ),
    Pattern(
        "age_and_place",
        rf"\b(?:{_ONE_PERSON}|[Pp]erson|[Ss]tudent|[Tt]eenager),? aged? {_YEARS}, {_PLACE}",
        starts("age aged"),
        _NUMBERS,
        any_case=False,
    ),
    Pattern(
        "age_and_place",
        rf"\bI(?: am|[’']m) (?!one\b|two\b|three\b){_YEARS}\b"
        "(?! (?:of|in|out|months|weeks|days|hours|minutes|miles|times|more|or|and a half)\\b)"
        rf"[^.!?\n]{{0,45}}?\b{_AT_A_PLACE}",
        signs=("i am ", "i’m ", "i'm "),
        any_case=False,
    ),
    Pattern(
        "year_and_condition",
        rf"{_SCHOOL_YEAR}[^.!?\n]{{0,60}}?{_CONDITION}[\w’']*",
        _CONDITION_WORDS,
        _SCHOOL_YEARS,
    ),
    Pattern(
        "year_and_condition",
        rf"{_CONDITION}[^.!?\n]{{0,60}}?{_SCHOOL_YEAR}",
        _CONDITION_WORDS,
        _SCHOOL_YEARS,
    ),
    Pattern(
        "few_people",
        r"\b(?=[1-9aifjlonstue])(?!one \w+ (?:said|says|told)\b)"
        rf"(?:(?:in|of|than|least|under|over) )?{_FEW} "
        "(?:(?:young|deaf|blind|disabled|other|more|autistic|of the|of our) )?"
        rf"{_PEOPLE}\b(?! or more\b)(?![-’'])",
        starts("child pupil student family parent carer boy boys girl mother father young people "
               "sibling"),
        _NUMBERS | starts("single"),
        check="few",
    ),
    Pattern(
        "few_people",
        r"\b\d{1,3}(?:\.\d{1,3})?(?:%| per cent| percent) of (?:the |these |our )?"
        rf"\d{{1,4}} {_PEOPLE}",
        signs=("%", "per cent", "percent"),
        check="few_percent",
    ),
)  # fmt: skip
