//! Numbers in few characters.

/// Ascending numbers with runs of three or more joined: `1, 3–5`. Beyond three parts the rest is `…`.
pub fn number_ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let words = runs.iter().flat_map(|&(first, last)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first}–{last}")],
    });
    let mut words: Vec<_> = words.collect();
    if words.len() > MAX_PARTS {
        words.truncate(MAX_PARTS - 1);
        words.push("…".to_owned());
    }
    words.join(", ")
}

/// More parts than this are no help to a reader and push the text apart.
const MAX_PARTS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_runs_and_stays_short() {
        for (numbers, shown) in [
            (&[][..], ""),
            (&[4], "4"),
            (&[1, 2], "1, 2"),
            (&[1, 2, 3, 4, 5], "1–5"),
            (&[1, 3, 4, 5], "1, 3–5"),
            (&[1, 3, 5, 7], "1, 3, …"),
            (&[2, 4, 5, 9], "2, 4, …"),
            (&[usize::MAX], "18446744073709551615"),
        ] {
            assert_eq!(number_ranges(numbers), shown);
        }
    }
}
