//! What is asked about a disposal, step by step.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::record::answers;

const DRAFT: &str = "標準入力のJSON: {\"reason\": \"更新\", \"execution\": \"委託\", \"media\": [\"管理番号か製造番号\", …], \
    \"items\": {\"action\": \"媒体の廃棄\", \"technique\": \"Destroy\", \"method\": \"破砕\"}}\n  \
    media は、1行に1つ書いた文字列でもよい。items は全ての媒体に共通の答えで、そのまま外側に書いてもよい。\n  \
    媒体ごとに変えるときは、起案の後に disposal items を使う。";

/// A disposal's steps.
#[derive(Debug, Subcommand)]
pub enum Disposal {
    /// 起案.
    #[command(about = "廃棄・消去を起案する（標準入力にJSON）", after_help = DRAFT)]
    Draft,
    /// The lines of a draft.
    #[command(about = "起案中の明細を変える（標準入力にJSON）", after_help = answers!("disposal_item"))]
    Items(Lines),
    /// 決裁.
    #[command(about = "保護管理者が決裁する（標準入力のJSONは省略できる）", after_help = answers!("disposal"))]
    Approve(Case),
    /// 引渡し.
    #[command(about = "事業者への引渡しを1段ずつ記録する（標準入力にJSON）", after_help = answers!("disposal_chain"))]
    HandOver(Case),
    /// 実施.
    #[command(about = "処分の実施を記録する（標準入力にJSON。--item を省略すると全ての媒体）", after_help = answers!("disposal_item"))]
    Perform(Lines),
    /// 写真.
    #[command(about = "写真を取り込む（取り込めない写真があれば終了コード9。ほかは残る）")]
    Photo(Photo),
    /// 証明書.
    #[command(about = "証明書を記録し、写しを取り込む（標準入力にJSON。--of があれば読まない）", after_help = answers!("certificate"))]
    Certificate(Certificate),
    /// 立会い.
    #[command(about = "立会いを記録する（標準入力にJSON）", after_help = answers!("attendance"))]
    Attend(Case),
    /// 完了.
    #[command(about = "全ての確認が済んだ廃棄を完了にする（標準入力のJSONは省略できる）", after_help = answers!("disposal"))]
    Close(Case),
    /// 突合.
    #[command(about = "引き渡した製造番号と証明書を突き合わせる（一致しなければ終了コード3）")]
    Reconcile(Case),
    /// 取りやめ.
    #[command(about = "廃棄を取りやめる（理由は --reason か、標準入力のJSONの cancel_reason）")]
    Cancel(Cancel),
    /// Everything about it.
    #[command(about = "廃棄1件の全てを見る（閲覧は操作記録に残る）")]
    Show(Case),
}

/// One disposal.
#[derive(Debug, Args)]
pub struct Case {
    /// Its number.
    #[arg(value_name = "伺番号", help = "廃棄・消去伺の番号（例: R8-総務-廃棄-0001）")]
    pub no: String,
}

/// A certificate, and its paper.
#[derive(Debug, Args)]
pub struct Certificate {
    /// The disposal's number.
    #[arg(value_name = "伺番号", help = "廃棄・消去伺の番号")]
    pub no: String,
    /// The paper.
    #[arg(long, value_name = "FILE", help = "証明書の写し（PDF、JPEG、PNG、TIFF）。暗号化してそのまま保管する")]
    pub file: Option<PathBuf>,
    /// The certificate it belongs to, recorded before.
    #[arg(long, value_name = "証明の番号", requires = "file", help = "記録済みの証明書に写しを付ける（例: R8-総務-証明-0001）")]
    pub of: Option<String>,
}

/// Lines of one disposal.
#[derive(Debug, Args)]
pub struct Lines {
    /// Its number.
    #[arg(value_name = "伺番号", help = "廃棄・消去伺の番号")]
    pub no: String,
    /// Which lines.
    #[arg(long = "item", value_name = "番号", help = "明細の番号、管理番号又は製造番号（何度でも）")]
    pub items: Vec<String>,
}

/// A disposal called off.
#[derive(Debug, Args)]
pub struct Cancel {
    /// Its number.
    #[arg(value_name = "伺番号", help = "廃棄・消去伺の番号")]
    pub no: String,
    /// Why.
    #[arg(long, value_name = "理由", help = "取りやめる理由")]
    pub reason: Option<String>,
}

/// Photographs on their way in.
#[derive(Debug, Args)]
pub struct Photo {
    /// Whose.
    #[arg(value_name = "番号", help = "廃棄・消去伺（又は点検）の番号")]
    pub no: String,
    /// The files.
    #[arg(value_name = "FILE", required = true, help = "写真のファイル（何枚でも）")]
    pub files: Vec<PathBuf>,
    /// Who took them.
    #[arg(long, value_name = "職 氏名", default_value = "", help = "撮影者（委託先が撮ったときは所属も。省略すると未記入）")]
    pub taken_by: String,
    /// What they show.
    #[arg(
        long,
        alias = "serial",
        value_name = "番号",
        default_value = "",
        help = "どの媒体か: 明細の番号、管理番号又は製造番号（省略するとファイル名などから推す）"
    )]
    pub item: String,
    /// Which moment.
    #[arg(
        long,
        value_name = "区分",
        default_value = "",
        help = "before 処分前全景、serial 製造番号ラベル、during 処理中、after 処理後、handover 梱包・引渡し、storage 保管状態"
    )]
    pub slot: String,
}
