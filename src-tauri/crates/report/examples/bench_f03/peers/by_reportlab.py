# The peer ReportLab: its long table, each cell a paragraph with CJK wrapping.

import sys
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, LongTable, PageTemplate, Paragraph

import sheet

FONT = "Rows"
ALIGNMENTS = {"left": 0, "centre": 1, "right": 2}


def page_number(canvas, document):
    canvas.setFont(FONT, sheet.SIZE)
    canvas.drawString(420, 25, f"{document.page}頁")


def table(source):
    labels, widths, alignments, rows = sheet.read(source)
    # CJK wrapping only exists for paragraphs, so every cell is one.
    look = {"fontName": FONT, "fontSize": sheet.SIZE, "leading": sheet.LEADING, "wordWrap": "CJK"}
    styles = [ParagraphStyle(name, alignment=ALIGNMENTS[name], **look) for name in alignments]
    cells = [[Paragraph(escape(cell), style) for cell, style in zip(row, styles)] for row in [labels, *rows]]
    look = [
        ("GRID", (0, 0), (-1, -1), sheet.RULE, (0, 0, 0)),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), sheet.ASIDE * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), sheet.ASIDE * mm),
        ("TOPPADDING", (0, 0), (-1, -1), sheet.ABOVE * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.ABOVE * mm),
    ]
    return LongTable(cells, colWidths=[width * mm for width in widths], repeatRows=1, style=look)


def main(source, font, target):
    pdfmetrics.registerFont(TTFont(FONT, font))
    width, height = landscape(A4)
    left, bottom = sheet.LEFT * mm, sheet.BOTTOM * mm
    room = Frame(left, bottom, width - left - sheet.RIGHT * mm, height - bottom - sheet.TOP * mm, 0, 0, 0, 0)
    document = BaseDocTemplate(target, pagesize=(width, height), pageCompression=1)
    document.addPageTemplates(PageTemplate(frames=[room], onPage=page_number))
    document.build([table(source)])
    sheet.tell(reportlab.Version)


if len(sys.argv) > 1:
    main(*sys.argv[1:])
