//! Protected areas on a county's plate: which one is marked, a list to choose it from, and its key.
//!
//! Knows the rows of areas, not where anything stands; see [`super::county_plate`].

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::bilingual::Bilingual;
use crate::model::certification::ProtectedArea;
use crate::model::id::{ProductId, TownshipCode};
use crate::model::place::County;
use crate::routes::product_path;
use crate::session::announce::Announcer;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;

/// The areas that can be marked, and the one that is.
#[derive(Clone)]
pub struct PlateAreas {
    areas: Arc<Vec<Area>>,
    chosen: RwSignal<Option<usize>>,
}

struct Area {
    product: ProductId,
    name: Bilingual,
    label: String,
    townships: Vec<TownshipCode>,
    n_drawn: usize,
}

impl PlateAreas {
    /// The areas that a source lists by township. `is_drawn` says whether a township has its mark on the
    /// plate.
    pub fn new(detail: &County, is_drawn: impl Fn(&TownshipCode) -> bool) -> Self {
        let by_township = detail.areas.iter().filter(|row| !row.townships.is_empty());
        let areas = by_township.map(|row| Area {
            product: row.product.clone(),
            name: row.name.clone(),
            label: label(row, &detail.areas),
            townships: row.townships.clone(),
            n_drawn: row.townships.iter().filter(|code| is_drawn(code)).count(),
        });
        let areas = areas.filter(|area| area.n_drawn > 0);
        Self { areas: Arc::new(areas.collect()), chosen: RwSignal::new(None) }
    }

    /// Whether a township is in the area that is marked.
    pub fn has(&self, code: &TownshipCode) -> bool {
        self.with_chosen(|area| area.townships.contains(code)).unwrap_or(false)
    }

    fn with_chosen<T>(&self, read: impl FnOnce(&Area) -> T) -> Option<T> {
        self.areas.get(self.chosen.get()?).map(read)
    }

    /// The list to choose from; nothing where no area can be marked.
    pub fn choice(&self) -> Option<impl IntoView + use<>> {
        let announcer = use_context::<Announcer>();
        let (this, of_change) = (self.clone(), self.clone());
        let options = self.areas.iter().enumerate();
        let options = options.map(|(idx, area)| {
            view! { <option value=idx.to_string()>{area.label.clone()}</option> }
        });
        let options: Vec<_> = options.collect();
        let choose = move |event: leptos::ev::Event| {
            of_change.chosen.set(event_target_value(&event).parse().ok());
            // The list itself has said the name.
            if let (Some(announcer), Some(text)) = (announcer, of_change.summary()) {
                announcer.say(text);
            }
        };
        let summary = move || {
            let href = this.with_chosen(|area| product_path(&area.product));
            let site = use_site();
            let name = this.with_chosen(|area| localized(&area.name));
            this.summary().map(|text| {
                view! {
                    <p class="hint"><a href=href.map(|path| site.href(&path))>{name}</a> " · " {text}</p>
                }
            })
        };
        (!options.is_empty()).then(|| {
            view! {
                <div class="plate-areas">
                    <label class="plate-areas__choice">
                        {t!(place.show_area)}
                        <select class="select" on:change=choose>
                            <option value="">{t!(place.no_area)}</option>
                            {options}
                        </select>
                    </label>
                    {summary}
                </div>
            }
        })
    }

    /// How much of the list is marked.
    fn summary(&self) -> Option<String> {
        self.with_chosen(|area| {
            t!(place.area_shown, n = area.townships.len(), shown = area.n_drawn)
        })
    }

    /// What the marks mean, while there are any.
    pub fn key(&self) -> impl Fn() -> Option<AnyView> + use<> {
        let this = self.clone();
        move || {
            let name = this.with_chosen(|area| plain(&area.name))?;
            let key = view! {
                <li class="plate__key">
                    <svg class="plate__symbol" viewBox="-8 -8 16 16" aria-hidden="true">
                        <circle class="plate__area" data-area="true" r="6" />
                    </svg>
                    {t!(place.area_key, name = name)}
                </li>
            };
            Some(key.into_any())
        }
    }
}

/// The product's name, with the certificate where it has several areas.
fn label(row: &ProtectedArea, areas: &[ProtectedArea]) -> String {
    let name = plain(&row.name);
    let n_areas = areas.iter().filter(|other| other.product == row.product).count();
    if n_areas > 1 { format!("{name} · {}", words::certification(row.kind)) } else { name }
}
