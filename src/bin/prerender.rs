//! The program that writes the pages of a built site as files of HTML: `prerender --help`.

fn main() -> std::process::ExitCode {
    township_atlas::prerender::run::run()
}
