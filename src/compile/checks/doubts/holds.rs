//! Words in `hold` that mean that the row is to be published, though any word there holds it back.

use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::rule::Rule;
use crate::text::fold::fold;

use super::whole;

/// Not `待定` and the like, which say why a row waits.
const NOES: [&str; 24] = [
    "no", "n", "false", "f", "off", "0", "0.0", "否", "不", "错", "假", "×", "无", "没有", "空",
    "none", "null", "nil", "n/a", "na", "-", "—", "——", "/",
];

/// Whether `hold` likely says that nothing holds the row back.
fn is_no(hold: &str) -> bool {
    NOES.contains(&fold(hold).as_str())
}

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for table in dataset.tables().filter(|table| table.spec.column("hold").is_some()) {
        for row in whole(dataset, table.spec.id) {
            let hold = row.get("hold");
            if is_no(hold) {
                let repair = format!(
                    "`{hold}` holds the row back: empty the cell to publish it, or write why it waits."
                );
                report.row(row, Some("hold"), Rule::HoldWord, hold, repair);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_no_from_a_reason() {
        for no in ["no", "No", "否", "0", "false", "无", "-", "ＮＯ"] {
            assert!(is_no(no), "{no}");
        }
        for reason in ["", "yes", "photo missing", "不确定", "2026", "待定", "待核实"] {
            assert!(!is_no(reason), "{reason}");
        }
    }
}
