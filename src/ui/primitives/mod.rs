//! Parts that any page may be made of: text in two languages, menus, dialogs, tabs, marks of sources.
//!
//! Start at [`bilingual`] for text from the data and at [`dynamic`] for what follows signals.

pub mod bilingual;
pub mod breadcrumbs;
pub mod copy_button;
pub mod drawn_link;
pub mod dynamic;
pub mod embed_link;
pub mod icon;
pub mod letters;
pub mod marked;
pub mod menu;
pub mod modal;
pub mod opened;
pub mod pagination;
pub mod section_tabs;
pub mod side_by_side;
pub mod sources;
