//! The command `atlas` as people and scripts run it.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use township_atlas::compile::schema::spec::TableId;

use crate::mistakes::all;
use crate::one_run::OneRun;
use crate::report_of;
use crate::scratch::{Scratch, copy_files, good_tables, read_files};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command
}

/// What a run printed and how it ended.
pub(crate) struct Run {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

pub(crate) fn atlas(arguments: &[&str]) -> Run {
    let Output { status, stdout, stderr } = command(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { out: text(stdout), err: text(stderr), code: status.code() }
}

pub(crate) fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn build(tables: &Path, out: &Path) -> Run {
    atlas(&["build", "--tables", path(tables), "--out", path(out)])
}

/// Every mistake at once; without photographs where this program cannot look into them, and says so first.
fn write_all_mistakes(tables: &Path) {
    OneRun::new(&all()).sheets.write(tables);
    if cfg!(not(feature = "photos")) {
        fs::write(tables.join("images.csv"), TableId::Images.spec().header()).unwrap();
    }
}

#[test]
fn check_prints_every_problem_and_fails() {
    let scratch = Scratch::new("command-check");
    let tables = scratch.join("tables");
    write_all_mistakes(&tables);
    let report = report_of(&tables);
    let run = atlas(&["check", "--all", "--tables", path(&tables)]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    for problem in report.sorted() {
        assert!(run.out.contains(&problem.to_string()), "not printed: {problem}");
    }
    let n_errors = run.out.lines().filter(|line| line.starts_with("    -> ")).count() as u64;
    assert_eq!(n_errors, report.n_errors() + report.n_notes());
    let summary = run.out.lines().last().unwrap();
    let (n_errors, n_notes) = (report.n_errors(), report.n_notes());
    let expected = format!("Not publishable yet: {n_errors} errors, {n_notes} notes (");
    assert!(summary.starts_with(&expected), "{summary}");
    assert!(run.out.lines().any(|line| line.starts_with("clusters.csv: ")), "rows are counted");
}

#[test]
fn check_tells_how_many_it_does_not_list() {
    let scratch = Scratch::new("command-limits");
    let tables = scratch.join("tables");
    write_all_mistakes(&tables);
    let run = atlas(&["check", "--tables", path(&tables)]);
    assert_eq!(run.code, Some(1));
    let more = "note: sources.csv, column id: ";
    let line = run.out.lines().find(|line| line.starts_with(more)).unwrap();
    assert!(line.ends_with("more like this [unused-source]"), "{line}");
}

#[test]
fn check_succeeds_on_the_shipped_tables() {
    let run = atlas(&["check"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    let summary = run.out.lines().last().unwrap();
    assert!(summary.starts_with("The tables can be published: 0 errors, "), "{summary}");
}

#[test]
fn a_reader_that_has_seen_enough_does_not_make_it_panic() {
    let scratch = Scratch::new("command-pipe");
    let tables = scratch.join("tables");
    write_all_mistakes(&tables);
    let mut command = command(&["check", "--tables", path(&tables)]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(1), ""));
}

#[test]
fn help_says_in_plain_words_what_it_does() {
    let run = atlas(&["--help"]);
    assert_eq!(run.code, Some(0));
    for words in ["check", "build", "generate", "mistakes", "tables/README.md"] {
        assert!(run.out.contains(words), "no `{words}` in:\n{}", run.out);
    }
    for subcommand in ["check", "build", "generate"] {
        let run = atlas(&[subcommand, "--help"]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains("Folder") && !run.out.contains("todo"), "{}", run.out);
    }
}

#[test]
fn wrong_arguments_are_told_and_fail() {
    let run = atlas(&["check", "--tables", "no/such/folder"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("there is no folder no/such/folder"), "{}", run.err);
    for arguments in [&["deploy"][..], &[], &["check", "--tabels", "x"]] {
        let run = atlas(arguments);
        assert!(run.code != Some(0) && !run.err.is_empty(), "{arguments:?}");
        assert!(!run.err.contains("panicked"), "{}", run.err);
    }
}

#[test]
fn build_writes_nothing_while_there_is_an_error_and_leaves_what_was_there() {
    let scratch = Scratch::new("command-broken");
    let (tables, out) = (scratch.join("tables"), scratch.join("out/v1"));
    write_all_mistakes(&tables);
    let run = build(&tables, &out);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("nothing was written"), "{}", run.err);
    assert!(!scratch.join("out").exists());

    assert_eq!(build(&good_tables(), &out).code, Some(0));
    let before = read_files(&scratch.join("out"));
    assert_eq!(build(&tables, &out).code, Some(1));
    assert_eq!(read_files(&scratch.join("out")), before);
}

#[test]
fn build_tells_what_it_wrote_and_that_nothing_changed() {
    let scratch = Scratch::new("command-build");
    let out = scratch.join("out/v1");
    let run = build(&good_tables(), &out);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(
        run.out.starts_with("4 products (1 held back), 2 counties, 4 townships: "),
        "{}",
        run.out
    );
    let before = read_files(&scratch.join("out"));
    assert!(before.iter().all(|(path, _)| path.starts_with("v1/")), "nothing is left beside it");
    let run = build(&good_tables(), &out);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains(" unchanged "), "{}", run.out);
    assert_eq!(read_files(&scratch.join("out")), before);
}

/// The good tables with a row in `images.csv`.
#[cfg(not(feature = "photos"))]
fn tables_with_photo(folder: &Path) {
    copy_files(&good_tables(), folder);
    crate::pictures::write(folder);
    let images = fs::read_to_string(folder.join("images.csv")).unwrap();
    fs::write(folder.join("images.csv"), images + "orange,good.jpg,红橙,,样例,CC0,,\n").unwrap();
}

#[cfg(not(feature = "photos"))]
#[test]
fn a_program_without_encoders_says_that_photographs_need_the_full_one() {
    let scratch = Scratch::new("command-photos");
    let (tables, out) = (scratch.join("tables"), scratch.join("out/v1"));
    tables_with_photo(&tables);
    for run in [build(&tables, &out), atlas(&["check", "--tables", path(&tables)])] {
        assert_eq!((run.code, run.out.as_str()), (Some(3), ""));
        assert!(run.err.contains("./scripts/atlas"), "{}", run.err);
    }
    assert!(!scratch.join("out").exists());
}

#[cfg(not(feature = "png"))]
#[test]
fn a_plain_program_says_that_a_picture_needs_the_full_one() {
    let scratch = Scratch::new("command-png");
    for name in ["x.png", "x.svg"] {
        let out = scratch.join(name);
        let run = atlas(&["render", "fuling-zhacai", "--out", path(&out)]);
        assert_eq!(run.code, Some(3));
        assert!(run.err.contains("./scripts/atlas"), "{}", run.err);
        assert!(!out.exists());
    }
}

#[cfg(feature = "png")]
#[test]
fn a_chain_map_is_drawn_as_svg() {
    let scratch = Scratch::new("command-svg");
    let out = scratch.join("x.SVG");
    let run = atlas(&["render", "fuling-zhacai", "--out", path(&out)]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let svg = fs::read_to_string(out).unwrap();
    assert!(svg.contains("<path fill=\"#") && !svg.contains("<image") && !svg.contains("<use"));
}

/// Runs `scripts/atlas` with another `cargo` on its path, whose programs tell with which cargo features and
/// options they run, and end with `code` where they are plain: (what they told, the script's exit code).
#[cfg(unix)]
fn told_of_script(folder: &Path, code: i32, arguments: &[&str]) -> (Vec<String>, Option<i32>) {
    use std::os::unix::fs::PermissionsExt as _;
    let cargo = folder.join("cargo");
    let script = "#!/bin/sh\n\
        while [ \"$1\" != --features ]; do shift; done\n\
        [ \"$2\" = full ] && code=0 || code=CODE\n\
        rm -f \"$CARGO_TARGET_DIR/cli/atlas\"\n\
        printf '#!/bin/sh\\necho \"%s: $*\"\\nexit %s\\n' \"$2\" $code >\"$CARGO_TARGET_DIR/cli/atlas\"\n\
        chmod +x \"$CARGO_TARGET_DIR/cli/atlas\"\n";
    fs::write(&cargo, script.replace("CODE", &code.to_string())).unwrap();
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
    let others = std::env::var("PATH").unwrap();
    let run = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/atlas"))
        .args(arguments)
        .env("PATH", format!("{}:{others}", path(folder)))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    let out = String::from_utf8(run.stdout).unwrap();
    (out.lines().map(str::to_owned).collect(), run.status.code())
}

#[cfg(unix)]
#[test]
fn the_script_runs_the_full_program_where_the_plain_one_asks_for_it() {
    let scratch = Scratch::new("command-script");
    let folder = scratch.join(".");
    let run = |code, arguments: &[&str]| told_of_script(&folder, code, arguments);
    let told = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(run(0, &["check", "--all"]), (told(&["cli: check --all"]), Some(0)));
    assert_eq!(run(1, &["check"]), (told(&["cli: check"]), Some(1)), "an error is no wish");
    let both = told(&["cli: render x --out a b.png", "full: render x --out a b.png"]);
    assert_eq!(run(3, &["render", "x", "--out", "a b.png"]), (both, Some(0)));
    let release = told(&["full,prerender: build"]);
    assert_eq!(run(0, &["--release", "build"]), (release, Some(0)));
}

#[test]
fn build_takes_the_place_of_an_older_data_set_whole() {
    let scratch = Scratch::new("command-replace");
    let (tables, out) = (scratch.join("tables"), scratch.join("out/v1"));
    copy_files(&good_tables(), &tables);
    assert_eq!(build(&tables, &out).code, Some(0));
    let old = read_files(&out);
    let statements = fs::read_to_string(tables.join("statements.csv")).unwrap();
    fs::write(tables.join("statements.csv"), statements.replace("样例", "新例")).unwrap();
    assert_eq!(build(&tables, &out).code, Some(0));
    let new = read_files(&out);
    let is_about = |(path, _): &&(String, Vec<u8>)| path.starts_with("about.");
    assert_eq!(new.iter().filter(is_about).count(), 1, "the old file is gone");
    assert_ne!(new.iter().find(is_about), old.iter().find(is_about));
}

#[test]
fn build_never_replaces_a_folder_that_is_no_data_set() {
    let scratch = Scratch::new("command-own-tables");
    let tables = scratch.join("tables");
    copy_files(&good_tables(), &tables);
    let before = read_files(&tables);
    let run = build(&tables, &tables);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("manifest.json"), "{}", run.err);
    assert_eq!(read_files(&tables), before);
}
