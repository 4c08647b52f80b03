//! What a page is about, for search engines: JSON-LD with the vocabulary of schema.org, from the same files
//! as the page.

use serde_json::{Value, json};

use super::addresses::{Address, Kind};
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, languages, t};
use crate::i18n::words;
use crate::model::base::DatasetInfo;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organization;
use crate::model::place::{County, Point};
use crate::model::product::Product;
use crate::routes;
use crate::routes::NAMES;

/// What a page is about, as far as it is more than a page.
#[derive(Debug, Clone)]
pub enum Subject<'a> {
    /// The whole site.
    Site(&'a DatasetInfo),
    /// The data for downloading.
    Data(&'a DatasetInfo),
    Product(&'a Product),
    County(&'a County),
    /// A township of a county: its code.
    Township(&'a County, &'a str),
    /// An organization, and the name of its county.
    Organization(&'a Organization, Option<String>),
    /// A need or an offer.
    Opportunity(&'a Opportunity),
}

/// The absolute address of a path below the language, and of a file below the site's root.
pub struct Roots {
    /// Scheme, host, path of the site's root, and language; no slash at its end.
    pub page: String,
    /// The same without the language.
    pub file: String,
}

/// JSON-LD of a page: its subject, and the way to it from the home page.
pub fn structured_data(
    address: &Address,
    title: &str,
    description: &str,
    subject: Option<&Subject<'_>>,
    picture: Option<&str>,
    url: &str,
    roots: &Roots,
) -> Vec<Value> {
    let mut found: Vec<Value> =
        subject.map(|own| about(own, url, description, roots)).into_iter().collect();
    if let (Some(Value::Object(own)), Some(picture)) = (found.first_mut(), picture) {
        own.insert("image".to_owned(), picture.into());
    }
    if address.path != "/" {
        found.push(breadcrumbs(address, title, url, subject, roots));
    }
    for own in &mut found {
        if let Value::Object(own) = own {
            own.insert("@context".to_owned(), "https://schema.org".into());
        }
    }
    found
}

fn about(subject: &Subject<'_>, url: &str, description: &str, roots: &Roots) -> Value {
    match subject {
        Subject::Site(dataset) => json!({
            "@type": "WebSite",
            "name": plain(&dataset.base.name),
            "description": description,
            "url": url,
            "inLanguage": lang(),
            "publisher": { "@type": "Organization", "name": plain(&dataset.base.organization) },
            "potentialAction": {
                "@type": "SearchAction",
                "target": format!("{}/search?q={{search_term_string}}", roots.page),
                "query-input": "required name=search_term_string",
            },
        }),
        Subject::Data(dataset) => json!({
            "@type": "Dataset",
            "name": plain(&dataset.base.name),
            // Google asks for fifty characters.
            "description": format!("{description} {}", t!(shell.description)),
            "url": url,
            "inLanguage": languages(),
            "isAccessibleForFree": true,
            "dateModified": dataset.generated_at,
            "version": dataset.version,
            "creator": { "@type": "Organization", "name": plain(&dataset.base.organization) },
            "spatialCoverage": plain(&dataset.base.region),
            "distribution": dataset.downloads.iter().filter(|file| file.name.ends_with(".csv")).map(|file| json!({
                "@type": "DataDownload",
                "name": file.name,
                "encodingFormat": "text/csv",
                "contentUrl": format!("{}/data/v1/{}", roots.file, file.path),
            })).collect::<Vec<_>>(),
        }),
        Subject::Product(detail) => {
            let mut own = json!({
                "@type": "Product",
                "name": plain(&detail.card.name),
                "alternateName": detail.card.name.zh,
                "description": description,
                "url": url,
                "countryOfOrigin": { "@type": "Country", "name": "CN" },
                "additionalProperty": [{
                    "@type": "PropertyValue",
                    "name": t!(product.origin),
                    "value": plain(&detail.county.name),
                }],
            });
            if let Value::Object(own) = &mut own {
                own.insert("category".to_owned(), words::category(detail.card.category).into());
            }
            own
        }
        Subject::County(detail) => {
            let mut own = json!({
                "@type": "AdministrativeArea",
                "name": plain(&detail.place.name),
                "alternateName": detail.place.name.zh,
                "url": url,
            });
            if let (Value::Object(own), Some(Point { lat, lon })) = (&mut own, detail.point) {
                let point = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
                own.insert("geo".to_owned(), point);
            }
            own
        }
        Subject::Township(detail, code) => {
            let own = detail.townships.iter().find(|town| town.code == **code);
            json!({
                "@type": "Place",
                "name": own.map(|town| plain(&town.name)),
                "url": url,
                "containedInPlace": {
                    "@type": "AdministrativeArea",
                    "name": plain(&detail.place.name),
                    "url": format!("{}/counties/{}", roots.page, detail.place.code),
                },
            })
        }
        Subject::Organization(row, county) => {
            let mut own = json!({
                "@type": "Organization",
                "name": plain(&row.name),
                "alternateName": row.name.zh,
                "url": url,
            });
            if let (Value::Object(own), Some(county)) = (&mut own, county) {
                let place = json!({ "@type": "PostalAddress", "addressRegion": county, "addressCountry": "CN" });
                own.insert("address".to_owned(), place);
            }
            own
        }
        Subject::Opportunity(row) => json!({
            "@type": "WebPage",
            "name": plain(&row.title),
            "description": plain(&row.summary),
            "url": url,
        }),
    }
}

fn breadcrumbs(
    address: &Address,
    title: &str,
    url: &str,
    subject: Option<&Subject<'_>>,
    roots: &Roots,
) -> Value {
    let at = |path: String| format!("{}{path}", roots.page);
    // As the home page itself says: `/`, `/atlas/`, `/en`.
    let home = if roots.page == roots.file { at("/".to_owned()) } else { roots.page.clone() };
    let county = |detail: &County| {
        (plain(&detail.place.name), at(format!("/counties/{}", detail.place.code)))
    };
    let mut way = vec![(t!(shell.home).to_owned(), home)];
    match (address.kind, subject) {
        (_, Some(Subject::Product(detail))) => {
            way.push((t!(catalogue.title).to_owned(), at(routes::PRODUCTS.to_owned())));
            let code = &detail.county.code;
            way.push((plain(&detail.county.name), at(format!("/counties/{code}"))));
        }
        (_, Some(Subject::Township(detail, _))) => way.push(county(detail)),
        (Kind::List, _) => {
            way.push((t!(catalogue.title).to_owned(), at(routes::PRODUCTS.to_owned())))
        }
        (Kind::Letter, _) => way.push((t!(catalogue.names_title).to_owned(), at(NAMES.to_owned()))),
        (Kind::Dossier, _) => {
            way.push((t!(industry.all_title).to_owned(), at(routes::INDUSTRIES.to_owned())));
        }
        (Kind::Industry, _) => way.push((t!(chain.title).to_owned(), at(routes::CHAIN.to_owned()))),
        _ => (),
    }
    way.push((title.to_owned(), url.to_owned()));
    let items = way.into_iter().zip(1..).map(|((name, item), position)| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}
