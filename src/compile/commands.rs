//! The command line of `atlas`: check, build, generate, and the way to a database and back.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clap::{Parser, Subcommand};

use super::cells::when::iso_of_unix;
use super::checks::check::check;
use super::database::commands::{run_export, run_migrate, run_sql};
use super::database::published;
use super::generate::{Size, generate};
use super::motif_page::motif_page;
use super::photo::decode::check_decoding;
use super::problem::{Limits, Report, thousands};
use super::publish::{PublishError, n_new_photos, publish};
use super::reading::dataset::Dataset;
#[cfg(feature = "png")]
use super::render::render;
use super::schema::spec::TableId;
use super::start_page;

/// Checks the tables of a base and turns them into the files that the site shows.
///
/// The tables are CSV files in the folder `tables`; `tables/README.md` describes every column. After
/// a change run `atlas check`: it lists everything that is wrong and says how to mend it.
///
/// Exit codes: 0 all went well, 1 it did not, 2 no such command or option, 3 this program was built
/// without encoders of pictures, and the command needs them: `./scripts/atlas` then builds and runs one that
/// has them.
#[derive(Debug, Parser)]
#[command(name = "atlas", disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Look for mistakes in the tables. Changes nothing.
    ///
    /// Lists every problem with its file, line, column, the rule that is broken and the likely mend,
    /// then how many rows of each table are good. Notes (missing English, for example) do not stop
    /// publication; errors do. Ends with exit code 1 if there is an error.
    Check {
        /// Folder with the tables
        #[arg(long, value_name = "FOLDER", default_value = "tables")]
        tables: PathBuf,
        /// List every problem, also where there are very many of one kind
        #[arg(long)]
        all: bool,
    },
    /// Check the tables and write the files that the site shows.
    ///
    /// Nothing is written while there is an error; what was there before stays. The new files take
    /// the place of the old ones at once.
    Build {
        /// Folder with the tables
        #[arg(long, value_name = "FOLDER", default_value = "tables")]
        tables: PathBuf,
        /// Folder to write to; what is in it is replaced
        #[arg(long, value_name = "FOLDER", default_value = "public/data/v1")]
        out: PathBuf,
    },
    /// Write a page that shows every paper-cut motif with its name, for the column `motif`.
    Motifs {
        /// File to write to
        #[arg(long, value_name = "FILE", default_value = "motifs.html")]
        out: PathBuf,
    },
    /// Draw the chain map of an industry, as the site shows it.
    Render {
        /// Id of the industry
        industry: String,
        /// Folder with the tables
        #[arg(long, value_name = "FOLDER", default_value = "tables")]
        tables: PathBuf,
        /// File to write to: .svg, or .png
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Language of the words
        #[arg(long, default_value = "zh")]
        lang: String,
    },
    /// Fill the start page or the web manifest of a site with what the compiled data say of the base.
    ///
    /// They have blanks such as {{base.name_zh}}; scripts/build calls this.
    StartPage {
        /// The page, or the .webmanifest, with its blanks
        #[arg(long, value_name = "FILE")]
        template: PathBuf,
        /// Folder with the compiled data
        #[arg(long, value_name = "FOLDER", default_value = "public/data/v1")]
        data: PathBuf,
        /// File to write to
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Write a script for psql that brings a database to the newest schema.
    ///
    /// ./scripts/atlas migrate | psql -X DATABASE applies what the database does not have yet, and can be run
    /// again without harm. api/README.md tells how a base is kept in a database.
    Migrate {
        /// Folder with the migrations
        #[arg(long, value_name = "FOLDER", default_value = "api/migrations")]
        migrations: PathBuf,
    },
    /// Check the tables and write a script for psql that loads them into a database.
    ///
    /// Nothing is written while there is an error. ./scripts/atlas sql | psql -X DATABASE updates rows that
    /// changed, adds new ones and closes those that are in no file any more; loading again changes nothing.
    Sql {
        /// Folder with the tables
        #[arg(long, value_name = "FOLDER", default_value = "tables")]
        tables: PathBuf,
    },
    /// Write the tables that a database has, from what psql writes by api/export.sql.
    ///
    /// psql -qAt -X -f api/export.sql DATABASE | ./scripts/atlas export tables. Files of tables in the folder are
    /// replaced, once everything was read; photographs and boundaries stay.
    Export {
        /// Folder for the tables
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// Print the SQL script that publishes compiled data in a database.
    ///
    /// For psql: `atlas publish public/data/v1 | psql -v ON_ERROR_STOP=1 DATABASE`. The database needs the
    /// schema of `api/migrations`. Visitors read the old data until the new ones are complete.
    Publish {
        /// Folder with the compiled data
        #[arg(value_name = "DATA", default_value = "public/data/v1")]
        data: PathBuf,
    },
    /// Make invented tables for tests and measurements. Never publish them.
    ///
    /// Every name says that it is synthetic. The same numbers and seed give the same tables.
    Generate {
        /// How many products
        #[arg(long, default_value_t = 1_000)]
        products: u32,
        /// How many organisations
        #[arg(long, default_value_t = 500)]
        organisations: u32,
        /// How many links between them
        #[arg(long, default_value_t = 1_000)]
        links: u32,
        /// Another seed gives other tables
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Folder to write to; it must be new or empty
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
}

/// The exit code of a build without the cargo feature `full` where a command needs it. `scripts/atlas` waits
/// for it.
const NEEDS_FULL: u8 = 3;

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Check { tables, all } => run_check(&tables, all),
        Command::Build { tables, out } => run_build(&tables, &out),
        Command::Motifs { out } => run_motifs(&out),
        Command::Render { industry, tables, out, lang } => {
            run_render(&industry, &tables, &out, &lang)
        }
        Command::StartPage { template, data, out } => {
            match start_page::write(&template, &data, &out) {
                Ok(()) => ExitCode::SUCCESS,
                Err(problem) => failed(problem),
            }
        }
        Command::Migrate { migrations } => run_migrate(&migrations),
        Command::Sql { tables } => run_sql(&tables),
        Command::Export { folder } => run_export(&folder),
        Command::Publish { data } => run_publish(&data),
        Command::Generate { products, organisations, links, seed, out } => {
            let size =
                Size { n_products: products, n_organisations: organisations, n_links: links, seed };
            run_generate(&size, &out)
        }
    }
}

pub(super) fn read_and_check(tables: &Path, limits: Limits) -> Result<(Dataset, Report), ExitCode> {
    if !tables.is_dir() {
        return Err(failed(format!(
            "there is no folder {}. Run this from the project's folder, or name the tables with --tables.",
            tables.display()
        )));
    }
    let mut report = Report::new(limits);
    let dataset = Dataset::read(tables, &mut report);
    check(&dataset, &today(), &mut report);
    Ok((dataset, report))
}

/// Whether the tables have photographs that this build of the compiler can neither decode nor encode.
fn lacks_encoders(dataset: &Dataset) -> bool {
    !cfg!(feature = "photos") && dataset.table(TableId::Images).n_rows() > 0
}

fn needs_full(what: &str) -> ExitCode {
    failed(format!(
        "{what} needs the full program, which ./scripts/atlas builds and runs by itself."
    ));
    ExitCode::from(NEEDS_FULL)
}

fn run_check(tables: &Path, is_listing_all: bool) -> ExitCode {
    let start = Instant::now();
    let limits = if is_listing_all { Limits::NONE } else { Limits::default() };
    let (dataset, mut report) = match read_and_check(tables, limits) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    if lacks_encoders(&dataset) {
        return needs_full("checking the photographs of images.csv");
    }
    check_decoding(&dataset, &mut report);
    tell(format!("{report}{}", summary(&report, start.elapsed())));
    if report.n_errors() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_build(tables: &Path, out: &Path) -> ExitCode {
    let start = Instant::now();
    let (dataset, report) = match read_and_check(tables, Limits::default()) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    if report.n_errors() > 0 {
        let summary = summary(&report, start.elapsed());
        print_line(&mut io::stderr().lock(), format_args!("{report}{summary}"));
        return failed("nothing was written. Mend the errors above and run it again.");
    }
    if lacks_encoders(&dataset) {
        return needs_full("encoding the photographs of images.csv");
    }
    let n_new = n_new_photos(&dataset, out);
    if n_new > 0 {
        let n_new = thousands(n_new as u64);
        tell(format!("Encoding new photographs: {n_new} (some seconds each, only once) ..."));
    }
    let published = match publish(&dataset, out, &iso_of_unix(unix_seconds())) {
        Ok(published) => published,
        Err(PublishError::Cells(report) | PublishError::Photos(report)) => {
            print_line(&mut io::stderr().lock(), report);
            return failed("nothing was written. Mend the errors above and run it again.");
        }
        Err(PublishError::Io(error)) => {
            return failed(format!("cannot write {}: {error}", out.display()));
        }
    };
    let rows = |id: TableId| thousands(u64::from(dataset.table(id).n_rows()));
    let [n_products, n_counties, n_townships] =
        [TableId::Products, TableId::Counties, TableId::Townships].map(rows);
    let what = if published.is_unchanged { "unchanged" } else { "written" };
    let n_held =
        dataset.tables().flat_map(|table| table.rows()).filter(|row| row.is_held()).count();
    let held = match n_held {
        0 => String::new(),
        _ => format!(" ({} held back)", thousands(n_held as u64)),
    };
    tell(format!(
        "{n_products} products{held}, {n_counties} counties, {n_townships} townships: {} files, {} kB {what} in {} as version {} ({})",
        thousands(published.n_files),
        thousands(published.n_bytes / 1000),
        out.display(),
        published.version,
        seconds(start.elapsed()),
    ));
    if report.n_notes() > 0 {
        tell(format!("{} notes: see `atlas check`.", thousands(report.n_notes())));
    }
    ExitCode::SUCCESS
}

fn run_motifs(out: &Path) -> ExitCode {
    match std::fs::write(out, motif_page()) {
        Ok(()) => {
            tell(format!("All motifs are in {}: open it in a browser.", out.display()));
            ExitCode::SUCCESS
        }
        Err(error) => failed(format!("cannot write {}: {error}", out.display())),
    }
}

#[cfg(not(feature = "png"))]
fn run_render(_industry: &str, _tables: &Path, _out: &Path, _lang: &str) -> ExitCode {
    needs_full("drawing a chain map")
}

#[cfg(feature = "png")]
fn run_render(industry: &str, tables: &Path, out: &Path, lang: &str) -> ExitCode {
    let (dataset, report) = match read_and_check(tables, Limits::default()) {
        Ok(checked) => checked,
        Err(code) => return code,
    };
    if report.n_errors() > 0 {
        return failed("the tables have errors: run `atlas check` and mend them first.");
    }
    let extension = out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match render(&dataset, industry, lang, &today(), &extension.to_ascii_lowercase()) {
        Ok(bytes) => match std::fs::write(out, bytes) {
            Ok(()) => {
                tell(format!("{} shows {industry}.", out.display()));
                ExitCode::SUCCESS
            }
            Err(error) => failed(format!("cannot write {}: {error}", out.display())),
        },
        Err(problem) => failed(problem),
    }
}

fn run_publish(data: &Path) -> ExitCode {
    let mut out = io::BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let written = published::write(data, &mut out);
    match written.and_then(|()| out.flush().map_err(|error| error.to_string())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => failed(format!("{problem}. Nothing is published.")),
    }
}

fn run_generate(size: &Size, out: &Path) -> ExitCode {
    let start = Instant::now();
    if out.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return failed(format!("{} is not empty. Name a new folder.", out.display()));
    }
    match generate(size, out) {
        Ok(()) => {
            tell(format!("Synthetic tables in {} ({}).", out.display(), seconds(start.elapsed())));
            ExitCode::SUCCESS
        }
        Err(error) => failed(format!("cannot write {}: {error}", out.display())),
    }
}

fn summary(report: &Report, elapsed: Duration) -> String {
    let (n_errors, n_notes) = (report.n_errors(), report.n_notes());
    let verdict = if n_errors == 0 { "The tables can be published" } else { "Not publishable yet" };
    let [errors, notes] = [(n_errors, "error"), (n_notes, "note")]
        .map(|(n, word)| format!("{} {word}{}", thousands(n), if n == 1 { "" } else { "s" }));
    format!("{verdict}: {errors}, {notes} ({}).", seconds(elapsed))
}

fn seconds(elapsed: Duration) -> String {
    format!("{:.2} s", elapsed.as_secs_f64())
}

pub(super) fn tell(what: impl Display) {
    print_line(&mut io::stdout().lock(), what);
}

pub(super) fn failed(what: impl Display) -> ExitCode {
    print_line(&mut io::stderr().lock(), format_args!("atlas: {what}"));
    ExitCode::FAILURE
}

/// Unlike `println!` does not panic where nobody reads on, as in `atlas check | head`.
pub(super) fn print_line(out: &mut impl Write, what: impl Display) {
    let _reader_has_seen_enough = writeln!(out, "{what}");
}

/// The day in UTC as tables write it.
fn today() -> String {
    let now = iso_of_unix(unix_seconds());
    now.split('T').next().unwrap_or_default().to_owned()
}

/// Now, or what SOURCE_DATE_EPOCH says (reproducible-builds.org), in seconds since 1970.
fn unix_seconds() -> u64 {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    fixed.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs()))
}
