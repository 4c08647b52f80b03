//! What is asked of the network, and what it answers.

/// Which copies may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Any: the address names its content.
    Any,
    /// One that the host says is still right.
    Checked,
    /// One that is as young as the host said that it may be (`Cache-Control`).
    Fresh,
    /// None.
    No,
}

/// An answer of the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body; empty where the status is no success.
    pub bytes: Vec<u8>,
    /// When the host wants to be asked again, seconds (RFC 9110, 10.2.3; a date is not read).
    pub retry_after_s: Option<u32>,
}

impl Reply {
    /// Whether it is what was asked for (RFC 9110, 15.3).
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}
