# The peer typst: its table, fed by its own CSV reader; without tags, which would make the file ten times as large.

import os
import sys
from importlib.metadata import version

import typst

import sheet

PAGE = """
#set page(width: {wide}mm, height: {high}mm, margin: (left: {left}mm, right: {right}mm, top: {top}mm, bottom: {bottom}mm),
  footer: align(center, context counter(page).display() + "頁"))
#set text(font: "BIZ UDGothic", size: {size}pt, lang: "ja", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 0.3em)
#let (labels, _, _, ..rows) = csv("{source}")
#table(columns: ({columns}), align: ({alignments}), stroke: {rule}pt, inset: (x: {aside}mm, y: {above}mm),
  table.header(..labels), ..rows.flatten())
"""
ALIGNMENTS = {"left": "left + horizon", "centre": "center + horizon", "right": "right + horizon"}


def main(source, font, target):
    _, widths, alignments, _ = sheet.read(source)
    page = PAGE.format(
        source=os.path.basename(source),
        wide=sheet.PAPER[0],
        high=sheet.PAPER[1],
        left=sheet.LEFT,
        right=sheet.RIGHT,
        top=sheet.TOP,
        bottom=sheet.BOTTOM,
        size=sheet.SIZE,
        columns=", ".join(f"{width}mm" for width in widths),
        alignments=", ".join(ALIGNMENTS[name] for name in alignments),
        rule=sheet.RULE,
        aside=sheet.ASIDE,
        above=sheet.ABOVE,
    )
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[os.path.dirname(font)])
    root = os.path.dirname(source)
    compiler = typst.Compiler(root=root, font_paths=fonts)
    compiler.compile(page.encode(), output=target, pdf_tags=False)
    sheet.tell(version("typst"))


if len(sys.argv) > 1:
    main(*sys.argv[1:])
