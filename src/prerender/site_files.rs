//! What stands around the pages of a built site: icons, `robots.txt`, `_headers`, and configurations
//! for hosts with the policy of just this build. Comes after all pages, whose scripts it names; may be
//! done again at any time.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::hosting::Hosting;
use super::icons::icons;
use super::policy::{Framing, Policy, base_path, origin};
use super::sitemap::{SiteUrl, Sitemap, robots};
use crate::source::config::{self, SourceConfig};
use crate::wire::manifest::Manifest;

/// Where things lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The built site.
    pub dist: PathBuf,
    /// Templates of configurations.
    pub templates: PathBuf,
    /// The configurations that are made of them.
    pub hosting: PathBuf,
}

/// Writes all of it.
///
/// # Errors
/// In words, with the file.
pub fn write(folders: &Folders) -> Result<(), String> {
    let Folders { dist, templates, hosting: out } = folders;
    let index = read(&dist.join("index.html"))?;
    let base_path =
        base_path(&index).ok_or("index.html has no <base>: build with scripts/build")?;

    let svg = read(&dist.join("icon.svg"))?;
    for (file, png) in icons(&svg)? {
        save(&dist.join(file), &png)?;
    }
    let site = site_url(dist, &base_path)?.filter(|_| dist.join("sitemap.xml").is_file());
    let robots_file = dist.join("robots.txt");
    save(&robots_file, robots(&read(&robots_file)?, site.as_ref()).as_bytes())?;

    let mut files = vec![];
    list(dist, "", &mut files)?;
    let mut policy = policy_of(dist, &files)?;
    for root in source_config(dist)?.roots() {
        if let Some(origin) = origin(root) {
            policy.allow_data_of(origin);
        }
    }
    let hosting = Hosting {
        base_path,
        policy: policy.text(Framing::Nobody),
        embed_policy: policy.text(Framing::EverySite),
    };
    save(&dist.join("_headers"), hosting.headers_file(&files).as_bytes())?;
    std::fs::create_dir_all(out).map_err(|error| at(out, &error))?;
    for name in ["Caddyfile", "nginx.conf"] {
        let template = templates.join(name);
        let text = hosting.fill(&read(&template)?).map_err(|error| at(&template, &error))?;
        save(&out.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// The address of the site, if the operator has told it.
///
/// # Errors
/// In words, if it is wrong or the data cannot be read.
pub fn site_url(dist: &Path, base_path: &str) -> Result<Option<SiteUrl>, String> {
    let Some(root) = local_data(dist)? else { return Ok(None) };
    let file = dist.join(root).join("manifest.json");
    let manifest =
        Manifest::from_json(read(&file)?.as_bytes()).map_err(|error| at(&file, &error))?;
    let url = manifest.base.site_url;
    url.map(|url| SiteUrl::parse(&url, base_path).map_err(|error| error.to_string())).transpose()
}

/// Writes the sitemap of pages, each told by its (language, path) pairs; the first is for readers of any
/// other language.
///
/// # Errors
/// In words, with the file.
pub fn write_sitemap<'a>(
    dist: &Path,
    site: SiteUrl,
    pages: impl IntoIterator<Item = Vec<(&'a str, String)>>,
) -> Result<(), String> {
    let mut sitemap = Sitemap::new(site);
    let write = |(name, text): (String, String)| save(&dist.join(name), text.as_bytes());
    for page in pages {
        let page: Vec<(&str, &str)> =
            page.iter().map(|(lang, path)| (*lang, path.as_str())).collect();
        sitemap.add(&page).map_or(Ok(()), write)?;
    }
    sitemap.finish().into_iter().try_for_each(write)
}

/// Allows what all pages contain.
fn policy_of(dist: &Path, files: &[String]) -> Result<Policy, String> {
    let mut policy = Policy::default();
    for file in files.iter().filter(|file| file.ends_with(".html")) {
        let file = dist.join(file);
        policy.add(&read(&file)?).map_err(|error| at(&file, &error))?;
    }
    Ok(policy)
}

/// Whether visitors get their data from files, as these pages do.
///
/// # Errors
/// In words, if `config.json` cannot be read.
pub fn is_of_files(dist: &Path) -> Result<bool, String> {
    Ok(matches!(source_config(dist)?, SourceConfig::Static { .. }))
}

fn source_config(dist: &Path) -> Result<SourceConfig, String> {
    let file = dist.join("config.json");
    config::parse(read(&file)?.as_bytes()).map_err(|error| at(&file, &error))
}

/// The folder of data that lie in the site.
fn local_data(dist: &Path) -> Result<Option<String>, String> {
    let root = source_config(dist)?.files().to_owned();
    Ok((!root.starts_with('/') && origin(&root).is_none()).then_some(root))
}

/// Adds the paths of all files below a folder, but those that only repeat another compressed.
fn list(dist: &Path, below: &str, files: &mut Vec<String>) -> Result<(), String> {
    let folder = dist.join(below);
    for entry in std::fs::read_dir(&folder).map_err(|error| at(&folder, &error))? {
        let entry = entry.map_err(|error| at(&folder, &error))?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(|error| at(&folder, &error))?;
        if kind.is_dir() {
            list(dist, &format!("{path}/"), files)?;
        } else if !path.ends_with(".br") && !path.ends_with(".gz") && path != "_headers" {
            files.push(path);
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| at(file, &error))
}

fn save(file: &Path, content: &[u8]) -> Result<(), String> {
    std::fs::write(file, content).map_err(|error| at(file, &error))
}

fn at(file: &Path, problem: &dyn Display) -> String {
    format!("{}: {problem}", file.display())
}
