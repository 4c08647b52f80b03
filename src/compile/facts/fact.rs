//! One macro for the rows of all tables: which column becomes which field.

use super::cell::{Cells, Misread};
use crate::compile::schema::spec::TableId;

/// A row of a table, as types.
pub(super) trait Fact: Sized {
    const TABLE: TableId;

    /// Reads a row.
    fn read(cells: Cells<'_, '_>) -> Result<Self, Misread>;

    /// The columns that its fields are read from, each with whether its field may be empty.
    #[cfg(test)]
    fn columns() -> Vec<(String, bool)>;
}

/// Says which column, or columns that begin so, a field is read from. With `struct` before the name the
/// struct is declared too; else it is one of the model.
macro_rules! fact {
    ($(#[$meta:meta])* struct $name:ident of $table:ident {
        $($(#[$fmeta:meta])* $field:ident: $type:ty = $column:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name { $($(#[$fmeta])* pub(crate) $field: $type,)+ }

        fact!($name of $table { $($field: $type = $column,)+ });
    };
    ($name:ident of $table:ident { $($field:ident: $type:ty = $column:literal,)+ }) => {
        impl $crate::compile::facts::fact::Fact for $name {
            const TABLE: $crate::compile::schema::spec::TableId =
                $crate::compile::schema::spec::TableId::$table;

            fn read(
                cells: $crate::compile::facts::cell::Cells<'_, '_>,
            ) -> Result<Self, $crate::compile::facts::cell::Misread> {
                use $crate::compile::facts::cell::Field;
                Ok(Self { $($field: <$type as Field>::read(cells, $column)?,)+ })
            }

            #[cfg(test)]
            fn columns() -> Vec<(String, bool)> {
                use $crate::compile::facts::cell::Field;
                [$(<$type as Field>::columns($column)),+].concat()
            }
        }
    };
}

pub(super) use fact;
