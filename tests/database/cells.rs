//! What `atlas check` refuses, the database refuses too; what it lets pass, the database takes.

use township_atlas::compile::rule::{Rule, Severity};
use township_atlas::compile::schema::spec::TableId;

use crate::mistakes::{Mistake, Row, all};
use crate::sheet::{Edits, good_cells};
use crate::{literal, with_rows};

/// Rules that are asked of files, or look at all rows at once: told before anything is published, by the check.
const OF_THE_CHECK_ALONE: [&str; 9] = [
    "address-conflict",
    "lost-character",
    "meaning",
    "missing-photo",
    "photo-format",
    "photo-size",
    "search-word",
    "tour-address",
    "word-twice",
];

/// Of a row that is wrong beside another mistake of that list alone, of which nothing is kept here.
const BESIDE_OTHERS: [&str; 1] = ["1989"];

/// Tells whether a statement is refused, and why; nothing of it stays.
const TRY: &str = "
create function pg_temp.refusal(statement text) returns text language plpgsql as $$
begin
    execute statement;
    raise exception using errcode = 'AT000';
exception
    when sqlstate 'AT000' then return 'taken';
    when others then return sqlerrm;
end
$$;
";

/// A statement that puts a good row with these cells in. The base has one row, which is changed.
fn statement(id: TableId, edits: Edits<'_>, number: u32) -> String {
    let quoted = |name: &str| format!("\"{name}\"");
    if id == TableId::Base {
        let cells: Vec<_> = edits
            .iter()
            .map(|(name, cell)| format!("{} = {}", quoted(name), literal(cell)))
            .collect();
        return format!("update atlas.base set {}", cells.join(", "));
    }
    let names: Vec<_> = id.spec().columns.iter().map(|column| quoted(column.name)).collect();
    let cells: Vec<_> = good_cells(id, edits, number).iter().map(|cell| literal(cell)).collect();
    format!("insert into atlas.{} ({}) values ({})", id.name(), names.join(", "), cells.join(", "))
}

fn is_error(code: &str) -> bool {
    let rule = Rule::ALL.iter().find(|rule| rule.code() == code).unwrap();
    rule.severity() == Severity::Error
}

#[test]
fn the_database_refuses_what_the_check_refuses() {
    let Some(database) = with_rows("mistakes") else { return };
    // Verbs, so that no link is one that stands there.
    let edited: Vec<(Mistake, Edits<'static>)> = all()
        .into_iter()
        .filter_map(|mistake| match mistake.row {
            Row::Edited(edits) => Some((mistake, edits)),
            Row::Raw(..) => None,
        })
        // No text of PostgreSQL has it, and no script can say it.
        .filter(|(_, edits)| edits.iter().all(|(_, cell)| !cell.contains('\0')))
        .collect();
    let mut script = TRY.to_owned();
    for (idx, (mistake, edits)) in edited.iter().enumerate() {
        let number = u32::try_from(idx).unwrap() + 100;
        let statement = literal(&statement(mistake.table, edits, number));
        script += &format!("select replace(pg_temp.refusal({statement}), E'\\n', ' ');\n");
    }
    let answers = database.sql(&script);
    let answers: Vec<_> = answers.lines().collect();
    assert_eq!(answers.len(), edited.len());
    let mut wrong = vec![];
    let mut n_refused = 0;
    for ((mistake, edits), answer) in edited.iter().zip(answers) {
        let codes: Vec<_> = mistake.expected.iter().map(|(_, code)| *code).collect();
        let is_refused = answer != "taken";
        let must_be = codes.iter().any(|code| is_error(code) && !OF_THE_CHECK_ALONE.contains(code))
            && edits.iter().all(|(_, cell)| !BESIDE_OTHERS.contains(cell));
        let may_be = codes.iter().any(|code| is_error(code));
        if (must_be && !is_refused) || (is_refused && !may_be) {
            wrong.push(format!("{} {edits:?} {codes:?}: {answer}", mistake.table.name()));
        }
        n_refused += usize::from(is_refused);
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), edited.len(), wrong.join("\n"));
    assert!(n_refused > 150, "{n_refused}");
}

#[test]
fn a_refusal_says_what_belongs_into_the_cell() {
    let Some(database) = with_rows("refusals") else { return };
    for (sql, told) in [
        (
            "update atlas.products set harvest_months = '13'",
            "\"harvest_months: months 1 to 12, each once, ; between\"",
        ),
        ("update atlas.products set category = 'friut'", "\"category: a word of its list\""),
        ("update atlas.sources set date = '2024/7/1'", "\"date: 2024, 2024-07 or 2024-07-01\""),
        ("update atlas.products set sources = ';'", "\"sources: at least one\""),
        (
            "update atlas.parks set county = '990002' where id = 'orange-park'",
            "\"the township lies in the county\"",
        ),
        (
            "update atlas.figures set scope_en = 'All', scope_zh = null",
            "\"scope_en: only beside scope_zh\"",
        ),
        (
            "insert into atlas.stories (product, text_zh, sources) values ('red-orange', '又', 's-paper')",
            "\"stories: no two open rows say the same\"",
        ),
        ("insert into atlas.base select * from atlas.base", "duplicate key"),
    ] {
        let refusal = database.refusal("postgres", sql);
        assert!(refusal.contains(told), "{sql}: {refusal}");
    }
}

#[test]
fn white_space_is_taken_away_and_an_empty_cell_is_null() {
    let Some(database) = with_rows("tidied") else { return };
    database.sql("update atlas.products set name_en = E' \\u3000Orange\\t', caution_zh = '  ', caution_en = '' where id = 'red-orange'");
    let found = database.sql("select name_en, caution_zh is null, caution_en is null from atlas.products where id = 'red-orange'");
    assert_eq!(found, "Orange|t|t");
}
