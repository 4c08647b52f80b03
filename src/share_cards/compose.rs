//! From a base to what each card says.

use super::About;
use super::color::{Color, GROUND, Scheme};
use super::content::{Content, MAX_PICTURES};
use super::figure::Figure;
use super::read::{Base, County, Industry};
use super::words::{Phrase, Words};
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::product::ProductCard;
use crate::papercut::plain::Plain;
use crate::text::short_name::short_county_name;

/// More in the corner of an eye is a pattern.
const MAX_BADGES: usize = 4;

/// What the card says; `None` where the base has no such thing.
pub(super) fn content<'c>(base: &'c Base, about: &About, words: &dyn Words) -> Option<Content<'c>> {
    match about {
        About::Site => Some(site(base, words)),
        About::Product(id) => {
            let product = base.products.iter().find(|own| own.id.as_str() == id)?;
            Some(product_card(base, product, words))
        }
        About::County(code) => {
            let county = base.counties.iter().find(|own| own.place.code.as_str() == code)?;
            Some(county_card(base, county, words))
        }
        About::Industry(id) => {
            let industry = base.industries.iter().find(|own| own.place.code.as_str() == id)?;
            Some(industry_card(base, industry, words))
        }
    }
}

fn plain_card<'c>(base: &'c Base, name: &str, words: &dyn Words) -> Content<'c> {
    Content {
        scheme: Scheme::SITE,
        site: base.name.localized(words.lang()).text,
        region: base.region.localized(words.lang()).text,
        figure: Figure::None,
        pictures: vec![],
        kicker: vec![],
        name: name.to_owned(),
        joint: 0,
        second: String::new(),
        facts: vec![],
        badges: vec![],
    }
}

fn product_card<'c>(base: &'c Base, product: &'c ProductCard, words: &dyn Words) -> Content<'c> {
    let county = base.counties.iter().find(|own| own.place.code == product.county);
    let mut card = plain_card(base, product.name.localized(words.lang()).text, words);
    card.second = second(&product.name, &product.pinyin, words);
    card.pictures = product.picture.iter().filter_map(|id| base.picture(id)).collect();
    card.scheme = card.pictures.first().map_or(Scheme::SITE, scheme_of);
    let category = words.say(Phrase::Category(product.category));
    card.kicker = match county {
        Some(county) => {
            let county = &county.place.name;
            let short = short_county_name(&county.zh);
            card.joint = if card.name.starts_with(short) { short.len() } else { 0 };
            vec![county.localized(words.lang()).text.to_owned(), category]
        }
        None => vec![category],
    };
    card.figure = if product.months.is_empty() {
        map_with(base, Some(product.county.as_str()))
    } else {
        let mut events = product.events.iter();
        let event = match (events.next(), events.next()) {
            (Some(event), None) => Phrase::Event(event),
            _ => Phrase::Season,
        };
        let event = words.say(event);
        Figure::Season {
            months: product.months,
            event,
            words: words.say(Phrase::Months(product.months)),
        }
    };
    card.badges = badges(product, words);
    card
}

/// Each word once: three kinds of geographical indication have the same.
fn badges(product: &ProductCard, words: &dyn Words) -> Vec<(String, CertificationKind)> {
    let mut badges: Vec<(String, CertificationKind)> = vec![];
    for kind in product.certifications.iter() {
        let word = words.say(Phrase::Certification(kind));
        if badges.iter().all(|(own, _)| *own != word) {
            badges.push((word, kind));
        }
    }
    badges.truncate(MAX_BADGES);
    badges
}

fn county_card<'c>(base: &'c Base, county: &'c County, words: &dyn Words) -> Content<'c> {
    let place = &county.place;
    let mut card = plain_card(base, place.name.localized(words.lang()).text, words);
    card.second = second(&place.name, &place.pinyin, words);
    card.pictures = pictures(base, county.products.iter().copied());
    card.scheme = match card.pictures.as_slice() {
        [one] => scheme_of(one),
        [first, ..] => scheme_of_several(first),
        [] => Scheme::SITE,
    };
    card.kicker = vec![base.region.localized(words.lang()).text.to_owned()];
    card.facts = vec![words.say(Phrase::Products(county.products.len()))];
    if county.n_townships > 0 {
        card.facts.push(words.say(Phrase::Townships(county.n_townships)));
    }
    card.figure = map_with(base, Some(place.code.as_str()));
    card
}

fn industry_card<'c>(base: &'c Base, industry: &'c Industry, words: &dyn Words) -> Content<'c> {
    let name = &industry.place.name;
    let product = industry.product.and_then(|idx| base.products.get(idx));
    let mut card = plain_card(base, name.localized(words.lang()).text, words);
    card.second = second(name, product.map_or("", |product| &product.pinyin), words);
    card.pictures = pictures(base, industry.product);
    card.scheme = card.pictures.first().map_or(Scheme::SITE, scheme_of);
    card.kicker = vec![words.say(Phrase::Chain)];
    let stages = industry.stages.iter();
    let stages = stages.map(|(stage, n)| (words.say(Phrase::Stage(*stage)), *n)).collect();
    card.figure = Figure::Stages(stages);
    let n_organizations = industry.stages.iter().map(|(_, n)| n).sum();
    card.facts = vec![
        words.say(Phrase::Organizations(n_organizations)),
        words.say(Phrase::Links(industry.n_links)),
    ];
    card
}

fn site<'c>(base: &'c Base, words: &dyn Words) -> Content<'c> {
    let mut card = plain_card(base, base.name.localized(words.lang()).text, words);
    card.second = second(&base.name, "", words);
    let featured = base.featured.iter();
    let featured = featured.filter_map(|id| base.products.iter().position(|p| p.id == *id));
    card.pictures = pictures(base, featured.chain(one_of_each_category(base)));
    card.kicker = vec![card.region.to_owned()];
    let count = |table| {
        let n = base.counts.get(table).copied().unwrap_or_default();
        usize::try_from(n).unwrap_or(usize::MAX)
    };
    card.facts = vec![
        words.say(Phrase::Products(count("products"))),
        words.say(Phrase::Counties(count("counties"))),
        words.say(Phrase::Townships(count("townships"))),
    ];
    card.figure = map_with(base, None);
    card
}

/// Positions of products, for a base that features none.
fn one_of_each_category(base: &Base) -> impl Iterator<Item = usize> {
    let first = |category| base.products.iter().position(|own| own.category == category);
    Category::ALL.iter().filter_map(move |category| first(*category))
}

fn pictures(base: &Base, products: impl IntoIterator<Item = usize>) -> Vec<Plain> {
    let mut ids = vec![];
    for idx in products {
        let picture = base.products.get(idx).and_then(|product| product.picture.as_ref());
        if let Some(id) = picture
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| base.picture(id)).take(MAX_PICTURES).collect()
}

fn map_with<'c>(base: &'c Base, marked: Option<&'c str>) -> Figure<'c> {
    match &base.map {
        Some(map) if marked.is_none_or(|code| map.shape(code).is_some()) => {
            Figure::Map { map, marked }
        }
        _ => Figure::None,
    }
}

/// The name in the other language; the reading of the characters where it has none.
fn second(name: &Bilingual, pinyin: &str, words: &dyn Words) -> String {
    let shown = name.localized(words.lang()).text;
    match &name.en {
        Some(en) if shown == name.zh => en.clone(),
        Some(_) => name.zh.clone(),
        None => pinyin.to_owned(),
    }
}

fn sheets(picture: &Plain) -> Option<[Color; 3]> {
    let [ground, disc, paper] = picture.sheets.as_ref()?;
    Some([Color::parse(ground)?, Color::parse(disc)?, Color::parse(paper)?])
}

fn scheme_of(picture: &Plain) -> Scheme {
    sheets(picture).map_or(Scheme::SITE, |[ground, disc, paper]| Scheme::of(ground, disc, paper))
}

/// Pictures stand beside each other as sheets on the site's ground.
fn scheme_of_several(first: &Plain) -> Scheme {
    let Some([ground, disc, paper]) = sheets(first) else { return Scheme::SITE };
    let (pale, deep) = if ground.contrast(GROUND) < paper.contrast(GROUND) {
        (disc, paper)
    } else {
        (paper, ground)
    };
    Scheme::of(GROUND, pale, deep)
}
