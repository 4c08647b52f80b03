//! In place of `raster` in builds without the cargo feature `png`.

/// Says what is missing.
///
/// # Errors
/// Always.
pub fn png(_svg: &str) -> Result<Vec<u8>, String> {
    Err("this program was built without the cargo feature `png`.".to_owned())
}
