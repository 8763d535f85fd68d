//! R6 委託の段階: through whose hands the media pass, from the city down to the last subcontractor (第15条第2項).

use crate::article::Article;
use crate::register::{Field, Kind, NumberPiece, Register, Shape};

/// 委託の段階: number `R8-総務-引渡-0001`. Step 1 is handed over by the city, step 2 by the contractor of step 1, and so on.
pub static DISPOSAL_CHAIN: Register = Register {
    id: "disposal_chain",
    name: "委託の段階",
    article: Article("15-2"),
    shape: Shape::Part { of: "disposal" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-引渡-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "",
    form: "F08c",
    fields: &[
        Field::new("step", "段", Kind::Int).must().article("15-2").listed().help("市から直接受けた事業者が1、その再委託先が2です。", "1"),
        Field::new("vendor", "事業者名", Kind::Link("vendor"))
            .must()
            .article("15-2")
            .listed()
            .help("この段で媒体を受け取る事業者です。", "株式会社例示データ処理"),
        Field::new("subcontract_no", "再委託承認番号", Kind::Code)
            .article("37-1-2")
            .listed()
            .help("2段目からは、市が再委託を承認した番号を書きます。", "長総第98号"),
        Field::new("subcontract_on", "再委託承認日", Kind::Date)
            .article("37-1-2")
            .help("再委託を承認した日です。引渡日より後にはできません。", "R8.11.28"),
        Field::new("handed_on", "引渡日", Kind::Date)
            .article("15-2")
            .listed()
            .help("この段の事業者に引き渡した日です。決裁日より前にはできません。", "R8.12.1"),
        Field::new("handed_by", "引渡者", Kind::Text).article("15-2").help("引き渡した人の職と氏名です。", "主事 例 一郎"),
        Field::new("received_by", "受領者", Kind::Text).article("15-2").listed().help("受け取った人の所属と氏名です。", "回収担当 例 五郎"),
        Field::new("quantity", "引渡数量", Kind::Int)
            .article("15-2")
            .listed()
            .help("引き渡した点数です。製造番号の数と合っているかを確かめます。", "18"),
        Field::new("transport", "運搬方法", Kind::Text).article("13-2").help("どのように運んだかです。", "施錠した専用車"),
        Field::new("seal_no", "封印番号", Kind::Code).article("13-2").help("箱や車両の封印の番号です。", "F-00123"),
        Field::new("serials", "引き渡した製造番号", Kind::LongText)
            .article("15-2")
            .help("1行に1つ書きます。表計算からまとめて貼り付けられます。", "S1A2B3C4"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "受領書は別に保管"),
    ],
};
