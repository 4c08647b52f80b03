//! The same work on many photographs, on all processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// How many threads work at a time.
pub fn n_threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Runs `work` on each of `items` and gives every result to `take` as it comes, with the position of
/// its item. Few results wait in memory at a time.
pub fn each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(usize, R),
) {
    let next_idx = AtomicUsize::new(0);
    let (sender, results) = mpsc::sync_channel(n_threads());
    thread::scope(|scope| {
        for _ in 0..n_threads().min(items.len()) {
            let (sender, next_idx, work) = (sender.clone(), &next_idx, &work);
            scope.spawn(move || {
                loop {
                    let item_idx = next_idx.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(item_idx) else { break };
                    // Nobody takes results any more only when this very scope is unwinding.
                    if sender.send((item_idx, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (item_idx, result) in results {
            take(item_idx, result);
        }
    });
}
