//! How media labels (F20) are printed: on which sheet, from which place, with which code.

use clap::Args;
use office::print::LabelOrder;

/// How labels are printed; regarded for F20 alone.
#[derive(Debug, Clone, Args)]
pub struct Labels {
    /// Which sheet or tape.
    #[arg(long, value_name = "用紙", default_value = "24", help = "ラベル用紙: 24、24m（余白付）、44、65、12、tape24、tape18、tape12")]
    pub sheet: String,
    /// The first label's place.
    #[arg(long, value_name = "位置", default_value_t = 1, help = "最初のラベルの位置（使いかけの用紙は、左上を1として数える）")]
    pub start: usize,
    /// `qr`, `code128` or `nw7`.
    #[arg(long, value_name = "コード", default_value = "qr", help = "qr、code128、nw7")]
    pub code: String,
    /// How far everything is moved.
    #[arg(
        long,
        value_name = "右mm,下mm",
        default_value = "0,0",
        allow_hyphen_values = true,
        value_parser = tenths,
        help = "印刷位置のずれの補正（例: 1.5,-0.5）"
    )]
    pub offset: (i32, i32),
    /// Words on every label.
    #[arg(long, value_name = "語", default_value = "", help = "全てのラベルに入れる語（例: 持出禁止）")]
    pub words: String,
    /// Whether edges are drawn.
    #[arg(long, help = "ラベルの枠も印刷する（用紙に合うか試すとき）")]
    pub edges: bool,
}

impl Labels {
    /// What is ordered of the office.
    pub fn order(&self) -> LabelOrder {
        LabelOrder {
            sheet: self.sheet.clone(),
            start: self.start,
            moved: self.offset,
            code: self.code.clone(),
            words: self.words.clone(),
            edges: self.edges,
        }
    }
}

/// 「1.5,-0.5」 in tenths of a millimetre.
fn tenths(words: &str) -> Result<(i32, i32), String> {
    let one = |words: &str| -> Option<i32> {
        let mm: f32 = words.trim().parse().ok()?;
        // Beyond a metre it is no measure; the office refuses what is merely too far.
        (mm.abs() < 1000.0).then(|| (mm * 10.0).round() as i32)
    };
    let both = words.split_once(',').and_then(|(right, down)| Some((one(right)?, one(down)?)));
    both.ok_or_else(|| "「右,下」のミリメートルで書いてください（例: 1.5,-0.5）。".to_owned())
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn an_offset_is_two_measures_in_millimetres() {
        assert_eq!(tenths("1.5,-0.5"), Ok((15, -5)));
        assert_eq!(tenths("0, 12"), Ok((0, 120)));
        assert!(tenths("1.5").is_err() && tenths("a,b").is_err() && tenths("1e9,0").is_err() && tenths("nan,0").is_err());
    }
}
