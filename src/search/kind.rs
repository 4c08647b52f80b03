//! Kinds of things that can be found.

use crate::model::coded::coded;

coded! {
    /// What a document is. Its place in this list stands in the index.
    Kind {
        /// A regional speciality.
        Product = "product",
        /// A county-level division.
        County = "county",
        /// A township-level division.
        Township = "township",
        /// A node of the chain map.
        Organization = "organisation",
        /// What is built on a product.
        Industry = "industry",
        /// A published need or offer.
        Opportunity = "opportunity",
        /// A result that others can use.
        Achievement = "achievement",
        /// What products have in common: a category, a certificate, a month, a sort of fruit, the whole
        /// region. It lends its names to them and has no page.
        Topic = "topic",
    }
}

impl Kind {
    /// The kind with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// Whether what lies in it, or is built on it, is found by its name too.
    pub const fn is_context(self) -> bool {
        matches!(self, Self::County | Self::Township | Self::Industry)
    }
}
