//! Rows of a file that are decoded one by one: a bad one does not lose the others, and is counted.

use super::Malformed;

/// What was left out of a file, in words for a developer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses(Vec<String>);

impl Losses {
    /// The rows that can be decoded, in their order. Of the others it notes how many there are and what
    /// is wrong with the first; `rows_are` says what they would be.
    pub fn keep<R, T>(
        &mut self,
        rows_are: &'static str,
        rows: impl IntoIterator<Item = R>,
        decode: impl Fn(R) -> Result<T, Malformed>,
    ) -> Vec<T> {
        let (mut good, mut bad) = (vec![], Bad::default());
        for row in rows {
            match decode(row) {
                Ok(row) => good.push(row),
                Err(problem) => bad.add(problem),
            }
        }
        self.note(rows_are, good.len(), bad);
        good
    }

    /// The same for rows that are named by their position: `None` in the place of one that is left out.
    pub fn keep_positions<R, T>(
        &mut self,
        rows_are: &'static str,
        rows: impl IntoIterator<Item = R>,
        decode: impl Fn(R) -> Result<T, Malformed>,
    ) -> Vec<Option<T>> {
        let mut bad = Bad::default();
        let decode = |row| decode(row).map_err(|problem| bad.add(problem)).ok();
        let kept: Vec<_> = rows.into_iter().map(decode).collect();
        self.note(rows_are, kept.len() - bad.n, bad);
        kept
    }

    fn note(&mut self, rows_are: &str, n_good: usize, bad: Bad) {
        if let Some(problem) = bad.first {
            let (n_bad, n_rows) = (bad.n, bad.n + n_good);
            let loss =
                format!("{rows_are}: {n_bad} of {n_rows} rows are left out; the first: {problem}");
            self.0.push(loss);
        }
    }

    /// Notes what was left out of a part that was decoded on its own.
    pub fn add(&mut self, other: &Self) {
        self.0.extend_from_slice(&other.0);
    }

    /// A sentence for each kind of rows of which some were left out.
    pub fn sentences(&self) -> &[String] {
        &self.0
    }
}

/// Rows that cannot be read.
#[derive(Default)]
struct Bad {
    n: usize,
    first: Option<Malformed>,
}

impl Bad {
    /// Out of line: it stands in every list of every file.
    #[cold]
    #[inline(never)]
    fn add(&mut self, problem: Malformed) {
        self.n += 1;
        self.first.get_or_insert(problem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn even(number: &u32) -> Result<u32, Malformed> {
        if number.is_multiple_of(2) { Ok(*number) } else { Err(Malformed::value("number", number)) }
    }

    #[test]
    fn keeps_good_rows_and_tells_how_many_are_left_out() {
        let mut losses = Losses::default();
        assert_eq!(losses.keep("numbers", &[2, 3, 4, 5], even), [2, 4]);
        assert_eq!(losses.keep("others", &[6], even), [6]);
        let loss = "numbers: 2 of 4 rows are left out; the first: number: 3";
        assert_eq!(losses.sentences(), [loss]);
    }

    #[test]
    fn keeps_the_positions_of_rows_that_are_named_by_them() {
        let mut losses = Losses::default();
        assert_eq!(losses.keep_positions("numbers", &[2, 3, 4], even), [Some(2), None, Some(4)]);
        let loss = "numbers: 1 of 3 rows are left out; the first: number: 3";
        assert_eq!(losses.sentences(), [loss]);
    }

    #[test]
    fn tells_nothing_where_nothing_is_lost() {
        let mut losses = Losses::default();
        assert_eq!(losses.keep("numbers", &[2, 4], even), [2, 4]);
        assert!(losses.keep("numbers", &[], even).is_empty());
        assert_eq!(losses, Losses::default());
    }
}
