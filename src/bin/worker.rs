//! The search worker; see [`township_atlas::worker`].

fn main() {
    console_error_panic_hook::set_once();
    township_atlas::worker::search::run();
}
