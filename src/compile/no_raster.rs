//! In place of `raster` in builds without the cargo feature `png`.

/// Says what is missing.
///
/// # Errors
/// Always.
pub fn png(_svg: &str) -> Result<Vec<u8>, String> {
    Err("this build of atlas draws no PNG: name a .svg file, or build one that does (`cargo build --no-default-features --features cli,png --profile cli --bin atlas`; ./scripts/atlas does so by itself for a .png).".to_owned())
}
