//! The photo protocol: `photo://localhost/thumb/KEY` and `/shown/KEY`, decrypted in memory, never cached, never while locked.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};

use crate::workplace::Workplace;

/// Answers one request for a photograph on a thread of its own.
pub fn answer(app: AppHandle, request: &Request<Vec<u8>>, responder: UriSchemeResponder) {
    let path = request.uri().path().trim_start_matches('/').replace("%2F", "/").replace("%2f", "/");
    std::thread::spawn(move || {
        let found = app.state::<Workplace>().at_work(|office| match path.split_once('/') {
            Some(("thumb", key)) => office.thumbnail(key),
            Some(("shown", key)) => office.look_at_photo(key),
            _ => Err(domain::problem::Problems(Vec::new())),
        });
        responder.respond(found.map_or_else(|_| nothing(), picture));
    });
}

fn picture(jpeg: Vec<u8>) -> Response<Vec<u8>> {
    Response::builder()
        .header(header::CONTENT_TYPE, "image/jpeg")
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(jpeg)
        .unwrap_or_else(|_| nothing())
}

fn nothing() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
