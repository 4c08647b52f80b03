//! The program that makes files of HTML of a built site.

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    // prerender site-files DIST HOSTING
    if arguments[1] == "site-files" {
        let folders = township_atlas::prerender::site_files::Folders {
            dist: arguments[2].clone().into(),
            templates: "hosting".into(),
            hosting: arguments[3].clone().into(),
        };
        if let Err(problem) = township_atlas::prerender::site_files::write(&folders) {
            eprintln!("{problem}");
            std::process::exit(1);
        }
        return;
    }
    let (html, said) =
        township_atlas::prerender::try_one(std::path::Path::new(&arguments[1]), &arguments[2]);
    println!("{html}");
    eprintln!("{said:#?}");
}
