"""Words with a capital that are no person's name, and names that are words too.

The common words are `english.txt` (SCOWL, British, size 35; see `english-licence.txt`). What is an
area's own stands in its `data/`: bodies, places, words that it explains, and titles of documents.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def english() -> frozenset[str]:
    """The common English words, in small letters."""
    return frozenset((_FOLDER / "english.txt").read_text("utf-8").split())


# What is written with a capital and is nobody. In small letters.
CAPITALS = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu thur thurs fri sat sun
    christmas easter ramadan eid diwali hanukkah vaisakhi pentecost halloween lent advent boxing
    bible quran god lord jesus allah
    i ii iii iv vi vii viii ix xi xii ok tv dr mr mrs ms st no nos vs etc plc ltd inc dept
    english welsh scottish irish british european african asian american indian pakistani
    bangladeshi chinese japanese korean tamil polish romanian ukrainian russian french german
    spanish italian portuguese greek turkish arabic kurdish farsi persian urdu punjabi gujarati
    bengali hindi sinhala nepali somali swahili yoruba igbo amharic tigrinya albanian bulgarian
    hungarian lithuanian latvian czech slovak dutch swedish norwegian danish finnish cantonese
    mandarin vietnamese filipino tagalog thai malay hebrew latin caribbean bsl makaton braille
    gypsy roma traveller christian muslim jewish hindu sikh buddhist catholic anglican methodist
    quaker islamic judaism islam hinduism
    england wales scotland ireland britain uk europe africa asia america australia canada india
    pakistan bangladesh china japan poland romania ukraine russia france germany spain italy
    portugal greece turkey syria iraq iran afghanistan somalia nigeria ghana kenya eritrea ethiopia
    sri lanka jamaica brazil mexico switzerland austria belgium netherlands sweden norway denmark
    finland ulster
    london birmingham manchester liverpool leeds sheffield bristol newcastle nottingham leicester
    coventry bradford hull plymouth derby southampton portsmouth brighton hove sunderland
    wolverhampton norwich oxford cambridge cardiff swansea newport edinburgh glasgow aberdeen
    dundee belfast exeter gloucester worcester peterborough luton slough reading swindon
    bournemouth poole middlesbrough huddersfield blackpool bolton stockport rochdale oldham
    warrington wigan doncaster rotherham barnsley wakefield halifax preston blackburn burnley
    carlisle durham york hereford bath ipswich colchester chelmsford southend maidstone canterbury
    guildford woking epsom crawley windsor maidenhead telford shrewsbury stafford northampton
    milton keynes bedford hertford watford stevenage basildon thurrock medway torbay wirral
    surrey kent sussex essex hampshire berkshire buckinghamshire oxfordshire hertfordshire
    bedfordshire cambridgeshire norfolk suffolk lincolnshire nottinghamshire derbyshire
    leicestershire rutland warwickshire worcestershire herefordshire gloucestershire wiltshire
    somerset dorset devon cornwall shropshire staffordshire cheshire lancashire merseyside
    cumbria yorkshire northumberland tyneside midlands anglia humberside cleveland avon
    northamptonshire
    barnet bexley brent bromley camden croydon ealing enfield greenwich hackney hammersmith
    fulham haringey havering hillingdon hounslow islington kensington lambeth lewisham merton
    newham redbridge richmond southwark sutton tower hamlets waltham wandsworth westminster
    dagenham barking harrow thames
    ofsted cqc nhs dfe sendco senco sendcos sencos camhs senco’s sendiass ipsea mencap scope
    barnardo barnardos shelter mind contact whizz kidz whizz-kidz sense unicef nspcc childline
    healthwatch kids portage earlybird cygnet elklan lego minecraft thrive nurture makaton
    facebook twitter instagram youtube whatsapp google microsoft apple zoom teams skype word excel
    linkedin tiktok snapchat survey monkey eventbrite android windows ipad iphone chrome firefox
    safari chromium github netlify cloudflare pdf html css javascript python mkdocs plotly
    wikipedia internet web wifi wi-fi gov
    covid coronavirus adhd asd asperger asperger’s tourette tourette’s rett down down’s duchenne
    angelman prader-willi edwards usher williams
    brexit westminster parliament commons whitehall hansard crown majesty’s ombudsman act
    nu html zumba pilates lego boccia paralympic paralympics olympic olympics velcro
    monday’s sundays mondays tuesdays wednesdays thursdays fridays saturdays
    upskilling recommissioning recommissioned personalisation timeliness signposting safeguarding
    rebranding onboarding wellbeing multi-agency multi-disciplinary online offline podcast podcasts
    webinar webinars hashtag blog blogs vlog website websites toolkit toolkits dropdown email emails
    paediatric paediatrics paediatrician paediatricians neurodiverse neurodivergent
    neurodevelopmental dyslexia dyspraxia dyscalculia autistic autism epilepsy hydrotherapy
    audiology audiologist physio physiotherapist physiotherapists orthotics respite
    keyworker keyworkers childminder childminders carers carer stepdad stepmum grandma grandad nan
    """.split()
)

# First names that are common words too. Of the first kind a sentence can say “Grace is given”;
# of the second it cannot: “Daisy is here” is a person.
_NAMES_OF_MASS = """
    grace hope faith joy mark will bill patience charity prudence precious honour justice chance
    grant frank art gene rich drew max miles dean guy jack rob mike pat ray sue nick pearl bob
    chuck may june april august summer autumn dawn eve earl duke king prince angel christian
    destiny harmony heaven serenity felicity mercy constance verity clement major chase pierce
    lance trinity true noble love star storm rain sky winter win jean sandy rusty sunny
    """
_NAMES_OF_THINGS = """
    daisy rose ruby lily poppy ivy holly amber jasmine violet hazel heather fern iris olive pearl
    crystal jade opal ginger rosemary basil robin jay penny carol melody rowan ash archer hunter
    mason baker carter cooper parker tanner tyler taylor turner cody victor kit reed heath cliff
    glen dale clay flint ford lane rock rocky bud buddy teddy buck billy sonny junior jewel candy
    cherry sherry bonny dolly kitty peggy polly bonnie river brook lake forest sky star angel
    reef wren phoenix blossom clementine saffron sage willow laurel myrtle marina harper piper
    sailor skipper chip jimmy harry randy woody bunny bobby tommy peter john jack dick tom
    """
NAMES_AND_WORDS = frozenset((_NAMES_OF_MASS + _NAMES_OF_THINGS).split()) - {
    # Too often the other thing with a capital: months, a season, a part of a place's name.
    "may", "june", "april", "august", "summer", "autumn", "winter", "king", "prince", "christian",
    "major", "lake", "forest", "river", "lane", "ford", "star", "true", "win", "love", "junior",
}  # fmt: skip
NAMES_OF_THINGS = frozenset(_NAMES_OF_THINGS.split()) & NAMES_AND_WORDS

# Common first names, for what is written in small letters: “my son jack”, the name of a file.
FIRST_NAMES = NAMES_AND_WORDS - {
    "will", "mark", "art", "rich", "chance", "miles", "hope", "may", "love", "true", "bill", "guy",
    "rob", "sue", "pat", "drew", "grant", "frank", "justice", "honour", "noble", "storm", "rain",
    "sky", "chip", "ash", "reed", "kit", "rock", "clay", "dale", "glen", "cliff", "heath", "duke",
    "sage", "baker", "carter", "cooper", "turner", "tanner", "hunter", "sailor", "skipper", "reef",
    "brook", "buck", "bud", "penny", "chase", "lance", "star", "win", "gene", "ray", "star",
    "crystal", "opal", "ginger", "iris", "olive", "cherry", "candy", "jewel", "melody", "harmony",
    "destiny", "heaven", "trinity", "mercy", "clement", "angel", "robin", "jay", "dawn", "eve",
    "earl", "dean", "joy", "charity", "patience", "precious", "grace", "faith", "rusty", "sandy",
    "sunny", "rocky", "bunny", "peter", "piper", "archer", "parker", "wren", "phoenix", "blossom",
    "saffron", "laurel", "marina", "amber", "rose", "violet", "hazel", "heather", "fern", "ivy",
    "holly", "pearl", "ruby", "jade", "basil", "rosemary", "jasmine", "willow", "nick", "chuck",
    "dick", "bob", "jean", "junior", "woody", "randy", "carol", "bonny", "dolly", "myrtle", "lily",
    "poppy", "daisy", "victor", "forest", "cody", "pierce", "constance", "flint", "verity",
}  # fmt: skip
FIRST_NAMES = FIRST_NAMES | frozenset(
    """
    aaron abdul abdullah abigail abu adam adele adrian ahmed aidan aiden aimee aisha alan albert
    alex alexander alexandra alfie ali alice alicia alison amelia amina amir amy andrea andrew
    angela anna anne annie anthony aoife archie aria arjun arthur arya asher aurora ava ayaan ayesha
    barbara ben benjamin beth bethany bilal bronwen caitlin callum cameron carl caroline catherine
    charles charlie charlotte chloe chris christine christopher claire clara connor daniel danielle
    darren david deborah declan denise derek diana dominic donna dylan ebony edward eleanor elena
    eleni elijah elizabeth ella ellie elliot elsie emily emma eric erin esme ethan eva evan evelyn
    evie ewan fatima fatimah finlay finley finn florence fred freddie freya gareth gary gavin george
    georgia georgina gethin graham hamza hannah haris harper harriet harrison harvey hassan helen
    henry hugo hussain ian ibrahim imogen imran isaac isabel isabella isabelle isla ismail jacob
    jake jamal james jamie jane janet jasmin jason jayden jennifer jenny jermaine jess jessica joan
    joe joel joseph josh joshua judith julia julian julie kai karen kate katherine kathleen katie
    kayla kayleigh keith kelly kevin khadija kieran kwame kyle lakshmi laura lauren leah lee leila
    leo leon lewis liam lilly linda lisa logan louis louise luca lucas lucy luke lydia maddie maisie
    malik margaret maria mariam marie martin mary maryam mateo matilda matthew megan mia michael
    michelle mila millie mohamed mohammad mohammed molly muhammad musa nadia nancy naomi natalie
    nathan ngozi niamh nicola nicole nina noah nora oliver olivia olu omar oscar owen patricia
    patrick paul paula phil philip phillip phoebe priya rachel rafi rebecca reggie rhys richard
    riley robert roger ronnie rory rosa rosie ryan sadia sally sam samantha samira samuel sandra
    sara sarah scarlett scott sean sebastian shanice sharon shaun simon siobhan sofia sophia sophie
    stephanie stephen steve steven stuart susan svetlana tariq teresa terry theo theodore thomas
    tomasz toby tracey tracy tyrell ursula vanessa victoria wayne wendy wesley william xavier
    yasmin yusuf zachary zainab zak zara zayn zoe
    """.split()
)
