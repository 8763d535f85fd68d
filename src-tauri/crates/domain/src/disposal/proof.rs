//! Proof that a contractor did it: attendance or certificates with photographs, down the whole chain (D6–D8; 第15条第2項).

use crate::article::Article;
use crate::disposal::case::{Case, Handover, Item, names};
use crate::disposal::serials::{Reconciliation, Serial, reconcile};
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
    let mut found = along_the_chain(case);
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

/// The lines against the first step, and each step against the one before it.
fn along_the_chain(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    let first = case.chain.iter().map(|step| step.step).min().unwrap_or(1);
    let own: Vec<Serial> = case.items.iter().flat_map(|item| [item.serial(), Serial::new(&item.medium.no)]).flatten().collect();
    for step in &case.chain {
        if step.serials.is_empty() {
            continue;
        }
        let before: Vec<Serial> = if step.step <= first {
            own.clone()
        } else {
            case.chain.iter().filter(|other| other.step == step.step - 1).flat_map(|other| other.serials.iter().cloned()).collect()
        };
        let unknown: Vec<Serial> = step.serials.iter().filter(|serial| !before.contains(serial)).cloned().collect();
        if !before.is_empty() && !unknown.is_empty() {
            let whence = if step.step <= first { "伺の明細" } else { "前の段の引渡し" };
            found.push(
                Problem::refused(
                    "D7",
                    PROOF,
                    format!("第{}段で引き渡した製造番号が、{whence}にありません（{}）。", step.step, written(&unknown)),
                    "引渡書と現物のラベルを確かめ、製造番号を直すか、決裁を受けていない媒体なら引き渡さないでください。",
                )
                .at("serials"),
            );
        }
    }
    let at_first: Vec<Serial> = case.chain.iter().filter(|step| step.step == first).flat_map(|step| step.serials.iter().cloned()).collect();
    let left_out: Vec<Serial> = case.items.iter().filter_map(Item::serial).filter(|serial| !at_first.contains(serial)).collect();
    if !at_first.is_empty() && !left_out.is_empty() {
        found.push(
            Problem::refused(
                "D7",
                PROOF,
                format!("伺の明細にあるのに、引渡しの記録にない製造番号があります（{}）。", written(&left_out)),
                "引き渡したなら引渡しの記録に加え、引き渡していないなら明細を取り消してください。",
            )
            .at("serials"),
        );
    }
    found.extend(case.chain.iter().filter_map(|step| quantity(case, step)));
    found
}

/// How many were handed on: as many as the 伺 has lines (or 冊, for paper), or as many as the step's list names.
/// Another number needs its reason in 備考: drives that stayed in their machine, say.
fn quantity(case: &Case, step: &Handover) -> Option<Problem> {
    let quantity = step.quantity?;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let whole = [number(case.items.len()), case.items.iter().map(|item| item.medium.quantity).sum()];
    let listed = number(step.serials.len());
    let unlisted: i64 = case.items.iter().filter(|item| item.serial().is_none()).map(|item| item.medium.quantity).sum();
    let part = step.step > 1 && listed > 0 && (listed..=listed + unlisted).contains(&quantity);
    if whole.contains(&quantity) || part {
        return None;
    }
    let expected = if step.step > 1 && listed > 0 { listed } else { whole[0] };
    let what = format!("第{}段の引渡数量（{quantity}）が、引き渡す媒体の数（{expected}点）と合いません。", step.step);
    let found = if step.note.is_empty() {
        let next =
            "現物を数え直し、数量・製造番号・明細のどれが正しいかを確かめてください。数え方が違うだけなら、備考に事情を書いてください。";
        Problem::refused("D7", PROOF, what, next)
    } else {
        Problem::warning("D7", PROOF, what, format!("備考の事情（{}）とともに記録します。", step.note))
    };
    Some(found.at("quantity"))
}

/// D8: every step below the first needs the city's consent, given before the media were handed on.
pub fn check_subcontracts(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for step in case.chain.iter().filter(|step| step.step >= 2) {
        let named = format!("第{}段（{}）", step.step, step.vendor);
        let article = Article("37-1-2");
        if !case.chain.iter().any(|other| other.step == step.step - 1) {
            found.push(Problem::refused(
                "D8",
                PROOF,
                format!("{named}の前の段が記録されていません。"),
                "誰から誰へ渡ったかが続くように、前の段の事業者を先に記録してください。",
            ));
        }
        match (step.subcontract_on, step.handed_on) {
            _ if step.subcontract_no.is_empty() => found.push(
                Problem::refused(
                    "D8",
                    article,
                    format!("{named}の再委託承認番号がありません。"),
                    "再委託を承認した文書の番号と日付を書いてください。承認していなければ、委託先に引渡しを止めさせてください。",
                )
                .at("subcontract_no"),
            ),
            (None, _) => found.push(
                Problem::refused("D8", article, format!("{named}の再委託承認日がありません。"), "再委託を承認した日を書いてください。")
                    .at("subcontract_on"),
            ),
            (Some(consent), Some(handed)) if consent > handed => found.push(
                Problem::refused(
                    "D8",
                    article,
                    format!("{named}への引渡しが、再委託の承認より前になっています。"),
                    "日付を確かめ、承認の前に渡っていたときは、保護管理者に報告してください。",
                )
                .at("subcontract_on"),
            ),
            _ => {}
        }
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

/// Serials in a sentence: the first five, then how many more.
fn written(serials: &[Serial]) -> String {
    let first: Vec<&str> = serials.iter().take(5).map(Serial::written).collect();
    match serials.len() {
        0..=5 => first.join("、"),
        more => format!("{} ほか{}件", first.join("、"), more - 5),
    }
}
