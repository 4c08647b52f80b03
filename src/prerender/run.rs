//! The program: every page of a built site, one after another on each processor.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use clap::Parser;

use super::addresses::{Address, Contents, Kind, addresses};
use super::cards;
use super::document::Template;
use super::frames;
use super::packs::Packs;
use super::policy;
use super::render;
use super::site;
use super::site::{Site, had};
use super::site_files;
use crate::browser::outside;
use crate::data::store::Store;
use crate::embed::widget::Widget;
use crate::i18n::messages;
use crate::query::answer::Catalogue;
use crate::share_cards::{About, Cards};
use crate::wire::blanks;
use crate::wire::manifest::Manifest;
use crate::wire::rows::Losses;

/// Addresses that become files, of each language, unless an operator says otherwise.
const MAX_PAGES: usize = 100_000;

/// Writes a file of HTML for every address of a built site.
#[derive(Debug, Parser)]
#[command(name = "prerender", disable_help_subcommand = true)]
pub struct Options {
    /// Folder of the built site
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    dist: PathBuf,
    /// The start page with its blanks
    #[arg(long, value_name = "FILE", default_value = "target/start-page.html")]
    template: PathBuf,
    /// Addresses of each language that become files, the most important first; the app alone answers
    /// the others
    #[arg(long, value_name = "N", default_value_t = MAX_PAGES)]
    max_pages: usize,
    /// How many pages are made at the same time; as many as the machine has processors if 0
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
    /// Folder with pictures for chats that were drawn before
    #[arg(long, value_name = "FOLDER", default_value = "target/cards")]
    cards: PathBuf,
    /// Draw none of these pictures but the site's, which then stands for every page: quick, to try
    /// things out
    #[arg(long)]
    without_cards: bool,
    /// Folder for the configurations of hosts
    #[arg(long, value_name = "FOLDER", default_value = "dist-hosting")]
    hosting: PathBuf,
    /// Folder with their templates
    #[arg(long, value_name = "FOLDER", default_value = "hosting")]
    hosting_templates: PathBuf,
    /// Write only what stands around the pages: icons, robots.txt, what hosts are told
    #[arg(long)]
    around_only: bool,
    /// Print the HTML of one address, and what the page says of itself, and write nothing
    #[arg(long, value_name = "PATH")]
    only: Option<String>,
}

/// What was written.
#[derive(Default)]
struct Tally {
    n_pages: usize,
    n_bytes: usize,
    problems: Vec<String>,
}

/// Runs the program.
pub fn run() -> ExitCode {
    let options = Options::parse();
    let start = Instant::now();
    let outcome = match &options.only {
        Some(address) => print_one(&options, address).map(|()| None),
        None if options.around_only => write_around(&options).map(|()| None),
        None => write_all(&options).map(Some),
    };
    match outcome {
        Ok(tally) => {
            if let Some(tally) = tally {
                for problem in tally.problems.iter().take(20) {
                    eprintln!("note: {problem}");
                }
                let (n, kb) = (tally.n_pages, tally.n_bytes / 1000);
                println!("{n} pages, {kb} kB, in {:.1} s.", start.elapsed().as_secs_f64());
            }
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("\nCannot make the pages: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn at(path: &Path) -> impl Fn(&dyn Display) -> String {
    move |problem| format!("{}: {problem}", path.display())
}

fn plan(options: &Options) -> Result<Site, String> {
    let manifest_file = options.dist.join("data/v1/manifest.json");
    let manifest = std::fs::read(&manifest_file).map_err(|e| at(&manifest_file)(&e))?;
    let mut manifest = Manifest::from_json(&manifest).map_err(|e| at(&manifest_file)(&e))?;
    let dataset = manifest.dataset(&mut Losses::default()).map_err(|e| at(&manifest_file)(&e))?;
    let template =
        std::fs::read_to_string(&options.template).map_err(|e| at(&options.template)(&e))?;
    let html = blanks::fill(&template, &dataset.base, blanks::escaped)
        .map_err(|e| at(&options.template)(&e))?;
    let template = Template::parse(&html).map_err(|e| at(&options.template)(&e))?;
    let base_path = policy::base_path(&html).ok_or("the start page has no <base>")?;
    let url = site_files::site_url(&options.dist, &base_path)?;
    let origin = url.map(|url| url.origin().to_owned()).unwrap_or_default();
    let packs_file = options.dist.join("packs.json");
    let packs = match std::fs::read_to_string(&packs_file) {
        Ok(json) => Packs::from_json(&json)?,
        // A build for development is one file.
        Err(_) => Packs::default(),
    };
    let mut plan = Site {
        packs,
        cards: Cards::default(),
        dist: options.dist.clone(),
        template,
        base_path: base_path.trim_end_matches('/').to_owned(),
        origin,
        is_of_files: site_files::is_of_files(&options.dist)?,
        today: dataset.generated_at.get(..10).unwrap_or_default().to_owned(),
        dataset,
        languages: vec![],
        widgets: vec![],
        with_widget: BTreeSet::new(),
    };
    render::prepare();
    outside::begin(plan.page("/".to_owned()));
    let store = Store::of_thread(&plan.base_path);
    let catalogue = had(store.catalogue())?;
    let mut contents = contents(&store, &catalogue)?;
    contents.featured = plan.dataset.base.featured.iter().map(ToString::to_string).collect();
    for lang in messages::languages() {
        messages::set_language_of(&format!("/{lang}"));
        let mut own = addresses(&catalogue, &contents, lang);
        own.truncate(options.max_pages);
        let lists = own.iter().filter(|own| own.path != own.shown).map(|own| own.path.clone());
        let lists = lists.collect();
        plan.languages.push((lang, own, lists));
    }
    let listing = had(store.opportunities())?;
    plan.widgets = frames::all(&catalogue, &contents.featured, &listing.file.rows);
    plan.widgets.truncate(options.max_pages);
    plan.with_widget = plan.widgets.iter().flat_map(Widget::pages).collect();
    Ok(plan)
}

fn contents(store: &Store, catalogue: &Catalogue) -> Result<Contents, String> {
    let mut contents = Contents::default();
    for code in catalogue.names().counties.keys() {
        let county = had(store.county(code))?;
        contents.counties.push(code.to_string());
        contents.townships.extend(county.townships.iter().map(|town| town.code.to_string()));
    }
    let organizations = had(store.organizations())?;
    let rows = organizations.file.organizations.iter();
    contents.organizations = rows.map(|own| own.id.to_string()).collect();
    let opportunities = had(store.opportunities())?;
    contents.opportunities = opportunities.file.rows.iter().map(|own| own.id.to_string()).collect();
    contents.industries = catalogue.names().industries.keys().map(ToString::to_string).collect();
    Ok(contents)
}

fn print_one(options: &Options, wanted: &str) -> Result<(), String> {
    let plan = plan(options)?;
    for (lang, addresses, _) in &plan.languages {
        let root = plan.root(lang);
        let Some(path) = wanted.strip_prefix(root.as_str()) else { continue };
        if let Some(own) =
            addresses.iter().find(|own| own.path == path || own.path == format!("/{path}"))
        {
            let (html, said) = plan.document(lang, own);
            println!("{html}");
            eprintln!("{said:#?}");
            return Ok(());
        }
    }
    Err(format!("{wanted} is no address of this site"))
}

fn write_all(options: &Options) -> Result<Tally, String> {
    let mut plan = plan(options)?;
    let n_threads = match options.threads {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        n => n,
    };
    let start = Instant::now();
    let wanted: BTreeSet<_> = plan
        .languages
        .iter()
        .flat_map(|(lang, own, _)| own.iter().map(|own| ((*lang).to_owned(), site::about(own))))
        .collect();
    let is_wanted = |lang: &str, about: &About| match options.without_cards {
        true => *about == About::Site,
        false => wanted.contains(&(lang.to_owned(), about.clone())),
    };
    plan.cards = cards::write(&options.dist, &options.cards, n_threads, &is_wanted)?;
    let (n, seconds) = (plan.cards.n_drawn, start.elapsed().as_secs_f64());
    println!("{} pictures for chats, {n} drawn, in {seconds:.1} s.", plan.cards.files.len());
    let plan = plan;
    let work: Vec<(&'static str, &Address)> = plan
        .languages
        .iter()
        .flat_map(|(lang, addresses, _)| addresses.iter().map(move |own| (*lang, own)))
        .collect();
    let tally = Mutex::new(Tally::default());
    in_parallel(n_threads, &work, |(lang, address)| {
        let (html, said) = plan.document(lang, address);
        save(&plan.file(lang, &address.path), html.as_bytes())?;
        for (name, content) in &said.made {
            save(&plan.dist.join(name), content.as_bytes())?;
        }
        let mut tally = tally.lock().map_err(|_| "a thread broke".to_owned())?;
        tally.n_pages += 1;
        tally.n_bytes += html.len();
        let told = said.problems.iter().map(|problem| format!("{lang}{}: {problem}", address.path));
        tally.problems.extend(told);
        Ok(())
    })?;
    let start = Instant::now();
    let (n, n_bytes) = frames::write(&plan, n_threads)?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{n} frames of widgets, {} kB, in {seconds:.1} s.", n_bytes / 1000);
    write_sitemap(&plan)?;
    write_around(options)?;
    tally.into_inner().map_err(|_| "a thread broke".to_owned())
}

fn write_around(options: &Options) -> Result<(), String> {
    site_files::write(&site_files::Folders {
        dist: options.dist.clone(),
        templates: options.hosting_templates.clone(),
        hosting: options.hosting.clone(),
    })
}

/// Tells search engines of every page that they may list, where the site knows its address.
fn write_sitemap(site: &Site) -> Result<(), String> {
    let base_path = format!("{}/", site.base_path);
    let Some(url) = site_files::site_url(&site.dist, &base_path)? else { return Ok(()) };
    let below = |lang: &str, path: &str| {
        let root = site.root(lang);
        let root = root.strip_prefix(site.base_path.as_str()).unwrap_or_default();
        if path == "/" && !root.is_empty() { root.to_owned() } else { format!("{root}{path}") }
    };
    let Some((_, first, _)) = site.languages.first() else { return Ok(()) };
    let is_listed = |own: &&Address| own.kind != Kind::Private;
    let common = first.iter().filter(is_listed).filter(|own| own.kind != Kind::Letter).map(|own| {
        let pages = site.languages.iter().map(|(lang, ..)| (*lang, below(lang, &own.path)));
        pages.collect::<Vec<_>>()
    });
    // Names begin with other letters in other languages.
    let letters = site.languages.iter().flat_map(|(lang, addresses, _)| {
        let own = addresses.iter().filter(|own| own.kind == Kind::Letter);
        own.map(|own| vec![(*lang, below(lang, &own.path))])
    });
    site_files::write_sitemap(&site.dist, url, common.chain(letters))
}

/// Does a piece of work after another on each of the threads, until one fails.
///
/// # Errors
/// The first one of a thread.
pub(super) fn in_parallel<T: Sync>(
    n_threads: usize,
    work: &[T],
    each: impl Fn(&T) -> Result<(), String> + Sync,
) -> Result<(), String> {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let run = || {
            render::prepare();
            while let Some(one) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                each(one)?;
            }
            Ok::<(), String>(())
        };
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(run)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err("a page broke; see above".to_owned()))
        })
    })
}

/// Writes a file, and its folders.
///
/// # Errors
/// In words, with the file.
pub(super) fn save(file: &Path, content: &[u8]) -> Result<(), String> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|e| at(folder)(&e))?;
    }
    std::fs::write(file, content).map_err(|e| at(file)(&e))
}
