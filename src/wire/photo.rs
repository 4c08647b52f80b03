//! Photographs as files carry them, and where their own files are.

use serde::{Deserialize, Serialize};

use super::base::{Text, id, texts};
use super::error::Malformed;
use crate::model::id::{PhotoHash, SourceId};
use crate::model::photo::{CreditedPhoto, Photo};
use crate::text::url::is_web_url;

/// A photograph in several widths. Its files are at [`photo_path`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PhotoRow {
    /// Lower-case hexadecimal digits that name its files.
    pub hash: String,
    /// Width of the original in pixels.
    pub width: u32,
    /// Height of the original in pixels.
    pub height: u32,
    /// Widths that there are, in pixels, ascending, each in both formats.
    pub widths: Vec<u32>,
    /// What is seen in it.
    pub alt: Text,
}

/// A photograph with what must stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CreditedPhotoRow {
    /// The photograph.
    pub photo: PhotoRow,
    /// Who made it or owns it.
    pub credit: String,
    /// Name of the license or permission.
    pub license: String,
    /// Page of the license.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_url: Option<String>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// The main photograph of a product in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PhotoOfProduct {
    /// Position of the product in its list.
    pub product: u32,
    /// The photograph.
    pub photo: PhotoRow,
}

/// Formats of the files of a photograph, the one with the smallest files first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoFormat {
    /// AV1 still picture.
    Avif,
    /// For browsers without AVIF.
    Webp,
}

impl PhotoFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Avif, Self::Webp];

    /// Ending of its files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
        }
    }
}

/// Largest side that a file may claim, in pixels: that of WebP. More would break layouts.
const MAX_SIDE: u32 = 16_383;

/// Path of a file of a photograph, from the manifest's folder. The hash stands before the ending as
/// in every name that may be cached for ever.
pub fn photo_path(hash: &str, width: u32, format: PhotoFormat) -> String {
    format!("images/{width}.{hash}.{}", format.extension())
}

impl From<&Photo> for PhotoRow {
    fn from(photo: &Photo) -> Self {
        Self {
            hash: photo.hash.to_string(),
            width: photo.width,
            height: photo.height,
            widths: photo.widths.clone(),
            alt: Text::from(&photo.alt),
        }
    }
}

impl PhotoRow {
    /// The model's photograph.
    ///
    /// # Errors
    /// If the hash is none, or a size is out of range.
    pub fn decode(&self) -> Result<Photo, Malformed> {
        let is_side = |side: &u32| (1..=MAX_SIDE).contains(side);
        for side in [self.width, self.height] {
            if !is_side(&side) {
                return Err(Malformed::value("photo.width or height", side));
            }
        }
        let is_ascending = self.widths.is_sorted_by(|a, b| a < b);
        let is_within = self.widths.iter().all(|width| is_side(width) && *width <= self.width);
        if self.widths.is_empty() || !is_ascending || !is_within {
            return Err(Malformed::value("photo.widths", format!("{:?}", self.widths)));
        }
        Ok(Photo {
            hash: id(&self.hash, "photo.hash", PhotoHash::parse)?,
            width: self.width,
            height: self.height,
            widths: self.widths.clone(),
            alt: self.alt.decode(),
        })
    }
}

impl From<&CreditedPhoto> for CreditedPhotoRow {
    fn from(row: &CreditedPhoto) -> Self {
        Self {
            photo: PhotoRow::from(&row.photo),
            credit: row.credit.clone(),
            license: row.license.clone(),
            license_url: row.license_url.clone(),
            sources: texts(&row.sources),
        }
    }
}

impl CreditedPhotoRow {
    /// The model's photograph. An address that is not `http(s)` is dropped: it is never linked.
    ///
    /// # Errors
    /// If the photograph or an id is none.
    pub fn decode(&self) -> Result<CreditedPhoto, Malformed> {
        let source = |id: &String| {
            SourceId::parse(id).map_err(|error| Malformed::value("photo.sources", error))
        };
        Ok(CreditedPhoto {
            photo: self.photo.decode()?,
            credit: self.credit.clone(),
            license: self.license.clone(),
            license_url: self.license_url.clone().filter(|url| is_web_url(url)),
            sources: self.sources.iter().map(source).collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> PhotoRow {
        PhotoRow {
            hash: "0123456789".to_owned(),
            width: 1_000,
            height: 700,
            widths: vec![320, 640],
            alt: Text { zh: "脐橙".to_owned(), en: None },
        }
    }

    #[test]
    fn reads_what_it_writes() {
        assert_eq!(PhotoRow::from(&row().decode().unwrap()), row());
    }

    #[test]
    fn the_hash_stands_where_hosts_look_for_it() {
        assert_eq!(photo_path("0123456789", 640, PhotoFormat::Avif), "images/640.0123456789.avif");
    }

    #[test]
    fn refuses_hashes_and_sizes_that_are_none() {
        let refuses = |change: fn(&mut PhotoRow)| {
            let mut row = row();
            change(&mut row);
            assert!(row.decode().is_err(), "{row:?}");
        };
        refuses(|row| row.hash = "../../../x1".to_owned());
        refuses(|row| row.hash = "0123456".to_owned());
        refuses(|row| row.hash = "ABCDEF0123".to_owned());
        refuses(|row| row.hash = "0".repeat(65));
        refuses(|row| row.width = 0);
        refuses(|row| row.height = 0);
        refuses(|row| row.height = u32::MAX);
        refuses(|row| row.widths = vec![]);
        refuses(|row| row.widths = vec![0, 320]);
        refuses(|row| row.widths = vec![640, 320]);
        refuses(|row| row.widths = vec![320, 320]);
        refuses(|row| row.widths = vec![320, 1_600]);
    }

    #[test]
    fn an_address_of_a_license_that_is_not_of_the_web_is_dropped() {
        let row = CreditedPhotoRow {
            photo: row(),
            credit: "c".to_owned(),
            license: "l".to_owned(),
            license_url: Some("javascript:alert(1)".to_owned()),
            sources: vec![],
        };
        assert_eq!(row.decode().unwrap().license_url, None);
    }
}
