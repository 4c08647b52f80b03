//! Counts in five shades and one for nothing.

/// How many shades there are beside the one for nothing.
pub const N_SHADES: u8 = 5;

/// Which counts have which shade. Bounds grow with the square, so that the many small counts differ
/// more than the few great ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shades {
    /// (highest count, shade), both ascending; at most [`N_SHADES`].
    bounds: Vec<(usize, u8)>,
}

/// A shade with the counts that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// 1 to [`N_SHADES`].
    pub shade: u8,
    /// Lowest count.
    pub first: usize,
    /// Highest count.
    pub last: usize,
}

impl Shades {
    /// For counts up to the greatest of `counts`. Few different counts have few shades, always with
    /// the darkest among them.
    pub fn of(counts: impl IntoIterator<Item = usize>) -> Self {
        let max = counts.into_iter().max().unwrap_or(0);
        let n = usize::from(N_SHADES);
        let mut highest: Vec<_> =
            (1..=n).map(|step| max.saturating_mul(step * step).div_ceil(n * n)).collect();
        highest.dedup();
        highest.retain(|bound| *bound > 0);
        let n_found = highest.len().max(1);
        let shade = |idx: usize| u8::try_from((idx + 1) * n / n_found).unwrap_or(N_SHADES);
        Self { bounds: highest.into_iter().enumerate().map(|(idx, b)| (b, shade(idx))).collect() }
    }

    /// The shade of a count: 0 for nothing, the darkest for more than was foreseen.
    pub fn shade(&self, count: usize) -> u8 {
        if count == 0 {
            return 0;
        }
        let found = self.bounds.iter().find(|(highest, _)| count <= *highest);
        found.map_or(N_SHADES, |(_, shade)| *shade)
    }

    /// Every shade with its counts, ascending, without the one for nothing.
    pub fn ranges(&self) -> Vec<Range> {
        let lowest = std::iter::once(1).chain(self.bounds.iter().map(|(highest, _)| highest + 1));
        let ranges = lowest.zip(&self.bounds);
        ranges.map(|(first, (last, shade))| Range { shade: *shade, first, last: *last }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(max: usize, expected: &[(u8, usize, usize)]) {
        let shades = Shades::of([0, max, 1]);
        let found: Vec<_> = shades.ranges().iter().map(|r| (r.shade, r.first, r.last)).collect();
        assert_eq!(found, expected, "{max}");
        for range in shades.ranges() {
            for count in [range.first, range.last] {
                assert_eq!(shades.shade(count), range.shade, "{count}");
            }
        }
    }

    #[test]
    fn small_counts_differ_most_and_few_counts_have_few_shades() {
        check(1, &[(5, 1, 1)]);
        check(2, &[(2, 1, 1), (5, 2, 2)]);
        check(3, &[(1, 1, 1), (3, 2, 2), (5, 3, 3)]);
        check(13, &[(1, 1, 1), (2, 2, 3), (3, 4, 5), (4, 6, 9), (5, 10, 13)]);
        check(1000, &[(1, 1, 40), (2, 41, 160), (3, 161, 360), (4, 361, 640), (5, 641, 1000)]);
    }

    #[test]
    fn nothing_has_its_own_shade_and_more_than_foreseen_the_darkest() {
        assert_eq!(Shades::of([]).shade(0), 0);
        assert_eq!(Shades::of([]).shade(3), N_SHADES);
        assert!(Shades::of([0, 0]).ranges().is_empty());
        assert_eq!(Shades::of([1_000_000]).shade(1), 1);
    }
}
