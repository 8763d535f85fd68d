# The peer: ReportLab sets the rows of a long F03, and says what that cost.
"""python3 peer_reportlab.py ROWS.csv FONT.ttf OUT.pdf

The CSV's first three lines are the columns' labels, widths in millimetres and alignments; the rest are the rows.
Prints one flat JSON object: version, pages, bytes, cpu (milliseconds) and peak (KiB) of this process.
"""

import csv
import json
import os
import sys
import time
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, LongTable, PageTemplate, Paragraph

FONT = "Rows"
SIZE = 7.2
LEADING = SIZE * 1.3
LEFT, RIGHT, TOP, BOTTOM = 20 * mm, 15 * mm, 25 * mm, 16 * mm
ALIGNMENTS = {"left": 0, "centre": 1, "right": 2}


def page_number(canvas, document):
    canvas.setFont(FONT, SIZE)
    canvas.drawString(420, 25, f"{document.page}頁")


def table(rows):
    labels, widths, alignments = next(rows), next(rows), next(rows)
    # CJK wrapping only exists for paragraphs, so every cell is one.
    styles = [
        ParagraphStyle(name, fontName=FONT, fontSize=SIZE, leading=LEADING, wordWrap="CJK", alignment=ALIGNMENTS[name])
        for name in alignments
    ]
    cells = [[Paragraph(escape(cell), style) for cell, style in zip(row, styles)] for row in [labels, *rows]]
    look = [
        ("GRID", (0, 0), (-1, -1), 0.4, (0, 0, 0)),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 1.0 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.0 * mm),
    ]
    return LongTable(cells, colWidths=[float(width) * mm for width in widths], repeatRows=1, style=look)


def peak_kib():
    # Not getrusage: its peak also counts the process that started this one.
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def main(source, font, target):
    pdfmetrics.registerFont(TTFont(FONT, font))
    width, height = landscape(A4)
    room = Frame(LEFT, BOTTOM, width - LEFT - RIGHT, height - TOP - BOTTOM, 0, 0, 0, 0)
    document = BaseDocTemplate(target, pagesize=(width, height), pageCompression=1)
    document.addPageTemplates(PageTemplate(frames=[room], onPage=page_number))
    with open(source, encoding="utf-8", newline="") as file:
        document.build([table(csv.reader(file))])
    print(
        json.dumps(
            {
                "version": reportlab.Version,
                "pages": document.page,
                "bytes": os.path.getsize(target),
                "cpu": round(time.process_time() * 1000),
                "peak": peak_kib(),
            }
        )
    )


main(*sys.argv[1:])
