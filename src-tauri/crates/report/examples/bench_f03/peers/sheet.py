# What every peer is given and asked for: the rows, the page's measures, and what the work cost.
"""Each peer is called as

    python3 by_PEER.py                            ends well where the peer is installed
    python3 by_PEER.py ROWS.csv FONT.ttf OUT.pdf  sets the rows and prints one flat JSON object:
                                                  version, cpu (microseconds, user and system) and peak (KiB)

None of them sets a title, seal boxes or a digest; each numbers its pages, but does not say of how many.

The CSV's first three lines are the columns' labels, widths in millimetres and alignments; the rest are the rows.
"""

import csv
import json
import time

# Points.
SIZE = 7.2
LEADING = SIZE * 1.3
RULE = 0.4
# Millimetres: A4 sideways, its margins, and the space around a cell's words.
PAPER = (297, 210)
LEFT, RIGHT, TOP, BOTTOM = 20, 15, 22, 16
ASIDE, ABOVE = 1.2, 1.0


def read(source):
    """Labels, widths in millimetres, alignments and rows."""
    with open(source, encoding="utf-8", newline="") as file:
        labels, widths, alignments, *rows = csv.reader(file)
    return labels, [float(width) for width in widths], alignments, rows


def tell(version, cpu=None, peak=None):
    """Prints what the work cost; of this process, where nothing else is given."""
    spent = time.process_time() if cpu is None else cpu
    print(json.dumps({"version": version, "cpu": round(spent * 1e6), "peak": peak or own_peak()}))


def own_peak():
    # Not getrusage: its peak also counts the process that started this one.
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
