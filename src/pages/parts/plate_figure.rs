//! The atlas plate of a county with what must stand beside it: what is not drawn, and where the points come
//! from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::model::place::County;
use crate::session::site::use_site;
use crate::ui::place::county_plate::{Outline, county_plate};
use crate::ui::place::point_source::PointSource;

/// The figure; nothing where no township has a point.
#[component]
pub fn PlateFigure(
    detail: Arc<County>,
    /// Code of the township whose page this is. Default: none.
    #[prop(optional, into)]
    current: Option<String>,
) -> impl IntoView {
    let site = use_site();
    let map = site.load(|store| async move { store.map().await });
    let found = move || map.get().and_then(Result::ok).flatten();
    let code = detail.place.code.clone();
    // Changes only where there are true boundaries: the plate is not drawn twice without need.
    let outline = Memo::new(move |_| found().and_then(|map| Outline::of(&map, &code)));
    let n_without = detail.townships.iter().filter(|row| row.point.is_none()).count();
    let n_with = detail.townships.len() - n_without;
    let without = (n_without > 0 && n_with > 0)
        .then(|| view! { <span>{t!(place.without_point, count = n_without)}</span> });
    let plate = move || county_plate(&detail, outline.get(), current.as_deref());
    let sources =
        move || found().map(|map| view! { <PointSource sources=map.point_sources.clone() /> });
    (n_with > 0).then(|| {
        view! {
            <figure class="where__plate">
                {plate}
                <figcaption class="hint">{without} " " {sources}</figcaption>
            </figure>
        }
    })
}
