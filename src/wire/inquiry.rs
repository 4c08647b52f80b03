//! What a visitor writes about a need or an offer, as a server takes it (`api/migrations/006_inquiries.sql`).

use serde::Serialize;

/// Most characters of each field, as the server's checks have them.
pub const MAX_NAME: usize = 80;
/// See [`MAX_NAME`].
pub const MAX_CONTACT: usize = 120;
/// See [`MAX_NAME`].
pub const MAX_MESSAGE: usize = 2_000;

/// A row of `api_v1.inquiries`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InquiryRow {
    /// Id of the need or offer.
    pub opportunity: String,
    /// Who writes.
    pub name: String,
    /// How to answer.
    pub contact: String,
    /// What to ask.
    pub message: String,
}
