//! R6 立会いと証明書: the two ways the regulation lets a section be sure that a contractor really did it (第15条第2項).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// How the member of staff attended.
pub const ATTENDANCE_HOW: &[Choice] = &[choice("on_site", "現地"), choice("online", "オンライン")];

/// 立会い記録: number `R8-総務-立会-0001`.
pub static ATTENDANCE: Register = Register {
    id: "attendance",
    name: "立会い記録",
    article: Article("15-2"),
    shape: Shape::Part { of: "disposal" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-立会-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "",
    form: "list-attendance",
    fields: &[
        Field::new("attended", "立会い", Kind::Flag)
            .must()
            .article("15-2")
            .listed()
            .help("職員が立ち会ったら「はい」です。立ち会わなかったことを残すなら「いいえ」です。", "はい"),
        Field::new("staff", "立会職員", Kind::Link("staff"))
            .must_when("attended", &["true"])
            .article("15-2")
            .listed()
            .help("立ち会った職員です。", "例 次郎"),
        Field::new("at", "立会日時", Kind::Moment)
            .must_when("attended", &["true"])
            .article("15-2")
            .listed()
            .help("立ち会った日時です。", "R8.12.10 10:00"),
        Field::new("place", "立会場所", Kind::Text)
            .must_when("attended", &["true"])
            .article("15-2")
            .listed()
            .help("立ち会った場所です。", "事業者の処理施設"),
        Field::new("how", "立会方法", Kind::Choice(ATTENDANCE_HOW))
            .must_when("attended", &["true"])
            .article("15-2")
            .listed()
            .help("現地で見たのか、オンラインの映像で見たのかです。", "現地"),
        Field::new("note", "備考", Kind::LongText).help("確かめた内容や、立ち会えなかった事情です。", "18台の破砕を確認"),
    ],
};

/// 廃棄・消去証明書: number `R8-総務-証明-0001`; the issuer's own number is a field.
pub static CERTIFICATE: Register = Register {
    id: "certificate",
    name: "廃棄・消去証明書",
    article: Article("15-2"),
    shape: Shape::Part { of: "disposal" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-証明-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "cert_no",
    form: "F08",
    fields: &[
        Field::new("cert_no", "証明書番号", Kind::Code)
            .must()
            .article("15-2")
            .listed()
            .help("証明書に書かれた番号です。番号が無い証明書には「番号なし」と書きます。", "証-2026-045"),
        Field::new("issuer", "発行者", Kind::Text)
            .must()
            .article("15-2")
            .listed()
            .help("証明書を出した事業者です。", "株式会社例示データ処理"),
        Field::new("issued_on", "発行日", Kind::Date)
            .must()
            .article("15-2")
            .listed()
            .help("証明書の日付です。実施日より前にはできません。", "R8.12.12"),
        Field::new("received_on", "受領日", Kind::Date).must().article("15-2").listed().help("課が受け取った日です。", "R8.12.15"),
        Field::new("serials", "対象製造番号", Kind::LongText)
            .article("15-2")
            .help("証明書に書かれた製造番号を、1行に1つ書きます。引き渡した番号と突き合わせます。", "S1A2B3C4"),
        Field::new("certifier", "証明者の職・氏名", Kind::Text)
            .article("15-2")
            .listed()
            .help("証明書に署名した人の職と氏名です。", "所長 例 六郎"),
        Field::new("file", "証明書の写し", Kind::Code)
            .derived()
            .article("15-2")
            .help("取り込んだ証明書の画像が自動で結び付きます。", "写し1枚"),
        Field::new("file_sha256", "写しのSHA-256", Kind::Code)
            .derived()
            .article("15-2")
            .help("取り込んだときの控えです。後の書換えが分かります。", "0a1b2c3d…"),
        Field::new("outside_no", "外部証明番号", Kind::Code)
            .article("15-2")
            .help("第三者機関（ADECなど）の証明があれば、その番号です。", "ADEC-000000"),
        Field::new("manifest_no", "マニフェスト番号", Kind::Code).article("15-2").help("産業廃棄物管理票の番号です。", "00000000000"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "写真18枚付き"),
    ],
};
