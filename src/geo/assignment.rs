//! The cheapest way to give each of a few things a place of its own: the Hungarian method by shortest
//! augmenting paths (R. Jonker and A. Volgenant, 1987).
#![expect(
    clippy::indexing_slicing,
    reason = "rows and columns are counted from the matrix itself, checked at the start"
)]

/// For each row of `costs` its column, so that no two have one and the sum is least. Every row has
/// the same length, at least as many columns as there are rows; `None` otherwise. Rows² × columns.
pub(super) fn assign(costs: &[Vec<f64>]) -> Option<Vec<usize>> {
    let n_rows = costs.len();
    let n_columns = costs.first().map_or(0, Vec::len);
    if n_columns < n_rows || costs.iter().any(|row| row.len() != n_columns) {
        return None;
    }
    // Position 0 of both is a place outside the matrix where each path begins.
    let mut row_price = vec![0.0; n_rows + 1];
    let mut column_price = vec![0.0; n_columns + 1];
    let mut row_of_column = vec![0_usize; n_columns + 1];
    let mut came_from = vec![0_usize; n_columns + 1];
    for row in 1..=n_rows {
        row_of_column[0] = row;
        let mut column = 0;
        let mut reach = vec![f64::INFINITY; n_columns + 1];
        let mut is_seen = vec![false; n_columns + 1];
        loop {
            is_seen[column] = true;
            let at_row = row_of_column[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for candidate in 1..=n_columns {
                if is_seen[candidate] {
                    continue;
                }
                let cost = costs[at_row - 1][candidate - 1];
                let reduced = cost - row_price[at_row] - column_price[candidate];
                if reduced < reach[candidate] {
                    reach[candidate] = reduced;
                    came_from[candidate] = column;
                }
                if reach[candidate] < step {
                    step = reach[candidate];
                    next = candidate;
                }
            }
            if next == 0 {
                return None; // a cost that is no number
            }
            for seen in 0..=n_columns {
                if is_seen[seen] {
                    row_price[row_of_column[seen]] += step;
                    column_price[seen] -= step;
                } else {
                    reach[seen] -= step;
                }
            }
            column = next;
            if row_of_column[column] == 0 {
                break;
            }
        }
        while column != 0 {
            let before = came_from[column];
            row_of_column[column] = row_of_column[before];
            column = before;
        }
    }
    let mut columns = vec![0; n_rows];
    for (column, row) in row_of_column.iter().enumerate().skip(1).filter(|(_, row)| **row > 0) {
        columns[row - 1] = column - 1;
    }
    Some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn least_by_trying(costs: &[Vec<f64>], row: usize, taken: &mut Vec<usize>) -> f64 {
        let Some(cells) = costs.get(row) else { return 0.0 };
        let mut least = f64::INFINITY;
        for (column, cost) in cells.iter().enumerate() {
            if !taken.contains(&column) {
                taken.push(column);
                least = least.min(cost + least_by_trying(costs, row + 1, taken));
                taken.pop();
            }
        }
        least
    }

    proptest! {
        #[test]
        fn no_other_way_is_cheaper(costs in prop::collection::vec(prop::collection::vec(0..100_u8, 5), 0..5)) {
            let costs: Vec<Vec<f64>> =
                costs.iter().map(|row| row.iter().map(|cost| f64::from(*cost)).collect()).collect();
            let columns = assign(&costs).unwrap();
            let sum: f64 = columns.iter().zip(&costs).map(|(column, row)| row[*column]).sum();
            prop_assert_eq!(sum, least_by_trying(&costs, 0, &mut vec![]));
        }
    }

    #[test]
    fn too_few_places_are_none() {
        assert_eq!(assign(&[vec![1.0], vec![1.0]]), None);
        assert_eq!(assign(&[vec![f64::NAN]]), None);
        assert_eq!(assign(&[]), Some(vec![]));
    }
}
