//! Lists of products in an address: `?id=a&id=b`. What is compared and shared lists stand there.

use crate::model::id::ProductId;
use crate::search::options::Step;
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

/// Moves `id` one place in the list; at its end it stays.
pub fn moved_in(ids: &mut [ProductId], id: &ProductId, step: Step) {
    let Some(idx) = ids.iter().position(|other| other == id) else { return };
    match step {
        Step::Up if idx > 0 => ids.swap(idx, idx - 1),
        Step::Down if idx + 1 < ids.len() => ids.swap(idx, idx + 1),
        Step::Up | Step::Down => {}
    }
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

    #[test]
    fn an_id_moves_by_one_and_stays_at_the_ends() {
        for (id, step, wanted) in [
            ("b", Step::Up, "/?id=b&id=a&id=c"),
            ("b", Step::Down, "/?id=a&id=c&id=b"),
            ("a", Step::Up, "/?id=a&id=b&id=c"),
            ("c", Step::Down, "/?id=a&id=b&id=c"),
            ("x", Step::Down, "/?id=a&id=b&id=c"),
        ] {
            let mut ids = ids_of("id=a&id=b&id=c");
            moved_in(&mut ids, &ProductId::parse(id).unwrap(), step);
            assert_eq!(path_with_ids("/", &ids), wanted);
        }
    }
}
