//! Files of other programs that were renamed to `.csv`, known by how they begin.
//!
//! One problem for the whole file: what it is and how a table is made of it.

/// What a file is instead of CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// "an Excel workbook", for example.
    pub name: &'static str,
    /// How to get a table.
    pub repair: &'static str,
}

const OPEN_AND_SAVE: &str = "Open it in Excel, WPS or LibreOffice and save it as file type \"CSV UTF-8 (Comma delimited)\"; renaming it is not enough.";
const UNPACK: &str = "Unpack it first: the table is inside.";
const EXPORT: &str = "Get the table as a CSV UTF-8 file; copying out of this one loses characters.";
const ANEW: &str = "Take the file from a copy made earlier: this one is damaged.";

/// (first bytes, what it is, how to mend it).
const MAGICS: &[(&[u8], &str, &str)] = &[
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an Excel or WPS workbook of the old kind (.xls, .et)",
        OPEN_AND_SAVE,
    ),
    (b"\x09\x08\x10\x00", "an Excel workbook of a very old kind (.xls)", OPEN_AND_SAVE),
    (b"\x09\x04\x06\x00", "an Excel workbook of a very old kind (.xls)", OPEN_AND_SAVE),
    (b"{\\rtf", "a rich text document (.rtf)", OPEN_AND_SAVE),
    (b"ID;P", "a spreadsheet in the format SYLK (.slk)", OPEN_AND_SAVE),
    (b"TABLE\r\n0,1", "a spreadsheet in the format DIF (.dif)", OPEN_AND_SAVE),
    (b"%PDF", "a PDF document", EXPORT),
    (b"\x1F\x8B", "a packed file (gzip)", UNPACK),
    (b"BZh", "a packed file (bzip2)", UNPACK),
    (b"\xFD7zXZ\0", "a packed file (xz)", UNPACK),
    (b"\x28\xB5\x2F\xFD", "a packed file (zstd)", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a packed file (7z)", UNPACK),
    (b"Rar!\x1A\x07", "a packed file (rar)", UNPACK),
    (b"SQLite format 3\0", "a database (SQLite)", EXPORT),
    (b"\0\x01\0\0Standard ", "a database (Access)", EXPORT),
    (b"PAR1", "a Parquet file", EXPORT),
    (b"\x89PNG", "a picture (PNG)", EXPORT),
    (b"\xFF\xD8\xFF", "a picture (JPEG)", EXPORT),
    (b"GIF8", "a picture (GIF)", EXPORT),
    (b"version https://git-lfs", "a pointer of Git LFS", "Fetch the file itself: git lfs pull."),
    (b"\xFF\xFE\0\0", "text in UTF-32", OPEN_AND_SAVE),
    (b"\0\0\xFE\xFF", "text in UTF-32", OPEN_AND_SAVE),
];

/// (how its text begins in lower case, what must be in it, what it is).
const TEXTS: &[(&str, &str, &str)] = &[
    (
        "<?xml",
        "urn:schemas-microsoft-com:office:spreadsheet",
        "an Excel workbook (XML Spreadsheet 2003)",
    ),
    ("<?xml", "urn:oasis:names:tc:opendocument", "a LibreOffice workbook (flat XML)"),
    ("<?xml", "<html", "a web page with a table (HTML)"),
    ("<?xml", "", "an XML file"),
    ("<workbook", "", "an Excel workbook (XML Spreadsheet 2003)"),
    ("<", "<table", "a web page with a table (HTML)"),
    ("<!doctype", "", "a web page (HTML)"),
    ("<html", "", "a web page (HTML)"),
    ("<head", "", "a web page (HTML)"),
    ("<meta", "", "a web page (HTML)"),
    ("<style", "", "a web page (HTML)"),
    ("<table", "", "a web page with a table (HTML)"),
    ("mime-version:", "", "a saved web page (MHTML)"),
    ("[{", "", "a JSON file"),
    ("{\"", "", "a JSON file"),
    ("{\n", "", "a JSON file"),
    ("{\r\n", "", "a JSON file"),
];

/// What `bytes` are, if they are surely no text of a table.
pub fn foreign(bytes: &[u8]) -> Option<Foreign> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(Foreign { name: zip_content(bytes), repair: OPEN_AND_SAVE });
    }
    if let Some((_, name, repair)) = MAGICS.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return Some(Foreign { name, repair });
    }
    if !bytes.is_empty() && bytes.iter().all(|b| *b == 0) {
        return Some(Foreign { name: "nothing but zero bytes", repair: ANEW });
    }
    foreign_text(bytes)
}

/// What a zip archive is the form of: its names of files stand in it as they are.
fn zip_content(bytes: &[u8]) -> &'static str {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if has(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
        "a LibreOffice workbook (.ods)"
    } else if has(b"xl/workbook") || has(b"xl/worksheets") || has(b"xl/") {
        "an Excel workbook (.xlsx)"
    } else if has(b"word/document") {
        "a Word document (.docx)"
    } else if has(b"Index/Document.iwa") || has(b"Index.zip") {
        "a Numbers workbook"
    } else {
        "a packed file (zip) or a workbook"
    }
}

fn foreign_text(bytes: &[u8]) -> Option<Foreign> {
    /// Namespaces stand in the first element.
    const N_LOOKED_AT: usize = 4_096;
    let start = bytes.get(..bytes.len().min(N_LOOKED_AT)).unwrap_or_default();
    // Such files in UTF-16 have a zero beside each of these letters.
    let start: Vec<u8> = start.iter().copied().filter(|b| *b != 0).collect();
    let text = String::from_utf8_lossy(&start).to_lowercase();
    let text = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{FEFF}' | char::REPLACEMENT_CHARACTER)
    });
    let found = TEXTS.iter().find(|(begin, has, _)| text.starts_with(begin) && text.contains(has));
    found.map(|(.., name)| Foreign { name, repair: OPEN_AND_SAVE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_files_by_how_they_begin() {
        for (bytes, name) in [
            (&b"PK\x03\x04\x14\0\x06\0....xl/workbook.xml"[..], ".xlsx"),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", ".ods"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", ".xls"),
            (b"\xEF\xBB\xBF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "HTML"),
            (b"  \r\n<table border=1><tr><td>id", "HTML"),
            (b"<!DOCTYPE html><title>404", "HTML"),
            (b"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "XML Spreadsheet"),
            (b"\xFF\xFE<\0h\0t\0m\0l\0>\0", "HTML"),
            (b"{\\rtf1\\ansi", "rich text"),
            (b"%PDF-1.7", "PDF"),
            (b"\x1F\x8B\x08", "gzip"),
            (b"[{\"id\": 1}]", "JSON"),
            (b"\0\0\0\0", "zero bytes"),
        ] {
            let found = foreign(bytes).map(|foreign| foreign.name);
            assert!(found.is_some_and(|found| found.contains(name)), "{name}: {found:?}");
        }
    }

    #[test]
    fn leaves_tables_alone() {
        let tables = [
            "",
            "id,tier\n",
            "\u{FEFF}id;tier",
            "sep=,\nid",
            "\"id\"\t\"tier\"",
            "id,<b>x</b>",
            "ID;name",
        ];
        for text in tables {
            assert_eq!(foreign(text.as_bytes()), None, "{text}");
        }
    }
}
