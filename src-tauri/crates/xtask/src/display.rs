//! The display: whether a person sits in front of one, and one in memory where nobody does.

use crate::call::Call;

/// Whether a window opened now would be seen.
pub fn present() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A call that runs what is added to it on a display in memory, with a message bus of its own.
pub fn in_memory() -> Call {
    let call = Call::new("xvfb-run").arg("--auto-servernum").arg("--server-args").arg("-screen 0 1280x800x24");
    call.words("dbus-run-session --")
        .env("GDK_BACKEND", "x11")
        // WebKit draws without a graphics card here; the other ways leave black screenshots on some machines.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        // The accessibility bridge waits for a desktop that is not there.
        .env("NO_AT_BRIDGE", "1")
}
