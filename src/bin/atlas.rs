//! The data compiler: `atlas --help`.

fn main() -> std::process::ExitCode {
    township_atlas::compile::commands::run()
}
