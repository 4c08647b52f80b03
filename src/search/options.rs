//! Moving through the options of a list by keyboard.

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next one.
    Down,
    /// To the one before.
    Up,
}

/// The position after a step, of `n_options`; beyond an end it goes on at the other one. From nowhere
/// it goes to the first or the last. `None` where there are no options.
pub fn moved(active_idx: Option<usize>, n_options: usize, step: Step) -> Option<usize> {
    let last_idx = n_options.checked_sub(1)?;
    Some(match (active_idx, step) {
        (Some(idx), Step::Down) if idx < last_idx => idx + 1,
        (_, Step::Down) => 0,
        (Some(idx), Step::Up) if (1..=last_idx).contains(&idx) => idx - 1,
        (_, Step::Up) => last_idx,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_round() {
        for (active_idx, n_options, down, up) in [
            (None, 3, Some(0), Some(2)),
            (Some(0), 3, Some(1), Some(2)),
            (Some(1), 3, Some(2), Some(0)),
            (Some(2), 3, Some(0), Some(1)),
            // Options went away meanwhile.
            (Some(9), 3, Some(0), Some(2)),
            (None, 1, Some(0), Some(0)),
            (Some(0), 0, None, None),
        ] {
            assert_eq!(moved(active_idx, n_options, Step::Down), down, "{active_idx:?}");
            assert_eq!(moved(active_idx, n_options, Step::Up), up, "{active_idx:?}");
        }
    }
}
