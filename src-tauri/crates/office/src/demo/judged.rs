//! How the practice section's inspector judges what the registers say: 適 only where the counts allow it (第42条).

use domain::inspection::Facts;
use domain::inspection::facts::contracts::clause_of;
use domain::inspection::facts::moves::Checked;

/// A fault: what it is judged, what was found, what will be done, within how many days of the 基準日.
pub(super) struct Fault {
    pub judgement: &'static str,
    pub finding: String,
    pub measure: &'static str,
    pub days: i64,
}

impl Fault {
    pub fn new(judgement: &'static str, finding: impl Into<String>, measure: &'static str, days: i64) -> Fault {
        Fault { judgement, finding: finding.into(), measure, days }
    }
}

/// What is lacking: how many, of what, in the register's unit; 要改善 or 不適.
fn lacks(judgement: &'static str, count: usize, what: &str, unit: &str, measure: &'static str) -> Option<Fault> {
    let days = if judgement == "不適" { 60 } else { 30 };
    (count > 0).then(|| Fault::new(judgement, format!("{what}が{count}{unit}あった"), measure, days))
}

fn few(count: usize, what: &str, measure: &'static str) -> Option<Fault> {
    lacks("要改善", count, what, "件", measure)
}

fn bad(count: usize, what: &str, measure: &'static str) -> Option<Fault> {
    lacks("不適", count, what, "件", measure)
}

/// Nothing was written where something had to be.
fn never(count: usize, what: &str, measure: &'static str) -> Option<Fault> {
    (count == 0).then(|| Fault::new("不適", format!("{what}がなかった"), measure, 60))
}

/// The fault that the counts show for `item`; `None` where they show none, or say nothing.
pub(super) fn shown(item: &str, facts: &Facts) -> Option<Fault> {
    kept(item, facts).or_else(|| moved(item, facts)).or_else(|| people(item, facts)).or_else(|| contracts(item, facts))
}

/// 媒体, 棚卸, 廃棄・消去, バックアップ, 設計書, 入退室.
fn kept(item: &str, facts: &Facts) -> Option<Fault> {
    let (media, stocktakes, disposals) = (&facts.media, &facts.stocktakes, &facts.disposals);
    let (backups, documents, rooms) = (&facts.backups, &facts.documents, &facts.rooms);
    match item {
        "13-1-1" => lacks("不適", media.no_place + media.missing, "保管場所が分からない媒体", "点", "現物を探し、保管場所を登録する"),
        "13-1-3" => never(stocktakes.held, "今年度の棚卸", "4月と10月に棚卸を行う予定を組む").or_else(|| {
            let count = stocktakes.missing + stocktakes.unexpected + stocktakes.open;
            lacks("不適", count, "台帳と合わない媒体", "点", "現物を探し、台帳を直す")
        }),
        "15-1-1" => few(disposals.cases - disposals.decided, "決裁を受けていない伺", "決裁を受けてから実施する"),
        "15-1-4" => lacks("不適", media.awaiting_unlocked, "施錠できない場所で廃棄を待つ媒体", "点", "施錠できる保管庫に移す"),
        "15-2-2" => bad(disposals.mismatched, "製造番号が証明書と合わない媒体", "委託先に証明書の訂正を求める"),
        "26-1-1" => {
            lacks("要改善", media.portable_unencrypted, "暗号化していない媒体", "点", "番号・要配慮の情報を書き込まないことを周知する")
        }
        "27-1-3" => {
            let fault = lacks("要改善", media.portable_not_permitted, "許可媒体一覧にない媒体", "点", "媒体の登録と同じ日に一覧を直す");
            fault.map(|fault| Fault { days: 75, ..fault })
        }
        "28-1-1" => lacks("要改善", media.lease_over, "リース期間を過ぎた端末", "台", "返却の手続を始める"),
        "32-1-1" => never(backups.made, "バックアップの記録", "月末ごとに作成し、記録する")
            .or_else(|| few(backups.unencrypted, "暗号化していないバックアップ", "暗号化した媒体に作り直す")),
        "32-1-2" => few(backups.not_dispersed, "元の情報と同じ場所に置いたバックアップ", "別の建物に移す"),
        "33-1-1" => {
            few(documents.no_readers + documents.unlocked, "見てよい範囲や施錠が足りない設計書等", "範囲を定め、施錠できる場所に移す")
        }
        "34-1-2" | "34-1-5" => few(rooms.not_left, "退室時刻の記載がない入室", "退室のときに書き足す"),
        "34-1-3" => bad(rooms.unattended + rooms.no_badge, "名札や立会いの記載がない部外者の入室", "名札を渡し、職員が立ち会う"),
        _ => None,
    }
}

/// 取扱い, 持出し, 送付, 提供.
fn moved(item: &str, facts: &Facts) -> Option<Fault> {
    let (events, takeouts, provisions) = (&facts.events, &facts.takeouts, &facts.provisions);
    let unseen = |checked: &Checked| checked.unchecked + checked.no_checker;
    match item {
        "11-1-2" => bad(events.copies_unapproved, "承認者の記載がない複製・送信", "記録の前に承認を受けることを周知する"),
        "11-1-3" => bad(takeouts.unapproved, "事前の承認の記載がない持出し・送付", "承認書兼記録簿を先に起こす")
            .or_else(|| bad(takeouts.overdue, "期限を過ぎて戻らない持出し", "所在を確かめ、返却を受ける")),
        "12-1-1" => bad(events.corrections_unapproved, "承認者の記載がない訂正", "訂正の前に承認を受けることを周知する"),
        "13-2-1" => few(takeouts.no_auth, "認証機能を設定しない持出し・送付", "認証機能のある媒体に替える"),
        "13-2-2" => few(
            takeouts.no_auth_reason + takeouts.no_substitute,
            "理由か代替措置の記載がない持出し・送付",
            "理由と代わりの措置を承認書に書く",
        ),
        "14-1-1" => bad(unseen(&facts.sends.sent), "確かめていない欄がある送付", "送る前に別の職員が宛先を確かめる"),
        "14-1-2" => bad(unseen(&facts.sends.published), "確かめていない欄がある掲載", "載せる前に別の職員が隠しデータを確かめる"),
        "16-1-2" => few(events.late, "後日記載", "朝礼で記載を確かめる"),
        "25-1-2" => {
            let fault = bad(events.temp_open, "基準日に消去の記録がない一時複製", "月末に保護担当者が一覧で確かめる");
            fault.map(|fault| Fault { days: 25, ..fault })
        }
        "29-2-1" => bad(takeouts.terminals_unapproved, "事前の承認の記載がない端末の持出し・持込み", "承認書兼記録簿を先に起こす"),
        "36-4-1" => bad(provisions.number_no_basis, "番号法の根拠の記載がない提供", "根拠を確かめ、なければ返却を求める"),
        "37-6-1" => few(provisions.unprocessed, "加工の内容の記載がない提供", "不要な項目を除いて渡し、内容を書く"),
        _ => None,
    }
}

/// 権限, 取扱者, アクセス記録の点検, 研修, 事案, 是正.
fn people(item: &str, facts: &Facts) -> Option<Fault> {
    let (grants, designations, logs) = (&facts.grants, &facts.designations, &facts.logs);
    let (training, incidents) = (&facts.training, &facts.incidents);
    match item {
        "4-3-1" => never(designations.open, "特定個人情報等取扱者の指定", "取扱者を指定し、指定簿に書く")
            .or_else(|| few(designations.no_duty + designations.no_scope, "役割や範囲の記載がない指定", "役割と範囲を書く")),
        "5-1-1" => never(usize::from(facts.officer_named), "保護担当者の記載", "保護担当者を指名し、課の情報に書く"),
        "8-4-1" => never(training.held, "今年度の研修の記録", "研修の予定を組む")
            .or_else(|| lacks("要改善", training.unfollowed, "未受講のままの職員", "人", "後日、資料で受講させる")),
        "10-1-1" => few(grants.no_basis, "根拠の記載がないアクセス権限", "事務分担表と照らして根拠を書く"),
        "10-1-2" => few(grants.ended_no_reason, "理由の記載がない失効", "異動の日に理由を書く"),
        "10-3-1" | "20-1-1" | "20-1-2" => never(logs.reviews, "アクセス記録の点検の記録", "四半期ごとに点検する"),
        "18-1-1" => few(designations.no_scope, "取り扱う範囲の記載がない指定", "番号法に定める事務に限って範囲を書く"),
        "21-1-1" => never(logs.reviews, "アクセス記録の点検の記録", "四半期ごとに点検する")
            .or_else(|| few(logs.unconfirmed, "確認者の記載がないアクセス記録の点検", "点検の都度、保護管理者が確かめる")),
        "22-1-1" => few(grants.privileged_no_approver + grants.privileged_no_basis, "根拠や承認者の記載がない特権", "要否を見直す"),
        "38-1-1" => few(incidents.untold + incidents.told_later, "保護管理者への報告が遅れた事案", "報告の手順を周知する"),
        "38-4-1" => few(incidents.no_prevention + incidents.not_shared, "再発防止の措置や共有の記載がない事案", "措置を決め、共有する"),
        "42-1-1" => bad(facts.actions.overdue, "期限を過ぎた是正措置", "期限を決め直し、月末に進み具合を確かめる"),
        _ => None,
    }
}

/// 委託.
fn contracts(item: &str, facts: &Facts) -> Option<Fault> {
    let (contracts, checks, reports) = (&facts.contracts, &facts.checks, &facts.reports);
    match item {
        "37-1-1" => few(contracts.no_selection, "選定時の確認の記載がない契約", "選定のときに確認票で確かめる"),
        "37-1-2" => few(contracts.no_people_list, "従事者名簿を受け取っていない契約", "委託先に名簿の提出を求める"),
        "37-1-(6)" => bad(contracts.past_end, "終了後に返却と消去を確かめていない契約", "委託先に確認書の提出を求める"),
        "37-2-1" => bad(contracts.numbers.difference(&checks.prior).count(), "事前確認を終えていない契約", "安全管理基準で確かめる"),
        "37-2-(3)" => few(reports.not_received + reports.late, "期限までに受け取っていない報告", "提出期限の前に委託先に知らせる"),
        "37-3-1" => few(contracts.no_scope, "個人情報の範囲の記載がない契約", "渡す項目を業務に必要なものに限り、書く"),
        "37-4-1" => {
            few(contracts.running.difference(&checks.checked).count(), "今年度の点検を終えていない契約", "年度内に点検の日を決める")
        }
        "37-5-1" => never(checks.sub.made, "再委託先の点検の記録", "委託先と一緒に再委託先を点検する"),
        _ => few(contracts.lacking(clause_of(item)?), "契約書に明記を確かめていない事項", "契約書を改める"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_found_where_the_counts_show_it_and_nowhere_else() {
        let mut facts = Facts::default();
        for item in ["13-1-1", "13-2-2", "16-1-2", "25-1-2", "30-1-1", "37-1-(1)"] {
            assert!(shown(item, &facts).is_none(), "{item}");
        }
        assert!(shown("13-1-3", &facts).is_some_and(|fault| fault.finding == "今年度の棚卸がなかった"));
        facts.takeouts.no_auth_reason = 2;
        facts.events.temp_open = 1;
        facts.stocktakes.held = 1;
        assert!(shown("13-2-2", &facts).is_some_and(|fault| fault.finding.contains("2件")));
        assert!(shown("25-1-2", &facts).is_some_and(|fault| fault.judgement == "不適" && fault.days == 25));
        assert!(shown("13-1-3", &facts).is_none());
        facts.stocktakes.missing = 3;
        assert!(shown("13-1-3", &facts).is_some_and(|fault| fault.finding.contains("3点")));
        assert!(shown("16-1-2", &facts).is_none());
    }
}
