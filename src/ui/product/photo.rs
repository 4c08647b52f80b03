//! A photograph: two formats in several widths, and whose it is. Its place is kept from the start, so
//! that nothing moves when it comes. Where to show one is [`super::picture`]'s.

use leptos::prelude::*;

use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::model::photo::{CreditedPhoto, Photo};
use crate::session::site::use_site;
use crate::ui::primitives::sources::{SourceList, source_refs};
use crate::wire::photo::{PhotoFormat, photo_path};

/// How soon a photograph is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It is what the page opens with.
    Now,
    /// When the visitor comes near it.
    WhenNear,
}

/// Width of the file for browsers that choose none themselves.
const PLAIN_WIDTH: u32 = 640;

/// A photograph that fills the width of its place. `sizes` is that width in CSS, as in the attribute
/// of this name. `has_failed` is set when the photograph cannot be had.
pub fn photo(
    photo: &Photo,
    sizes: &'static str,
    urgency: Urgency,
    has_failed: RwSignal<bool>,
) -> impl IntoView + use<> {
    let [avif, webp] = PhotoFormat::ALL.map(|format| (format.media_type(), srcset(photo, format)));
    let shown = photo.alt.localized(lang());
    let alt_lang = (shown.lang != lang()).then_some(shown.lang);
    let (loading, decoding, priority) = match urgency {
        Urgency::Now => ("eager", "sync", "high"),
        Urgency::WhenNear => ("lazy", "async", "auto"),
    };
    // The address comes last: what stands before it decides when and what is loaded.
    view! {
        <picture class="photo">
            <source type=avif.0 srcset=avif.1 sizes=sizes />
            <source type=webp.0 srcset=webp.1 sizes=sizes />
            <img
                class="photo__image"
                width=photo.width
                height=photo.height
                alt=shown.text.to_owned()
                lang=alt_lang
                loading=loading
                decoding=decoding
                fetchpriority=priority
                on:error=move |_| _ = has_failed.try_set(true)
                src=address(plain_path(photo))
            />
        </picture>
    }
}

/// Whose a photograph is, and under which license it is shown.
pub fn photo_credit(photo: &CreditedPhoto, sources: SourceList) -> impl IntoView + use<> {
    let license = photo.license.clone();
    let license = match photo.license_url.clone() {
        Some(url) => view! { <a href=url rel="license external noopener">{license}</a> }.into_any(),
        None => license.into_any(),
    };
    view! {
        <figcaption class="photo-credit">
            {t!(product.photo_credit, credit = photo.credit.clone())} " · " {license}
            {source_refs(&photo.sources, sources)}
        </figcaption>
    }
}

/// Photographs beside each other, whole, with what is seen in them. One that cannot be had leaves its
/// words.
pub fn photo_list(photos: &[CreditedPhoto], sources: SourceList) -> impl IntoView + use<> {
    const SIZES: &str = "(min-width: 44rem) 24rem, 92vw";
    let items = photos.iter().map(|item| {
        let has_failed = RwSignal::new(false);
        let image = photo(&item.photo, SIZES, Urgency::WhenNear, has_failed);
        let words = plain(&item.photo.alt);
        view! {
            <li>
                <figure class="photo-figure">
                    <div hidden=has_failed>{image}</div>
                    <p hidden=move || !has_failed.get()>{words}</p>
                    {photo_credit(item, sources)}
                </figure>
            </li>
        }
    });
    view! { <ul class="photos">{items.collect_view()}</ul> }
}

/// Path, below the folder of the data, of the file for who chooses none: old browsers, search engines.
pub fn plain_path(photo: &Photo) -> String {
    let widths = photo.widths.iter().rev().copied();
    let width = widths.clone().find(|width| *width <= PLAIN_WIDTH).or_else(|| widths.last());
    photo_path(photo.hash.as_str(), width.unwrap_or(PLAIN_WIDTH), PhotoFormat::Webp)
}

fn url(photo: &Photo, width: u32, format: PhotoFormat) -> String {
    address(photo_path(photo.hash.as_str(), width, format))
}

fn address(path: String) -> String {
    // Whoever has a photograph has opened the source that it is from.
    use_site().store().download_url(&path).unwrap_or(path)
}

fn srcset(photo: &Photo, format: PhotoFormat) -> String {
    let files = photo.widths.iter().map(|width| format!("{} {width}w", url(photo, *width, format)));
    files.collect::<Vec<_>>().join(", ")
}
