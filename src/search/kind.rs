//! Kinds of things that can be found.

/// What a document is. The numbers stand in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A regional speciality.
    Product,
    /// A county-level division.
    County,
    /// A township-level division.
    Township,
    /// A node of the chain map.
    Organisation,
    /// What is built on a product.
    Industry,
    /// A published need or offer.
    Opportunity,
    /// A result that others can use.
    Achievement,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Self; 7] = [
        Self::Product,
        Self::County,
        Self::Township,
        Self::Organisation,
        Self::Industry,
        Self::Opportunity,
        Self::Achievement,
    ];

    /// Its name in messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::County => "county",
            Self::Township => "township",
            Self::Organisation => "organisation",
            Self::Industry => "industry",
            Self::Opportunity => "opportunity",
            Self::Achievement => "achievement",
        }
    }

    /// The kind with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// Whether what lies in it, or is built on it, is found by its name too.
    pub const fn is_context(self) -> bool {
        matches!(self, Self::County | Self::Township | Self::Industry)
    }
}
