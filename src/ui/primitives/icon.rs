//! Small line icons, drawn here so that no icon set is downloaded.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A magnifying glass.
    Search,
    /// A bookmark.
    Save,
    /// A pair of scales.
    Compare,
    /// An arrow out of a box.
    Share,
    /// A printer.
    Print,
    /// A cross.
    Close,
    /// Four squares.
    Grid,
    /// Lines.
    List,
    /// Three hexagons.
    Map,
    /// A half-filled disc.
    Theme,
    /// A funnel.
    Filter,
    /// A letter i in a circle.
    About,
    /// Nodes on a line.
    Chain,
    /// A plus.
    ZoomIn,
    /// A minus.
    ZoomOut,
    /// Four corners around a point.
    Fit,
    /// Arrows to two corners.
    Fullscreen,
    Table,
    /// An arrow into a tray.
    Download,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// An arrow that turns back to the left.
    Undo,
    /// An arrow that turns back to the right.
    Redo,
}

impl Icon {
    /// Every icon.
    pub const ALL: [Self; 22] = [
        Self::Search,
        Self::Save,
        Self::Compare,
        Self::Share,
        Self::Print,
        Self::Close,
        Self::Grid,
        Self::List,
        Self::Theme,
        Self::Filter,
        Self::About,
        Self::Chain,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::Fit,
        Self::Fullscreen,
        Self::Table,
        Self::Download,
        Self::Up,
        Self::Down,
        Self::Undo,
        Self::Redo,
    ];

    /// Outline on a 24 by 24 grid.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20",
            Self::Save => "M7 4h10v16l-5-4-5 4Z",
            Self::Compare => "M12 4v16M5 7h14M5 7l-2.5 6h5L5 7Zm14 0-2.5 6h5L19 7ZM8 20h8",
            Self::Share => "M12 15V4m0 0L8 8m4-4 4 4M6 12H5v8h14v-8h-1",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Grid => "M5 5h6v6H5Zm8 0h6v6h-6ZM5 13h6v6H5Zm8 0h6v6h-6Z",
            Self::List => "M5 7h14M5 12h14M5 17h14",
            Self::Map => {
                "M12 3l4 2.3v4.6l-4 2.3-4-2.3V5.3ZM8 9.9l4 2.3v4.6l-4 2.3-4-2.3v-4.6Zm8 0 4 2.3v4.6l-4 2.3-4-2.3"
            }
            Self::Theme => "M12 4a8 8 0 1 0 0 16V4Zm0 0a8 8 0 0 1 0 16",
            Self::Filter => "M4 6h16l-6 7v5l-4 2v-7Z",
            Self::Chain => "M4 9h5v6H4Zm11-5h5v6h-5Zm0 10h5v6h-5ZM9 12h3V7h3m-3 5v5h3",
            Self::ZoomIn => "M12 5v14M5 12h14",
            Self::ZoomOut => "M5 12h14",
            Self::Fit => "M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5m8-5v4m-2-2h4",
            Self::Fullscreen => "M14 4h6v6m0-6-7 7M10 20H4v-6m0 6 7-7",
            Self::Table => "M4 5h16v14H4Zm0 5h16M4 15h16M10 5v14",
            Self::Download => "M12 4v11m0 0-4-4m4 4 4-4M5 16v4h14v-4",
            Self::Up => "M12 19V5m0 0-6 6m6-6 6 6",
            Self::Down => "M12 5v14m0 0-6-6m6 6 6-6",
            Self::Undo => "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
            Self::Redo => "m16 5 4 4-4 4m4-4H10a5 5 0 0 0 0 10h4",
            Self::About => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 7v5m0-8.2v.2",
        }
    }
}

/// A decorative icon: hidden from screen readers, for its control has a name.
#[component]
pub fn Glyph(
    /// What it shows.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path() />
        </svg>
    }
}
