//! The app's entry point, compiled to WebAssembly by trunk.

fn main() {
    township_atlas::app::run();
}
