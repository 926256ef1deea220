import random
import time
from pathlib import Path

import pytest

from example import AREA, MEASURE, QUOTE, SOURCES, WEAKNESS, plain, said
from macros.content.yaml import LARGEST, read

NO_FIELD_HERE = (
    "a colon followed by a space starts a new field, and none can start here",
    'put the whole text between double quotes: title: "Short breaks: what changed"; or, if it '
    "is a field, see that the line above has a colon and a space and starts in the same column",
)
UNFIT = (
    "this line does not fit the lines above it",
    "start it in the same column as the field above; where a text starts with a bracket or a "
    "quotation mark, put the whole of it between double quotes, and use “ and ” inside",
)
UNFIT_FIRST = (
    "this line does not fit the lines above it",
    "start every field of the file in the first column, with no space before it",
)
UNFIT_LIST = (
    "this line does not fit the list above it",
    "start each thing of a list with a dash and a space, all in one column",
)
NO_COLON = (
    "this line has no colon, so it is no field",
    "write a field as name: text, and indent the lines that go on with a text",
)
FOLDED = (
    "after | or > nothing more can stand on the line",
    "start the text on the next line, two spaces further in than the field",
)
BAD_START = (
    "a text cannot start with this character",
    "put the whole text between double quotes",
)
DASH = (
    "a dash followed by a space starts a thing of a list, and none can start here",
    "put the dash on a line of its own below, or the whole text between double quotes",
)
UNCLOSED = (
    "a quotation mark is opened here and never closed",
    "close the text with the same quotation mark",
)
BRACKET = (
    "a bracket is opened here, and what follows is not parted by commas or it never closes",
    "part them by commas, close the bracket, and put text with commas or colons between double "
    "quotes",
)
COMMA = (
    "there is a comma or a bracket too many here",
    "delete it, or write what is missing before it",
)
NO_NAME = (
    "the name of a field cannot be a list or brackets",
    "put the text between double quotes",
)
ANCHOR = (
    "anchors and aliases (& and *) are not allowed here",
    "write the text again where it is needed, or put it between double quotes",
)
TAG = (
    "tags (words that start with !) are not allowed here",
    "delete the tag, or put the whole text between double quotes",
)
BACKSLASH = (
    "a backslash between double quotes has a meaning of its own",
    "put the text between single quotes, or delete the backslash",
)
SECOND_DOCUMENT = (
    "there is a line of three dashes, which starts a second document",
    "delete the line; one file holds one thing",
)
TWICE = ("a: “a” is here twice (first on line 1)", "keep one of the two")
EMPTY = ("the file is empty", "fill it in, or delete it if it is not needed")
DEEP = (
    "this is nested too deeply: nothing here needs more than 12 steps",
    "look for brackets or dashes that are there by mistake",
)
NOT_UTF8 = (
    "there is a character here that is not saved as UTF-8",
    "save the file again with the encoding “UTF-8”",
)
DIRECTIVE = (
    "a line that starts with % is for programs",
    "delete the line, and the line of three dashes below it",
)
CURLY = (
    "“ and ” are signs of the text, and do not hold it together",
    'write straight quotation marks in their place: "Short breaks: what changed"',
)
WIDE = (
    "there is a full-width colon here, which looks like a colon and a space",
    "write a colon and a space in its place",
)
CUT = (
    "what stands here after # is a comment, and no page shows it",
    "put the whole text between double quotes; or, if it is a comment, put it on a line of its own",
)
NO_SPACE = (
    "there is no space after this dash, so it starts nothing of a list",
    "put a space after the dash",
)
HIDDEN_BREAK = (
    "there is a line break here that editors do not show (LINE SEPARATOR, U+2028)",
    "delete it, and press Enter or write a space in its place",
)


def unprintable(name: str) -> tuple[str, str]:
    return (
        f"there is a character here that cannot be printed ({name})",
        "delete it, and type the text around it again",
    )


def escaped(name: str) -> tuple[str, str]:
    return (unprintable(name)[0], "delete the backslash and what follows it")


TOO_LARGE = (
    "the file is larger than 256 KB",
    "keep one thing in a file, as text; pictures and documents do not go in here",
)
TAB = (
    "there is a tab at the start of this line",
    "use two spaces for each step; tabs are not allowed in these files",
)

BAD = {
    "a second colon": ("title: Buses: on time\n", "1:13", NO_FIELD_HERE),
    "no colon above": ("title Buses\nwho: A parent\n", "2:4", NO_FIELD_HERE),
    "no space after the colon above": ("title:Buses\nwho: A parent\n", "2:4", NO_FIELD_HERE),
    "text after a closed quote": ('title: "Buses" are late\n', "1:16", UNFIT),
    "an apostrophe between single quotes": ("title: 'It's late'\n", "1:12", UNFIT),
    "a line too far left": ("a:\n    b: c\n  d: e\n", "3:3", UNFIT),
    "a first line too far right": ("  a: b\nc: d\n", "2:1", UNFIT_FIRST),
    "a list that ends in a field": ("- a\nb: c\n", "2:1", UNFIT_LIST),
    "a folded text that is not further in": ("title: >-\nBuses\n", "2:1", NO_COLON),
    "a text beside a fold mark": ("title: > Buses\n", "1:10", FOLDED),
    "a text that starts with @": ("title: @school\n", "1:8", BAD_START),
    "a text that starts with `": ("title: `bus`\n", "1:8", BAD_START),
    "a text that starts with %": ("title: %bus\n", "1:8", BAD_START),
    "a text that starts with ?": ("title: ? bus\n", "1:8", BAD_START),
    "a text that starts with a dash": ("title: - bus\n", "1:8", DASH),
    "a text that starts with *": ("title: *bus*\n", "1:8", ANCHOR),
    "a text that starts with &": ("title: &bus\n", "1:8", ANCHOR),
    "a text that starts with !": ("title: !bus\n", "1:8", TAG),
    "a bracket that never closes": ("a: b\nids: [bus, tram\n", "2:6", BRACKET),
    "a curly bracket that never closes": ("source: {a: b\nwho: me\n", "1:9", BRACKET),
    "no comma between two fields": ("- {a: b c: d}\n", "1:3", BRACKET),
    "a comma too many": ("- {a: b,, c: d}\n", "1:9", COMMA),
    "a macro in the data": ("title: {{ bus }}\n", "1:9", NO_NAME),
    "a list for a name": ("[a, b]: c\n", "1:1", NO_NAME),
    "a backslash": ('title: "C:\\school"\n', "1:11", BACKSLASH),
    "a backslash and x": ('title: "C:\\xyz"\n', "1:13", BACKSLASH),
    "two documents": ("a: b\n---\nc: d\n", "2:1", SECOND_DOCUMENT),
    "one field twice": ("a: b\nc: d\na: e\n", "3:1", TWICE),
    "a version of YAML": ("%YAML 2.0\n---\na: b\n", "1:1", DIRECTIVE),
    "a word for programs": ("%BUS\n---\na: b\n", "1:5", DIRECTIVE),
    "curly marks around a colon": ("a: b\ntitle: “Buses: on time”\n", "2:8", CURLY),
    "a colon of a Chinese keyboard": ("Buses：on time\na: b\n", "1:6", WIDE),
    "a dash and no space": ("a:\n  - bus\n  -tram\nb: c\n", "3:3", NO_SPACE),
    "a comment that cuts a long text": ("a:\n  - Bus #4 is\n    late\nb: c\n", "2:9", CUT),
    "a comment that hides a bracket": ("a: {b: Bus #4}\nc: d\n", "1:12", CUT),
    "a mark of line 1 that line 4 closes": (
        'title: "Buses\na: b\nc: d\nwho: "Parents"\n',
        "1:8",
        UNCLOSED,
    ),
    "the same with single marks": ("title: 'Buses\na: it's late\n", "1:8", UNCLOSED),
    "nothing": ("", "1:1", EMPTY),
    "spaces only": (" \n\n", "1:1", EMPTY),
    "a Python object": ('a: !!python/object/apply:os.system ["ls"]\n', "1:4", TAG),
    "a tag before a list": ("!!set {a, b}\n", "1:1", TAG),
    "brackets in brackets": ("a: " + "[" * 20, "1:16", DEEP),
    "lists in lists": ("- " * 5000 + "a", "1:27", DEEP),
    "an old encoding": ("a: b\nc: café\n".encode("latin-1"), "2:7", NOT_UTF8),
    "another encoding": ("a: b\n".encode("utf-16"), "1:1", NOT_UTF8),
    "a null byte": ("a: b\nc: d\0e\n", "2:5", unprintable("U+0000")),
    "a control character": ("a: b\nc: d\x07e\n", "2:5", unprintable("U+0007")),
    "a line break that no editor shows": ("a: b\u2028c\nd: e\n", "1:5", HIDDEN_BREAK),
    "a sign that turns what follows around": (
        "a: b\u202ec\n",
        "1:5",
        unprintable("RIGHT-TO-LEFT OVERRIDE, U+202E"),
    ),
    "a control character in other words": ('a: "\\e[2J"\n', "1:4", escaped("U+001B")),
    "a null byte in other words": ('a: "b\\0"\n', "1:4", escaped("U+0000")),
    "a picture": (b"\x89PNG" * LARGEST, "1:1", TOO_LARGE),
}


def of_file(folder: Path, text: str | bytes) -> list[str]:
    """What a volunteer reads about a file that holds this."""
    (folder / "bus.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return [plain(problem) for problem in read(folder / "bus.yml", "bus.yml")[1]]


@pytest.mark.parametrize(("text", "place", "words"), BAD.values(), ids=BAD)
def test_a_volunteer_reads_where_a_file_is_wrong_and_what_to_write(tmp_path, text, place, words):
    assert of_file(tmp_path, text) == [said("bus.yml", place, *words)]


def test_more_brackets_than_the_parser_follows_are_refused_in_the_same_words(tmp_path):
    [problem] = of_file(tmp_path, "b: c\na: " + "[" * 5000)
    column = problem.split(":")[2]  # where the parser stops depends on its version
    assert problem == said("bus.yml", f"2:{column}", *DEEP)


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_volunteer_sees_the_line_where_a_quotation_mark_is_not_closed(tmp_path, mark):
    text = f"who: me\ntitle: {mark}Buses\nyou_said: They are late.\nstatus: done\n"
    assert of_file(tmp_path, text) == [said("bus.yml", "2:8", *UNCLOSED)]


def test_a_volunteer_reads_of_every_tab_at_once(tmp_path):
    told = of_file(tmp_path, "a:\n\tb: c\n  \td: e\nf: g\th\n")
    assert told == [said("bus.yml", "2:1", *TAB), said("bus.yml", "3:3", *TAB)]


def test_a_volunteer_reads_of_every_field_that_is_there_twice(tmp_path):
    told = of_file(tmp_path, "a: b\na: c\nd:\n  e: f\n  e: g\n")
    assert told == [
        said("bus.yml", "2:1", *TWICE),
        said("bus.yml", "5:3", "e: “e” is here twice (first on line 4)", TWICE[1]),
    ]


def test_a_file_that_would_swell_to_a_billion_words_is_refused_at_once(tmp_path):
    lines = ['a0: &a0 ["lol", "lol"]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.perf_counter()
    assert of_file(tmp_path, "\n".join(lines)) == [said("bus.yml", "1:5", *ANCHOR)]
    assert time.perf_counter() - started < 0.5


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text("a: b\n")
    (tmp_path / "bus.yml").symlink_to(tmp_path / "secret")
    document, problems = read(tmp_path / "bus.yml", "bus.yml")
    assert document.value is None
    assert [plain(problem) for problem in problems] == [
        said(
            "bus.yml",
            "1:1",
            "this is a link, not a file",
            "put the file itself here instead of a link",
        )
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("No", "No"),
        ("on", "on"),
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ('"true"', "true"),
        ("2021", 2021),
        ("-3", -3),
        ("17.5", 17.5),
        ("1.10", "1.10"),
        ("2a", "2a"),
        ("007", "007"),
        ("12:30", "12:30"),
        ("2021-04-01", "2021-04-01"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("1e3", "1e3"),
        ("=", "="),
        ("“Bus” – école", "“Bus” – école"),
        ("Bus\tpass", "Bus\tpass"),
        (">-\n  One\n  line", "One line"),
    ],
)
def test_a_text_is_read_as_it_is_written(tmp_path, written, meant):
    (tmp_path / "bus.yml").write_text(f"a: {written}\n", "utf-8")
    document, problems = read(tmp_path / "bus.yml", "bus.yml")
    assert (document.value, problems) == ({"a": meant}, [])
    assert type(document.value["a"]) is type(meant)


@pytest.mark.parametrize(
    "start", [b"\xef\xbb\xbf", b"# A comment.\n", b"---\n", b"%YAML 1.1\n---\n"]
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_file_of_any_editor_can_be_read(tmp_path, start, end):
    (tmp_path / "bus.yml").write_bytes(start + b"a: b" + end + b"c:" + end + b"  - d" + end)
    document, problems = read(tmp_path / "bus.yml", "bus.yml")
    assert (document.value, problems) == ({"a": "b", "c": ["d"]}, [])
    assert document.at(("c", 0))[1] == 5


def test_a_missing_field_is_shown_where_it_should_stand(tmp_path):
    (tmp_path / "bus.yml").write_text("a:\n  - b: c\n")
    document, _problems = read(tmp_path / "bus.yml", "bus.yml")
    assert document.at(("a", 0, "b")) == (2, 5)
    assert document.at(("a", 0, "missing")) == document.at(("a", 0)) == (2, 5)
    assert document.at(("a", 7)) == (1, 1)


SLIPS = [
    *"\"':[]{},#|>%@`\t\n\0\x85é\ufeff\\?~0",
    *(": ", "- ", "&a ", "*a", "!!", "\n---\n", "  ", "-1", "1e400", "null", "true", "{{", ".."),
    *("2021-13", "٣", "", ""),
]


def slip(text: str, chance: random.Random) -> bytes:
    """The file after a slip of somebody’s hand, or of a machine."""
    at, length = chance.randrange(len(text)), chance.choice([0, 0, 1, 1, 2, 8, 40])
    raw = (text[:at] + chance.choice(SLIPS) + text[at + length :]).encode()
    if chance.random() < 0.2:
        at = chance.randrange(len(raw))
        raw = raw[:at] + chance.randbytes(chance.randrange(1, 4)) + raw[at + 1 :]
    return raw


@pytest.mark.parametrize("name", [AREA, SOURCES, WEAKNESS, MEASURE, QUOTE])
def test_whatever_a_file_holds_there_are_messages_and_no_traceback(project, name):
    chance = random.Random(name)  # noqa: S311
    text = project.text(name)
    for _time in range(80):
        raw = slip(text, chance)
        project.write(name, raw)
        try:
            told = "\n".join(project.problems())
        except Exception as error:
            raise AssertionError(f"{name} with {raw!r}") from error
        assert "cannot be read as YAML" not in told, f"{name} with {raw!r}"
