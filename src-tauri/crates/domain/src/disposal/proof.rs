//! Proof that a contractor did it: attendance or certificates with photographs, serial by serial (D6, D7; 第15条第2項).

use crate::article::Article;
use crate::disposal::case::{Case, Item, names};
use crate::disposal::chain;
use crate::disposal::serials::{Reconciliation, Serial, reconcile, written};
use crate::disposal::stage::Slot;
use crate::media::{DisposalClass, InfoClass};
use crate::problem::Problem;
use crate::value::RecordId;

const PROOF: Article = Article("15-2");

/// What one line still lacks as proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// No certificate, which 番号 needs in any case.
    Certificate,
    /// Class (1): neither attendance nor erasure in the house before it left.
    WipedOnSite,
    /// A certificate without a photograph of this medium.
    Photo,
    /// Neither attendance nor certificate.
    Anything,
}

/// D6: what is missing before a contracted disposal may count as proven. Own work needs none of it.
pub fn check(case: &Case) -> Vec<Problem> {
    if !case.execution.by_others() {
        return Vec::new();
    }
    [Lack::Anything, Lack::Certificate, Lack::WipedOnSite, Lack::Photo]
        .into_iter()
        .filter_map(|lack| {
            let lacking: Vec<&Item> = case.items.iter().filter(|item| lacks(case, item).contains(&lack)).collect();
            if lacking.is_empty() { None } else { Some(say(lack, &names(lacking))) }
        })
        .collect()
}

fn lacks(case: &Case, item: &Item) -> Vec<Lack> {
    // A machine holds nothing itself: its drives have lines of their own.
    if item.is_machine() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let attended = case.attended().is_some();
    let certified = case.certificate_for(item).is_some();
    let pictured = case.photos(item.id, Slot::Serial) + case.photos(item.id, Slot::After) > 0;
    if item.medium.info_class == Some(InfoClass::Number) && !certified {
        found.push(Lack::Certificate);
    }
    if attended {
        return found;
    }
    if item.medium.class == DisposalClass::One && !item.wiped_on_site {
        found.push(Lack::WipedOnSite);
    }
    match (certified, pictured) {
        (true, true) => {}
        (true, false) => found.push(Lack::Photo),
        (false, _) if found.contains(&Lack::Certificate) => {}
        (false, _) => found.push(Lack::Anything),
    }
    found
}

fn say(lack: Lack, media: &str) -> Problem {
    let (what, next, field) = match lack {
        Lack::Anything => (
            format!("{media}の処分を、立会いでも証明書でも確認していません。"),
            "立会い記録（立会職員と日時）を書くか、写真付きの証明書を受け取って登録してください。",
            "attendance",
        ),
        Lack::Certificate => (
            format!("{media}は特定個人情報等の媒体なのに、証明書がありません。"),
            "委託先から証明書を受け取り、対象製造番号とともに登録してください。立ち会ったときも必要です。",
            "certificate",
        ),
        Lack::WipedOnSite => (
            format!("{media}は廃棄区分(1)なのに、職員の立会いも、庁舎内での事前消去もありません。"),
            "立会い記録を書くか、庁舎内で消去してから引き渡したときは「庁舎内事前消去」を記録してください。",
            "wiped_on_site",
        ),
        Lack::Photo => (
            format!("{media}の証明書に付く写真（製造番号又は処理後）がありません。"),
            "製造番号ラベル又は処理後の写真を、1点につき1枚以上登録してください。",
            "photo",
        ),
    };
    Problem::refused("D6", PROOF, what, next).at(field)
}

/// The serials that left the house: those written at the first step, else those of the lines.
fn handed(case: &Case) -> Vec<Serial> {
    let first = case.chain.iter().map(|step| step.step).min();
    let written: Vec<Serial> =
        case.chain.iter().filter(|step| Some(step.step) == first).flat_map(|step| step.serials.iter().cloned()).collect();
    if written.is_empty() { case.items.iter().filter_map(Item::serial).collect() } else { written }
}

/// D7: every serial handed over against every serial certified. Media without a serial are told by their 管理番号 and left out here.
pub fn reconciliation(case: &Case) -> Reconciliation {
    let without: Vec<Serial> =
        case.items.iter().filter(|item| item.serial().is_none()).filter_map(|item| Serial::new(&item.medium.no)).collect();
    let with_serial = |list: Vec<Serial>| list.into_iter().filter(|serial| !without.contains(serial)).collect::<Vec<_>>();
    let certified = case.certificates.iter().flat_map(|certificate| certificate.serials.iter().cloned()).collect();
    reconcile(&with_serial(handed(case)), &with_serial(certified))
}

/// D7: what keeps the serials from matching, from the draft's lines through every step to the certificates.
pub fn check_serials(case: &Case) -> Vec<Problem> {
    if !case.execution.by_others() {
        return Vec::new();
    }
    let mut found = chain::serials(case);
    let listed = case.certificates.iter().any(|certificate| !certificate.serials.is_empty());
    if case.certificates.is_empty() || (!listed && case.items.iter().all(|item| item.serial().is_none())) {
        return found;
    }
    let compared = reconciliation(case);
    if !compared.missing.is_empty() {
        let near =
            compared.near.iter().map(|(handed, certified)| format!("{}は証明書の{}と似ています。", handed.written(), certified.written()));
        found.push(
            Problem::refused(
                "D7",
                PROOF,
                format!("引き渡した製造番号のうち、証明書にないものがあります（{}）。", written(&compared.missing)),
                format!("委託先に処分の事実を確かめ、証明書を差し替えるか追加してもらってください。{}", near.collect::<String>()),
            )
            .at("serials"),
        );
    }
    if !compared.extra.is_empty() {
        found.push(
            Problem::refused(
                "D7",
                PROOF,
                format!("証明書に、引き渡していない製造番号があります（{}）。", written(&compared.extra)),
                "書き間違いなら証明書を差し替えてもらい、別の案件のものなら対象製造番号から除いてください。",
            )
            .at("serials"),
        );
    }
    if !compared.doubled.is_empty() {
        found.push(
            Problem::refused(
                "D7",
                PROOF,
                format!("2回以上書かれている製造番号があります（{}）。", written(&compared.doubled)),
                "引渡しの記録と証明書を見比べ、1台につき1回にしてください。",
            )
            .at("serials"),
        );
    }
    found
}

/// The slots one line still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The line.
    pub item: RecordId,
    /// Its 管理番号.
    pub no: String,
    /// Empty slots, in the order of the photograph sheet.
    pub slots: Vec<Slot>,
    /// Whether the case cannot be closed without at least one of 製造番号 and 処理後 (D6).
    pub blocks: bool,
}

/// Which photographs are missing, line by line: 処分前, 製造番号 (where there is one), 処理後, and 引渡し where it leaves the house.
pub fn photo_gaps(case: &Case) -> Vec<Gap> {
    let mut found = Vec::new();
    for item in case.items.iter().filter(|item| !item.is_machine()) {
        let wanted = [
            (Slot::Before, true),
            (Slot::Serial, item.serial().is_some()),
            (Slot::After, true),
            (Slot::Handover, case.execution.by_others()),
        ];
        let slots: Vec<Slot> =
            wanted.into_iter().filter(|(slot, wanted)| *wanted && case.photos(item.id, *slot) == 0).map(|(slot, _)| slot).collect();
        if !slots.is_empty() {
            let blocks = case.execution.by_others() && lacks(case, item).contains(&Lack::Photo);
            found.push(Gap { item: item.id, no: item.medium.no.clone(), slots, blocks });
        }
    }
    found
}

/// One line of the 引渡・証明 突合表 (F08c).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The line.
    pub item: RecordId,
    /// 管理番号.
    pub no: String,
    /// 製造番号 of the inventory.
    pub serial: String,
    /// The serial as the certificate writes it; `None` where none names it.
    pub certified: Option<String>,
    /// The certificate's number.
    pub certificate: Option<String>,
    /// How many photographs it has.
    pub photos: usize,
}

/// Line by line, what the certificates say of each medium.
pub fn matches(case: &Case) -> Vec<Match> {
    case.items
        .iter()
        .map(|item| {
            let certificate = case.certificate_for(item);
            let key = item.serial().or_else(|| Serial::new(&item.medium.no));
            let certified = certificate.and_then(|one| one.serials.iter().find(|serial| Some(*serial) == key.as_ref()));
            Match {
                item: item.id,
                no: item.medium.no.clone(),
                serial: item.medium.serial.clone(),
                certified: certified.map(|serial| serial.written().to_owned()),
                certificate: certificate.map(|one| one.no.clone()),
                photos: case.photos.iter().filter(|photo| photo.item == item.id).count(),
            }
        })
        .collect()
}
