//! Which answers of which registers are told in a certificate's data, and under which names.
//!
//! The names on the left are those that NIST SP 800-88 Rev. 1 (Appendix G, certificate of sanitization) and the erasure
//! certificates of nwipe ask for, where they ask; the others are the registers' own.

/// The forms that carry data.
pub(super) const PROVING: [&str; 3] = ["F08", "F08b", "F08c"];
/// Which way of saying it this is.
pub(super) const FORMAT: &str = "hogo-daicho/certificate/1";

/// The name in the data, and the register's field.
pub(super) type Told = (&'static str, &'static str);

/// The decision (伺).
pub(super) const DISPOSAL: &[Told] = &[
    ("document_no", "document_no"),
    ("reason", "reason"),
    ("execution", "execution"),
    ("drafted_on", "drafted_on"),
    ("drafted_by", "drafted_by"),
    ("authorized_on", "approved_on"),
    ("authorized_by", "approved_by"),
    ("counted_by", "counted_by"),
    ("one_person_reason", "one_person_reason"),
    ("closed_on", "closed_on"),
    ("closed_by", "closed_by"),
];

/// What a medium's card says of it.
pub(super) const MEDIUM: &[Told] = &[
    ("manufacturer", "maker"),
    ("asset_no", "asset_no"),
    ("capacity", "capacity"),
    ("quantity", "quantity"),
    ("serial_source", "serial_source"),
    ("serial_unreadable_reason", "serial_unreadable_reason"),
    ("encryption", "encryption"),
];

/// What was done to it.
pub(super) const ITEM: &[Told] = &[
    ("media_type", "media_type"),
    ("model", "model"),
    ("serial_no", "serial_no"),
    ("pre_sanitization_categorization", "info_class"),
    ("disposal_class", "disposal_class"),
    ("action", "action"),
    ("sanitization_method", "technique"),
    ("method_used", "method"),
    ("method_reason", "method_reason"),
    ("tool", "tool"),
    ("rounds", "passes"),
    ("verification_method", "verification"),
    ("status", "verification_result"),
    ("start", "started_at"),
    ("end", "finished_at"),
    ("location_kind", "place_kind"),
    ("location", "place"),
    ("technician", "performer"),
    ("technician_name", "performer_name"),
    ("technician_organization", "performer_org"),
    ("validator", "checker"),
    ("validator_name", "checker_name"),
    ("wiped_on_site", "wiped_on_site"),
    ("media_destination", "destination"),
];

/// What only an erasing program's own report knows: named, so that its words fit in, and empty.
pub(super) const OF_A_TOOL: &[&str] = &[
    "bus", "firmware", "hpa_dco", "prng", "blanking", "bytes_erased", "pass_errors", "verify_errors", "throughput",
    "post_sanitization_categorization",
];

/// 委託の段階.
pub(super) const CHAIN: &[Told] = &[
    ("level", "step"),
    ("vendor", "vendor"),
    ("permission_no", "subcontract_no"),
    ("permission_on", "subcontract_on"),
    ("handed_on", "handed_on"),
    ("handed_by", "handed_by"),
    ("received_by", "received_by"),
    ("quantity", "quantity"),
    ("transport", "transport"),
    ("seal_no", "seal_no"),
    ("serials", "serials"),
];

/// 立会い.
pub(super) const WITNESS: &[Told] =
    &[("attended", "attended"), ("staff", "staff"), ("at", "at"), ("place", "place"), ("how", "how"), ("note", "note")];

/// A contractor's certificate.
pub(super) const OUTSIDE: &[Told] = &[
    ("certificate_no", "cert_no"),
    ("issuer", "issuer"),
    ("issued_on", "issued_on"),
    ("received_on", "received_on"),
    ("serials", "serials"),
    ("certifier", "certifier"),
    ("copy_sha256", "file_sha256"),
    ("outside_no", "outside_no"),
    ("manifest_no", "manifest_no"),
];

/// A photograph.
pub(super) const PHOTO: &[Told] = &[
    ("slot", "slot"),
    ("taken_at", "taken_at"),
    ("taken_by", "taken_by"),
    ("taken_at_place", "taken_at_place"),
    ("caption", "caption"),
    ("camera", "camera"),
    ("sha256", "original_sha256"),
    ("width", "width"),
    ("height", "height"),
    ("media_type", "media_type"),
];
