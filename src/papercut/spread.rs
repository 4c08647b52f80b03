//! Which of its motif's drawings each picture shows, so that what one search finds side by side
//! does not look like one print in several colors.

use std::collections::{HashMap, HashSet};

use super::motifs::Motif;

/// The drawing for each picture, in their order, which does not matter otherwise. A picture has a
/// key, by which it prefers one of its motif's drawings; the first of a motif by key prefers the
/// motif's own. It takes another one where that has been shown more often, first for its motif, then
/// for the kin of its motif. The same pictures give the same drawings; one more picture changes few
/// others.
pub fn drawings(pictures: &[(&str, &Motif)]) -> Vec<u32> {
    let mut order: Vec<_> = (0..pictures.len()).collect();
    order.sort_by_key(|idx| pictures.get(*idx).map(|(key, motif)| (*key, motif.name)));
    let mut begun: HashSet<&str> = HashSet::new();
    let mut n_of_motif: HashMap<(&str, u32), u32> = HashMap::new();
    let mut n_of_kin: HashMap<(&str, &str), u32> = HashMap::new();
    let mut drawings = vec![0; pictures.len()];
    for idx in order {
        let (Some((key, motif)), Some(drawing)) = (pictures.get(idx), drawings.get_mut(idx)) else {
            continue;
        };
        let n = motif.n_drawings();
        // What has one picture only shows the drawing by which it is known best.
        let is_first = begun.insert(motif.name);
        let preferred = if is_first { 0 } else { hash(key) % n };
        let count = |candidate: u32| {
            let seen = (motif.kin(), motif.arrangement(candidate));
            let n_of_motif = n_of_motif.get(&(motif.name, candidate)).copied().unwrap_or_default();
            (n_of_motif, n_of_kin.get(&seen).copied().unwrap_or_default())
        };
        let candidates = (0..n).map(|step| (preferred + step) % n);
        *drawing = candidates.min_by_key(|candidate| count(*candidate)).unwrap_or_default();
        *n_of_motif.entry((motif.name, *drawing)).or_default() += 1;
        *n_of_kin.entry((motif.kin(), motif.arrangement(*drawing))).or_default() += 1;
    }
    drawings
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same on every machine.
fn hash(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papercut::motifs;
    use std::collections::BTreeSet;

    fn of(pictures: &[(&str, &str)]) -> Vec<u32> {
        let pictures: Vec<_> =
            pictures.iter().map(|(key, motif)| (*key, motifs::find(motif).unwrap())).collect();
        drawings(&pictures)
    }

    const KEYS: [&str; 12] =
        ["a", "b", "c", "d", "e", "f", "fengjie", "wushan", "kaizhou", "dazu", "bayang", "hufeng"];

    #[test]
    fn pictures_of_one_motif_differ_as_long_as_there_are_drawings() {
        for motif in ["loquat", "cherry", "pomelo", "orange"] {
            let all: BTreeSet<_> = of(&KEYS.map(|key| (key, motif))).into_iter().collect();
            assert_eq!(all.len(), KEYS.len(), "{motif}");
        }
    }

    #[test]
    fn the_first_picture_of_a_motif_shows_its_own_drawing() {
        assert_eq!(of(&[("dazu", "fig")]), [0]);
        assert_eq!(of(&[("dazu", "loquat"), ("bayang", "loquat")])[1], 0);
    }

    #[test]
    fn kin_are_arranged_in_different_ways() {
        let kin = KEYS.iter().zip(["plum", "red-plum", "honey-plum"].into_iter().cycle());
        let kin: Vec<_> = kin.map(|(key, motif)| (*key, motif)).collect();
        let arranged = of(&kin).into_iter().zip(&kin);
        let arranged: BTreeSet<_> = arranged
            .map(|(drawing, (_, motif))| motifs::find(motif).unwrap().arrangement(drawing))
            .collect();
        assert_eq!(arranged.len(), KEYS.len());
    }

    #[test]
    fn the_order_of_the_pictures_does_not_matter() {
        let mut pictures = KEYS.map(|key| (key, "loquat"));
        let mut there = of(&pictures);
        there.reverse();
        pictures.reverse();
        assert_eq!(of(&pictures), there);
    }

    #[test]
    fn when_there_are_no_more_drawings_it_begins_anew() {
        let n = motifs::find("strawberry").unwrap().n_drawings() as usize;
        let keys: Vec<_> = (0..2 * n).map(|idx| idx.to_string()).collect();
        let pictures: Vec<_> = keys.iter().map(|key| (key.as_str(), "strawberry")).collect();
        let mut drawings = of(&pictures);
        drawings.sort_unstable();
        let twice: Vec<_> = (0..2 * n).map(|idx| (idx / 2) as u32).collect();
        assert_eq!(drawings, twice);
    }
}
