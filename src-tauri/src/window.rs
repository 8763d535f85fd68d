//! The one window: built here, so that its data folder is private and nothing of the page is kept between runs.

use tauri::{Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::workplace::Workplace;
use crate::{asleep, commands, pages, photographs};

/// Opens the window and stays until it is closed.
pub fn open() -> tauri::Result<()> {
    refuse_remote_control();
    pages::wipe();
    let mut builder = tauri::Builder::default();
    if std::env::var_os("HOGO_DAICHO_DATA").is_none() {
        // Tests run several programs side by side, each with a data folder of its own.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
        }));
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Workplace::default())
        .register_asynchronous_uri_scheme_protocol("photo", |context, request, responder| {
            photographs::answer(context.app_handle().clone(), &request, responder);
        })
        .invoke_handler(commands::handler())
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("保護台帳")
                .inner_size(1280.0, 800.0)
                .min_inner_size(800.0, 560.0)
                .data_directory(office::places::home().join("view"))
                // A window in incognito cannot be driven over WebDriver. The driven window therefore keeps its web data in
                // the folder, and the test that looks for clear text there is the harder for it.
                .incognito(!cfg!(feature = "e2e"))
                .general_autofill_enabled(false)
                // Photographs are dropped onto the page as files, so that no path of this PC ever reaches it.
                .disable_drag_drop_handler()
                .build()?;
            asleep::watch(app.handle().clone());
            Ok(())
        })
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::Destroyed) {
                window.state::<Workplace>().leave();
                pages::wipe();
            }
        })
        .run(tauri::generate_context!())
}

/// Without this, anybody who can set an environment variable could drive the window of a running office (the
/// runtime honours the variable in every build). Only test builds keep it.
#[cfg(not(feature = "e2e"))]
fn refuse_remote_control() {
    // Taking a variable out of one's own environment is unsafe code in Rust; starting again without it is not.
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        let mut again = std::process::Command::new(std::env::current_exe().unwrap_or_else(|_| "hogo-daicho".into()));
        again.args(std::env::args_os().skip(1)).env_remove("TAURI_WEBVIEW_AUTOMATION");
        let status = again.status().ok().and_then(|status| status.code()).unwrap_or(1);
        std::process::exit(status);
    }
}

#[cfg(feature = "e2e")]
fn refuse_remote_control() {}
