//! One definition is all that a register needs: one that this file makes up, with fields of every kind, and one of the house's
//! with a field more, get table, list, form, search, order, history, correction, both ways of files and the printed list.

use domain::article::Article;
use domain::import::{Column, Goes};
use domain::problem::Code;
use domain::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};
use domain::registers;
use office::Office;
use office::import::{Bad, Order as Import, table};
use office::print::Order;
use office::records::{Ask, Compare, Format, Where};
use office::session::Purpose;
use tempfile::TempDir;
use wire::row::Row;
use wire::shape::RegisterShape;

use super::bench::{created, on_page, raw};

const STATE: &[Choice] = &[choice("good", "良"), choice("torn", "破れ")];

/// A ledger that no migration knows.
static BORROWED: Register = Register {
    id: "try_borrowed",
    name: "図面貸出簿",
    article: Article("33"),
    shape: Shape::Ledger,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-図面-"), NumberPiece::Run(4)],
    year_of: Some("lent_on"),
    named_by: "title",
    form: "list-try_borrowed",
    fields: &[
        Field::new("lent_on", "貸出日", Kind::Date).must().listed().width(22).help("渡した日です。", "R8.11.20"),
        Field::new("title", "図面の名称", Kind::Text).must().listed().width(44).help("図面の表題です。", "庁舎1階配線図"),
        Field::new("sheets", "枚数", Kind::Int).listed().width(14).help("渡した枚数です。", "1,200"),
        Field::new("mark", "図面番号", Kind::Code).listed().width(24).help("図面の番号です。", "Z-0012"),
        Field::new("state", "状態", Kind::Choice(STATE)).listed().width(18).help("渡したときの状態です。", "破れ"),
        Field::new("damage", "傷みの内容", Kind::LongText)
            .must_when("state", &["torn"])
            .width(40)
            .help("どこがどう傷んでいるかです。", "右下が破れている"),
        Field::new("returned_at", "返却日時", Kind::Moment).later().listed().width(26).help("戻った日時です。", "R8.11.22 9:00"),
        Field::new("place", "元の場所", Kind::Link("location")).listed().width(28).help("保管している場所です。", "書庫"),
        Field::new("copied", "複製", Kind::Flag).width(12).help("複製したかです。", "いいえ"),
    ],
};

/// What somebody types about a record of it, and how it is shown.
const TYPED: [(&str, &str, &str); 8] = [
    ("lent_on", "R8.11.20", "R8.11.20"),
    ("title", "庁舎１階配線図", "庁舎１階配線図"),
    ("sheets", "1,200", "1,200"),
    ("mark", "Z-0012", "Z-0012"),
    ("state", "破れ", "破れ"),
    ("damage", "右下が破れている", "右下が破れている"),
    ("place", "書庫", "書庫"),
    ("copied", "いいえ", "いいえ"),
];

fn section(purpose: Purpose) -> (Office, TempDir) {
    let (mut office, folder) = created(purpose);
    add(&mut office, "location", &[("name", "書庫"), ("locked", "はい"), ("fire_safe", "いいえ")]);
    (office, folder)
}

fn add(office: &mut Office, register: &str, answers: &[(&str, &str)]) -> String {
    office.add(register, "", &raw(answers)).unwrap_or_else(|problems| panic!("{register}: {problems:#?}")).value.no
}

fn nos(office: &mut Office, register: &str, ask: &Ask) -> Vec<String> {
    let listed = office.list(register, ask).unwrap_or_else(|problems| panic!("{register}: {problems:#?}"));
    listed.rows.into_iter().map(|row| row.no).collect()
}

/// The words of a printed list, without spaces.
fn printed(office: &mut Office, folder: &TempDir, form: &str) -> String {
    let order = Order { form: form.to_owned(), ..Order::default() };
    let made = office.print(&order, &mut |_, _| true).unwrap_or_else(|problems| panic!("{form}: {problems:#?}"));
    on_page(folder, &made.pdf)
}

#[test]
fn a_register_that_is_only_defined_is_kept_like_any_other() {
    let (mut office, folder) = section(Purpose::Test);
    assert_eq!(office.register(BORROWED.id).unwrap_err().0[0].code, Code::Usage, "nobody knows it before it is defined");
    office.try_out(&BORROWED).unwrap();
    let definition = office.register(BORROWED.id).unwrap();
    let shape = RegisterShape::of(definition, office.profile());
    let labels: Vec<&str> = shape.fields.iter().map(|field| field.label.as_str()).collect();
    assert_eq!(labels, BORROWED.fields.iter().map(|field| field.label).collect::<Vec<_>>());
    assert!(shape.ledger && shape.article.starts_with("第33条"), "{shape:?}");

    let torn = [("lent_on", "R8.11.20"), ("title", "配線図"), ("state", "破れ")];
    let lacking = office.add(BORROWED.id, "", &raw(&torn)).unwrap_err();
    assert_eq!((lacking.0[0].code, lacking.0[0].field.as_deref()), (Code::Missing, Some("damage")));
    let number = office.add(BORROWED.id, "", &raw(&[("lent_on", "R8.11.20"), ("title", "1234 5678 9018")])).unwrap_err();
    assert_eq!(number.0[0].rule, Some("D15"), "a rule over all free text holds here too");

    let plain = add(&mut office, BORROWED.id, &[("lent_on", "R8.4.3"), ("title", "平面図")]);
    let typed: Vec<(&str, &str)> = TYPED.iter().map(|(field, typed, _)| (*field, *typed)).collect();
    let no = add(&mut office, BORROWED.id, &typed);
    assert_eq!((plain.as_str(), no.as_str()), ("R8-総務-図面-0001", "R8-総務-図面-0002"));
    let row = Row::of(definition, &office.look(BORROWED.id, &no).unwrap().record);
    for (field, _, shown) in TYPED {
        assert!(row.shown[field].starts_with(shown), "{field}: {:?}", row.shown[field]);
    }

    let search = |words: &str| Ask { search: words.to_owned(), ..Ask::default() };
    let sorted = |sort: &str| Ask { sort: sort.to_owned(), ..Ask::default() };
    let is = |field: &str, value: &str| {
        let filters = vec![Where { field: field.to_owned(), compare: Compare::Is, value: value.to_owned() }];
        Ask { filters, ..Ask::default() }
    };
    let one = std::slice::from_ref(&no);
    assert_eq!(nos(&mut office, BORROWED.id, &search("庁舎1階")), one, "folded: the width of a digit does not matter");
    assert_eq!(nos(&mut office, BORROWED.id, &is("state", "破れ")), one);
    assert_eq!(nos(&mut office, BORROWED.id, &is("place", "書庫")), one);
    for field in ["sheets", "-lent_on", "-mark"] {
        assert_eq!(nos(&mut office, BORROWED.id, &sorted(field)).len(), 2, "{field}");
    }
    assert_eq!(nos(&mut office, BORROWED.id, &sorted("-lent_on")), [no.clone(), plain.clone()]);

    let page = printed(&mut office, &folder, BORROWED.form);
    for words in ["図面貸出簿", "傷みの内容", "右下が破れている", "Z-0012", "1,200"] {
        assert!(page.contains(words), "{words}: {page}");
    }

    office.fill_later(BORROWED.id, &no, &raw(&[("returned_at", "R8.11.22 9:00")])).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let again = office.correct(BORROWED.id, &no, "枚数の誤り", 0, &raw(&[("sheets", "1,201")])).unwrap().value.no;
    assert_ne!(again, no, "a ledger's correction is a new line");
    let told = office.history(BORROWED.id, &again).unwrap();
    assert!(told.iter().flat_map(|line| &line.changes).any(|change| change.field == "枚数" && change.after == "1,201"), "{told:#?}");

    let file = office.export(BORROWED.id, &search(&again), &["all".to_owned()], Format::Xlsx).unwrap();
    let before = office.look(BORROWED.id, &again).unwrap().record;
    office.void(BORROWED.id, &again, "取込の確認").unwrap();
    let file = table(&file.bytes, "").unwrap();
    let order = Import { register: BORROWED.id, table: &file, map: None, parent: "", bad: Bad::RefuseAll };
    let came = office.import(&order, &mut |_, _| true).unwrap_or_else(|problems| panic!("{problems:#?}")).value;
    assert_eq!(office.look(BORROWED.id, &came.rows[0].no).unwrap().record.values, before.values, "it comes in as it went out");
    office.undo_import(&came.batch).unwrap();

    let wrong: Vec<_> = office.verify(&mut |_| {}).unwrap().into_iter().filter(|finding| !finding.ok).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let (mut other, _folder) = section(Purpose::Test);
    assert!(other.list(BORROWED.id, &Ask::default()).is_err(), "another store knows nothing of it");
}

#[test]
fn a_field_added_to_a_definition_of_the_house_has_a_column_and_all_that_follows() {
    let house = registers::by_id("vendor").unwrap();
    let added = Field::new("licence_until", "許可の期限", Kind::Date).must().listed().width(24).help("許可証の期限です。", "R9.3.31");
    let fields: Vec<Field> = house.fields.iter().copied().chain([added]).collect();
    let vendor: &'static Register = Box::leak(Box::new(Register { fields: Box::leak(fields.into_boxed_slice()), ..*house }));

    let (mut office, folder) = section(Purpose::Test);
    let before = add(&mut office, "vendor", &[("name", "例示運送")]);
    office.try_out(vendor).unwrap();
    assert!(RegisterShape::of(office.register("vendor").unwrap(), office.profile()).fields.iter().any(|field| field.id == "licence_until"));
    let lacking = office.add("vendor", "", &raw(&[("name", "例示処理")])).unwrap_err();
    assert_eq!((lacking.0[0].code, lacking.0[0].field.as_deref()), (Code::Missing, Some("licence_until")));
    let no = add(&mut office, "vendor", &[("name", "例示処理"), ("licence_until", "令和９年３月３１日")]);
    let until = Where { field: "licence_until".to_owned(), compare: Compare::To, value: "R9.4.1".to_owned() };
    assert_eq!(nos(&mut office, "vendor", &Ask { filters: vec![until], ..Ask::default() }), std::slice::from_ref(&no));
    assert_eq!(nos(&mut office, "vendor", &Ask { sort: "-licence_until".to_owned(), ..Ask::default() }), [no.clone(), before]);

    let csv = office.export("vendor", &Ask::default(), &[], Format::Xlsx).unwrap();
    let file = table(&csv.bytes, "").unwrap();
    let order = Import { register: "vendor", table: &file, map: None, parent: "", bad: Bad::RefuseAll };
    let seen = office.preview_import(&order, &mut |_, _| true).unwrap();
    let into = |column: &Column| matches!(column.goes, Goes::Into(field) if field.id == "licence_until");
    assert!(seen.mapping.columns.iter().any(into), "{:?}", seen.mapping.columns);
    let page = printed(&mut office, &folder, "list-vendor");
    assert!(page.contains("許可の期限") && page.contains("R9.3.31"), "{page}");
    office.correct("vendor", &no, "更新", 0, &raw(&[("licence_until", "R10.3.31")])).unwrap();
    let told = office.history("vendor", &no).unwrap();
    assert!(
        told.iter().flat_map(|line| &line.changes).any(|change| change.field == "許可の期限" && change.before == "R9.3.31"),
        "{told:#?}"
    );
}

#[test]
fn a_real_store_takes_no_definition_under_trial() {
    let (mut office, _folder) = section(Purpose::Real);
    assert!(office.try_out(&BORROWED).is_err());
    assert!(office.register(BORROWED.id).is_err());
    assert!(office.verify(&mut |_| {}).unwrap().iter().all(|finding| finding.ok));
}
