//! A table as a workbook (Office Open XML, ISO/IEC 29500), which Excel, WPS and LibreOffice open.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::table::Table;

/// No name of a sheet is longer.
const MAX_NAME: usize = 31;
/// No column is wider, in pixels: about 60 letters.
const MAX_WIDTH: u32 = 420;

/// The file. Text stays text, whatever it looks like; what is no number in a column of numbers does, too. The first row
/// stands still, and has a filter.
///
/// # Errors
/// If there are more than 1,048,575 rows, or a cell of more than 32,767 characters: so say the limits of the format.
pub fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same table is the same file, whenever it is taken.
    let written = ExcelDateTime::from_ymd(2024, 2, 3)?;
    workbook.set_properties(
        &DocProperties::new().set_title(&table.name).set_creation_datetime(&written),
    );
    let sheet = workbook.add_worksheet();
    let is_allowed = |c: &char| !"[]:*?/\\'".contains(*c);
    let name: String = table.name.chars().filter(is_allowed).take(MAX_NAME).collect();
    if !name.is_empty() {
        sheet.set_name(name)?;
    }
    let bold = Format::new().set_bold();
    for (cell, column) in table.head.iter().zip(0..) {
        sheet.write_string_with_format(0, column, cell, &bold)?;
    }
    for (cells, row) in table.rows.iter().zip(1..) {
        for (at, column) in (0..cells.len()).zip(0..) {
            let Some(cell) = cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
            let number = table.numbers.contains(&at).then(|| cell.parse::<f64>().ok()).flatten();
            match number.filter(|number| number.is_finite()) {
                Some(number) => sheet.write_number(row, column, number)?,
                None => sheet.write_string(row, column, cell)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let n_rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if let (Some(last), 1..) = (table.head.len().checked_sub(1), n_rows) {
        sheet.autofilter(0, 0, n_rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    sheet.set_autofit_max_width(MAX_WIDTH);
    sheet.autofit();
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let text = |cells: &[&str]| cells.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>();
        Table {
            name: "needs/[offers]".to_owned(),
            head: text(&["id", "涪陵", "amount"]),
            rows: rows.iter().map(|row| text(row)).collect(),
            numbers: vec![2],
        }
    }

    fn read(bytes: Vec<u8>) -> (Vec<String>, Vec<Vec<Data>>) {
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        let range = book.worksheet_range(&names[0]).unwrap();
        (names, range.rows().map(<[Data]>::to_vec).collect())
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let rows: [&[&str]; 3] = [
            &["500236", "=1+1", "1200.5"],
            &["b", "<a> & \"b\"\n\u{1}", "about 3"],
            &["", "榨菜", ""],
        ];
        let bytes = workbook(&table(&rows)).unwrap();
        assert_eq!(bytes, workbook(&table(&rows)).unwrap());
        let (names, cells) = read(bytes);
        assert_eq!(names, ["needsoffers"]);
        let text = |text: &str| Data::String(text.to_owned());
        assert_eq!(cells[0], [text("id"), text("涪陵"), text("amount")]);
        // An id of digits is no number, and a formula no formula.
        assert_eq!(cells[1], [text("500236"), text("=1+1"), Data::Float(1200.5)]);
        assert_eq!(cells[2][0], text("b"));
        assert!(cells[2][1].to_string().starts_with("<a> & \"b\"\n"), "{:?}", cells[2]);
        assert_eq!(cells[2][2], text("about 3"));
        assert_eq!(cells[3], [Data::Empty, text("榨菜"), Data::Empty]);
    }

    #[test]
    fn what_the_format_has_no_room_for_is_told() {
        assert!(workbook(&table(&[])).is_ok());
        let long = "长".repeat(32_768);
        assert!(workbook(&table(&[&[&long]])).is_err());
    }
}
