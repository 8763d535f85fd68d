//! Where on the page a part of a chart stands.

/// A rectangle on the page, in millimetres from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    /// Its right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn foot(&self) -> f32 {
        self.y + self.height
    }
}
