//! One macro for the closed word lists of the tables: an enum, its codes and its full list.

/// Declares an enum whose variants have one code each, used in tables, URLs and JSON alike.
///
/// Gives `ALL` (in declaration order), `code` and `from_code`.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The codes of [`Self::ALL`], in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The word used for it in tables, URLs and JSON.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The value with this code; `None` for any other text.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use coded;
