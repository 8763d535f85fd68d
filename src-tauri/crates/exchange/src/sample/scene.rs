//! The six views that a disposal's slots ask for, drawn around one drive and its label.

use super::canvas::{Area, Canvas, Colour, shade};

/// Pixels across a practice photograph, held upright.
pub const WIDTH: i32 = 1_600;
/// Pixels down a practice photograph, held upright.
pub const HEIGHT: i32 = 1_200;

const INK: Colour = [28, 28, 32];
const PAPER: Colour = [238, 237, 230];
const STEEL: Colour = [150, 154, 160];
const SCREW: Colour = [92, 95, 100];

/// What sets one medium's photographs apart from another's.
pub(super) struct Subject<'a> {
    pub(super) serial: &'a str,
    /// The colour of the label's band and of the surroundings.
    pub(super) tint: Colour,
    /// By how much hand and camera moved, in pixels.
    pub(super) sway: (i32, i32),
    /// Numbers for scattered things, the same for the same medium.
    pub(super) seed: u32,
}

/// The whole drive on the mat, before anything is done.
pub(super) fn before(canvas: &mut Canvas, subject: &Subject) {
    mat(canvas, subject);
    drive(canvas, subject);
    ruler(canvas);
}

/// The label alone, close enough to read.
pub(super) fn serial(canvas: &mut Canvas, subject: &Subject) {
    canvas.rows(sheet(), |row| brushed(STEEL, row));
    let (x, y) = subject.sway;
    label(canvas, subject, Area::new(120 + x, 170 + y, 1_360, 860));
}

/// The drill at work on the drive.
pub(super) fn during(canvas: &mut Canvas, subject: &Subject) {
    mat(canvas, subject);
    let body = drive(canvas, subject);
    hole(canvas, body.x + 170, body.y + 190);
    let (x, y) = (body.x + body.width - 200, body.y + 240);
    hole(canvas, x, y);
    canvas.fill(Area::new(x - 12, y - 170, 24, 176), SCREW);
    canvas.plate(Area::new(x - 60, y - 330, 120, 170), 24, |row| shade([58, 60, 66], (row % 24) as i16));
    canvas.fill(Area::new(x - 110, y - 900, 220, 580), [196, 120, 28]);
    let mut scatter = Scatter(subject.seed);
    for _ in 0..70 {
        let (dx, dy) = (scatter.within(130), scatter.within(110));
        canvas.disc(x + dx, y + dy, 3, [205, 208, 212]);
    }
}

/// The drive pierced, its label still to be read.
pub(super) fn after(canvas: &mut Canvas, subject: &Subject) {
    mat(canvas, subject);
    let body = drive(canvas, subject);
    let holes = [(120, 110), (580, 120), (350, 150), (140, 250), (565, 255)];
    for (x, y) in holes {
        let (x, y) = (body.x + x, body.y + y);
        for end in [(x - 70, y + 55), (x + 80, y - 40), (x + 30, y + 85)] {
            canvas.line((x, y), end, 4, [70, 72, 76]);
        }
        hole(canvas, x, y);
    }
    ruler(canvas);
}

/// The sealed box as it is handed over.
pub(super) fn handover(canvas: &mut Canvas, subject: &Subject) {
    canvas.rows(Area::new(0, 0, WIDTH, 520), |row| shade([176, 182, 186], (row / 20) as i16));
    canvas.rows(Area::new(0, 520, WIDTH, HEIGHT - 520), |row| shade([112, 108, 102], (row / 24) as i16));
    let card = [186, 146, 98];
    let body = Area::new(260, 250, 1_080, 780).moved(subject.sway.0, subject.sway.1);
    canvas.fill(body.moved(26, 34), [70, 66, 62]);
    canvas.rows(body, |row| shade(card, -(row / 30) as i16));
    canvas.rows(Area { height: 120, ..body }, |row| shade(card, 24 - (row / 12) as i16));
    canvas.fill(Area::new(body.x + body.width / 2 - 50, body.y, 100, body.height), [206, 178, 132]);
    canvas.fill(Area::new(body.x, body.y + 118, body.width, 4), shade(card, -50));
    let seal = Area::new(body.x + 150, body.y + 260, 780, 380);
    canvas.fill(seal.moved(6, 8), shade(card, -40));
    canvas.fill(seal, PAPER);
    canvas.fill(Area { height: 70, ..seal }, [186, 40, 44]);
    canvas.text(seal.x + 30, seal.y + 14, 6, PAPER, "SEALED");
    canvas.text(seal.x + 30, seal.y + 100, 6, INK, &format!("SEAL NO. {:04}", subject.seed % 10_000));
    canvas.text(seal.x + 30, seal.y + 180, 5, INK, "CONTENTS S/N:");
    canvas.fitted_text((seal.x + 30, seal.y + 240), seal.width - 60, 10, INK, subject.serial);
}

/// The drive in its tray in the locked cabinet.
pub(super) fn storage(canvas: &mut Canvas, subject: &Subject) {
    let wall = shade(subject.tint, 50);
    canvas.rows(sheet(), |row| shade(wall, -(row / 40) as i16));
    let cabinet = Area::new(160, 70, 1_280, 1_060).moved(subject.sway.0 / 2, 0);
    canvas.plate(cabinet, 18, |row| brushed([124, 130, 136], row));
    canvas.fill(cabinet.within(40), [54, 57, 62]);
    for shelf in [340, 690] {
        canvas.fill(Area::new(cabinet.x + 40, cabinet.y + shelf, cabinet.width - 80, 18), [150, 156, 162]);
    }
    for (column, tray) in (0..3).zip([380, 380, 380]) {
        let top = Area::new(cabinet.x + 80 + column * 390, cabinet.y + 150, tray - 40, 188);
        canvas.plate(top, 10, |row| shade([96, 100, 106], (row / 10) as i16));
    }
    let tray = Area::new(cabinet.x + 150, cabinet.y + 400, 980, 288);
    canvas.plate(tray, 10, |row| brushed(STEEL, row));
    label(canvas, subject, tray.within(14));
    let lock = (cabinet.x + cabinet.width - 100, cabinet.y + 860);
    canvas.disc(lock.0, lock.1, 40, [196, 186, 120]);
    canvas.disc(lock.0, lock.1 - 6, 9, INK);
    canvas.fill(Area::new(lock.0 - 4, lock.1, 8, 24), INK);
}

const fn sheet() -> Area {
    Area::new(0, 0, WIDTH, HEIGHT)
}

/// A cutting mat with its grid, lit from above.
fn mat(canvas: &mut Canvas, subject: &Subject) {
    let ground = subject.tint;
    canvas.rows(sheet(), |row| shade(ground, 22 - (row / 30) as i16));
    let grid = shade(ground, 34);
    for x in (40..WIDTH).step_by(120) {
        canvas.fill(Area::new(x + subject.sway.0 / 2, 0, 3, HEIGHT), grid);
    }
    for y in (30..HEIGHT).step_by(120) {
        canvas.fill(Area::new(0, y + subject.sway.1 / 2, WIDTH, 3), grid);
    }
}

/// The drive with its screws and label; returns where its body lies.
fn drive(canvas: &mut Canvas, subject: &Subject) -> Area {
    let body = Area::new(450, 130, 700, 960).moved(subject.sway.0, subject.sway.1);
    canvas.plate(body.moved(18, 22), 30, |_| shade(subject.tint, -60));
    canvas.plate(body, 30, |row| brushed(STEEL, row));
    canvas.disc(body.x + 350, body.y + 280, 210, shade(STEEL, 14));
    canvas.disc(body.x + 350, body.y + 280, 200, shade(STEEL, -10));
    canvas.disc(body.x + 350, body.y + 280, 60, shade(STEEL, 24));
    for (x, y) in [(40, 40), (660, 40), (40, 480), (660, 480), (40, 920), (660, 920)] {
        canvas.disc(body.x + x, body.y + y, 20, SCREW);
        canvas.fill(Area::new(body.x + x - 13, body.y + y - 3, 26, 6), shade(SCREW, -50));
    }
    label(canvas, subject, Area::new(body.x + 70, body.y + 520, 560, 370));
    body
}

/// The label: a band in the medium's colour, the serial number as large as fits, a bar code of the same number.
fn label(canvas: &mut Canvas, subject: &Subject, area: Area) {
    let unit = area.height / 24;
    canvas.plate(area, unit, |_| PAPER);
    canvas.fill(Area::new(area.x, area.y + unit, area.width, unit * 4), subject.tint);
    let dot = (unit / 3).max(1);
    canvas.text(area.x + unit, area.y + unit * 2 - dot, dot, PAPER, "PRACTICE DRIVE");
    canvas.fitted_text((area.x + unit, area.y + unit * 6), area.width - unit * 2, dot, INK, "MODEL: REI-1  1000GB  5V 0.7A");
    canvas.text(area.x + unit, area.y + unit * 9, dot, INK, "S/N:");
    let used = canvas.fitted_text((area.x + unit, area.y + unit * 12), area.width - unit * 2, unit, INK, subject.serial);
    let bars = area.y + unit * 13 + used;
    let mut x = area.x + unit;
    let bar = (area.width / 300).max(1);
    for byte in subject.serial.bytes() {
        for bit in (0..8).rev() {
            let wide = if byte >> bit & 1 == 1 { bar * 2 } else { bar };
            if x + wide > area.x + area.width - unit {
                return;
            }
            canvas.fill(Area::new(x, bars, wide, (area.y + area.height - unit - bars).max(0)), INK);
            x += wide + bar;
        }
    }
}

/// A drilled hole with its torn rim.
fn hole(canvas: &mut Canvas, x: i32, y: i32) {
    canvas.disc(x, y, 44, [206, 210, 216]);
    canvas.disc(x + 3, y + 3, 37, [90, 92, 96]);
    canvas.disc(x, y, 32, [18, 18, 20]);
}

/// A rule along the lower edge, for size.
fn ruler(canvas: &mut Canvas) {
    let rule = Area::new(90, HEIGHT - 92, WIDTH - 180, 70);
    canvas.fill(rule, [226, 214, 150]);
    for mark in 0..=28 {
        let long = if mark % 5 == 0 { 36 } else { 20 };
        canvas.fill(Area::new(rule.x + 8 + mark * 50, rule.y, 3, long), INK);
    }
}

/// The metal's grain: rows a little lighter and darker, the same each time.
fn brushed(metal: Colour, row: i32) -> Colour {
    let grain = row.wrapping_mul(7_919).rem_euclid(13) - 6;
    shade(metal, i16::try_from(grain).unwrap_or(0) + 12 - i16::try_from(row / 60).unwrap_or(0))
}

/// Scattered numbers that are the same for the same medium; nothing here needs real chance.
struct Scatter(u32);

impl Scatter {
    /// A number from `-reach` to `reach`.
    fn within(&mut self, reach: i32) -> i32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i32::try_from(self.0 >> 16).unwrap_or(0) % (2 * reach + 1) - reach
    }
}
