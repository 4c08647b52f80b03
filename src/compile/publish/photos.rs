//! The files of photographs: taken over from the last publication where they are there, else encoded.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::PublishError;
use super::sink::{Sink, content_hash};
use crate::compile::facts::{Facts, ImageFact, PublicRows};
use crate::compile::photo::encode::{self, EncodedFile, Size};
use crate::compile::photo::threads;
use crate::compile::problem::{Limits, Report};
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::model::id::{ImageId, PhotoHash};
use crate::model::photo::Photo;
use crate::wire::photo::{PhotoFormat, photo_path};

/// A photograph that is to be published.
struct Planned<'a> {
    row: Row<'a>,
    id: ImageId,
    photo: Photo,
    original: std::path::PathBuf,
}

/// Writes the files of every photograph that a published product names and gives them to `facts`.
///
/// # Errors
/// If a photograph cannot be decoded, with every one that cannot; or if a file cannot be written.
pub(super) fn write(
    dataset: &Dataset,
    published: &PublicRows<'_>,
    facts: &mut Facts,
    sink: &mut Sink,
) -> Result<(), PublishError> {
    let mut report = Report::new(Limits::NONE);
    let planned = plan(dataset, published, facts, &mut report)?;
    let mut new: Vec<&Planned<'_>> = vec![];
    // Two rows may name one file, or two files have the same content.
    let mut hashes = BTreeSet::new();
    for one in planned.iter().filter(|one| hashes.insert(one.photo.hash.clone())) {
        let paths: Vec<String> = paths(&one.photo).collect();
        if !sink.take_over(&paths, is_whole)? {
            new.push(one);
        }
    }
    let mut outcome = Ok(());
    threads::each(
        &new,
        |one| fs::read(&one.original).map(|bytes| encode::encode(&bytes)),
        |idx, encoded| {
            let Some(one) = new.get(idx) else { return };
            match encoded {
                Ok(Ok(files)) if outcome.is_ok() => outcome = write_files(&one.photo, &files, sink),
                Ok(Ok(_)) => {}
                Ok(Err(fault)) => fault.tell(one.row, &mut report),
                Err(error) => outcome = Err(error),
            }
        },
    );
    outcome?;
    if report.n_errors() > 0 {
        return Err(PublishError::Photos(report));
    }
    facts.set_photos(planned.into_iter().map(|one| (one.id, one.photo)).collect());
    Ok(())
}

/// How many of the photographs in `facts` have no files in `folder` yet.
pub(super) fn n_new(
    dataset: &Dataset,
    published: &PublicRows<'_>,
    facts: &Facts,
    folder: &Path,
) -> usize {
    let mut report = Report::new(Limits::NONE);
    let planned = plan(dataset, published, facts, &mut report).unwrap_or_default();
    let is_new = |one: &&Planned<'_>| paths(&one.photo).any(|path| !folder.join(path).exists());
    planned.iter().filter(is_new).map(|one| &one.photo.hash).collect::<BTreeSet<_>>().len()
}

fn plan<'a>(
    dataset: &Dataset,
    published: &PublicRows<'a>,
    facts: &Facts,
    report: &mut Report,
) -> io::Result<Vec<Planned<'a>>> {
    let mut planned = vec![];
    for (row, image) in published.rows(TableId::Images).zip(&facts.images) {
        let original = dataset.photo_path(&image.file);
        let bytes = fs::read(&original)?;
        match encode::size_of(&bytes) {
            Ok(size) => {
                let (id, photo) = (image.id.clone(), photo(image, &bytes, size)?);
                planned.push(Planned { row, id, photo, original });
            }
            Err(fault) => fault.tell(row, report),
        }
    }
    Ok(planned)
}

fn photo(image: &ImageFact, bytes: &[u8], size: Size) -> io::Result<Photo> {
    let hash = content_hash(&[encode::settings().as_bytes(), bytes].concat());
    Ok(Photo {
        hash: PhotoHash::parse(&hash).map_err(io::Error::other)?,
        width: size.width,
        height: size.height,
        widths: encode::widths_of(size),
        alt: image.alt.clone(),
    })
}

fn paths(photo: &Photo) -> impl Iterator<Item = String> {
    let widths = photo.widths.iter();
    widths.flat_map(|width| PhotoFormat::ALL.map(|format| photo_path(&photo.hash, *width, format)))
}

fn write_files(photo: &Photo, files: &[EncodedFile], sink: &mut Sink) -> io::Result<()> {
    for file in files {
        sink.named(&photo_path(&photo.hash, file.width, file.format), &file.bytes)?;
    }
    Ok(())
}

/// Whether a file has all the bytes that its own head promises. A full disk or a killed copy leaves
/// others, and they would be taken over for ever.
fn is_whole(bytes: &[u8]) -> bool {
    let number = |at: usize| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    if bytes.starts_with(b"RIFF") {
        return number(4).is_some_and(|n| bytes.len() as u64 == u64::from(n.swap_bytes()) + 8);
    }
    let mut at = 0;
    while at < bytes.len() {
        match number(at) {
            Some(n_bytes) if n_bytes >= 8 => at += n_bytes as usize,
            _ => return false,
        }
    }
    at > 0 && at == bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_lost_its_end_is_not_taken_over() {
        let boxes = b"\0\0\0\x0Cftypavif\0\0\0\x09mdatx".as_slice();
        let riff = b"RIFF\x05\0\0\0WEBPx".as_slice();
        for whole in [boxes, riff] {
            assert!(is_whole(whole));
            for end in 0..whole.len() {
                assert!(!is_whole(&whole[..end]) || end == 12, "{end}");
            }
        }
        assert!(!is_whole(b"\0\0\0\0ftypavif"));
        assert!(!is_whole(b""));
    }
}
