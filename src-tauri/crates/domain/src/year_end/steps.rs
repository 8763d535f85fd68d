//! The steps of a year's end: each with its article, who can answer it, and one step to done.

use crate::article::Article;
use crate::due::{Alert, contracts, incidents, media, people, takeouts, yearly};
use crate::registers::year_end::STEP;
use crate::year_end::looks::{self, Asked, Open};

/// Who answers a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The registers: done when nothing is open.
    Registers,
    /// A person, with name and day; what is open is there to be seen.
    Person,
}

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// One of [`STEP`].
    pub id: &'static str,
    /// The article it stands on.
    pub article: Article,
    /// The register in which it is done; empty where it is done elsewhere.
    pub register: &'static str,
    /// Who answers it.
    pub by: By,
    /// The one step to done.
    pub next: &'static str,
    alerts: &'static [Alert],
    look: fn(&Asked<'_>) -> Vec<Open>,
}

impl Step {
    /// What a person reads.
    pub fn name(&self) -> &'static str {
        STEP.iter().find(|choice| choice.id == self.id).map_or("", |choice| choice.label)
    }

    /// The step with identifier `id`, or with this name.
    pub fn find(words: &str) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.id == words || step.name() == words)
    }

    /// What is open in it, each record once.
    pub fn open(&self, asked: &Asked<'_>) -> Vec<Open> {
        let mut found: Vec<Open> = Vec::new();
        for one in asked.due(self.alerts).into_iter().chain((self.look)(asked)) {
            if !found.iter().any(|known| known.register == one.register && known.key() == one.key()) {
                found.push(one);
            }
        }
        found
    }
}

const fn step(id: &'static str, article: &'static str, register: &'static str, alerts: &'static [Alert], next: &'static str) -> Step {
    Step { id, article: Article(article), register, by: By::Registers, next, alerts, look: looks::nothing }
}

impl Step {
    /// Looks at more than the alerts.
    const fn and(self, look: fn(&Asked<'_>) -> Vec<Open>) -> Step {
        Step { look, ..self }
    }

    /// Only a person can say it.
    const fn by_person(self) -> Step {
        Step { by: By::Person, ..self }
    }
}

/// Every step, in the order they are best taken.
pub const STEPS: &[Step] = &[
    step("loans", "13-1", "takeout", &[takeouts::back, takeouts::received, media::lent], "返却を受けるか、翌年度の期限に改めてください。"),
    step("stocktake", "13-1", "stocktake", &[media::counted], "年度末の棚卸を行い、完了してください。"),
    step("copies", "25", "handling_event", &[media::copies_erased, media::copies_looked_at], "一時複製を消去し、確認を記録してください。"),
    step("inspection", "42", "inspection", &[yearly::inspected], "自己点検を終え、保護管理者の確認を受けてください。"),
    step(
        "actions",
        "43",
        "corrective_action",
        &[yearly::put_right, yearly::audited, yearly::agreed, contracts::put_right],
        "措置を終えて完了日を記録するか、期限を示して翌年度に持ち越してください。",
    )
    .and(looks::actions),
    step("disposals", "15-2", "disposal", &[media::waiting, media::certified], "廃棄を進め、証明書と写真をそろえて完了してください。")
        .and(looks::cases),
    step(
        "contracts",
        "37-4",
        "contract",
        &[contracts::started, contracts::checked, contracts::reported, contracts::certified, contracts::ended],
        "委託先の点検・報告・終了の確認を済ませてください。",
    ),
    step("training", "8-4", "training", &[people::trained], "未受講の職員に研修を受けさせ、出欠を記録してください。"),
    step(
        "rights",
        "10-1",
        "access_grant",
        &[people::rights_reviewed, people::leaving],
        "要らない権限を失効させ、見直したことを評価・見直し記録に書いてください。",
    ),
    step("logs", "21", "log_review", &[people::logs_reviewed], "アクセス記録を点検し、結果を記録してください。"),
    step("rooms", "34-1", "room_entry", &[people::keys_back, people::rooms_checked], "鍵の返却を受け、入退室の記録を確かめてください。"),
    step("backups", "32", "backup", &[media::backed_up], "控えを作り、開いて確かめ、復元確認日を記録してください。").and(looks::drill),
    step(
        "incidents",
        "38-1",
        "incident",
        &[incidents::told, incidents::first_report, incidents::final_report, incidents::published],
        "報告・公表・再発防止を済ませて終結してください。",
    )
    .and(looks::incidents),
    step("assets", "16", "info_asset", &[], "台帳を見直し、最終見直し日を書いてください。").and(looks::assets),
    step(
        "retention",
        "15-1",
        "",
        &[yearly::kept],
        "延長するか廃棄するかを決めてください。廃棄するときは廃棄・消去伺を起こします。ここでは何も消えません。",
    )
    .and(looks::retention)
    .by_person(),
    step("calendar", "39", "calendar", &[], "翌年度の祝日・閉庁日を登録してください。").and(looks::calendar),
    step(
        "numbers",
        "16",
        "section",
        &[],
        "台帳の番号は4月1日に新しい年度の1番から始まります。課の文書記号と文書番号が翌年度のものになるかを確かめてください。",
    )
    .by_person(),
    step("summary", "16", "", &[], "総括表（F13）をこの年度で印刷し、総括保護管理者に提出してください。").and(looks::summary),
];
