//! 独自項目: adding a field to a definition needs no other code. Fields of every kind, defined here, get their form, list, search,
//! order, condition, history, correction, undo, bulk change, export, copy and printed column; another store knows nothing of them.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::Code;
use office::Office;
use office::import::{Bad, Order as Import};
use office::print::Order;
use office::records::{Ask, Compare, Encoding, Format, Many, Where};
use office::session::Purpose;
use serde_json::json;
use tempfile::TempDir;
use wire::row::Row;
use wire::shape::{FieldKind, RegisterShape};

use super::bench::{created, on_page, raw};

/// One kind of field: what is chosen, what is typed, how it is shown, typed anew, shown then, and a word that finds it.
struct Case {
    kind: &'static str,
    shape: FieldKind,
    typed: &'static str,
    shown: &'static str,
    anew: &'static str,
    then: &'static str,
    found_by: &'static str,
}

const fn case(kind: &'static str, shape: FieldKind, [typed, shown, anew, then, found_by]: [&'static str; 5]) -> Case {
    Case { kind, shape, typed, shown, anew, then, found_by }
}

const CASES: [Case; 6] = [
    case("文字", FieldKind::Text, ["備-０１", "備-０１", "備-02", "備-02", "備-01"]),
    case("長い文", FieldKind::LongText, ["棚の上", "棚の上", "棚の下", "棚の下", "棚の上"]),
    case("数", FieldKind::Int, ["1,200", "1,200", "7", "7", ""]),
    case("日付", FieldKind::Date, ["R8.4.1", "R8.4.1", "R8.5.2", "R8.5.2", "令和8年4月1日"]),
    case("はい・いいえ", FieldKind::Flag, ["はい", "はい", "いいえ", "いいえ", ""]),
    case("選択肢", FieldKind::Choice, ["庁舎管理", "庁舎管理", "リース", "リース", "庁舎管理"]),
];

/// A section with a place, a piece of information and a member of staff.
fn section() -> (Office, TempDir) {
    let (mut office, folder) = created(Purpose::Test);
    let asset = [
        ("name", "任用名簿"),
        ("business", "任用事務"),
        ("info_class", "その他の保有個人情報"),
        ("purpose", "任用のため"),
        ("responsible", "例 一郎"),
        ("department", "庶務係"),
    ];
    add(&mut office, "staff", "", &[("name", "例 花子"), ("title", "係長")]);
    add(&mut office, "info_asset", "", &asset);
    (office, folder)
}

fn add(office: &mut Office, register: &str, parent: &str, answers: &[(&str, &str)]) -> String {
    office.add(register, parent, &raw(answers)).unwrap_or_else(|problems| panic!("{register}: {problems:#?}")).value.no
}

/// Adds the field to the register with this label; gives its identifier.
fn define(office: &mut Office, register: &str, case: &Case, label: &str) -> String {
    let choices = if case.kind == "選択肢" { "庁舎管理\nリース" } else { "" };
    let asked =
        [("register", register), ("label", label), ("kind", case.kind), ("choices", choices), ("listed", "はい"), ("width_mm", "24")];
    let link = office.add("own_field", "", &raw(&asked)).unwrap_or_else(|problems| panic!("{problems:#?}")).value;
    format!("own_{}", link.id.0)
}

/// A register, the record its records are part of, what the house asks, the form that lists them.
type Kept = (&'static str, &'static str, Vec<(&'static str, &'static str)>, &'static str);

/// A record of each shape.
fn records() -> [Kept; 3] {
    let event = vec![
        ("occurred_at", "R8.11.20 10:00"),
        ("kind", "閲覧・利用"),
        ("info_asset_id", "任用名簿"),
        ("purpose", "給与の確認"),
        ("actor", "例 一郎"),
    ];
    let right = vec![
        ("staff", "例 花子"),
        ("target", "文書管理システム"),
        ("rights", "更新"),
        ("privileged", "いいえ"),
        ("granted_on", "R8.4.3"),
        ("basis", "事務分掌"),
        ("approver", "例 一郎"),
    ];
    let step = vec![("order_no", "1"), ("stage", "取得"), ("method", "申請書を受け取る")];
    [("handling_event", "", event, "F03"), ("access_grant", "", right, "F18"), ("route_step", "R8-総務-情報-0001", step, "")]
}

#[test]
fn a_field_that_is_only_defined_is_everywhere() {
    for (register, parent, house, form) in records() {
        let (mut office, folder) = section();
        let labels: Vec<String> = (1..=CASES.len()).map(|nth| format!("独自{nth}")).collect();
        let ids: Vec<String> = CASES.iter().zip(&labels).map(|(case, label)| define(&mut office, register, case, label)).collect();
        let with = |own: &dyn Fn(&Case) -> &'static str| -> Vec<(&str, &str)> {
            house.iter().copied().chain(labels.iter().map(String::as_str).zip(CASES.iter().map(own))).collect()
        };
        let empty = add(&mut office, register, parent, &house);
        let no = add(&mut office, register, parent, &with(&|case| case.typed));
        let definition = office.register(register).unwrap();
        let shape = RegisterShape::of(definition, office.profile());

        for ((case, id), label) in CASES.iter().zip(&ids).zip(&labels) {
            let about = format!("{register}: {}", case.kind);
            let field = shape.fields.iter().find(|field| field.id == *id).unwrap_or_else(|| panic!("{about}"));
            assert_eq!((&field.label, field.kind, field.own, field.listed), (label, case.shape, true, true), "{about}");
            let nos = |office: &mut Office, ask: &Ask| -> Vec<String> {
                office
                    .list(register, ask)
                    .unwrap_or_else(|problems| panic!("{about}: {problems:#?}"))
                    .rows
                    .into_iter()
                    .map(|row| row.no)
                    .collect()
            };
            let is = Where { field: id.clone(), compare: Compare::Is, value: case.typed.to_owned() };
            assert_eq!(nos(&mut office, &Ask { filters: vec![is], ..Ask::default() }), std::slice::from_ref(&no), "{about}");
            let sorted = |sort: String| Ask { sort, ..Ask::default() };
            assert_eq!(nos(&mut office, &sorted(format!("-{id}"))), [no.clone(), empty.clone()], "{about}");
            assert_eq!(nos(&mut office, &sorted(id.clone())), [empty.clone(), no.clone()], "{about}");
            if !case.found_by.is_empty() {
                assert_eq!(
                    nos(&mut office, &Ask { search: case.found_by.to_owned(), ..Ask::default() }),
                    std::slice::from_ref(&no),
                    "{about}"
                );
            }
            let shown = Row::of(definition, &office.look(register, &no).unwrap().record).shown[id].clone();
            assert_eq!(shown, case.shown, "{about}");
        }

        let csv = office.export(register, &Ask::default(), &["all".to_owned()], Format::Csv(Encoding::Utf8)).unwrap();
        let (csv, copied) = (String::from_utf8(csv.bytes).unwrap(), office.copy_rows(register, &Ask::default()).unwrap());
        for (case, label) in CASES.iter().zip(&labels) {
            let value = if case.shown.contains(',') { format!("\"{}\"", case.shown) } else { case.shown.to_owned() };
            assert!(csv.contains(label.as_str()) && csv.contains(&value), "{register}: {}: {csv}", case.kind);
            assert!(copied.contains(label.as_str()) && copied.contains(case.shown), "{register}: {}: {copied}", case.kind);
        }
        let mut lines = csv.lines();
        let head = lines.next().unwrap();
        let line = lines.find(|line| line.contains(&no)).unwrap().replacen(&no, "", 1);
        let file = exchange::table::read_table(format!("{head}\n{line}\n").as_bytes(), "").unwrap();
        let order = Import { register, table: &file, map: None, parent: "", bad: Bad::RefuseAll };
        let brought = office.import(&order, &mut |_, _| true).unwrap_or_else(|problems| panic!("{register}: {problems:#?}")).value;
        let came = office.look(register, &brought.rows[0].no).unwrap().record;
        for (case, id) in CASES.iter().zip(&ids) {
            assert_eq!(Row::of(definition, &came).shown[id], case.shown, "{register}: {} came in otherwise than it went out", case.kind);
        }
        office.undo_import(&brought.batch).unwrap();

        if !form.is_empty() {
            let made = office.print(&Order { form: form.to_owned(), ..Order::default() }, &mut |_, _| true).unwrap();
            let page = on_page(&folder, &made.pdf);
            for (case, label) in CASES.iter().zip(&labels) {
                assert!(page.contains(label.as_str()) && page.contains(case.shown), "{register}: {}: {page}", case.kind);
            }
        }

        let anew: Vec<(&str, &str)> = labels.iter().map(String::as_str).zip(CASES.iter().map(|case| case.anew)).collect();
        let corrected = office.correct(register, &no, "見直し", 0, &raw(&anew)).unwrap().value.no;
        let told = office.history(register, &corrected).unwrap();
        for (case, label) in CASES.iter().zip(&labels) {
            let change = told.iter().flat_map(|line| &line.changes).find(|change| change.field == *label && change.after == case.then);
            let change = change.unwrap_or_else(|| panic!("{register}: {}: {told:#?}", case.kind));
            assert!(shape.ledger || change.before == case.shown, "{register}: {change:?}");
        }
        office.undo().unwrap();
        let back = office.list(register, &Ask { search: "棚の上".to_owned(), ..Ask::default() }).unwrap().rows;
        assert_eq!(back.len(), 1, "{register}: what stood there stands again");
        let answers = BTreeMap::from([(ids[0].clone(), Raw::Text("備-99".to_owned()))]);
        let many = Many { nos: vec![empty.clone(), back[0].no.clone()], raw: answers, reason: "備品の整理".to_owned() };
        let foreseen = office.preview_many(register, &many).unwrap();
        assert!(
            foreseen.iter().all(|one| one.changes.iter().any(|change| change.field == "独自1" && change.after == "備-99")),
            "{foreseen:#?}"
        );
        office.change_many(register, &many).unwrap();
        let now = Where { field: ids[0].clone(), compare: Compare::Is, value: "備-99".to_owned() };
        assert_eq!(office.how_many(register, &Ask { filters: vec![now], ..Ask::default() }).unwrap(), 2, "{register}");

        let (other, _folder) = section();
        assert!(other.register(register).unwrap().field(&ids[0]).is_none(), "{register}: another store sees nothing of it");
        assert!(office.verify(&mut |_| {}).unwrap().iter().all(|finding| finding.ok), "{register}");
    }
}

#[test]
fn what_was_written_holds_its_field_fast() {
    let (mut office, _folder) = section();
    let id = define(&mut office, "location", &CASES[0], "棚番");
    let correct =
        |office: &mut Office, field: &str, words: &str| office.correct("own_field", "独-0001", "見直し", 0, &raw(&[(field, words)]));
    correct(&mut office, "kind", "数").unwrap();
    correct(&mut office, "kind", "文字").unwrap();
    let place = add(&mut office, "location", "", &[("name", "書庫"), ("棚番", "A-1")]);
    for (field, words) in [("kind", "数"), ("register", "事業者")] {
        let refused = correct(&mut office, field, words).unwrap_err();
        assert_eq!((refused.0[0].code, refused.0[0].field.as_deref()), (Code::Rule, Some(field)));
    }
    assert_eq!(office.void("own_field", "独-0001", "不要").unwrap_err().0[0].code, Code::Rule);
    correct(&mut office, "label", "棚の番号").unwrap();
    let told = office.history("location", &place).unwrap();
    assert!(told.iter().flat_map(|line| &line.changes).any(|change| change.field == "棚の番号" && change.after == "A-1"), "{told:#?}");
    assert_eq!(
        office.add("location", "", &raw(&[("name", "別の書庫"), ("棚の番号", "1234 5678 9018")])).unwrap_err().0[0].rule,
        Some("D15")
    );
    correct(&mut office, "ended_on", "R8.11.22").unwrap();
    assert_eq!(office.add("location", "", &raw(&[("name", "別の書庫"), (id.as_str(), "A-2")])).unwrap_err().0[0].code, Code::Usage);
    let row = Row::of(office.register("location").unwrap(), &office.look("location", &place).unwrap().record);
    assert_eq!(row.flat()[&id], json!("A-1"), "an ended field still shows what it held");
    define(&mut office, "vendor", &CASES[0], "登録番号");
    office.undo().unwrap();
    assert!(office.register("vendor").unwrap().field("登録番号").is_none(), "one in which nothing was written is taken back");
    assert!(office.register("vendor").unwrap().fields.iter().all(|field| !field.own));
}
