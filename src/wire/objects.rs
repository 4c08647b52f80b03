//! JSON whose structs are objects, as all that we write is.
//!
//! What serde derives can read a struct from an array too, and `serde_json` tries both: half of the code
//! that reads a struct is for arrays that no file has. Here only objects are read, and that code is not
//! in the download. Knows no type of ours.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// Reads a value from JSON in which structs are objects.
///
/// # Errors
/// If `bytes` are no such JSON.
pub fn from_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = T::deserialize(Objects(&mut reader))?;
    reader.end()?;
    Ok(value)
}

/// Reads a struct field after field into one that has nothing yet (its `Default`). What serde derives keeps each field
/// apart until all are there: of two structs of 31 fields that was 19 kB, before compression, of what every page loads.
/// Unknown fields are of a newer version, and passed over; of a field that stands there twice the last counts.
macro_rules! read_in_place {
    (
        $type:ident
        needs { $($needed:ident $(= $needed_name:literal)?),+ $(,)? }
        may_have { $($other:ident),+ $(,)? }
    ) => {
        // A field that is named nowhere does not compile.
        const _: fn($type) = |$type { $($needed: _,)+ $($other: _,)+ }| ();

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $type;

                    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        formatter.write_str(concat!("struct ", stringify!($type)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                        let mut own = $type::default();
                        let mut missing = vec![$($crate::wire::objects::name_of!($needed $($needed_name)?)),+];
                        while let Some(name) = map.next_key::<String>()? {
                            missing.retain(|needed| *needed != name);
                            match name.as_str() {
                                $($crate::wire::objects::name_of!($needed $($needed_name)?) => own.$needed = map.next_value()?,)+
                                $(stringify!($other) => own.$other = map.next_value()?,)+
                                _ => _ = map.next_value::<serde::de::IgnoredAny>()?,
                            }
                        }
                        match missing.first() {
                            Some(name) => Err(serde::de::Error::missing_field(name)),
                            None => Ok(own),
                        }
                    }
                }
                deserializer.deserialize_struct(stringify!($type), &[], Fields)
            }
        }
    };
}
/// A field's name in files.
macro_rules! name_of {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}
pub(super) use {name_of, read_in_place};

/// A deserializer that asks for an object where a struct is wanted.
struct Objects<D>(D);

/// What is inside of a value is read in the same way.
struct Nested<T>(T);

macro_rules! forward {
    ($($method:ident($($name:ident: $type:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method($($name,)* Nested(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Objects<D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(Nested(visitor))
    }

    forward! {
        deserialize_any() deserialize_bool()
        deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64() deserialize_char()
        deserialize_str() deserialize_string() deserialize_bytes() deserialize_byte_buf()
        deserialize_option() deserialize_unit() deserialize_seq() deserialize_map()
        deserialize_identifier() deserialize_ignored_any()
        deserialize_unit_struct(name: &'static str)
        deserialize_newtype_struct(name: &'static str)
        deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

macro_rules! visit {
    ($($method:ident($type:ty))*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.0.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Nested<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        self.0.expecting(formatter)
    }

    visit! {
        visit_bool(bool)
        visit_i8(i8) visit_i16(i16) visit_i32(i32) visit_i64(i64) visit_i128(i128)
        visit_u8(u8) visit_u16(u16) visit_u32(u32) visit_u64(u64) visit_u128(u128)
        visit_f32(f32) visit_f64(f64) visit_char(char)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String)
        visit_bytes(&[u8]) visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Objects(from))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Objects(from))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Nested(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Nested(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Nested(variant))
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Nested<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Objects(from))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Nested<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(Nested(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Nested<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.0.next_key_seed(Nested(seed))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(Nested(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Nested<A> {
    type Error = A::Error;
    type Variant = Nested<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let (value, variant) = self.0.variant_seed(Nested(seed))?;
        Ok((value, Nested(variant)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Nested<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.newtype_variant_seed(Nested(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(len, Nested(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.struct_variant(fields, Nested(visitor))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::from_json;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Leaf {
        n: u8,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Newtype(Leaf);

    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Choice {
        Unit,
        One(Leaf),
        Named { leaf: Leaf },
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Tree {
        leaf: Leaf,
        #[serde(default)]
        maybe: Option<Leaf>,
        rows: Vec<(String, Leaf)>,
        named: BTreeMap<String, Newtype>,
        choices: Vec<Choice>,
    }

    #[test]
    fn reads_what_serde_json_reads() {
        let json = r#"{"leaf":{"n":1,"new":[{"x":null}]},"maybe":{"n":2},"rows":[["a",{"n":3}]],
            "named":{"b":{"n":4}},"choices":["Unit",{"One":{"n":5}},{"Named":{"leaf":{"n":6}}}]}"#;
        let found: Tree = from_json(json.as_bytes()).unwrap();
        assert_eq!(found, serde_json::from_str(json).unwrap());
    }

    #[test]
    fn an_array_is_no_struct_at_any_depth() {
        for json in [
            "[1]",
            r#"{"leaf":[1],"rows":[],"named":{},"choices":[]}"#,
            r#"{"leaf":{"n":1},"rows":[["a",[1]]],"named":{},"choices":[]}"#,
        ] {
            let problem = from_json::<Tree>(json.as_bytes()).unwrap_err().to_string();
            assert!(problem.starts_with("invalid type: sequence, expected struct"), "{problem}");
        }
    }

    #[test]
    fn what_stands_behind_the_value_is_a_problem() {
        assert!(from_json::<Leaf>(br#"{"n":1} {"n":2}"#).is_err());
    }
}
