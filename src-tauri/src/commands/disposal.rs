//! Disposals and their photographs.

use domain::problem::{Code, Problem};
use office::disposal::{Paper, PhotoFrom, PhotoPlace};
use tauri::State;
use tauri::ipc::{InvokeBody, Request};
use wire::answers::raw;
use wire::disposal::{
    CertificateCopy, CertificatePutRequest, CertificateRequest, DisposalDraftRequest, DisposalJson, DisposalStepRequest, MediaMatch,
    PhotoPlaceRequest, PhotoPutRequest, PhotoVoidRequest,
};
use wire::list::{LookupRequest, RecordRequest, Saved};
use wire::problem::Refusal;

use crate::pack;
use crate::workplace::{Workplace, refusal};

#[tauri::command(async)]
pub fn media_match(workplace: State<'_, Workplace>, request: LookupRequest) -> Result<Vec<MediaMatch>, Refusal> {
    workplace.at_work(|office| Ok(pack::disposal::matches(office.match_media(&request.words)?)))
}

#[tauri::command(async)]
pub fn disposal(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<DisposalJson, Refusal> {
    workplace.at_work(|office| Ok(pack::disposal::view(&office.disposal(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn disposal_draft(workplace: State<'_, Workplace>, request: DisposalDraftRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.draft_disposal(&raw(&request.head), &request.media, &raw(&request.items))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

macro_rules! steps {
    ($( $command:ident => $verb:ident; )*) => {$(
        #[tauri::command(async)]
        pub fn $command(workplace: State<'_, Workplace>, request: DisposalStepRequest) -> Result<Saved, Refusal> {
            workplace.at_work(|office| {
                let done = office.$verb(&request.no, &request.items, &raw(&request.answers))?;
                Ok(pack::register::saved(done, office.profile()))
            })
        }
    )*};
}

steps! {
    disposal_items => change_items;
    disposal_approve => approve_disposal;
    disposal_hand_over => hand_over;
    disposal_perform => perform;
    disposal_attend => attend;
    disposal_certificate => record_certificate;
    disposal_close => close_disposal;
    disposal_cancel => cancel_disposal;
}

/// The bytes are the body of the call, as a photograph's are.
#[tauri::command(async)]
pub fn certificate_put(workplace: State<'_, Workplace>, request: Request<'_>) -> Result<Saved, Refusal> {
    let (about, bytes): (CertificatePutRequest, _) = unpacked(&request, |text| serde_json::from_str(text))?;
    workplace.at_work(|office| {
        let done = office.put_certificate_copy(&about.no, &about.certificate, &Paper::read(&about.name, bytes)?)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn certificate_copy(workplace: State<'_, Workplace>, request: CertificateRequest) -> Result<CertificateCopy, Refusal> {
    let copy = workplace.at_work(|office| office.certificate_copy(&request.certificate))?;
    Ok(pack::print::copy(&workplace, &request.certificate, copy))
}

/// The bytes are the body of the call; what they are is said in the header `x-request`, percent-encoded JSON.
#[tauri::command(async)]
pub fn photo_put(workplace: State<'_, Workplace>, request: Request<'_>) -> Result<Saved, Refusal> {
    let (about, bytes): (PhotoPutRequest, _) = unpacked(&request, |text| serde_json::from_str(text))?;
    workplace.at_work(|office| {
        let PhotoPutRequest { register, no, name, item, slot, taken_by } = &about;
        let from = PhotoFrom { owner: register, no, name, item, slot, taken_by };
        let done = office.put_photo(from, bytes)?;
        Ok(Saved { no: done.value.no.clone(), ..pack::register::saved_unit(done, office.profile()) })
    })
}

#[tauri::command(async)]
pub fn photo_place(workplace: State<'_, Workplace>, request: PhotoPlaceRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let PhotoPlaceRequest { photo, item, slot, caption, taken_by } = &request;
        let done = office.place_photo(photo, PhotoPlace { item, slot, caption, taken_by })?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn photo_void(workplace: State<'_, Workplace>, request: PhotoVoidRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.void_photo(&request.disposal, &request.photo, &request.reason)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

/// What the header says of the body, as `read` understands it, and the body's bytes.
fn unpacked<'a, About>(
    request: &'a Request<'_>,
    read: impl FnOnce(&str) -> serde_json::Result<About>,
) -> Result<(About, &'a [u8]), Refusal> {
    let about = request
        .headers()
        .get("x-request")
        .and_then(|header| header.to_str().ok())
        .map(pack::percent::decoded)
        .and_then(|text| read(&text).ok());
    match (about, request.body()) {
        (Some(about), InvokeBody::Raw(bytes)) => Ok((about, bytes)),
        _ => Err(refusal(
            &Problem::new(Code::Usage, "ファイルの送り方が正しくありません。", "画面を開き直して、もう一度取り込んでください。").into(),
            None,
        )),
    }
}
