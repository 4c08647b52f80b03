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

/// A compiled file, which says in which format it is written.
pub(super) trait Formatted: serde::de::DeserializeOwned {
    /// What the file says.
    fn format(&self) -> u32;
}

/// Reads JSON of a compiled file, once, and checks its `format`.
pub(super) fn read<T: Formatted>(what: &'static str, bytes: &[u8]) -> Result<T, Malformed> {
    let wrong = |found| Malformed::Format { found, wanted: super::FORMAT };
    match super::objects::from_json::<T>(bytes) {
        Ok(file) if file.format() == super::FORMAT => Ok(file),
        Ok(file) => Err(wrong(file.format())),
        Err(error) => Err(match format_of(bytes) {
            // That it has another shape follows from its format.
            Some(found) if found != super::FORMAT => wrong(found),
            _ => Malformed::Json { what, detail: error.to_string() },
        }),
    }
}

/// The format that a file of any shape says it is written in.
fn format_of(bytes: &[u8]) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: u32,
    }
    let head: Result<Head, _> = super::objects::from_json(bytes);
    head.ok().map(|head| head.format)
}

/// Implements `from_json` for a compiled file with a field `format`.
macro_rules! file {
    ($name:ident) => {
        impl crate::wire::error::Formatted for $name {
            fn format(&self) -> u32 {
                self.format
            }
        }

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

#[cfg(test)]
#[expect(unreachable_pub, reason = "what `file!` writes is for files that all read")]
mod tests {
    use std::cell::Cell;

    thread_local! {
        static N_READ: Cell<u32> = const { Cell::new(0) };
    }

    /// Counts how often one is read.
    fn counted<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        N_READ.set(N_READ.get() + 1);
        serde::Deserialize::deserialize(from)
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Sample {
        format: u32,
        #[serde(deserialize_with = "counted")]
        rows: Vec<u8>,
    }

    file!(Sample);

    fn check(json: &str, wanted: &str) {
        let found = match Sample::from_json(json.as_bytes()) {
            Ok(file) => format!("{:?}", file.rows),
            Err(problem) => problem.to_string(),
        };
        assert!(found.starts_with(wanted), "{json}: {found}");
    }

    #[test]
    fn a_file_of_another_format_is_told_as_such_whatever_its_shape() {
        let newer = "format 2, but this app reads format 1";
        check(r#"{"format":2,"rows":[1]}"#, newer);
        check(r#"{"rows":{"new":"shape"},"format":2}"#, newer);
        check(r#"{"format":2}"#, newer);
        check(r#"{"format":0,"rows":"old"}"#, "format 0, but");
    }

    #[test]
    fn a_file_of_this_format_and_another_shape_is_told_with_its_place() {
        check(r#"{"format":1,"rows":[1,2]}"#, "[1, 2]");
        check(r#"{"format":1,"rows":[300]}"#, "not a Sample: invalid value: integer `300`");
        check(r#"{"format":1}"#, "not a Sample: missing field `rows`");
        check(r#"{"rows":[]}"#, "not a Sample: missing field `format`");
        check(r#"{"format":"2","rows":[]}"#, "not a Sample: invalid type: string");
        check("<html>", "not a Sample: expected value at line 1");
        check("", "not a Sample: EOF");
    }

    #[test]
    fn a_good_file_is_parsed_once() {
        N_READ.set(0);
        check(r#"{"format":1,"rows":[1,2]}"#, "[1, 2]");
        assert_eq!(N_READ.get(), 1);
    }
}
