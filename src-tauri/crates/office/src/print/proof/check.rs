//! A printed certificate against the store: whose it is, whether it is as it was printed, and whether it still agrees.

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::value::Value;
use serde_json::Value as Json;
use store::{Anchor, LogLine, PhotoId};

use super::differences::differences;
use super::facts::{canonical, facts};
use super::fields::{FORMAT, PROVING};
use crate::act::Act;
use crate::log::Finding;
use crate::office::Office;
use crate::refuse::by_store;

/// What became of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// As it was printed, and the registers still say the same.
    Agrees,
    /// As it was printed; the registers have moved on since.
    Moved,
    /// Not as it was printed, or not printed by this store.
    Altered,
}

/// A verified paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// 「F08 廃棄・消去証明書」 and of which disposal.
    pub paper: String,
    /// What became of it all.
    pub verdict: Verdict,
    /// What was compared, one by one.
    pub findings: Vec<Finding>,
}

/// At most this many differences are told one by one.
const TOLD: usize = 30;

impl Office {
    /// Compares a printed certificate (the whole PDF) with this store (第15条第2項, 第16条). Reads only.
    ///
    /// # Errors
    /// [`Code::BadFile`] where the file carries no certificate's data.
    pub fn verify_paper(&self, pdf: &[u8]) -> Result<Verified, Problems> {
        let data = report::proof_in(pdf).ok_or_else(no_data)?;
        let data: Json = serde_json::from_slice(data).map_err(|_| no_data())?;
        let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
        if text(&data["format"]) != FORMAT {
            return Err(no_data().into());
        }
        let (told, report) = (&data["certificate"], &data["report"]);
        let (seq, head, form) = (report["id"].as_i64().unwrap_or(0), text(&report["log_head"]), text(&report["form"]));
        let no = text(&told["disposal"]["no"]);
        let sha256 = report::sha256_hex(canonical(told).as_bytes());

        let mut findings = vec![data_is_whole(&sha256, &text(&data["sha256"]))];
        let line = self.printed_by(seq, &head, &form, &no)?;
        findings.push(self.log_knows(&line, &sha256, seq));
        findings.push(match &line {
            Ok(line) => self.file_is_whole(line, pdf)?,
            Err(_) => finding("ファイル", false, "この台帳の印刷の記録がないので、確かめられません。"),
        });
        if findings.iter().any(|one| !one.ok) {
            return Ok(Verified { paper: format!("{form} {no}"), verdict: Verdict::Altered, findings });
        }
        findings.extend(self.registers_agree(told, &no)?);
        let verdict = if findings.iter().all(|one| one.ok) { Verdict::Agrees } else { Verdict::Moved };
        Ok(Verified { paper: format!("{form} {no}"), verdict, findings })
    }

    /// The log's line of the print, or why there is none.
    fn printed_by(&self, seq: i64, head: &str, form: &str, no: &str) -> Result<Result<LogLine, &'static str>, Problems> {
        const OTHERS: &str = "この台帳の操作記録に、この紙の印刷がありません。別の台帳が印刷したか、書き換えられています。";
        if seq < 1 || head.len() < 8 || !PROVING.contains(&form) {
            return Ok(Err(OTHERS));
        }
        if self.read().anchor(seq, head).map_err(by_store)? != Anchor::Same {
            return Ok(Err(OTHERS));
        }
        let line = self.read().log_line(seq).map_err(by_store)?;
        let this = line.act == Act::Print.id() && line.record_no == no && line.summary.starts_with(&format!("{form} "));
        Ok(if this { Ok(line) } else { Err(OTHERS) })
    }

    fn log_knows(&self, line: &Result<LogLine, &'static str>, sha256: &str, seq: i64) -> Finding {
        let about = format!("操作記録#{seq}");
        match line {
            Err(why) => finding(&about, false, *why),
            Ok(line) if !line.summary.contains(sha256) => {
                finding(&about, false, "印刷したときのデータと違います。データが書き換えられています。")
            }
            Ok(line) => {
                let when = domain::show::moment(line.at, domain::show::Dates::Wareki);
                finding(&about, true, format!("{when}に{}が印刷した紙です。", line.actor))
            }
        }
    }

    /// Whether these are the bytes that came out of the press: the line behind the print's knows their hash.
    fn file_is_whole(&self, print: &LogLine, pdf: &[u8]) -> Result<Finding, Problems> {
        let hash = report::sha256_hex(pdf);
        let lines = self.read().history(self.register("disposal")?, self.disposal_id(&print.record_no)?).map_err(by_store)?;
        let kept = lines.iter().any(|line| line.seq > print.seq && line.act == Act::Print.id() && line.summary.contains(&hash));
        Ok(if kept {
            finding("ファイル", true, "印刷したときのままです。")
        } else {
            let words = "データは印刷したときのままですが、ファイルは印刷した後に変わっています。紙面の文字と台帳を見比べてください。";
            finding("ファイル", false, words)
        })
    }

    fn disposal_id(&self, no: &str) -> Result<domain::value::RecordId, Problems> {
        let found = self.read().find(self.register("disposal")?, no).map_err(by_store)?;
        Ok(found.ok_or_else(|| crate::refuse::no_such("廃棄・消去伺", no))?.id)
    }

    /// Every fact against the registers of today, and each photograph against its bytes.
    fn registers_agree(&self, told: &Json, no: &str) -> Result<Vec<Finding>, Problems> {
        let view = self.disposal_for_paper(no)?;
        let found = differences(self, told, &facts(self, &view)?)?;
        let mut findings = Vec::new();
        if found.is_empty() {
            findings.push(finding("台帳", true, "紙のデータと台帳の記録は、全て一致しています。"));
        }
        let more = found.len().saturating_sub(TOLD);
        findings.extend(found.into_iter().take(TOLD).map(|words| finding("台帳", false, words)));
        if more > 0 {
            findings.push(finding("台帳", false, format!("ほかに{more}か所が違います。")));
        }
        let (mut whole, mut broken) = (0, Vec::new());
        for photo in &view.gathered.photos {
            let key = PhotoId(photo.values.text("file").to_owned());
            let original = self.read().photo_original(&key);
            let same = original.is_ok_and(|bytes| Some(&Value::Text(report::sha256_hex(&bytes))) == photo.values.get("original_sha256"));
            if same { whole += 1 } else { broken.push(photo.no.clone()) }
        }
        findings.push(match (whole, broken.as_slice()) {
            (0, []) => finding("写真", true, "写真はありません。"),
            (whole, []) => finding("写真", true, format!("保管した原本{whole}枚のSHA-256が、記録と一致しています。")),
            (_, broken) => finding("写真", false, format!("原本が記録と違うか、開けません：{}", broken.join("、"))),
        });
        Ok(findings)
    }
}

fn data_is_whole(computed: &str, said: &str) -> Finding {
    if computed == said {
        finding("データ", true, format!("SHA-256 {}… が一致しています。", &computed[..16]))
    } else {
        finding("データ", false, "データが書き換えられています（SHA-256が違います）。")
    }
}

fn finding(about: &str, ok: bool, words: impl Into<String>) -> Finding {
    Finding { about: about.to_owned(), ok, words: words.into() }
}

fn no_data() -> Problem {
    let next = "この台帳で印刷して保存した F08・F08b・F08c のPDFを選んでください。別のソフトで保存し直したものは確かめられません。";
    Problem::new(Code::BadFile, "このファイルには、証明書のデータがありません。", next).at("file").on(Article("15-2"))
}
