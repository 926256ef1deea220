"""A sheet is read as what a person sees in it, and nothing in it runs."""

import re
import time
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from macros.proposing.figures_in import Columns, across, observations, period, value
from macros.proposing.sheet import CannotRead, Sheet, read


def cells(path, **more):
    return [list(row.values()) for _number, row in read(path, **more).rows]


def workbook(path, rows, looks=None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for place, look in (looks or {}).items():
        book.active[place].number_format = look
    book.save(path)
    return path


@pytest.mark.parametrize(
    "raw",
    [
        b"Month,Number\n2021-05,5\n",
        b"\xef\xbb\xbfMonth,Number\r\n2021-05,5\r\n",
        b"Month;Number\n2021-05;5\n",
        b"Month\tNumber\n2021-05\t5\n",
        b"A title\n\nMonth,Number\n,\n 2021-05 ,5\n",
        b'"Month","Number"\n"2021-05","5"\n',
    ],
)
def test_however_it_was_saved(tmp_path, raw):
    (tmp_path / "a.csv").write_bytes(raw)
    sheet = read(tmp_path / "a.csv")
    assert (sheet.columns, [row for _n, row in sheet.rows]) == (
        ["Month", "Number"],
        [{"Month": "2021-05", "Number": "5"}],
    )


def test_a_pound_sign_of_an_older_excel(tmp_path):
    (tmp_path / "a.csv").write_bytes("Year,£\n2021,£5\n".encode("cp1252"))
    assert read(tmp_path / "a.csv").columns == ["Year", "£"]


def test_a_workbook_is_read_as_it_looks(tmp_path):
    rows = [
        ["When", "A", "B", "C", "D"],
        [date(2021, 5, 1), 0.725, 0.7, 4.8, 1234],
        ["July", True, None, 3.14159, "x"],
    ]
    path = workbook(
        tmp_path / "a.xlsx",
        rows,
        {"B2": "0.0%", "C2": "0%", "D2": "0.00", "E2": "#,##0", "D3": "0.0"},
    )
    assert cells(path) == [
        ["2021-05-01", "72.5%", "70%", "4.80", "1234"],
        ["July", "true", "", "3.1", "x"],
    ]


def test_a_formula_has_the_value_that_was_saved_and_none_is_worked_out(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["When", "A"], ["2021", "=1+1"]])
    with pytest.raises(CannotRead, match="a formula in B2 has no value: open the file and save"):
        read(path)


def test_one_sheet_of_several_has_to_be_named(tmp_path):
    book = Workbook()
    book.active.append(["a", "b"])
    book.create_sheet("Figures").append(["When", "A"])
    book["Figures"].append(["2021", 5])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(CannotRead, match="There are: Sheet, Figures"):
        read(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx", name="Figures") == [["2021", "5"]]


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for number in range(3):
            with parts.open(f"xl/{number}.xml", "w", force_zip64=True) as part:
                for _ in range(80):
                    part.write(b" " * 1024**2)


def far(path):
    """A small workbook that says it is as large as a sheet can be."""
    workbook(path, [["a", "b"], [1, 2]])
    with zipfile.ZipFile(path) as parts:
        texts = {name: parts.read(name) for name in parts.namelist()}
    sheet = texts["xl/worksheets/sheet1.xml"]
    last = b'<row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>'
    sheet = re.sub(rb'ref="[A-Z0-9:]*"', b'ref="A1:XFD1048576"', sheet, count=1)
    texts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</sheetData>", last)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, text in texts.items():
            parts.writestr(name, text)


def laughing(path):
    """A small workbook with an entity that grows to gigabytes, or that reads a file."""
    far(path)
    with zipfile.ZipFile(path) as parts:
        texts = {name: parts.read(name) for name in parts.namelist()}
    grows = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    entities = b'<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">%s]>' % grows
    sheet = texts["xl/worksheets/sheet1.xml"].replace(b"<v>2</v>", b"<v>&e9;</v>")
    texts["xl/worksheets/sheet1.xml"] = entities + sheet
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, text in texts.items():
            parts.writestr(name, text)


@pytest.mark.parametrize(
    ("name", "fill", "said"),
    [
        ("none.csv", None, "there is no file"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "neither .csv nor .xlsx"),
        ("a.xlsm", b"PK", "neither .csv nor .xlsx"),
        ("a.xlsx", b"PK\x03\x04", "no Excel file that can be read"),
        ("a.xlsx", bomb, "too large inside"),
        ("a.xlsx", far, "empty rows follow row 2"),
        ("a.xlsx", laughing, "no Excel file that can be read"),
        ("a.csv", b"a,b\n1,2\n" + b"\n" * 20_000_000, "empty rows follow row 2"),
        ("a.csv", b"", "there is no row of figures"),
        ("a.csv", b"a,b\n", "there is no row of figures"),
        ("a.csv", b"a,a\n1,2\n", "two columns are called “a”"),
        ("a.csv", b"a,b\n1,2\n" * 60_000, "two|more than"),
        ("a.csv", b'a,b\n"' + b"x" * 300_000, "no CSV file"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path, name, fill, said):
    path = tmp_path / name
    if callable(fill):
        fill(path)
    elif fill is not None:
        path.write_bytes(fill)
    began = time.process_time()
    with pytest.raises(CannotRead, match=said):
        read(path)
    assert time.process_time() - began < 2


def test_a_workbook_with_macros_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["a", "b"], [1, 2]])
    with zipfile.ZipFile(path, "a") as parts:
        parts.writestr("xl/vbaProject.bin", b"")
    with pytest.raises(CannotRead, match="macros"):
        read(path)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("72", {"value": "72"}), ("72.50%", {"value": "72.50"}), ("1,237", {"value": "1237"}),
        ("£1,200.50", {"value": "1200.50"}), ("−3", {"value": "-3"}), ("0", {"value": "0"}),
        ("", {}), ("-", {}), ("c", {"status": "suppressed"}), ("z", {"status": "no_data"}),
        ("<5", {"status": "suppressed", "fewer_than": "5"}),
        ("fewer than 6", {"status": "suppressed", "fewer_than": "6"}),
        ("u", {"status": "unreliable"}),
    ],
)  # fmt: skip
def test_each_cell_is_placed(text, found):
    assert value(text) == found


@pytest.mark.parametrize("text", ["about 5", "5 of 6", "1,23", "5e3", "=1+1", "five", "5 5"])
def test_or_refused(text):
    with pytest.raises(CannotRead):
        value(text)


@pytest.mark.parametrize(
    ("text", "years", "found"),
    [
        ("2021-05", None, "2021-05"), ("May 2021", None, "2021-05"),
        ("2021-05-01", None, "2021-05"), ("2020/21", "school", "2020-09/2021-08"),
        ("2020/21", "financial", "2020-04/2021-03"), ("2020-21", "school", "2020-09/2021-08"),
        ("Q1 2020/21", None, "2020-04/2020-06"),
    ],
)  # fmt: skip
def test_times_as_people_write_them(text, years, found):
    assert str(period(text, years)) == found


def test_a_year_that_can_be_two_is_asked_for():
    with pytest.raises(CannotRead, match="can be a school or a financial year: say --years"):
        period("2020/21", None)


def test_times_in_columns_become_rows():
    sheet = Sheet(["Service", "2020", "2021"], [(2, {"Service": "A", "2020": "1", "2021": "2"})])
    assert [row["value"] for _n, row in across(sheet, None).rows] == ["1", "2"]


def test_every_row_that_cannot_be_placed_is_named_at_once():
    cells = [("2020", "lots"), ("soon", "1"), ("2021", "1"), ("2021", "2")]
    rows = [(number, {"a": when, "b": what}) for number, (when, what) in enumerate(cells, 2)]
    with pytest.raises(CannotRead) as told:
        observations(Sheet(["a", "b"], rows), Columns("a", "b"), None)
    assert [line.split(":")[0] for line in str(told.value).splitlines()] == [
        "row 2",
        "row 3",
        "row 5",
    ]


def test_figures_come_in_the_order_of_time():
    rows = [(2, {"a": "2021", "b": "2"}), (3, {"a": "2020", "b": "1"})]
    [line] = observations(Sheet(["a", "b"], rows), Columns("a", "b"), None).values()
    assert [one["value"] for one in line] == ["1", "2"]
