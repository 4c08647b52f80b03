//! Lists of products in an address: `?id=a&id=b`. What is compared and shared lists stand there.

use crate::model::id::ProductId;
use crate::text::url::query_pairs;

/// Ids in an address beyond this are passed over, so that a hostile one costs little: as many as a
/// visitor can save.
pub const MAX_IDS: usize = 500;

/// The ids of an address in its order, each once; what is no id is passed over.
pub fn ids_of(search: &str) -> Vec<ProductId> {
    let mut ids: Vec<ProductId> = Vec::new();
    for (key, value) in query_pairs(search) {
        if let (true, Ok(id)) = (key == "id", ProductId::parse(&value))
            && ids.len() < MAX_IDS
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids
}

/// A path with these ids as its query; the bare path where there are none.
pub fn path_with_ids(path: &str, ids: &[ProductId]) -> String {
    let parts: Vec<_> = ids.iter().map(|id| format!("id={id}")).collect();
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(search: &str, wanted: &str) {
        assert_eq!(path_with_ids("/saved", &ids_of(search)), wanted, "{search}");
    }

    #[test]
    fn an_address_gives_each_id_once_in_its_order() {
        check("?id=b&id=a&id=b", "/saved?id=b&id=a");
        check("id=a&q=c&id=&id=A%20B&id=../x", "/saved?id=a");
        check("", "/saved");
        let many: Vec<_> = (0..2_000).map(|n| format!("id=p{n}")).collect();
        assert_eq!(ids_of(&many.join("&")).len(), MAX_IDS);
    }
}
