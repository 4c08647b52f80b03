//! Identifiers. Each kind is a type of its own, checked once when it is read.

use std::fmt;

/// Why a text is not an identifier of the wanted kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Slugs are 1 to 80 of `a-z`, `0-9` and inner `-`.
    #[error("an id is 1 to 80 lower-case letters, digits and inner hyphens")]
    Slug,
    /// GB/T 2260 codes have six digits.
    #[error("a county code has exactly six digits (GB/T 2260)")]
    County,
    /// Statistical codes of township-level divisions have nine digits.
    #[error("a township code has exactly nine digits, the first six its county's")]
    Township,
    /// Content hashes are hexadecimal.
    #[error("a hash has 10 to 64 lower-case hexadecimal digits")]
    Hash,
}

fn is_slug(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn is_digits(text: &str, n_digits: usize) -> bool {
    text.len() == n_digits && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_hash(text: &str) -> bool {
    let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (10..=64).contains(&text.len()) && text.bytes().all(is_hex)
}

macro_rules! id {
    ($(#[$meta:meta])* $name:ident, $check:expr, $error:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Checks `text` and takes it as an identifier.
            ///
            /// # Errors
            /// If `text` has another form; the error says which form is wanted.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                if $check(text) { Ok(Self(text.into())) } else { Err($error) }
            }

            /// The identifier as it stands in tables, URLs and JSON.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(
    /// A row of any table that names its things with slugs: `fengjie-navel-orange`.
    Slug, is_slug, IdError::Slug
);
id!(
    /// A product: `fengjie-navel-orange`.
    ProductId, is_slug, IdError::Slug
);
id!(
    /// An organization: `fl-zhacai-group`.
    OrganizationId, is_slug, IdError::Slug
);
id!(
    /// A published need or offer: `opp-001`.
    OpportunityId, is_slug, IdError::Slug
);
id!(
    /// A result that others can use.
    AchievementId, is_slug, IdError::Slug
);
id!(
    /// A park, base or village with a title.
    ParkId, is_slug, IdError::Slug
);
id!(
    /// A statement of the page "About".
    StatementId, is_slug, IdError::Slug
);
id!(
    /// A village or town on a list.
    DemonstrationId, is_slug, IdError::Slug
);
id!(
    /// A source: `s001`.
    SourceId, is_slug, IdError::Slug
);
id!(
    /// An industry: what is built on one product or a family of them.
    IndustryId, is_slug, IdError::Slug
);
id!(
    /// A manufacturing cluster.
    ClusterId, is_slug, IdError::Slug
);
id!(
    /// A photograph, as its table names it.
    ImageId, is_slug, IdError::Slug
);
id!(
    /// A compiled picture, by the hash of its content: `1f0c2b3a4d`.
    PictureId, is_hash, IdError::Hash
);
id!(
    /// A county-level division, GB/T 2260: `500236`.
    CountyCode, |t| is_digits(t, 6), IdError::County
);
id!(
    /// A township-level division, statistical code: `500236100`.
    TownshipCode, |t| is_digits(t, 9), IdError::Township
);

id!(
    /// The content of a photograph; it names its files.
    PhotoHash, is_hash, IdError::Hash
);

impl TownshipCode {
    /// The county it belongs to: its first six digits.
    pub fn county(&self) -> CountyCode {
        CountyCode(self.0.chars().take(6).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_slugs_and_codes_of_the_right_form_only() {
        for good in ["a", "fengjie-navel-orange", "s001"] {
            assert!(ProductId::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "a b", "涪陵", "a/b", "../a", &"a".repeat(81)] {
            assert_eq!(ProductId::parse(bad), Err(IdError::Slug), "{bad}");
        }
        assert!(CountyCode::parse("500236").is_ok());
        assert!(CountyCode::parse("50023").is_err());
        assert!(TownshipCode::parse("50023610０").is_err());
    }

    #[test]
    fn a_township_knows_its_county() {
        let township = TownshipCode::parse("500236100").unwrap();
        assert_eq!(township.county().as_str(), "500236");
    }
}
