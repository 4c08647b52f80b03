//! The program that makes files of HTML of a built site.

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (html, said) =
        township_atlas::prerender::try_one(std::path::Path::new(&arguments[1]), &arguments[2]);
    println!("{html}");
    eprintln!("{said:#?}");
}
