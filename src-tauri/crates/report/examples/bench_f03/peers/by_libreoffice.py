# The peer LibreOffice: the rows as a Calc sheet with its heading repeated, as an office prints its lists today.

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import sheet

OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:font-face-decls><style:font-face style:name="Rows" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 svg:font-family="'BIZ UDGothic'"/></office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="{wide}mm" fo:page-height="{high}mm"
 style:print-orientation="landscape" fo:margin-left="{left}mm" fo:margin-right="{right}mm" fo:margin-top="{top}mm"
 fo:margin-bottom="10mm" style:scale-to="100%" style:print="objects"/>
<style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>
<style:style style:name="sheet" style:family="table" style:master-page-name="page"/>
<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
"""
COLUMN = """<style:style style:name="column{nth}" style:family="table-column"
><style:table-column-properties style:column-width="{width}mm"/></style:style>
<style:style style:name="cell{nth}" style:family="table-cell"><style:table-cell-properties fo:border="{rule}pt solid #000000"
 fo:padding="{above}mm" fo:padding-left="{aside}mm" fo:padding-right="{aside}mm" fo:wrap-option="wrap"
 style:vertical-align="middle" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="{align}"/>
<style:text-properties style:font-name="Rows" style:font-name-asian="Rows" fo:font-size="{size}pt" style:font-size-asian="{size}pt"
 fo:language="ja" fo:country="JP" style:language-asian="ja" style:country-asian="JP"/></style:style>
"""
MIDDLE = """</office:automatic-styles>
<office:master-styles><style:master-page style:name="page" style:page-layout-name="paper"
><style:header style:display="false"/><style:footer><text:p><text:page-number>1</text:page-number>頁</text:p></style:footer
></style:master-page></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="F03" table:style-name="sheet">
"""
CLOSING = "</table:table></office:spreadsheet></office:body></office:document>"
ALIGNMENTS = {"left": "start", "centre": "center", "right": "end"}


def line(cells):
    words = (
        f'<table:table-cell table:style-name="cell{nth}" office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        for nth, cell in enumerate(cells)
    )
    return f'<table:table-row table:style-name="row">{"".join(words)}</table:table-row>\n'


def document(labels, widths, alignments, rows):
    # Calc puts the last column on sheets of their own where the columns fill the width exactly.
    left, right, top = sheet.LEFT, sheet.RIGHT - 2, sheet.TOP
    yield OPENING.format(wide=sheet.PAPER[0], high=sheet.PAPER[1], left=left, right=right, top=top)
    for nth, (width, name) in enumerate(zip(widths, alignments)):
        look = {"size": sheet.SIZE, "rule": sheet.RULE, "above": sheet.ABOVE, "aside": sheet.ASIDE}
        yield COLUMN.format(nth=nth, width=width, align=ALIGNMENTS[name], **look)
    yield MIDDLE
    for nth in range(len(widths)):
        yield f'<table:table-column table:style-name="column{nth}"/>'
    yield f"<table:table-header-rows>{line(labels)}</table:table-header-rows>"
    yield from map(line, rows)
    yield CLOSING


def print_out(office, folder, pieces):
    """Writes the sheet, has LibreOffice print it, and gives the PDF's place."""
    source = folder / "rows.fods"
    with open(source, "w", encoding="utf-8") as file:
        file.writelines(pieces)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "rows.pdf"


def spent():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def main(source, _font, target):
    labels, widths, alignments, rows = sheet.read(source)
    office = shutil.which("soffice")
    version = subprocess.run([office, "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        # The first start makes a profile; that is no part of printing.
        print_out(office, folder, document(labels, widths, alignments, rows[:1]))
        before = spent()
        pdf = print_out(office, folder, document(labels, widths, alignments, rows))
        cpu = spent() - before
        shutil.move(pdf, target)
    # The largest process among the children, which is LibreOffice's own.
    sheet.tell(version, cpu, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


if len(sys.argv) > 1:
    main(*sys.argv[1:])
elif not shutil.which("soffice"):
    sys.exit("soffice is not installed")
