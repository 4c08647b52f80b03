//! The program: every page of a built site, one after another on each processor.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use clap::Parser;
use futures::FutureExt as _;

use super::addresses::{Address, Contents, Kind, addresses};
use super::document::{Parts, Template};
use super::structured_data::{Roots, Subject, structured_data};
use super::{links, render};
use crate::browser::outside::{self, Page, Said};
use crate::compile::start_page;
use crate::data::store::{Loaded, Store};
use crate::features::catalogue::label;
use crate::model::id::{CountyCode, ProductId};
use crate::query::answer::Catalogue;
use crate::query::catalogue::CatalogueQuery;
use crate::text::html::escape_html;
use crate::ui::bilingual::{plain, plain_text};
use crate::ui::messages::{self, t};
use crate::wire::manifest::Manifest;

/// A file that is no larger stands in the page; larger ones are shared by many pages and come from the
/// browser's cache. Bytes, not compressed: about 4 kB compressed.
const MAX_EMBEDDED: usize = 16_000;
/// Addresses that become files, of each language, unless an operator says otherwise.
const MAX_PAGES: usize = 100_000;

/// Pages that show something else with a query string.
const QUERIED: [&str; 4] = ["/products", "/chain", "/search", "/compare"];

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
    /// Print the HTML of one address, and what the page says of itself, and write nothing
    #[arg(long, value_name = "PATH")]
    only: Option<String>,
}

/// What all pages have in common.
struct Plan {
    dist: PathBuf,
    template: Template,
    base_path: String,
    origin: String,
    today: String,
    manifest: Manifest,
    /// Below each language: (its tag, its addresses, the paths of lists among them).
    languages: Vec<(&'static str, Vec<Address>, BTreeSet<String>)>,
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

fn plan(options: &Options) -> Result<Plan, String> {
    let manifest_file = options.dist.join("data/v1/manifest.json");
    let manifest = std::fs::read(&manifest_file).map_err(|e| at(&manifest_file)(&e))?;
    let manifest = Manifest::from_json(&manifest).map_err(|e| at(&manifest_file)(&e))?;
    let template =
        std::fs::read_to_string(&options.template).map_err(|e| at(&options.template)(&e))?;
    let html =
        start_page::fill(&template, &manifest.base).map_err(|e| at(&options.template)(&e))?;
    let template = Template::parse(&html).map_err(|e| at(&options.template)(&e))?;
    let mut plan = Plan {
        dist: options.dist.clone(),
        template,
        base_path: base_path_of(&html),
        origin: String::new(),
        today: manifest.generated_at.get(..10).unwrap_or_default().to_owned(),
        manifest,
        languages: vec![],
    };
    render::prepare();
    outside::begin(plan.page("/".to_owned()));
    let store = Store::of_thread(&plan.base_path);
    let catalogue = had(store.catalogue())?;
    let contents = contents(&store, &catalogue)?;
    for lang in messages::languages() {
        messages::set_language_of(&format!("/{lang}"));
        let mut own = addresses(&catalogue, &contents, lang);
        own.truncate(options.max_pages);
        let lists = own.iter().filter(|own| own.path != own.shown).map(|own| own.path.clone());
        let lists = lists.collect();
        plan.languages.push((lang, own, lists));
    }
    Ok(plan)
}

/// What was asked for; files answer at once.
fn had<T>(asked: impl Future<Output = Loaded<T>>) -> Result<std::sync::Arc<T>, String> {
    match asked.now_or_never() {
        Some(Ok(Some(value))) => Ok(value),
        Some(Ok(None)) => Err("the data set has no such file".to_owned()),
        Some(Err(error)) => Err(error.to_string()),
        None => Err("the data do not come".to_owned()),
    }
}

fn contents(store: &Store, catalogue: &Catalogue) -> Result<Contents, String> {
    let mut contents = Contents::default();
    for code in catalogue.names().counties.keys() {
        let county = had(store.county(code))?;
        contents.counties.push(code.to_string());
        contents.townships.extend(county.townships.iter().map(|town| town.code.clone()));
    }
    let organisations = had(store.organisations())?;
    contents.organisations = organisations.organisations.iter().map(|own| own.id.clone()).collect();
    contents.opportunities =
        had(store.opportunities())?.rows.iter().map(|own| own.id.clone()).collect();
    contents.industries = catalogue.names().industries.keys().map(ToString::to_string).collect();
    Ok(contents)
}

/// The folder of the site on its host, from `<base href>`: empty at the root.
fn base_path_of(html: &str) -> String {
    let href = html.split_once("<base").and_then(|(_, rest)| rest.split_once("href="));
    let href = href.and_then(|(_, rest)| rest.split_once('>')).map_or("/", |(href, _)| href);
    href.trim_matches(['"', ' ', '/'])
        .split(' ')
        .next()
        .filter(|path| !path.is_empty())
        .map(|path| format!("/{}", path.trim_matches(['"', '/'])))
        .unwrap_or_default()
}

impl Plan {
    fn page(&self, path: String) -> Page {
        Page {
            address: format!("{}{path}", self.base_path),
            base_path: self.base_path.clone(),
            origin: self.origin.clone(),
            folder: self.dist.clone(),
            today: self.today.clone(),
            name: plain_text(&self.manifest.base.name),
        }
    }

    /// What stands before paths of a language: `/atlas/en`.
    fn root(&self, lang: &str) -> String {
        let default = self.languages.first().is_none_or(|(first, ..)| *first == lang);
        if default { self.base_path.clone() } else { format!("{}/{lang}", self.base_path) }
    }

    /// Renders a page of a language as a document.
    fn document(
        &self,
        lang: &'static str,
        address: &Address,
        lists: &BTreeSet<String>,
    ) -> (String, Said) {
        let root = self.root(lang);
        let below = root.strip_prefix(self.base_path.as_str()).unwrap_or_default();
        let shown =
            if address.shown == "/" && !below.is_empty() { "" } else { address.shown.as_str() };
        messages::set_language_of(&format!("{below}{shown}"));
        let (body, said) = render::body(self.page(format!("{below}{shown}")));
        let body = links::to_files(&body, &root, lists);
        let (data, preloads) = self.data(address.kind, &said.read);
        let html = self.template.document(&Parts {
            lang,
            head: self.head(address, &said, &preloads),
            body: &body,
            data,
            without_app: t!(shell.without_app),
            without_script: t!(shell.without_script),
            reload: t!(shell.reload),
        });
        (html, said)
    }

    /// The files that stand in the page, and the addresses of those that it had better ask for soon.
    fn data(&self, kind: Kind, read: &[String]) -> (Vec<(String, String)>, Vec<String>) {
        let (mut embedded, mut asked) = (vec![], vec![]);
        for url in read.iter().filter(|url| url.ends_with(".json")) {
            // An operator may change it any time.
            if url.ends_with("/config.json") {
                continue;
            }
            let path = url.strip_prefix(self.base_path.as_str()).unwrap_or(url);
            let Ok(json) = std::fs::read_to_string(self.dist.join(path.trim_start_matches('/')))
            else {
                continue;
            };
            // The townships of a county share its file.
            let is_shared = kind == Kind::Township && path.contains("/places/");
            if json.len() <= MAX_EMBEDDED && !is_shared {
                embedded.push((url.clone(), json));
            } else {
                asked.push(url.clone());
            }
        }
        (embedded, asked)
    }

    fn head(&self, address: &Address, said: &Said, preloads: &[String]) -> String {
        let at = |lang: &str| {
            let path = if address.path == "/" { "" } else { address.path.as_str() };
            let whole = format!("{}{}{path}", self.origin, self.root(lang));
            if whole.len() == self.origin.len() { format!("{whole}/") } else { whole }
        };
        let lang = messages::lang();
        let canonical = at(lang);
        let title = self.title(address, said);
        let mut head = String::new();
        let mut push = |element: &str, values: &[&str]| {
            let mut parts = element.split('@');
            head.push_str(parts.next().unwrap_or_default());
            for (part, value) in parts.zip(values) {
                head.push_str(&escape_html(value));
                head.push_str(part);
            }
        };
        push("<title>@</title>", &[&title]);
        push("<meta name=\"description\" content=\"@\">", &[&said.description]);
        push(
            "<meta name=\"atlas-month\" content=\"@\">",
            &[self.today.get(5..7).unwrap_or_default()],
        );
        if matches!(address.kind, Kind::List | Kind::Industry)
            || QUERIED.contains(&address.path.as_str())
        {
            push("<meta name=\"atlas-query\">", &[]);
        }
        push("<link rel=\"canonical\" href=\"@\">", &[&canonical]);
        let is_hidden = said.is_hidden || address.kind == Kind::Private;
        if is_hidden {
            push("<meta name=\"robots\" content=\"noindex\">", &[]);
        } else if address.kind != Kind::Letter {
            // Names begin with other letters in other languages.
            for (other, ..) in &self.languages {
                push("<link rel=\"alternate\" hreflang=\"@\" href=\"@\">", &[other, &at(other)]);
            }
            if let Some((default, ..)) = self.languages.first() {
                push("<link rel=\"alternate\" hreflang=\"x-default\" href=\"@\">", &[&at(default)]);
            }
        }
        for url in preloads {
            push("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"@\">", &[url]);
        }
        let bare = title.split(" · ").next().unwrap_or_default();
        for (property, value) in [
            ("og:type", if address.kind == Kind::Product { "product" } else { "website" }),
            ("og:site_name", &plain_text(&self.manifest.base.name)),
            ("og:title", bare),
            ("og:description", &said.description),
            ("og:url", &canonical),
            ("og:locale", lang),
        ] {
            push("<meta property=\"@\" content=\"@\">", &[property, value]);
        }
        push("<meta name=\"twitter:card\" content=\"summary_large_image\">", &[]);
        if !is_hidden {
            let roots = Roots {
                page: format!("{}{}", self.origin, self.root(lang)),
                file: format!("{}{}", self.origin, self.base_path),
            };
            for json in self.about(address, bare, said, &roots) {
                // `<` stands in strings alone, where it has another spelling.
                let json = json.to_string().replace('<', "\\u003c");
                head.push_str(&format!("<script type=\"application/ld+json\">{json}</script>"));
            }
        }
        head
    }

    /// The title of a page; a list is called after what it lists.
    fn title(&self, address: &Address, said: &Said) -> String {
        if address.kind != Kind::List {
            return said.title.clone();
        }
        let query = address.shown.split_once('?').map_or("", |(_, query)| query);
        let query = CatalogueQuery::from_query(query);
        let store = Store::of_thread(&self.base_path);
        let Ok(catalogue) = had(store.catalogue()) else { return said.title.clone() };
        let chosen = query.chosen();
        let page = (query.page > 1).then(|| t!(catalogue.go_to_page, page = query.page));
        let mut parts: Vec<String> = chosen.iter().map(|value| label(&catalogue, value)).collect();
        parts.extend(page);
        parts.push(said.title.clone());
        parts.join(" · ")
    }

    fn about(
        &self,
        address: &Address,
        title: &str,
        said: &Said,
        roots: &Roots,
    ) -> Vec<serde_json::Value> {
        let store = Store::of_thread(&self.base_path);
        let make = |subject: Option<&Subject<'_>>| {
            structured_data(address, title, &said.description, subject, None, roots)
        };
        match address.kind {
            Kind::Page if address.path == "/" => make(Some(&Subject::Site(&self.manifest))),
            Kind::Page if address.path == "/data" => make(Some(&Subject::Data(&self.manifest))),
            Kind::Product => {
                let detail =
                    ProductId::parse(&address.id).ok().and_then(|id| had(store.product(&id)).ok());
                make(detail.as_ref().map(|detail| Subject::Product(detail)).as_ref())
            }
            Kind::County | Kind::Township => {
                let code = address.id.get(..6).and_then(|code| CountyCode::parse(code).ok());
                let detail = code.and_then(|code| had(store.county(&code)).ok());
                let subject = detail.as_ref().map(|detail| match address.kind {
                    Kind::County => Subject::County(detail),
                    _ => Subject::Township(detail, &address.id),
                });
                make(subject.as_ref())
            }
            Kind::Organisation => {
                let file = had(store.organisations()).ok();
                let row = file
                    .as_ref()
                    .and_then(|file| file.organisations.iter().find(|own| own.id == address.id));
                let county = row.and_then(|row| CountyCode::parse(row.county.as_deref()?).ok());
                let catalogue = had(store.catalogue()).ok();
                let county =
                    county.and_then(|code| Some(plain(&catalogue?.names().counties.get(&code)?.0)));
                make(row.map(|row| Subject::Organisation(row, county)).as_ref())
            }
            Kind::Opportunity => {
                let file = had(store.opportunities()).ok();
                let row = file
                    .as_ref()
                    .and_then(|file| file.rows.iter().find(|own| own.id == address.id));
                make(row.map(Subject::Opportunity).as_ref())
            }
            _ => make(None),
        }
    }

    /// The file of an address.
    fn file(&self, lang: &str, path: &str) -> PathBuf {
        let root = self.root(lang);
        let below = root.strip_prefix(self.base_path.as_str()).unwrap_or_default();
        let folder = format!("{below}{path}");
        self.dist.join(folder.trim_matches('/')).join("index.html")
    }
}

fn print_one(options: &Options, wanted: &str) -> Result<(), String> {
    let plan = plan(options)?;
    for (lang, addresses, lists) in &plan.languages {
        let root = plan.root(lang);
        let Some(path) = wanted.strip_prefix(root.as_str()) else { continue };
        if let Some(own) =
            addresses.iter().find(|own| own.path == path || own.path == format!("/{path}"))
        {
            let (html, said) = plan.document(lang, own, lists);
            println!("{html}");
            eprintln!("{said:#?}");
            return Ok(());
        }
    }
    Err(format!("{wanted} is no address of this site"))
}

fn write_all(options: &Options) -> Result<Tally, String> {
    let plan = plan(options)?;
    let work: Vec<(&'static str, &Address, &BTreeSet<String>)> = plan
        .languages
        .iter()
        .flat_map(|(lang, addresses, lists)| addresses.iter().map(move |own| (*lang, own, lists)))
        .collect();
    let next = AtomicUsize::new(0);
    let tally = Mutex::new(Tally::default());
    let n_threads = match options.threads {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        n => n,
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads)
            .map(|_| {
                scope.spawn(|| {
                    render::prepare();
                    loop {
                        let Some((lang, address, lists)) =
                            work.get(next.fetch_add(1, Ordering::Relaxed))
                        else {
                            return Ok(());
                        };
                        let (html, said) = plan.document(lang, address, lists);
                        write(&plan.file(lang, &address.path), html.as_bytes())?;
                        for (name, content) in &said.made {
                            write(&plan.dist.join(name), content.as_bytes())?;
                        }
                        let mut tally = tally.lock().map_err(|_| "a thread broke".to_owned())?;
                        tally.n_pages += 1;
                        tally.n_bytes += html.len();
                        let told = said
                            .problems
                            .iter()
                            .map(|problem| format!("{lang}{}: {problem}", address.path));
                        tally.problems.extend(told);
                    }
                })
            })
            .collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err("a page broke; see above".to_owned()))
        })
    })?;
    tally.into_inner().map_err(|_| "a thread broke".to_owned())
}

fn write(file: &Path, content: &[u8]) -> Result<(), String> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|e| at(folder)(&e))?;
    }
    std::fs::write(file, content).map_err(|e| at(file)(&e))
}
