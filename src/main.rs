//! The app's entry point, compiled to WebAssembly by scripts/build, or by trunk.

fn main() {
    township_atlas::app::run();
}
