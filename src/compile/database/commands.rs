//! The commands of `atlas` that lead to a database and back.

use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use super::export;
use super::load;
use super::migrations;
use crate::compile::commands::{failed, print_line, read_and_check, tell};
use crate::compile::problem::{Limits, thousands};

pub(in crate::compile) fn run_migrate(folder: &Path) -> ExitCode {
    match migrations::read(folder) {
        Ok(migrations) => {
            tell(migrations::script(&migrations));
            ExitCode::SUCCESS
        }
        Err(error) => failed(format!(
            "cannot read the migrations in {}: {error}. Run this from the project's folder.",
            folder.display()
        )),
    }
}

pub(in crate::compile) fn run_sql(tables: &Path) -> ExitCode {
    let (dataset, report) = match read_and_check(tables, Limits::default()) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    if report.n_errors() > 0 {
        print_line(&mut io::stderr().lock(), format_args!("{report}"));
        return failed("nothing was written. Mend the errors above and run it again.");
    }
    let mut out = BufWriter::new(io::stdout().lock());
    match load::write(&dataset, &mut out).and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(error),
    }
}

pub(in crate::compile) fn run_export(folder: &Path) -> ExitCode {
    if io::stdin().is_terminal() {
        return failed("it reads what psql writes: see `atlas export --help`.");
    }
    let exported = export::read(io::stdin().lock())
        .and_then(|tables| Ok((tables.n_rows, export::write(&tables, folder)?)));
    match exported {
        Ok((n_rows, n_files)) => {
            let (n_rows, folder) = (thousands(n_rows), folder.display());
            tell(format!("{n_rows} rows in {folder}; {n_files} files are new or changed."));
            ExitCode::SUCCESS
        }
        Err(error) => {
            failed(format!("the tables in {} are as they were: {error}", folder.display()))
        }
    }
}
