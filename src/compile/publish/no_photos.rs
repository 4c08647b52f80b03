//! In the place of `photos` where the compiler is built without encoders: publishes no photograph.

use std::path::Path;

use super::PublishError;
use super::relations::Relations;
use super::sink::Sink;

/// Writes nothing.
#[expect(clippy::unnecessary_wraps, reason = "the one with encoders can fail")]
pub fn write(_: &mut Relations<'_>, _: &mut Sink) -> Result<(), PublishError> {
    Ok(())
}

/// None.
pub fn n_new(_: &Relations<'_>, _: &Path) -> usize {
    0
}
