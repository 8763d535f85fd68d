//! Where the next thing goes on a page, and when the page is turned: one rule for every table.

/// Space between a row's rules and its text, in millimetres.
pub(crate) const ABOVE: f32 = 1.0;

/// How high the rows of a table are, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct RowHeight {
    /// Of a line.
    pub leading: f32,
    /// Of a row, however few its lines.
    pub least: f32,
}

impl RowHeight {
    /// The height of a row of `lines` lines.
    pub fn height(self, lines: usize) -> f32 {
        (lines as f32 * self.leading + 2.0 * ABOVE).max(self.least)
    }

    /// How many lines fit into `mm`.
    pub fn lines_in(self, mm: f32) -> usize {
        ((mm - 2.0 * ABOVE) / self.leading).max(0.0) as usize
    }
}

/// Where the next thing goes, and when the page is turned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cursor {
    /// Down to where this page is filled.
    pub y: f32,
    /// Where this page's body ends.
    pub bottom: f32,
    /// Where the body of the pages after the first begins and ends.
    pub next: (f32, f32),
}

/// A piece of a row that goes on one page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    /// Whether the page is turned before it.
    pub turn: bool,
    /// The first of the row's lines in it, and the first that is not.
    pub lines: (usize, usize),
    /// Its height, in millimetres.
    pub height: f32,
}

impl Cursor {
    /// Room left on this page.
    pub fn room(&self) -> f32 {
        self.bottom - self.y
    }

    /// Goes to the next page, on which a heading of `head` is repeated.
    pub fn turn(&mut self, head: f32) {
        self.y = self.next.0 + head;
        self.bottom = self.next.1;
    }

    /// The tallest row that fits on a page of its own, in lines.
    fn whole_page(&self, rows: RowHeight, head: f32) -> usize {
        rows.lines_in(self.next.1 - self.next.0 - head).max(LEAST_PIECE)
    }

    /// Places as much as belongs on one page of a row of `all` lines, of which those before `from` are placed.
    ///
    /// A row is never split, unless it is taller than a whole page. What is cut gives a line to 「（続く）」 at its end, and
    /// what goes on one to 「（続き）」 at its head.
    pub fn piece(&mut self, rows: RowHeight, head: f32, (from, all): (usize, usize)) -> Piece {
        let (goes_on, whole) = (usize::from(from > 0), self.whole_page(rows, head));
        let left = all - from;
        let here = if goes_on > 0 { 0 } else { rows.lines_in(self.room()) };
        if goes_on == 0 && rows.height(left) <= self.room() {
            return self.place(rows, false, (from, all), left);
        }
        if left > whole && here >= LEAST_PIECE {
            return self.place(rows, false, (from, from + here - 1), here);
        }
        self.turn(head);
        let lines = left + goes_on;
        if lines <= whole {
            self.place(rows, true, (from, all), lines)
        } else {
            self.place(rows, true, (from, from + whole - goes_on - 1), whole)
        }
    }

    fn place(&mut self, rows: RowHeight, turn: bool, lines: (usize, usize), high: usize) -> Piece {
        let height = rows.height(high);
        self.y += height;
        Piece { turn, lines, height }
    }

    /// Turns the page where what comes next, of these heights, would not all stand on this one, but would on another.
    pub fn turns_for(&mut self, head: f32, heights: f32) -> bool {
        let turns = heights > self.room() && heights <= self.next.1 - self.next.0 - head;
        if turns {
            self.turn(head);
        }
        turns
    }
}

/// The least lines of a cut row on one page, with those that say that it goes on.
const LEAST_PIECE: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_taller_than_a_page_is_cut_into_pieces_that_leave_a_line_for_their_marks() {
        let line = 3.3;
        let rows = RowHeight { leading: line, least: 0.0 };
        let mut cursor = Cursor { y: 90.0, bottom: 100.0, next: (0.0, 20.5 * line + 2.0 * ABOVE) };
        let all = 60;
        let (mut from, mut pieces) = (0, Vec::new());
        while from < all {
            let piece = cursor.piece(rows, 0.0, (from, all));
            assert!(cursor.y <= cursor.bottom + 0.01, "{piece:?} goes over the page");
            from = piece.lines.1;
            pieces.push((piece.turn, piece.lines));
        }
        // Three lines fit on the first page: too few to begin. Then 19 and the mark, 18 and two marks, and the rest.
        assert_eq!(pieces, [(true, (0, 19)), (true, (19, 37)), (true, (37, 55)), (true, (55, 60))]);
    }

    #[test]
    fn a_row_that_fits_a_page_is_never_cut() {
        let rows = RowHeight { leading: 3.3, least: 0.0 };
        let mut cursor = Cursor { y: 60.0, bottom: 100.0, next: (0.0, 100.0) };
        assert_eq!(cursor.piece(rows, 0.0, (0, 20)).lines, (0, 20));
        assert!(cursor.y > 60.0);
    }
}
