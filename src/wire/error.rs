//! What can be wrong with a compiled file.

/// A compiled file that does not say what its format promises.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not JSON, or JSON of another shape.
    #[error("not a {what}: {detail}")]
    Json {
        /// The type that was wanted.
        what: &'static str,
        /// The parser's words.
        detail: String,
    },
    /// Written for another version of the app.
    #[error("format {found}, but this app reads format {wanted}")]
    Format {
        /// What the file says.
        found: u32,
        /// What this app reads.
        wanted: u32,
    },
    /// A value outside what the format allows.
    #[error("{field}: {detail}")]
    Value {
        /// Where.
        field: &'static str,
        /// What is wrong.
        detail: String,
    },
}

impl Malformed {
    /// A bad value in `field`.
    pub fn value(field: &'static str, detail: impl ToString) -> Self {
        Self::Value { field, detail: detail.to_string() }
    }
}

/// Reads JSON of a compiled file and checks its `format`.
pub(super) fn read<T: serde::de::DeserializeOwned>(
    what: &'static str,
    bytes: &[u8],
) -> Result<T, Malformed> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: u32,
    }
    let json = |error: serde_json::Error| Malformed::Json { what, detail: error.to_string() };
    let head: Head = serde_json::from_slice(bytes).map_err(json)?;
    if head.format != super::FORMAT {
        return Err(Malformed::Format { found: head.format, wanted: super::FORMAT });
    }
    serde_json::from_slice(bytes).map_err(json)
}

/// Implements `from_json` for a compiled file.
macro_rules! file {
    ($name:ident) => {
        impl $name {
            /// Reads the file and checks its format version.
            ///
            /// # Errors
            /// If `bytes` is no such file.
            pub fn from_json(bytes: &[u8]) -> Result<Self, crate::wire::Malformed> {
                crate::wire::error::read(stringify!($name), bytes)
            }
        }
    };
}

pub(super) use file;
