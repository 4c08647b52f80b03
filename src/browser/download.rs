//! Files that the page makes itself, and text for the clipboard.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

use super::page::document;

/// Gives the visitor a file. Does nothing where the browser refuses.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) {
    _ = blob(media_type, bytes).and_then(|blob| save_blob(name, &blob));
}

fn blob(media_type: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
        .ok()
}

fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let anchor = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url).ok()
}

/// Draws SVG text with the browser's fonts and gives the visitor a PNG file of it, `scale` pixels to
/// a unit. Gives whether the browser did it.
pub async fn save_png(name: &str, svg: &str, scale: f64) -> bool {
    draw_png(name, svg, scale).await.is_some()
}

const MAX_PIXELS: f64 = 16e6;

async fn draw_png(name: &str, svg: &str, scale: f64) -> Option<()> {
    let url = Url::create_object_url_with_blob(&blob("image/svg+xml", svg.as_bytes())?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    _ = Url::revoke_object_url(&url);
    decoded.ok()?;
    let canvas = document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    // Phones give no larger canvas, and draw nothing on one that is.
    let scale = scale.min((MAX_PIXELS / (width * height).max(1.0)).sqrt());
    canvas.set_width((width * scale).round() as u32);
    canvas.set_height((height * scale).round() as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let anchor = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    let picture = canvas.to_data_url_with_type("image/png").ok()?;
    if !picture.starts_with("data:image/png") {
        return None;
    }
    anchor.set_href(&picture);
    anchor.set_download(name);
    anchor.click();
    Some(())
}
