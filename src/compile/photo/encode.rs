//! Makes the small files of a photograph from its original.
//!
//! In order: decode, merge with white what is see-through, take the light's own scale, shrink step by
//! step from the largest width down, turn upright, convert colors to sRGB, encode. Nothing is cropped.
//! What cameras and editors write beside the picture (place, time, names, profiles) goes no further
//! than this module: the encoders are given pixels alone.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, ImageDecoder as _, ImageReader, Limits, Rgb, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use ravif::{Encoder, Img, RGB8};

use super::file::PhotoFault;
use crate::compile::rule::Rule;
use crate::wire::photo::PhotoFormat;

/// Widths that are made, in pixels: a card on a phone, the same on a dense screen or a card of the
/// grid, the head of a page, the same on a dense screen.
pub const WIDTHS: [u32; 4] = [320, 640, 960, 1_600];

/// AVIF quality, 1 to 100. At 60 the files of photographs have half the size of the WebP ones.
const AVIF_QUALITY: f32 = 60.0;
/// Effort of the AVIF encoder, 1 (slow) to 10. At 8 files are 1 % larger than at 6, in half the time;
/// at 10 they are a fifth larger.
const AVIF_SPEED: u8 = 8;
/// WebP quality, 0 to 100.
const WEBP_QUALITY: f32 = 78.0;
/// Changes when the code below gives other files of the same settings.
const VERSION: u32 = 1;

/// Memory that a decoder may take: 80 million pixels of 8 bytes, and some more.
const MAX_ALLOC: u64 = 800_000_000;

/// Linear light in 16 bits: less would give bands in shadows.
type LinearImage = ImageBuffer<Rgb<u16>, Vec<u16>>;

/// Size of a photograph as it stands upright, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// One small file.
pub struct EncodedFile {
    /// Width in pixels.
    pub width: u32,
    pub format: PhotoFormat,
    /// Content.
    pub bytes: Vec<u8>,
}

/// What changes with the way in which files are made; files of another way have other names.
pub fn settings() -> String {
    format!("{VERSION} {WIDTHS:?} {AVIF_QUALITY} {AVIF_SPEED} {WEBP_QUALITY}")
}

/// The widths of a photograph: those that its original has.
pub fn widths_of(size: Size) -> Vec<u32> {
    WIDTHS.into_iter().filter(|width| *width <= size.width).collect()
}

/// The size of an original, from its head.
///
/// # Errors
/// If it cannot be read.
pub fn size_of(bytes: &[u8]) -> Result<Size, PhotoFault> {
    let mut decoder = open(bytes)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    Ok(upright(Size { width, height }, orientation))
}

/// Decodes an original and lets go of it again: what a check wants to know.
///
/// # Errors
/// If it cannot be decoded.
pub fn check_decoding(bytes: &[u8]) -> Result<(), PhotoFault> {
    DynamicImage::from_decoder(open(bytes)?).map_err(broken)?;
    Ok(())
}

/// All files of an original: every width in both formats. Takes seconds.
///
/// # Errors
/// If it cannot be decoded, or an encoder refuses its pixels.
pub fn encode(bytes: &[u8]) -> Result<Vec<EncodedFile>, PhotoFault> {
    let mut decoder = open(bytes)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let profile = decoder.icc_profile().map_err(broken)?;
    let image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let mut linear = to_linear(&on_white(image));
    let lying = Size { width: linear.width(), height: linear.height() };
    let size = upright(lying, orientation);
    let mut files = vec![];
    for width in widths_of(size).into_iter().rev() {
        let scaled = upright(scaled_to(size, width), orientation);
        // From the next larger one: four times faster than from the original, and as sharp to the eye.
        linear = image::imageops::resize(
            &linear,
            scaled.width,
            scaled.height,
            image::imageops::FilterType::Lanczos3,
        );
        let mut small = DynamicImage::ImageRgb8(from_linear(&linear));
        small.apply_orientation(orientation);
        let small = to_srgb(small.into_rgb8(), profile.as_deref());
        for format in PhotoFormat::ALL {
            let bytes = match format {
                PhotoFormat::Avif => encode_avif(&small)?,
                PhotoFormat::Webp => encode_webp(&small)?,
            };
            files.push(EncodedFile { width, format, bytes });
        }
    }
    Ok(files)
}

fn open(bytes: &[u8]) -> Result<impl image::ImageDecoder, PhotoFault> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(broken)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    reader.into_decoder().map_err(broken)
}

fn broken(error: impl ToString) -> PhotoFault {
    PhotoFault {
        rule: Rule::PhotoFormat,
        value: error.to_string(),
        repair: "Open it in an image editor and export it as JPEG.".to_owned(),
    }
}

/// The size after turning, or before it: a turn by a quarter swaps the sides either way.
fn upright(size: Size, orientation: Orientation) -> Size {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => Size { width: size.height, height: size.width },
        _ => size,
    }
}

/// The size with this width and the same proportions, rounded.
fn scaled_to(size: Size, width: u32) -> Size {
    let height = (u64::from(size.height) * u64::from(width) + u64::from(size.width) / 2)
        / u64::from(size.width.max(1));
    Size { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
}

/// Pixels without transparency: what is see-through shows white paper.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let blend = |channel: u8, alpha: u8| {
        let (channel, alpha) = (u32::from(channel), u32::from(alpha));
        u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    let mut out = RgbImage::new(image.width(), image.height());
    for (to, from) in out.pixels_mut().zip(image.pixels()) {
        let [r, g, b, alpha] = from.0;
        to.0 = [r, g, b].map(|channel| blend(channel, alpha));
    }
    out
}

/// Averages of pixels are right in linear light only: bright specks would get too dark otherwise.
fn to_linear(image: &RgbImage) -> LinearImage {
    let light: Vec<u16> = (0..=u8::MAX).map(light_of).collect();
    let at = |channel: &u8| light.get(usize::from(*channel)).copied().unwrap_or_default();
    let pixels = image.as_raw().iter().map(at).collect();
    LinearImage::from_raw(image.width(), image.height(), pixels).unwrap_or_default()
}

fn from_linear(image: &LinearImage) -> RgbImage {
    let channels: Vec<u8> = (0..=u16::MAX).map(channel_of).collect();
    let at = |light: &u16| channels.get(usize::from(*light)).copied().unwrap_or_default();
    let pixels = image.as_raw().iter().map(at).collect();
    RgbImage::from_raw(image.width(), image.height(), pixels).unwrap_or_default()
}

/// sRGB to linear light, 0 to 65,535 (IEC 61966-2-1).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 65,535 by formula"
)]
fn light_of(channel: u8) -> u16 {
    let channel = f64::from(channel) / 255.0;
    let light =
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) };
    (light * 65_535.0).round() as u16
}

/// Linear light to sRGB.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255 by formula")]
fn channel_of(light: u16) -> u8 {
    let light = f64::from(light) / 65_535.0;
    let channel =
        if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (channel * 255.0).round() as u8
}

/// Colors of an embedded profile as sRGB, which is what pages assume of a picture without one. A
/// profile that cannot be read leaves the colors as they are.
fn to_srgb(image: RgbImage, profile: Option<&[u8]>) -> RgbImage {
    let profile = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let transform =
        profile.filter(|profile| profile.color_space == DataColorSpace::Rgb).and_then(|profile| {
            let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
            profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options).ok()
        });
    let Some(transform) = transform else { return image };
    let mut pixels = vec![0; image.as_raw().len()];
    match transform.transform(image.as_raw(), &mut pixels) {
        Ok(()) => RgbImage::from_raw(image.width(), image.height(), pixels).unwrap_or(image),
        Err(_) => image,
    }
}

fn encode_avif(image: &RgbImage) -> Result<Vec<u8>, PhotoFault> {
    let pixels: Vec<RGB8> = image.pixels().map(|pixel| RGB8::from(pixel.0)).collect();
    let (width, height) = (image.width() as usize, image.height() as usize);
    // Photographs are encoded in threads of their own.
    let encoder =
        Encoder::new().with_quality(AVIF_QUALITY).with_speed(AVIF_SPEED).with_num_threads(Some(1));
    Ok(encoder.encode_rgb(Img::new(&pixels, width, height)).map_err(broken)?.avif_file)
}

fn encode_webp(image: &RgbImage) -> Result<Vec<u8>, PhotoFault> {
    let encoder = webp::Encoder::from_rgb(image.as_raw(), image.width(), image.height());
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    Ok(encoded.map_err(|error| broken(format!("{error:?}")))?.to_vec())
}
