//! In the place of `photos` where the compiler is built without encoders: publishes no photograph.

use std::path::Path;

use super::PublishError;
use super::sink::Sink;
use crate::compile::facts::{Facts, PublicRows};
use crate::compile::reading::dataset::Dataset;

/// Writes nothing.
#[expect(clippy::unnecessary_wraps, reason = "the one with encoders can fail")]
pub(super) fn write(
    _: &Dataset,
    _: &PublicRows<'_>,
    _: &mut Facts,
    _: &mut Sink,
) -> Result<(), PublishError> {
    Ok(())
}

/// None.
pub(super) fn n_new(_: &Dataset, _: &PublicRows<'_>, _: &Facts, _: &Path) -> usize {
    0
}
