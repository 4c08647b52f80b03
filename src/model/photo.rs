//! Photographs: what a page needs to show one, and whose it is.

use super::bilingual::Bilingual;
use super::id::{PhotoHash, SourceId};

/// A photograph in several widths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Names its files.
    pub hash: PhotoHash,
    /// Width of the original, in pixels, as it stands upright; at least 1.
    pub width: u32,
    /// Height of the original, in pixels; at least 1.
    pub height: u32,
    /// Widths that there are, in pixels, ascending; at least one, none above the original's.
    pub widths: Vec<u32>,
    /// What is seen in it.
    pub alt: Bilingual,
}

/// A photograph with what must stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditedPhoto {
    /// The photograph.
    pub photo: Photo,
    /// Who made it or owns it.
    pub credit: String,
    /// Name of the license or permission.
    pub license: String,
    /// `http` or `https` address of the license; `None` where there is none to link.
    pub license_url: Option<String>,
    /// Where it was found; may be empty.
    pub sources: Vec<SourceId>,
}
