//! Rows of a list that are decoded one by one: a bad one does not lose the others.

use super::Malformed;

/// What a list of rows gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<T> {
    /// The good rows, in their order.
    pub good: Vec<T>,
    /// How many rows are left out.
    pub n_bad: usize,
    /// What is wrong with the first of these.
    pub first_problem: Option<Malformed>,
}

/// Decodes every row.
pub fn decode_each<R, T>(
    rows: impl IntoIterator<Item = R>,
    decode: impl Fn(R) -> Result<T, Malformed>,
) -> Decoded<T> {
    let mut decoded = Decoded { good: vec![], n_bad: 0, first_problem: None };
    for row in rows {
        match decode(row) {
            Ok(good) => decoded.good.push(good),
            Err(problem) => {
                decoded.n_bad += 1;
                decoded.first_problem.get_or_insert(problem);
            }
        }
    }
    decoded
}

impl<T> Decoded<T> {
    /// What a developer should know of the rows that are left out; `None` where there are none.
    pub fn loss(&self) -> Option<String> {
        let problem = self.first_problem.as_ref()?;
        let (n_bad, n_rows) = (self.n_bad, self.n_bad + self.good.len());
        Some(format!("{n_bad} of {n_rows} rows are left out; the first: {problem}"))
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
        let decoded = decode_each(&[2, 3, 4, 5], even);
        assert_eq!(decoded.good, [2, 4]);
        let loss = "2 of 4 rows are left out; the first: number: 3";
        assert_eq!(decoded.loss().as_deref(), Some(loss));
    }

    #[test]
    fn tells_nothing_where_nothing_is_lost() {
        assert_eq!(decode_each(&[2, 4], even).loss(), None);
        assert_eq!(decode_each(&[], even).loss(), None);
    }
}
