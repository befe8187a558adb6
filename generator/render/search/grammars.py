"""The grammar of each language, as far as search needs it: one entry per language.

A language without an entry is searched by its script: words that begin alike are alike.
Endings are written as they are when folded: without marks, å as a, ø as o.
"""

from generator.render.search.folding import Grammar, Rule, doubled, ending

_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_CYRILLIC = "бвгджзклмнпрстфхцчшщ"

# Letters that are more than a letter with a mark; the same ones in Arabic and in Persian.
_LETTERS: tuple[Rule, ...] = (
    ("æ", "ae"),
    ("œ", "oe"),
    ("ø", "o"),
    ("ß", "ss"),
    ("ł", "l"),
    ("[đð]", "d"),
    ("ŋ", "n"),
    ("ŧ", "t"),
    ("ı", "i"),
    ("ґ", "г"),
    ("[ىیې]", "ي"),
    ("[ةەہھ]", "ه"),
    ("[کڪ]", "ك"),
    ("ٱ", "ا"),
    ("[ـء]", ""),
)
# Without a Norwegian keyboard: aa, ae and oe, or the bare letter.
_NORDIC: tuple[Rule, ...] = (*_LETTERS, ("a[ae]", "a"), ("oe", "o"))

# Sounds that are written in several ways, by row of syllables: ሠራዊት and ሰራዊት.
_SAME_SOUND = (("ሠ", "ሰ"), ("ፀ", "ጸ"), ("ኀ", "ሀ"), ("ሐ", "ሀ"), ("ዐ", "አ"))
_ETHIOPIC: tuple[Rule, ...] = (
    *_LETTERS,
    *(
        (chr(ord(one) + vowel), chr(ord(other) + vowel))
        for one, other in _SAME_SOUND
        for vowel in range(7)
    ),
)
# Roots are consonants: each syllable becomes the first of its row. A word of two syllables
# keeps its vowels, else too many would be one: only longer ones get the mark that asks for it.
_ROOTS: tuple[Rule, ...] = (
    ("^(.{3,})$", "$1="),
    *((f"[{chr(row)}-{chr(row + 7)}](?=.*=)", chr(row)) for row in range(0x1200, 0x1358, 8)),
    ("[ቈቐቘ]", "ቀ"),
    ("[ኰኸዀ]", "ከ"),
    ("ኈ", "ሀ"),
    ("ጐ", "ገ"),
)

_NORWEGIAN_ENDINGS = (
    doubled(_CONSONANTS),
    ending(4, "s"),
    ending(
        3,
        "hetene hetane hetar heter heten heta het leiken leik nadene naden nader nad "
        "ingene ingane inger ingar ingen inga ing elsene elsane elser elsar elsen elsa else "
        "erne arane eren aren arar are ere ende ande ene ane enes est ast ede edde ade et "
        "en er ar a e",
    ),
    ("([^aeiouy])el$", "$1l"),
    ("([^aeiouy])n$", "$1"),
    ending(3, "t d"),
)
_NORWEGIAN_IDLE = (
    "og i på å er det en et ei for til av med om du jeg vi kan har ikke som hva den de "
    "min mitt meg skal vil eg ein ikkje kva"
)
_RUSSIAN_ENDINGS = (
    ending(3, "ся сь"),
    ending(
        3,
        "ывать ивать ывания ивание ования ование ованию овать ует уют ую уешь "
        "ениями ениям ениях ением ение ения ению ении "
        "аниями аниям аниях анием ание ания анию ании "
        "остями остям остях остью ости ость "
        "иями иям иях ием ями ами ыми ими его ого ему ому ее ие ые ое ая яя ую юю ою ею "
        "еи ии ыи ои ем им ым ом их ых ия ию ья ью ье ах ях ам ям ев ов "
        "аете аешь ает аем аят ают аю али ала ало ал ать "
        "яете яешь яет яем яют яю яли яла яло ял ять "
        "ите ишь ит им ят ат ут ют ил ила ило или ить ети ешь ет "
        "а е и о у ы ь ю я",
    ),
    ending(3, "ов ев"),
    ending(3, "ец", "ц"),
    ending(3, "ок", "к"),
    ending(3, "н ь"),
    doubled(_CYRILLIC),
)
_UKRAINIAN_ENDINGS = (
    ending(3, "ся сь"),
    ending(
        3,
        "увати ування уванню уванням юванням ювання ювати ує ують уємо уєш ую уите "
        "еннями енням еннях ення енню енні анням анню аннях анні ання "
        "остями остям остях істю ості ість "
        "іями іям іях ією ями ами ими іми ього ого ьому ому ою ею ьою єю "
        "ии ии іи еи ои ем им ім ом ам ям ах ях их іх ів ев ов ія ію ії іє ия ию иі "
        "аєте аєш ає аємо ають аю али ала ало ав ати яєте яєш яє яємо яють яю яли яла яло яв яти "
        "ите иш ить имо ять ать уть ють ив ила ило или ити еш емо ете іти "
        "а е є и і о у ь ю я",
    ),
    (f"^(.{{2,}}?)і([{_CYRILLIC}])$", "$1о$2"),
    ending(3, "ов ев"),
    ending(3, "ок", "к"),
    ending(3, "ец", "ц"),
    ending(3, "н ь"),
    ("ц$", "к"),
    doubled(_CYRILLIC),
)
_POLISH_ENDINGS = (
    ending(3, "ie"),
    ending(
        3,
        "owaniami owaniem owania owaniu owanie owac owal owala owali uje ujesz ujemy ujecie uja "
        "eniami eniem enia eniu enie eniach aniami aniem ania aniu anie aniach "
        "osciami osciach osciom oscia osci osc iami iach iom ami ach owi iem iego iemu ego emu "
        "uj ymi imi ych ich em om ej ow ia ie ii io iu ym im "
        "asz amy acie aja am an en ac al ala alo ali aly isz imy icie ic il ila ilo ili ily "
        "ysz ymy ycie yc yl yla ylo yli eja ec y i a e u o",
    ),
    ending(3, "ow"),
    ("dz$", "g"),
    ("c$", "k"),
    ending(3, "i n"),
    doubled(_CONSONANTS),
)
_LITHUANIAN_ENDINGS = (
    ending(
        3,
        "iuosiuose iuosius iuose uosiuose uosiuse uosius uose yjuose "
        "imuisi imasis imosi imuose imuisi imams imais imas imus imui imai imo ima imu imi ime "
        "ymuose ymasis ymosi ymams ymais ymas ymus ymui ymai ymo yma ymu yme "
        "iesiems iesiais iomis iams omis emis imis umis iais oms ems ims ums ais iose ose ese yse "
        "iuje uje oje eje yje iui ui ai ei iai iu iuo uo ius us ios os es is ys as ies io "
        "uosite uosi uoti uotis uoja uojasi oti otis inti intis yti ytis eti etis ti tis "
        "ausi auti au iau ame ate ome ote ime ite siu si s "
        "o a e i u y",
    ),
    ending(3, "i j"),
    ("dz$", "d"),
    ("c$", "t"),
)
_SAMI_ENDINGS = (
    # Grades of consonants: oahppu, oahpu; diehtu, dieđu; sátni, sáni; sadji, saji.
    doubled(_CONSONANTS + "aeiou"),
    ("[bp]m", "m"),
    ("[dtg]n", "n"),
    ("dj", "j"),
    # Diphthongs before some endings: oahppi, ohppiid.
    ("ea", "e"),
    ("oa", "o"),
    ("ie", "i"),
    ("uo", "u"),
    ending(
        3,
        "ejid ejit ejin eji eja ama amat amis amin ami aga agat agas again agi "
        "iguin uiguin uidda iidda aidda uide iide aide idda guin ide uid iid aid uin iin ain in "
        "us is as os ui ii ai it ut at ot et an en on un id ga ge go "
        "allat allan adit addat usat usa u i a o e s n t",
    ),
    ("h([tkpc])", "$1"),
    ("t", "d"),
    ("k", "g"),
    ("p", "b"),
    ("c", "z"),
)
_SOMALI_ENDINGS = (
    ("dd[aiu]$", "d"),  # luqad, luqadda
    doubled(_CONSONANTS + "aeiou"),
    ending(
        3,
        "oyinkeda oyinkena oyinka oyinkan oyinki oyin yasha yashi yada yaka yal "
        "kayga kaga kisa keda kena kina koda tayda tada tisa teda tena tina toda "
        "dayda disa deda dena dina doda gayga gaga gisa geda gena gina goda "
        "hayga haga hisa heda hena hina hoda dhayda dhada dhisa shayda shada shisa "
        "kani tani dani gani kas tas das gas kan tan dan gan han dhan shan "
        "ka ga ha ta da sha dha ku gu hu tu du shu dhu ki gi hi ti di shi dhi",
    ),
    ending(3, "aya ayo ay ey yo o a e i u"),
    ("m$", "n"),
)
_LONG = "[اوي]"
_SHORT = "[^اوي]"
# What is left of a broken plural and of its singular, once long vowels are gone.
_BROKEN = (
    f"^(.){_LONG}*({_SHORT}){_LONG}*({_SHORT}){_LONG}*({_SHORT}?){_LONG}*({_SHORT}?)$",
    "$1$2$3$4$5",
)
_ARABIC_ENDINGS = (
    ending(2, "هما كما ها ان ات ون ين يه نا هم هن كم كن وا تي تك ته تنا تها"),
    ending(2, "ه ي ا"),
    ending(3, "ك"),
    _BROKEN,
)
_PERSIAN_ENDINGS = (
    ending(2, "هايمان هايتان هايشان هايي هايم هايت هايش هاي ها"),
    ending(2, "اي"),
    ending(3, "ي"),
    ending(3, "مان تان شان ام ات اش م ت ش"),
    ending(3, "گان جات يان ان ين ترين تر ه ي"),
    _BROKEN,
)
_TIGRINYA_ENDINGS = (
    *_ROOTS,
    ending(3, "ተተ=", "="),
    ending(3, "ወነ= ከመ= አመ= ከነ= ተ= ነ= ከ= የ= አ="),
    ("=", ""),
)

GRAMMARS: dict[str, Grammar] = {
    "nb": Grammar(_NORDIC, "", _NORWEGIAN_ENDINGS, _NORWEGIAN_IDLE, compounds=True),
    "nn": Grammar(_NORDIC, "", _NORWEGIAN_ENDINGS, _NORWEGIAN_IDLE, compounds=True),
    "se": Grammar(
        _LETTERS,
        "",
        _SAMI_ENDINGS,
        "ja lea leat ii in it go dat dan das ahte don mun mii gii vai dahje",
        compounds=True,
    ),
    "en": Grammar(
        _LETTERS,
        "",
        (
            doubled(_CONSONANTS),
            ending(3, "ies ication ications", "y"),
            ("iz", "is"),
            ending(4, "isations isation ising ised ises ise itions ition ations ation ions ion"),
            ending(3, "ments ment ings ing ed es s ly"),
            ending(5, "ers ors er or"),
            ending(3, "e"),
            ("y$", "i"),
        ),
        "the a an and or of to in on at for with from is are am be do i you we my me your can "
        "it not what how",
    ),
    "uk": Grammar(
        _LETTERS,
        "",
        _UKRAINIAN_ENDINGS,
        "і и та в у на з зі до для не що як це я ви ми ти мені чи або від за про по",
    ),
    "ru": Grammar(
        _LETTERS,
        "",
        _RUSSIAN_ENDINGS,
        "и в во на с со к до для не что как это я вы мы ты мне ли или от за о по из",
    ),
    "pl": Grammar(
        _LETTERS,
        "",
        _POLISH_ENDINGS,
        "i w we z ze na do dla nie co jak to ja ty my wy sie czy lub od za o po jest mi",
    ),
    "lt": Grammar(
        _LETTERS,
        "",
        _LITHUANIAN_ENDINGS,
        "ir ar i is su be ne kad kaip tai as tu jus mes man nuo uz apie po yra",
    ),
    "so": Grammar(
        _LETTERS,
        "",
        _SOMALI_ENDINGS,
        "iyo oo ka ku u waa waxa ah in ma mid aan uu ay ama la si soo",
    ),
    "fa": Grammar(
        _LETTERS,
        "^(?:نمي|مي)(.{3,})$",
        _PERSIAN_ENDINGS,
        "و در به از که را با برای این آن است ها های می نمی من شما ما یک تا هم یا چه",
        least=3,
    ),
    "ar": Grammar(
        _LETTERS,
        "^(?:وال|بال|كال|فال|ولل|لل|ال|[وفبكلا])(.{3,})$",
        _ARABIC_ENDINGS,
        "و في من على إلى الى عن أن ان هل ما لا هو هي هذا هذه التي الذي مع أو كل أنا أنت",
    ),
    "ti": Grammar(
        _ETHIOPIC,
        "^(?:ካብ|ዘይ|ኣይ|ናይ|ስለ|እን|[ንብክከዝምትይእል])(.{3,})$",
        _TIGRINYA_ENDINGS,
        "እዩ ኣብ ናይ ን ካብ እቲ እታ ናብ ምስ ድማ ግን ወይ ከም እንታይ ኣሎ ኣለዎ",
        least=3,
    ),
}
_BY_SCRIPT = {
    "Latn": Grammar(_LETTERS, "", (doubled(_CONSONANTS),)),
    "Ethi": Grammar(_ETHIOPIC, least=3),
}
_ANY = Grammar(_LETTERS)


def grammar_of(code: str, script: str) -> Grammar:
    """Return the grammar of a language, or what its script alone tells."""
    return GRAMMARS.get(code) or _BY_SCRIPT.get(script, _ANY)
