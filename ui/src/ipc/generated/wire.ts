// The contract with the office, written from the crate `wire` by its test. Do not edit.

export type ProblemCode = "rule" | "missing" | "unreadable" | "not_found" | "stale" | "wrong_key" | "wait" | "weak_password" | "damaged" | "newer" | "in_use" | "not_allowed" | "bad_file" | "exists" | "locked" | "disk" | "usage" | "fault";

export type ProblemJson = { 
/**
 * What kind of answer it is.
 */
code: ProblemCode, 
/**
 * True for a warning, which does not block.
 */
warning: boolean, 
/**
 * The rule, `D1`–`D31`; empty where none speaks.
 */
rule: string, 
/**
 * The article in short, `15条2項`, by the section's profile; empty where none.
 */
article: string, 
/**
 * The field it is about; empty where none.
 */
field: string, 
/**
 * What happened.
 */
what: string, 
/**
 * What to do next.
 */
next: string, };

export type Refusal = { 
/**
 * All that is wrong, each at its field.
 */
problems: Array<ProblemJson>, };

export type FieldKind = "text" | "long_text" | "code" | "int" | "date" | "moment" | "flag" | "choice" | "choices" | "link" | "links";

export type ChoiceShape = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What a person reads.
 */
label: string, };

export type RequiredWhen = { 
/**
 * The field that decides.
 */
field: string, 
/**
 * The deciding answers.
 */
any_of: Array<string>, };

export type FieldShape = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What a person reads.
 */
label: string, 
/**
 * What it can hold.
 */
kind: FieldKind, 
/**
 * Always required.
 */
required: boolean, 
/**
 * Required when.
 */
required_when: RequiredWhen | null, 
/**
 * The steps of the record's course, by the stage they lead to, that are not recorded without it.
 */
required_at: Array<string>, 
/**
 * Nobody types it: the program fills it, or it is an own field that ended.
 */
derived: boolean, 
/**
 * A date that stands for its whole month.
 */
month: boolean, 
/**
 * May be filled later, once, on a line that cannot be rewritten.
 */
later: boolean, 
/**
 * The choices, for a choice.
 */
choices: Array<ChoiceShape>, 
/**
 * The register it points to, for a reference.
 */
target: string, 
/**
 * The article, 「第15条第2項」; empty where none.
 */
article: string, 
/**
 * Plain words.
 */
help: string, 
/**
 * An example.
 */
example: string, 
/**
 * Whether the default list shows it.
 */
listed: boolean, 
/**
 * Width on paper in mm; 0 where it is not printed in the list.
 */
width_mm: number, 
/**
 * The section added it (独自項目).
 */
own: boolean, };

export type RegisterShape = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What a person reads.
 */
name: string, 
/**
 * The article it stands on.
 */
article: string, 
/**
 * Append-only: corrections are new lines.
 */
ledger: boolean, 
/**
 * The register whose records it belongs to; empty for a register of its own.
 */
part_of: string, 
/**
 * The form its list prints as; empty where none.
 */
form: string, 
/**
 * The duty a role must have to add a record: `write`, `keep`, `approve`.
 */
added_by: string, 
/**
 * The fields in form order.
 */
fields: Array<FieldShape>, };

export type RowStanding = "valid" | "corrected" | "voided";

export type Row = { 
/**
 * Number.
 */
no: string, 
/**
 * 年度 as `R8`.
 */
fy: string, 
/**
 * Whether it stands.
 */
standing: RowStanding, 
/**
 * Why it was corrected or voided; empty where it stands.
 */
standing_reason: string, 
/**
 * Marks such as 後日記載.
 */
marks: Array<string>, 
/**
 * Counts changes; sent back with a correction.
 */
version: number, 
/**
 * Values by field: text, number, flag, ISO date, choice label, the other record's name; lists of these.
 */
values: Record<string, string | number | boolean | string[]>, 
/**
 * Choice identifiers and other records' numbers behind the labels.
 */
ids: Record<string, string | string[]>, 
/**
 * The same in words for a person: 和暦 dates, はい／いいえ, labels.
 */
shown: { [key in string]: string }, 
/**
 * When it was recorded, 和暦 in words.
 */
recorded: string, 
/**
 * Who recorded it.
 */
recorded_by: string, };

export type Comparison = "is" | "contains" | "from" | "to" | "empty" | "filled";

export type FilterJson = { 
/**
 * The field.
 */
field: string, 
/**
 * How it compares.
 */
comparison: Comparison, 
/**
 * With what, as a person types it; empty for `empty` and `filled`.
 */
value: string, };

export type ListRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * 年度 as `R8`; empty for all.
 */
fy: string, 
/**
 * All of these must hold.
 */
filters: Array<FilterJson>, 
/**
 * Words to find.
 */
search: string, 
/**
 * Field to sort by, `-` before it for descending; empty for newest first.
 */
sort: string, 
/**
 * At most this many rows; 0 for 100.
 */
limit: number, 
/**
 * The cursor of the page before; empty for the first.
 */
after: string, 
/**
 * Corrected and voided rows too.
 */
struck_too: boolean, };

export type ListReply = { 
/**
 * The rows.
 */
rows: Array<Row>, 
/**
 * The cursor of the next page; empty at the end.
 */
next: string, 
/**
 * How many rows match; only on the first page.
 */
count: number | null, 
/**
 * How many rows the register holds in all; only on the first page.
 */
whole: number | null, 
/**
 * What is shown, in words, as printed and exported.
 */
chips: string, };

export type RecordRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * The number.
 */
no: string, };

export type TieWay = "points_to" | "points_here";

export type Tie = { 
/**
 * Which of the two names the other.
 */
way: TieWay, 
/**
 * Its register.
 */
register: string, 
/**
 * The register's name.
 */
register_name: string, 
/**
 * Its number.
 */
no: string, 
/**
 * One line of words about it.
 */
words: string, 
/**
 * The one item of an inspection that is meant, e.g. `15-2-1`; empty where the record as a whole is.
 */
item: string, };

export type RecordReply = { 
/**
 * The record.
 */
row: Row, 
/**
 * Its parts by register.
 */
parts: { [key in string]: Array<Row> }, 
/**
 * What it is tied to, both ways.
 */
ties: Array<Tie>, };

export type AddRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * The number of the record it is a part of; empty where it stands alone.
 */
parent: string, 
/**
 * The answers.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type CorrectRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * The number.
 */
no: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The version that was read; 0 to skip the check.
 */
version: number, 
/**
 * The answers that change; others stay.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type VoidRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * The number.
 */
no: string, 
/**
 * Why.
 */
reason: string, };

export type Saved = { 
/**
 * The number of the record made or changed.
 */
no: string, 
/**
 * The registers that moved; the screens refresh only these.
 */
moved: Array<string>, 
/**
 * Warnings, recorded with the change.
 */
warnings: Array<ProblemJson>, };

export type LookupRequest = { 
/**
 * The register referred to.
 */
register: string, 
/**
 * What was typed; empty for the newest records.
 */
words: string, };

export type Candidate = { 
/**
 * Its number, to be sent as the answer.
 */
no: string, 
/**
 * Its name, and what tells it apart.
 */
label: string, };

export type DateGrain = "month" | "day" | "moment";

export type DateRequest = { 
/**
 * What was typed.
 */
text: string, 
/**
 * How fine it is.
 */
grain: DateGrain, };

export type DateReading = { 
/**
 * ISO 8601; empty where it was not understood.
 */
iso: string, 
/**
 * 「令和8年11月22日（日）＝2026-11-22、令和8年度」; empty where it was not understood.
 */
words: string, 
/**
 * Why it was not understood; empty where it was.
 */
problem: string, 
/**
 * A date that was probably meant, as a person types it; empty where there is none.
 */
suggest: string, };

export type DraftJson = { 
/**
 * Which form it belongs to, e.g. `add/media`.
 */
key: string, 
/**
 * The answers so far, as JSON text.
 */
body: string, 
/**
 * When it was kept, in words; filled by the program.
 */
kept: string, };

export type StoreState = "none" | "closed" | "locked" | "open";

export type SessionJson = { 
/**
 * Login name.
 */
name: string, 
/**
 * Role identifier.
 */
role: string, 
/**
 * 係員 and so on.
 */
role_label: string, 
/**
 * Section's name.
 */
section: string, 
/**
 * Practice data, not real.
 */
practice: boolean, 
/**
 * Today by the office's clock, ISO.
 */
today: string, 
/**
 * Today in words.
 */
today_words: string, 
/**
 * 年度 of today as `R8`.
 */
fy: string, 
/**
 * Minutes without a key until the screen locks.
 */
idle_minutes: number, 
/**
 * What this role may do: `write`, `keep`, `approve`, `appoint`, `audit`.
 */
may: Array<string>, };

export type Boot = { 
/**
 * Which of the four.
 */
state: StoreState, 
/**
 * Practice data.
 */
practice: boolean, 
/**
 * Whether a practice store exists beside the real one.
 */
has_practice: boolean, 
/**
 * Whether the practice store beside the real one is in use, so that there is something to go back to.
 */
practising: boolean, 
/**
 * Who is at work, when open or locked.
 */
session: SessionJson | null, 
/**
 * The program's version.
 */
version: string, 
/**
 * The regulation profiles that a first run may choose from: identifier and regulation; empty once there is a store.
 */
profiles: Array<Candidate>, };

export type PracticeRequest = { 
/**
 * Login name of somebody of the practice section; empty for its 保護管理者.
 */
name: string, };

export type CreateRequest = { 
/**
 * 課名.
 */
section: string, 
/**
 * 課記号.
 */
code: string, 
/**
 * Login name of the first 保護管理者.
 */
manager: string, 
/**
 * Their password.
 */
password: string, 
/**
 * The regulation profile's identifier.
 */
profile: string, };

export type Created = { 
/**
 * Who is at work now.
 */
session: SessionJson, 
/**
 * The recovery key's lines.
 */
recovery: Array<string>, 
/**
 * The recovery sheet, ready to print.
 */
sheet: Printout, };

export type LoginRequest = { 
/**
 * Login name.
 */
name: string, 
/**
 * Password.
 */
password: string, };

export type RecoverRequest = { 
/**
 * The key as typed from paper.
 */
words: string, 
/**
 * Login name of the 保護管理者 who gets a new password.
 */
name: string, 
/**
 * The new password.
 */
password: string, };

export type StrengthRequest = { 
/**
 * The password.
 */
password: string, 
/**
 * Words that make it weak: section, names.
 */
words: Array<string>, };

export type Strength = { 
/**
 * 0 (at once) to 4 (hard).
 */
score: number, 
/**
 * Whether it will be accepted.
 */
enough: boolean, 
/**
 * Advice in words.
 */
words: string, };

export type PersonJson = { 
/**
 * Login name.
 */
name: string, 
/**
 * Role identifier.
 */
role: string, 
/**
 * 係員 and so on.
 */
role_label: string, 
/**
 * The staff record behind it, 「職 氏名」; empty where none.
 */
staff: string, 
/**
 * Cannot log in any more.
 */
disabled: boolean, };

export type PersonRequest = { 
/**
 * Login name.
 */
name: string, 
/**
 * Role identifier.
 */
role: string, 
/**
 * First password.
 */
password: string, 
/**
 * Number or name of the staff record; empty where none.
 */
staff: string, };

export type RoleRequest = { 
/**
 * Login name.
 */
name: string, 
/**
 * The new role; empty to end their access.
 */
role: string, };

export type PasswordRequest = { 
/**
 * The old one.
 */
old: string, 
/**
 * The new one.
 */
new: string, };

export type SettingJson = { 
/**
 * `boxes` (seal, sign, electronic, none), `idle_minutes`, `empty_rows`, `entry_enter` and so on.
 */
key: string, 
/**
 * Its value.
 */
value: string, };

export type PostJson = { 
/**
 * 「総括保護管理者」.
 */
title: string, 
/**
 * 「総務部長」.
 */
held_by: string, };

export type LimitJson = { 
/**
 * Its name in the profile.
 */
id: string, 
/**
 * What a person calls it.
 */
label: string, 
/**
 * Days, months, years, a count or a month, as the label says.
 */
value: number, };

export type RegulationJson = { 
/**
 * The city.
 */
city: string, 
/**
 * 規程名.
 */
name: string, 
/**
 * 「訓令　令和5年訓令第2号」.
 */
cited: string, 
/**
 * The posts.
 */
posts: Array<PostJson>, 
/**
 * Limits and cycles.
 */
limits: Array<LimitJson>, };

export type FormAbout = "list" | "record" | "section";

export type LabelSheet = { 
/**
 * How a request names it.
 */
id: string, 
/**
 * What a person reads.
 */
name: string, 
/**
 * Labels on one.
 */
places: number, };

export type LabelRequest = { 
/**
 * Which sheet or tape.
 */
sheet: string, 
/**
 * The first label's place on the first sheet, from 1.
 */
start: number, 
/**
 * How far everything is moved right, in tenths of a millimetre.
 */
right: number, 
/**
 * How far everything is moved down, in tenths of a millimetre.
 */
down: number, 
/**
 * `qr`, `code128` or `nw7`.
 */
code: string, 
/**
 * Words on every label; may be empty.
 */
words: string, 
/**
 * Whether the labels' edges are drawn.
 */
edges: boolean, };

export type FormShape = { 
/**
 * `F01` and so on.
 */
id: string, 
/**
 * What a person reads.
 */
name: string, 
/**
 * 「第15条関係」.
 */
article: string, 
/**
 * What it is about.
 */
about: FormAbout, 
/**
 * The register it lists, or whose record it is about.
 */
register: string, 
/**
 * What its labels can be printed on; empty for a form that is no label.
 */
sheets: Array<LabelSheet>, };

export type PrintRequest = { 
/**
 * Which form.
 */
form: string, 
/**
 * The record it is about; empty for a list.
 */
no: string, 
/**
 * What the list shows.
 */
list: ListRequest, 
/**
 * `seal`, `sign`, `electronic`, `none`; empty for the office's setting.
 */
boxes: string, 
/**
 * Whether it comes out empty, to be filled in by hand.
 */
blank: boolean, 
/**
 * `first` (上半期), `second` (下半期) or empty for the whole 年度.
 */
half: string, 
/**
 * How labels are printed; nothing for the usual sheet from its first place.
 */
labels: LabelRequest | null, };

export type Printout = { 
/**
 * The handle by which its bytes are fetched, saved or opened.
 */
handle: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
size: number, 
/**
 * First 8 hex digits of the SHA-256 of the file.
 */
sha256: string, 
/**
 * Characters that could not be drawn or were replaced, in words; empty when all is well.
 */
notes: Array<string>, };

export type PrintProgress = { 
/**
 * Rows counted or photographs opened while `pages` is 0, pages drawn after that.
 */
done: number, 
/**
 * How many there will be; 0 while that is not known.
 */
pages: number, };

export type PaperState = "agrees" | "moved" | "altered";

export type PaperVerdict = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Which paper it is, e.g. 「F08 R8-総務-廃棄-0001」.
 */
paper: string, 
/**
 * What became of it.
 */
state: PaperState, 
/**
 * What was compared, one by one.
 */
findings: Array<FindingJson>, };

export type LogRequest = { 
/**
 * Only lines before this one; 0 for the newest.
 */
before: number, 
/**
 * At most this many; 0 for 100.
 */
limit: number, 
/**
 * Only lines by this person; empty for all.
 */
actor: string, };

export type UndoRequest = { 
/**
 * Its line in the log; 0 for the last.
 */
seq: number, };

export type LogLineJson = { 
/**
 * Its place in the log, from 1 without a gap.
 */
seq: number, 
/**
 * When, in words.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * In which role.
 */
role: string, 
/**
 * What was done, in words.
 */
act: string, 
/**
 * The record it was about; empty where none.
 */
no: string, 
/**
 * That record's register; empty where none.
 */
register: string, 
/**
 * One line of words.
 */
summary: string, 
/**
 * Field by field, before and after.
 */
changes: Array<FieldChange>, };

export type FieldChange = { 
/**
 * The record's number.
 */
no: string, 
/**
 * The field in words.
 */
field: string, 
/**
 * Before; empty where there was nothing.
 */
before: string, 
/**
 * After; empty where there is nothing.
 */
after: string, };

export type LogHead = { 
/**
 * The last line's number.
 */
seq: number, 
/**
 * The first 20 hex digits of its chain value.
 */
hash: string, };

export type FindingJson = { 
/**
 * What was looked at, in words.
 */
about: string, 
/**
 * Whether it is whole.
 */
ok: boolean, 
/**
 * What was found, in words.
 */
words: string, };

export type KeptList = { 
/**
 * What the person calls them.
 */
name: string, 
/**
 * 年度, conditions, words and order; its limit and place are not kept.
 */
list: ListRequest, 
/**
 * The columns that go with them; empty for those the register shows by itself.
 */
columns: Array<string>, };

export type ArrangementJson = { 
/**
 * The register.
 */
register: string, 
/**
 * The columns shown; empty for those the register shows by itself.
 */
columns: Array<string>, 
/**
 * The conditions kept under a name, in the order of keeping.
 */
kept: Array<KeptList>, };

export type TotalsJson = { 
/**
 * 「令和8年度」, or 「全ての年度」.
 */
year: string, 
/**
 * How many records stand.
 */
count: number, 
/**
 * The sums of what the records count.
 */
sums: Array<SumJson>, };

export type SumJson = { 
/**
 * The field.
 */
field: string, 
/**
 * The field in words.
 */
label: string, 
/**
 * The sum in words, 「約1,234」 where one of the numbers is rough.
 */
words: string, };

export type ManyRequest = { 
/**
 * The register.
 */
register: string, 
/**
 * The records' numbers.
 */
nos: Array<string>, 
/**
 * Why.
 */
reason: string, 
/**
 * The new answers, the same for every record; others stay.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type ForeseenJson = { 
/**
 * Its number.
 */
no: string, 
/**
 * Field by field, before and after.
 */
changes: Array<FieldChange>, 
/**
 * Why it is refused, or what is warned of.
 */
problems: Array<ProblemJson>, };

export type Urgency = "overdue" | "today" | "soon";

export type DueJson = { 
/**
 * How pressing.
 */
urgency: Urgency, 
/**
 * Its day in words.
 */
on: string, 
/**
 * What it is.
 */
what: string, 
/**
 * What to do.
 */
next: string, 
/**
 * Whom it waits for, by role.
 */
whom: string, 
/**
 * The article it stands on.
 */
article: string, 
/**
 * The register of the record.
 */
register: string, 
/**
 * The record.
 */
no: string, };

export type CountJson = { 
/**
 * What is counted.
 */
label: string, 
/**
 * How many.
 */
count: number, 
/**
 * The register a click leads to.
 */
register: string, };

export type SinceJson = { 
/**
 * The report as the log names it.
 */
report: string, 
/**
 * When it was printed, in words.
 */
at: string, 
/**
 * The registers with changes: how many records were made or changed.
 */
changed: Array<CountJson>, };

export type HomeJson = { 
/**
 * What is due.
 */
due: Array<DueJson>, 
/**
 * The numbers.
 */
counts: Array<CountJson>, 
/**
 * The last things that were done.
 */
recent: Array<LogLineJson>, 
/**
 * What changed since the last report; `null` before the first.
 */
since: SinceJson | null, 
/**
 * What the program put right of its own accord lately, a sentence each.
 */
notices: Array<string>, 
/**
 * Whether the section's registers are still empty: the screen then says the first steps.
 */
empty: boolean, };

export type DisposalDraftRequest = { 
/**
 * The 伺's own answers.
 */
head: Record<string, string | number | boolean | string[] | null>, 
/**
 * Numbers or serials of the media, pasted as they come: one a line, or separated by tabs and commas.
 */
media: string, 
/**
 * Answers common to every item (処分区分, 方式, 方法).
 */
items: Record<string, string | number | boolean | string[] | null>, };

export type DisposalStepRequest = { 
/**
 * The disposal.
 */
no: string, 
/**
 * Which items, by number; empty for all.
 */
items: Array<string>, 
/**
 * The step's answers.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type PhotoPutRequest = { 
/**
 * `disposal` or `inspection`.
 */
register: string, 
/**
 * The record it belongs to.
 */
no: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * The item it shows; empty to let the program suggest one.
 */
item: string, 
/**
 * The slot; empty to let the program suggest one.
 */
slot: string, 
/**
 * 撮影者; empty where it is not said.
 */
taken_by: string, };

export type CertificateCopy = { 
/**
 * A picture's key, for the photo protocol: `shown/KEY`; empty for a PDF.
 */
picture: string, 
/**
 * A PDF, kept until it is let go; `null` for a picture.
 */
printout: Printout | null, };

export type CertificatePutRequest = { 
/**
 * The disposal.
 */
no: string, 
/**
 * The certificate's number.
 */
certificate: string, 
/**
 * The file's name.
 */
name: string, };

export type CertificateRequest = { 
/**
 * The certificate's number.
 */
certificate: string, };

export type PhotoPlaceRequest = { 
/**
 * The photograph's number.
 */
photo: string, 
/**
 * The item; empty for none.
 */
item: string, 
/**
 * The slot; empty for none.
 */
slot: string, 
/**
 * Words under it.
 */
caption: string, 
/**
 * 撮影者; empty where it is not known.
 */
taken_by: string, };

export type PhotoVoidRequest = { 
/**
 * The disposal it belongs to.
 */
disposal: string, 
/**
 * The photograph's number.
 */
photo: string, 
/**
 * Why.
 */
reason: string, };

export type PhotoJson = { 
/**
 * Its number.
 */
no: string, 
/**
 * The file's key, for the photo protocol: `thumb/KEY` or `shown/KEY`.
 */
file: string, 
/**
 * The item; empty for none.
 */
item: string, 
/**
 * The slot; empty for none.
 */
slot: string, 
/**
 * The slot in words.
 */
slot_label: string, 
/**
 * When it was taken, in words; empty where the file does not say.
 */
taken: string, 
/**
 * 撮影者; empty where it is not known.
 */
taken_by: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * SHA-256 of the original bytes, hex.
 */
sha256: string, 
/**
 * Words under it.
 */
caption: string, };

export type DisposalItemJson = { 
/**
 * The item's own answers.
 */
row: Row, 
/**
 * The medium.
 */
medium: Row, 
/**
 * Its photographs.
 */
photos: Array<PhotoJson>, 
/**
 * Slots that still want a photograph, in words.
 */
gaps: Array<string>, 
/**
 * Methods that fit, by identifier, each with its suitability in words.
 */
methods: { [key in string]: string }, };

export type ReconciliationJson = { 
/**
 * Serials on both sides.
 */
matched: Array<string>, 
/**
 * Handed over, not certified.
 */
missing: Array<string>, 
/**
 * Certified, not handed over.
 */
extra: Array<string>, 
/**
 * Certified more than once.
 */
doubled: Array<string>, 
/**
 * Likely misreadings: handed over, certified.
 */
near: Array<[string, string]>, 
/**
 * Everything matches.
 */
agrees: boolean, };

export type StepJson = { 
/**
 * What is to be done.
 */
words: string, 
/**
 * Done already.
 */
done: boolean, 
/**
 * The act that does it: `approve`, `hand_over`, `perform`, `attend`, `certificate`, `photo`, `close`.
 */
act: string, };

export type DisposalJson = { 
/**
 * The 伺.
 */
head: Row, 
/**
 * Its media.
 */
items: Array<DisposalItemJson>, 
/**
 * The chain of contractors, in order.
 */
chain: Array<Row>, 
/**
 * Attendance.
 */
attendance: Array<Row>, 
/**
 * Certificates received or issued.
 */
certificates: Array<Row>, 
/**
 * Photographs that have no item yet.
 */
loose: Array<PhotoJson>, 
/**
 * Serials handed over against serials certified; only where something was handed over.
 */
reconciliation: ReconciliationJson | null, 
/**
 * What is still to be done.
 */
steps: Array<StepJson>, 
/**
 * What would refuse closing now.
 */
blocks: Array<ProblemJson>, };

export type MediaMatch = { 
/**
 * As pasted.
 */
typed: string, 
/**
 * The medium's number; empty where none matches.
 */
no: string, 
/**
 * What the medium is, or why it cannot be taken.
 */
words: string, 
/**
 * Whether it can be taken.
 */
ok: boolean, };

export type InspectionOpenRequest = { 
/**
 * The head's answers: 回, 基準日, 期間, 点検者 …
 */
head: Record<string, string | number | boolean | string[] | null>, 
/**
 * The inspection to carry answers over from; empty for none.
 */
carry_from: string, };

export type ItemAnswerRequest = { 
/**
 * The inspection or check.
 */
no: string, 
/**
 * The item, e.g. `15-2-1` or `C5-1`.
 */
item_id: string, 
/**
 * `judgement`, `finding`, `na_reason` and so on; only those that change.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type InspectionItemRequest = { 
/**
 * The inspection.
 */
no: string, 
/**
 * The item.
 */
item_id: string, };

export type ProposalJson = { 
/**
 * The facts in words.
 */
text: string, 
/**
 * The register they come from.
 */
register: string, 
/**
 * The 年度 they were counted over, e.g. `R8`; empty where they say what stands now.
 */
fy: string, };

export type InspectionItemJson = { 
/**
 * The item, e.g. `15-2-1`.
 */
item_id: string, 
/**
 * The axis in words.
 */
axis: string, 
/**
 * The answer with the frozen wording.
 */
row: Row, 
/**
 * Answered 該当なし when the inspection was opened, because the section has nothing of the kind, and not touched since.
 */
preset: boolean, 
/**
 * What the registers say now.
 */
proposal: ProposalJson | null, 
/**
 * Last time's judgement in words; empty where there was none.
 */
last: string, 
/**
 * Last time's finding.
 */
last_finding: string, 
/**
 * Photographs kept as evidence.
 */
photos: Array<PhotoJson>, };

export type TallyJson = { 
/**
 * The axis in words, 「合計」 for all.
 */
axis: string, 
/**
 * ○.
 */
ok: number, 
/**
 * △.
 */
improve: number, 
/**
 * ×.
 */
bad: number, 
/**
 * －.
 */
na: number, 
/**
 * 未点検.
 */
open: number, 
/**
 * Carried over and not looked at again (未再確認).
 */
carried: number, 
/**
 * 適 ÷ (全項目 − 該当なし), in per mille; absent where nothing counts.
 */
rate_permille: number | null, };

export type InspectionJson = { 
/**
 * The head.
 */
head: Row, 
/**
 * The items in order.
 */
items: Array<InspectionItemJson>, 
/**
 * The corrective actions.
 */
actions: Array<Row>, 
/**
 * Counted by axis, the total last.
 */
tally: Array<TallyJson>, 
/**
 * What would refuse completion now.
 */
blocks: Array<ProblemJson>, 
/**
 * Improved, worse and unchanged against last time, in words.
 */
changes: Array<string>, };

export type ScoreYear = { 
/**
 * The inspection.
 */
no: string, 
/**
 * 「令和7年度 定期1」.
 */
label: string, 
/**
 * By axis.
 */
tally: Array<TallyJson>, };

export type StepRequest = { 
/**
 * The record.
 */
no: string, 
/**
 * The step's answers.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type TakeoutJson = { 
/**
 * The slip.
 */
head: Row, 
/**
 * The cards of its media.
 */
media: Array<Row>, 
/**
 * By how many days it is overdue today; `null` where it is not.
 */
overdue_days: number | null, 
/**
 * The stages that may follow: `approved`, `rejected`, `cancelled`, `out`, `returned`, `received`.
 */
next: Array<string>, 
/**
 * Whether the day on which its media are due back can be put off.
 */
extendable: boolean, 
/**
 * What speaks against the slip as it stands.
 */
blocks: Array<ProblemJson>, };

export type MediaRequest = { 
/**
 * 管理番号, each.
 */
nos: Array<string>, };

export type MoveJson = { 
/**
 * Its identifier: `lend`, `take_back`, `repair`, `repaired`, `lose`, `find`, `hand_on`.
 */
id: string, 
/**
 * What a person reads.
 */
label: string, 
/**
 * The fields of the card that may be said with it.
 */
asks: Array<string>, 
/**
 * The fields of the handling ledger that must be told where the media hold information.
 */
tells: Array<string>, };

export type MediaCourseJson = { 
/**
 * The moves that all of them may make.
 */
moves: Array<MoveJson>, 
/**
 * The open take-outs they are on.
 */
slips: Array<Candidate>, 
/**
 * The open incidents that name them.
 */
incidents: Array<Candidate>, 
/**
 * Whether a take-out can be asked for, or a disposal drafted.
 */
at_hand: boolean, };

export type MediaMoveRequest = { 
/**
 * The move's identifier.
 */
what: string, 
/**
 * 管理番号, each.
 */
nos: Array<string>, 
/**
 * What is said with it.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type YearEndRequest = { 
/**
 * As `R8`; empty for the one whose end is at hand.
 */
fy: string, };

export type YearEndConfirmRequest = { 
/**
 * As `R8`.
 */
fy: string, 
/**
 * `step`, and `reason` where something is carried over.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type StepStanding = "done" | "confirmed" | "carried" | "open";

export type OpenJson = { 
/**
 * The register it is done in; may be empty.
 */
register: string, 
/**
 * The record; may be empty.
 */
no: string, 
/**
 * What it is.
 */
what: string, };

export type YearEndStepJson = { 
/**
 * Its identifier.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The article it stands on.
 */
article: string, 
/**
 * The register in which it is done; may be empty.
 */
register: string, 
/**
 * Whether only a person can say it.
 */
by_person: boolean, 
/**
 * How it stands.
 */
standing: StepStanding, 
/**
 * The same in words.
 */
label: string, 
/**
 * What is open.
 */
open: Array<OpenJson>, 
/**
 * The one step to done.
 */
next: string, 
/**
 * Who confirmed it or carried it over and when, in words; empty for nobody.
 */
confirmed: string, 
/**
 * Why what is open is carried over.
 */
reason: string, };

export type YearEndJson = { 
/**
 * As `R8`.
 */
fy: string, 
/**
 * 「令和8年度」.
 */
label: string, 
/**
 * Its record; empty until something was confirmed.
 */
no: string, 
/**
 * Whether it was closed.
 */
closed: boolean, 
/**
 * Every step, in the order they are best taken.
 */
steps: Array<YearEndStepJson>, 
/**
 * What speaks against closing it.
 */
blocks: Array<ProblemJson>, };

export type HandoverItemJson = { 
/**
 * Its line.
 */
row: Row, 
/**
 * The register it is kept in; empty for an account.
 */
register: string, 
/**
 * Whether it is still in the leaving person's name.
 */
open: boolean, 
/**
 * The one step to done.
 */
next: string, };

export type HandoverJson = { 
/**
 * The handover.
 */
head: Row, 
/**
 * What it lists.
 */
items: Array<HandoverItemJson>, 
/**
 * What is due in the next sixty days.
 */
due: Array<DueJson>, 
/**
 * The cards of those who hold a post today.
 */
posts: Array<Row>, 
/**
 * What speaks against receiving it.
 */
blocks: Array<ProblemJson>, };

export type ImportFile = { 
/**
 * The handle by which it is read.
 */
handle: string, 
/**
 * Its file name without its folder; empty for pasted cells.
 */
name: string, 
/**
 * The names of its sheets; empty where the format has none.
 */
sheets: Array<string>, 
/**
 * The sheet that was read.
 */
sheet: string, };

export type ImportPaste = { 
/**
 * Tabs between cells, one row a line.
 */
words: string, };

export type ImportRequest = { 
/**
 * The table.
 */
handle: string, 
/**
 * The register.
 */
register: string, 
/**
 * The sheet's name; empty for the first that holds anything.
 */
sheet: string, 
/**
 * The number of the record that all rows are parts of, where no column says it.
 */
parent: string, 
/**
 * The row of the heading, from 1; 0 where there is none; nothing to look for it.
 */
heading: number | null, 
/**
 * What a column is, by its letter: a field, `no`, `parent`, or empty to leave it out. Empty for what is understood by itself.
 */
columns: { [key in string]: string }, 
/**
 * The answer, by field, of every row whose own cell is empty.
 */
fixed: { [key in string]: string }, 
/**
 * Refused rows are left out rather than refusing all.
 */
leave_out: boolean, };

export type ImportColumn = { 
/**
 * Its letter.
 */
letter: string, 
/**
 * What stands above it.
 */
heading: string, 
/**
 * The field, `no`, `parent`; empty where it goes nowhere.
 */
field: string, 
/**
 * Whether the program fills this field itself, so that the column is not taken.
 */
derived: boolean, 
/**
 * The field that was probably meant; empty where none is near.
 */
near: string, };

export type ImportRow = { 
/**
 * Its row in the sheet, from 1.
 */
row: number, 
/**
 * Whether it is taken.
 */
ok: boolean, 
/**
 * Its number after an import; empty in a look and where it was refused.
 */
no: string, 
/**
 * The words of its cells, column by column.
 */
cells: Array<string>, 
/**
 * Why it is refused, or what is warned of, each at its field.
 */
problems: Array<ProblemJson>, };

export type ImportSkipped = { 
/**
 * Its row in the sheet, from 1.
 */
row: number, 
/**
 * Why, in a word.
 */
why: string, };

export type ImportReport = { 
/**
 * The batch's number, to undo it by; empty for a look.
 */
batch: string, 
/**
 * Rows that are taken.
 */
taken: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * The row of the heading, from 1; 0 where there is none.
 */
heading: number, 
/**
 * Every column, from the left.
 */
columns: Array<ImportColumn>, 
/**
 * Rows that are no records, but for blank ones.
 */
skipped: Array<ImportSkipped>, 
/**
 * The rows to look at: those with something to say first, at most [`ROWS_SHOWN`].
 */
rows: Array<ImportRow>, 
/**
 * How many rows are not among them.
 */
more: number, 
/**
 * What concerns the table as a whole.
 */
remarks: Array<ProblemJson>, 
/**
 * The registers that moved; none for a look.
 */
moved: Array<string>, };

export type ImportUndo = { 
/**
 * Its number.
 */
batch: string, };

export type ExportFormat = "xlsx" | "csv_utf8" | "csv_cp932";

export type ExportRequest = { 
/**
 * The list as it is on screen; its limit and place are not regarded.
 */
list: ListRequest, 
/**
 * The columns as they are on screen; empty for those the register shows by itself.
 */
columns: Array<string>, 
/**
 * What kind of file.
 */
format: ExportFormat, };

export type StocktakeCountRequest = { 
/**
 * The stock-take.
 */
no: string, 
/**
 * The labels, one a line: 管理番号, serial, or what the bars of a label say.
 */
labels: string, 
/**
 * Where they were read, by number or name; empty where it was not said.
 */
place: string, 
/**
 * They are not there, although they are expected (無).
 */
missing: boolean, 
/**
 * The thing bears no sticker of its own.
 */
unlabelled: boolean, };

export type CountOutcome = "found" | "wrong_place" | "again" | "unexpected" | "outside" | "missing";

export type CountedJson = { 
/**
 * As it was read.
 */
label: string, 
/**
 * What became of it.
 */
outcome: CountOutcome, 
/**
 * The line's number.
 */
line: string, };

export type StocktakeCounted = { 
/**
 * Each label, in the order of reading.
 */
counted: Array<CountedJson>, 
/**
 * The registers that moved.
 */
moved: Array<string>, 
/**
 * What was recorded but should be looked at.
 */
warnings: Array<ProblemJson>, };

export type StocktakeLineRequest = { 
/**
 * The stock-take.
 */
no: string, 
/**
 * The line's number.
 */
line: string, };

export type StocktakeSettleRequest = { 
/**
 * The stock-take.
 */
no: string, 
/**
 * The line's number.
 */
line: string, 
/**
 * From now on the medium belongs where it was found.
 */
moves: boolean, 
/**
 * 差異の措置, 事案, 備考.
 */
answers: Record<string, string | number | boolean | string[] | null>, };

export type StocktakeJson = { 
/**
 * The head.
 */
head: Row, 
/**
 * The lines, in the order of the inventory, what was not expected last.
 */
lines: Array<Row>, 
/**
 * How many nobody has looked at yet.
 */
remaining: number, 
/**
 * Whether 期首 and 増減 add up to 期末.
 */
balanced: boolean, 
/**
 * What would refuse closing now.
 */
blocks: Array<ProblemJson>, };

export type ContractCheckJson = { 
/**
 * The check.
 */
row: Row, 
/**
 * How many of its items are not answered yet.
 */
open: number, 
/**
 * How many are 不適.
 */
bad: number, };

export type ContractJson = { 
/**
 * The contract.
 */
head: Row, 
/**
 * The clauses that it should hold and does not, by label.
 */
lacking: Array<string>, 
/**
 * Its checks, in the order of recording.
 */
checks: Array<ContractCheckJson>, 
/**
 * Its monthly reports, in the order of recording.
 */
reports: Array<Row>, 
/**
 * By when it is checked next, in 和暦; empty where no check is due.
 */
next_check: string, 
/**
 * The stages that may follow: `active`, `ended`, `cancelled`.
 */
next: Array<string>, 
/**
 * What would refuse the next step now.
 */
blocks: Array<ProblemJson>, };

export type ContractorItemJson = { 
/**
 * The item, e.g. `C5-1`.
 */
item_id: string, 
/**
 * The answer with the frozen wording.
 */
row: Row, };

export type ContractorCheckJson = { 
/**
 * The check.
 */
head: Row, 
/**
 * Its items, in the order of the standard.
 */
items: Array<ContractorItemJson>, 
/**
 * What would refuse completing it now; who confirms it and when is set by that step.
 */
blocks: Array<ProblemJson>, };

export type IncidentStepRequest = { 
/**
 * The incident.
 */
no: string, 
/**
 * A line of its 経過; empty for none.
 */
step: Record<string, string | number | boolean | string[] | null>, 
/**
 * What is known by now: the nine items, reports, days.
 */
head: Record<string, string | number | boolean | string[] | null>, };

export type ReportClock = "first" | "last";

export type ClockJson = { 
/**
 * Which report.
 */
report: ReportClock, 
/**
 * The last day, in 和暦.
 */
due: string, 
/**
 * Days from today until then, negative once it is over; `null` where the report was made.
 */
days_left: number | null, 
/**
 * The day it was made, in 和暦; empty where it was not.
 */
done: string, 
/**
 * Whether it presses today.
 */
presses: boolean, };

export type IncidentJson = { 
/**
 * The record.
 */
head: Row, 
/**
 * Which day since it was noticed today is; that day is the first. `null` where it has ended.
 */
day: number | null, 
/**
 * The clocks of the reports to the commission; none where it need not be told.
 */
clocks: Array<ClockJson>, 
/**
 * What was done, in the order of its time.
 */
steps: Array<Row>, 
/**
 * The stages that a person may lead to now: `closed`, `cancelled`.
 */
next: Array<string>, 
/**
 * What would refuse its next step now: being reported, or being closed.
 */
blocks: Array<ProblemJson>, };

/** Every call: what it takes and what it gives. */
export interface Calls {
  /** what the window finds when it starts */
  boot: { takes: null; gives: Boot }
  /** makes the sealed store and its first 保護管理者 */
  create_store: { takes: CreateRequest; gives: Created }
  /** makes the practice store when missing and opens it for one of its people */
  start_practice: { takes: PracticeRequest; gives: SessionJson }
  /** makes the practice store anew, as of today, and opens it */
  practice_anew: { takes: null; gives: SessionJson }
  /** closes the practice store */
  leave_practice: { takes: null; gives: Boot }
  /** how hard a password is to guess */
  strength: { takes: StrengthRequest; gives: Strength }
  /** opens the store */
  log_in: { takes: LoginRequest; gives: SessionJson }
  /** closes the store */
  log_out: { takes: null; gives: Boot }
  /** locks the screen */
  lock: { takes: null; gives: Boot }
  /** unlocks the screen for the person who locked it */
  unlock: { takes: LoginRequest; gives: SessionJson }
  /** opens the store by the recovery key and sets a new password */
  recover: { takes: RecoverRequest; gives: SessionJson }
  /** what today asks for */
  home: { takes: null; gives: HomeJson }
  /** every register's definition */
  registers: { takes: null; gives: Array<RegisterShape> }
  /** one page of a register */
  list: { takes: ListRequest; gives: ListReply }
  /** one record with what it is tied to; looking is recorded */
  record: { takes: RecordRequest; gives: RecordReply }
  /** the newest record of a register, to copy from; `no` is ignored */
  last: { takes: RecordRequest; gives: Row | null }
  /** adds a record */
  add: { takes: AddRequest; gives: Saved }
  /** what adding it would say, without adding it */
  check: { takes: AddRequest; gives: Array<ProblemJson> }
  /** corrects a record, the old one staying visible */
  correct: { takes: CorrectRequest; gives: Saved }
  /** fills a field that may be filled later, once */
  fill_later: { takes: CorrectRequest; gives: Saved }
  /** strikes a record through */
  void: { takes: VoidRequest; gives: Saved }
  /** what this person did lately that can be undone, newest first */
  undoable: { takes: null; gives: Array<LogLineJson> }
  /** undoes a change this person made, by another act */
  undo: { takes: UndoRequest; gives: Saved }
  /** what one change would do to each of many records, without doing it */
  preview_many: { takes: ManyRequest; gives: Array<ForeseenJson> }
  /** changes many records of a register in one act, all or none */
  change_many: { takes: ManyRequest; gives: Saved }
  /** what all pages of a list hold together */
  totals: { takes: ListRequest; gives: TotalsJson }
  /** how this person has a register's list arranged; `no` is ignored */
  arrangement: { takes: RecordRequest; gives: ArrangementJson }
  /** keeps how this person has a register's list arranged */
  arrangement_keep: { takes: ArrangementJson; gives: null }
  /** everything that happened to a record */
  history: { takes: RecordRequest; gives: Array<LogLineJson> }
  /** records that typed words could mean */
  lookup: { takes: LookupRequest; gives: Array<Candidate> }
  /** how a typed date is understood */
  read_date: { takes: DateRequest; gives: DateReading }
  /** keeps a half-filled form */
  draft_keep: { takes: DraftJson; gives: null }
  /** the half-filled form with this key */
  draft: { takes: DraftJson; gives: DraftJson | null }
  /** lets a half-filled form go */
  draft_drop: { takes: DraftJson; gives: null }
  /** rows as tab-separated text with headings, for the clipboard */
  copy_rows: { takes: ListRequest; gives: string }
  /** asks for a table in the system's dialog; nothing when cancelled */
  import_choose: { takes: null; gives: ImportFile | null }
  /** takes pasted cells as a table */
  import_paste: { takes: ImportPaste; gives: ImportFile }
  /** what importing would do with each row, without doing it */
  import_preview: { takes: ImportRequest; gives: ImportReport }
  /** imports a table in one act */
  import_take: { takes: ImportRequest; gives: ImportReport }
  /** asks where, and saves the rows that were not taken; gives the file's name, empty when cancelled */
  import_rest: { takes: ImportFile; gives: string }
  /** takes one import back */
  import_undo: { takes: ImportUndo; gives: Saved }
  /** lets a table go */
  import_drop: { takes: ImportFile; gives: null }
  /** asks where, and saves a list as a file; gives the file's name, empty when cancelled */
  export_rows: { takes: ExportRequest; gives: string }
  /** pasted numbers and serials, each with its medium; `register` is ignored */
  media_match: { takes: LookupRequest; gives: Array<MediaMatch> }
  /** one disposal with everything on its screen */
  disposal: { takes: RecordRequest; gives: DisposalJson }
  /** drafts a disposal with its media */
  disposal_draft: { takes: DisposalDraftRequest; gives: Saved }
  /** changes items of a draft */
  disposal_items: { takes: DisposalStepRequest; gives: Saved }
  /** the 保護管理者's decision */
  disposal_approve: { takes: DisposalStepRequest; gives: Saved }
  /** one step down the chain of contractors */
  disposal_hand_over: { takes: DisposalStepRequest; gives: Saved }
  /** records what was done to the media */
  disposal_perform: { takes: DisposalStepRequest; gives: Saved }
  /** records attendance */
  disposal_attend: { takes: DisposalStepRequest; gives: Saved }
  /** records a certificate */
  disposal_certificate: { takes: DisposalStepRequest; gives: Saved }
  /** closes it when everything is proven */
  disposal_close: { takes: DisposalStepRequest; gives: Saved }
  /** cancels it with a reason */
  disposal_cancel: { takes: DisposalStepRequest; gives: Saved }
  /** takes the paper of a certificate; the bytes are the body of the call */
  certificate_put: { takes: CertificatePutRequest; gives: Saved }
  /** the paper of a certificate, to be looked at; the look is recorded */
  certificate_copy: { takes: CertificateRequest; gives: CertificateCopy }
  /** takes a photograph; the bytes are the body of the call */
  photo_put: { takes: PhotoPutRequest; gives: Saved }
  /** puts a photograph into another slot */
  photo_place: { takes: PhotoPlaceRequest; gives: Saved }
  /** strikes a photograph of a disposal out */
  photo_void: { takes: PhotoVoidRequest; gives: Saved }
  /** what may be done with the chosen media */
  media_course: { takes: MediaRequest; gives: MediaCourseJson }
  /** lends, takes back, sends to repair, reports lost, finds or hands on */
  media_move: { takes: MediaMoveRequest; gives: Saved }
  /** one take-out with its media and the steps that may follow */
  takeout: { takes: RecordRequest; gives: TakeoutJson }
  /** the 保護管理者 approves a take-out */
  takeout_approve: { takes: StepRequest; gives: Saved }
  /** the 保護管理者 rejects a take-out, with the reason */
  takeout_reject: { takes: StepRequest; gives: Saved }
  /** the 保護管理者 puts off the day on which it is due back; its 備考 is the reason */
  takeout_extend: { takes: StepRequest; gives: Saved }
  /** calls a take-out off before it left, with the reason */
  takeout_withdraw: { takes: StepRequest; gives: Saved }
  /** records that it left; its media are out */
  takeout_depart: { takes: StepRequest; gives: Saved }
  /** records that it came back and was looked through */
  takeout_return: { takes: StepRequest; gives: Saved }
  /** records that what was sent arrived */
  takeout_receive: { takes: StepRequest; gives: Saved }
  /** how the end of a 年度 stands, step by step */
  year_end: { takes: YearEndRequest; gives: YearEndJson }
  /** confirms a step, or carries over what is open in it */
  year_end_confirm: { takes: YearEndConfirmRequest; gives: Saved }
  /** the 保護管理者 closes the 年度 */
  year_end_close: { takes: YearEndRequest; gives: Saved }
  /** one handover with everything it lists */
  handover: { takes: RecordRequest; gives: HandoverJson }
  /** adds what came to be in the leaving person's name since */
  handover_update: { takes: StepRequest; gives: Saved }
  /** records that it was received, in person or on paper */
  handover_receive: { takes: StepRequest; gives: Saved }
  /** calls it off, with the reason */
  handover_cancel: { takes: StepRequest; gives: Saved }
  /** one stock-take with its lines and what holds up its end */
  stocktake: { takes: RecordRequest; gives: StocktakeJson }
  /** reads labels, each at once */
  stocktake_count: { takes: StocktakeCountRequest; gives: StocktakeCounted }
  /** takes the reading of a line back */
  stocktake_uncount: { takes: StocktakeLineRequest; gives: Saved }
  /** records what was done about a difference */
  stocktake_settle: { takes: StocktakeSettleRequest; gives: Saved }
  /** closes it with two names */
  stocktake_close: { takes: StepRequest; gives: Saved }
  /** the 保護管理者 confirms its result */
  stocktake_confirm: { takes: RecordRequest; gives: Saved }
  /** calls it off, with the reason; `register` is ignored */
  stocktake_cancel: { takes: VoidRequest; gives: Saved }
  /** one contract with its checks, reports and the steps that may follow */
  contract: { takes: RecordRequest; gives: ContractJson }
  /** the 保護管理者 lets the work begin */
  contract_start: { takes: StepRequest; gives: Saved }
  /** ends it: return and erasure were confirmed */
  contract_end: { takes: StepRequest; gives: Saved }
  /** calls it off before it starts */
  contract_cancel: { takes: StepRequest; gives: Saved }
  /** the 保護管理者 permits an exception from the standard */
  contract_permit: { takes: StepRequest; gives: Saved }
  /** a monthly report was received */
  contract_report: { takes: StepRequest; gives: Saved }
  /** begins a check with every item of the standard */
  contract_check: { takes: StepRequest; gives: Saved }
  /** one check of a contractor with its items */
  contractor_check: { takes: RecordRequest; gives: ContractorCheckJson }
  /** answers one item of a check */
  contractor_answer: { takes: ItemAnswerRequest; gives: Saved }
  /** the 保護管理者 confirms a check */
  contractor_complete: { takes: StepRequest; gives: Saved }
  /** one incident with its clocks, its 経過 and what its end wants */
  incident: { takes: RecordRequest; gives: IncidentJson }
  /** records what was done, and what is known by now */
  incident_step: { takes: IncidentStepRequest; gives: Saved }
  /** the 保護管理者 closes it */
  incident_close: { takes: StepRequest; gives: Saved }
  /** the 保護管理者 calls it off: it was none */
  incident_cancel: { takes: StepRequest; gives: Saved }
  /** opens an inspection with every item of the checklist */
  inspection_open: { takes: InspectionOpenRequest; gives: Saved }
  /** one inspection with everything on its screen */
  inspection: { takes: RecordRequest; gives: InspectionJson }
  /** answers one item */
  inspection_answer: { takes: ItemAnswerRequest; gives: Saved }
  /** freezes the proposed facts as evidence */
  inspection_accept: { takes: InspectionItemRequest; gives: Saved }
  /** the inspector declares it complete */
  inspection_close: { takes: RecordRequest; gives: Saved }
  /** the 保護管理者 confirms it */
  inspection_confirm: { takes: RecordRequest; gives: Saved }
  /** calls it off, with the reason; `register` is ignored */
  inspection_cancel: { takes: VoidRequest; gives: Saved }
  /** scores over the years */
  inspection_scores: { takes: null; gives: Array<ScoreYear> }
  /** the printed forms */
  forms: { takes: null; gives: Array<FormShape> }
  /** makes a form; printing is recorded */
  print: { takes: PrintRequest; gives: Printout }
  /** how far the form is that is being made */
  print_progress: { takes: null; gives: PrintProgress }
  /** stops the form that is being made; nothing comes out */
  print_stop: { takes: null; gives: null }
  /** asks where, and saves the bytes, and a certificate's data beside them; gives the files' names, none when cancelled */
  printout_save: { takes: Printout; gives: Array<string> }
  /** opens the bytes in the system's viewer */
  printout_open: { takes: Printout; gives: null }
  /** lets the bytes go */
  printout_drop: { takes: Printout; gives: null }
  /** opens the system's print dialog for what the page has laid out for paper */
  page_print: { takes: null; gives: null }
  /** asks which saved certificate, and compares it with the store; nothing when cancelled */
  paper_verify: { takes: null; gives: PaperVerdict | null }
  /** the operation log, newest first */
  log: { takes: LogRequest; gives: Array<LogLineJson> }
  /** the number printed on reports */
  log_head: { takes: null; gives: LogHead }
  /** looks through the store: files, log, photographs, references */
  verify: { takes: null; gives: Array<FindingJson> }
  /** the regulation that applies, its posts, limits and cycles */
  regulation: { takes: null; gives: RegulationJson }
  /** who may log in */
  people: { takes: null; gives: Array<PersonJson> }
  /** a new person */
  person_add: { takes: PersonRequest; gives: Saved }
  /** another role, or the end of access */
  person_role: { takes: RoleRequest; gives: Saved }
  /** a new password for the person at work */
  password: { takes: PasswordRequest; gives: null }
  /** a new recovery key; the old one ends */
  recovery_renew: { takes: LoginRequest; gives: Created }
  /** the office's settings */
  settings: { takes: null; gives: Array<SettingJson> }
  /** changes one setting */
  setting_set: { takes: SettingJson; gives: Saved }
}
