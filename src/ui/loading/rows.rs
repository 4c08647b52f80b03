//! Rows of files as the model has them, for lists that a page shows: a bad row is left out, and the
//! console says so.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::browser::log;
use crate::wire::Malformed;
use crate::wire::rows::decode_each;

thread_local! {
    /// What the console says already: a list that is drawn anew says nothing new.
    static TOLD: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// The rows that can be decoded, in their order. Of the others the console gets the number and what is
/// wrong with the first.
pub fn decoded<R, T>(
    rows: impl IntoIterator<Item = R>,
    decode: impl Fn(R) -> Result<T, Malformed>,
) -> Vec<T> {
    let decoded = decode_each(rows, decode);
    if let Some(loss) = decoded.loss() {
        let name = std::any::type_name::<T>();
        let loss = format!("{}: {loss}", name.rsplit("::").next().unwrap_or(name));
        if TOLD.with_borrow_mut(|told| told.insert(loss.clone())) {
            log::log_error(&loss);
        }
    }
    decoded.good
}
