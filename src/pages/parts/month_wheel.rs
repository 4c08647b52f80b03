//! The twelve months as a ring, like a cut-out window flower: how many products each has, and in the
//! middle one that is in season.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::product::ProductCard;
use crate::model::season::Month;
use crate::query::catalogue::FacetValue;
use crate::query::overview::Overview;
use crate::routes::{product_path, products_with};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::product::picture::{PicturePlace, product_picture};

/// The ring. `center` is shown in its middle; none where nothing is in season.
pub fn month_wheel(overview: &Overview, center: Option<ProductCard>) -> impl IntoView + use<> {
    let site = use_site();
    let months = Month::all().map(|month| {
        let n = overview.n_of(&FacetValue::Month(month));
        let href = site.href(&products_with("month", &month.number().to_string()));
        let label = t!(home.month_label, month = words::month(month), count = n);
        let place = format!("--month: {}", month.number());
        view! {
            <li class="wheel__place" style=place>
                <a
                    class="wheel__month"
                    href=href
                    aria-current=(month == site.month).then_some("date")
                    data-empty=(n == 0).then_some("true")
                >
                    <span class="visually-hidden">{label}</span>
                    <span class="wheel__name" aria-hidden="true">{words::month_short(month)}</span>
                    <span class="wheel__count" aria-hidden="true">{n}</span>
                </a>
            </li>
        }
    });
    let center = center.map(|product| {
        let href = site.href(&product_path(product.id.as_str()));
        view! {
            <a class="wheel__center" href=href data-of="month">
                {product_picture(&product, PicturePlace::Wheel)}
                <span class="wheel__caption">{localized(&product.name)}</span>
            </a>
        }
    });
    view! {
        <div class="wheel">
            // Three rings: scallops and pin-holes are round dashes of no length.
            <svg class="wheel__lace" viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
                <circle class="wheel__disc" r="90" />
                <circle class="wheel__scallops" r="90" pathLength="48" />
                <circle class="wheel__holes" r="91" pathLength="48" />
                <circle class="wheel__holes" r="54" pathLength="36" />
            </svg>
            <ol class="wheel__months" aria-label=t!(home.months)>{months.collect_view()}</ol>
            {center}
        </div>
    }
}
