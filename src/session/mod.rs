//! What the whole app shares while it is open: the site and its addresses, what the visitor kept, the
//! search, the title of the page, announcements.
//!
//! Each is provided once by `app` and asked for by `use_*`. No component here shows anything of a page.
//! Start at [`site`].

pub mod site;

pub mod load;

pub mod address_ids;
pub mod announce;
pub mod evidence;
pub mod head;
pub mod kept;
pub mod search;
pub mod typed;
