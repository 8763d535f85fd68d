# The peer WeasyPrint: an HTML table with its heading repeated, as a report out of a web program is printed.

import sys
from html import escape
from pathlib import Path

import weasyprint

import sheet

LOOK = """
@font-face {{ font-family: Rows; src: url({font}); }}
@page {{
  size: {wide}mm {high}mm; margin: {top}mm {right}mm {bottom}mm {left}mm;
  @bottom-center {{ content: counter(page) "頁"; font: {size}pt Rows; }}
}}
body {{ margin: 0; font: {size}pt/1.3 Rows; }}
table {{ width: {room}mm; table-layout: fixed; border-collapse: collapse; }}
th, td {{ border: {rule}pt solid; padding: {above}mm {aside}mm; vertical-align: middle; font-weight: normal; overflow-wrap: anywhere; }}
tr {{ break-inside: avoid; }}
"""


def page(source, font):
    labels, widths, alignments, rows = sheet.read(source)
    look = LOOK.format(
        font=Path(font).as_uri(),
        wide=sheet.PAPER[0],
        high=sheet.PAPER[1],
        top=sheet.TOP,
        right=sheet.RIGHT,
        bottom=sheet.BOTTOM,
        left=sheet.LEFT,
        size=sheet.SIZE,
        room=sum(widths),
        rule=sheet.RULE,
        above=sheet.ABOVE,
        aside=sheet.ASIDE,
    )
    for nth, name in enumerate(alignments, 1):
        look += f"td:nth-child({nth}) {{ text-align: {name.replace('centre', 'center')} }}\n"
    columns = "".join(f'<col style="width: {width}mm">' for width in widths)
    heads = "".join(f"<th>{escape(label)}" for label in labels)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}" for cell in row) for row in rows)
    return f'<html lang="ja"><style>{look}</style><table>{columns}<thead><tr>{heads}<tbody>{body}</table>'


def main(source, font, target):
    weasyprint.HTML(string=page(source, font)).write_pdf(target)
    sheet.tell(weasyprint.__version__)


if len(sys.argv) > 1:
    main(*sys.argv[1:])
