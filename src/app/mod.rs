//! The shell around all pages: header, footer, routes, announcements, and the context that all
//! share. Start at [`App`].

pub mod footer;
pub mod header;
pub mod routed;
#[cfg(feature = "app")]
mod start;
pub mod to_top;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};

use crate::browser::{address, clock};
use crate::pages::about::About;
use crate::pages::achievements::Achievements;
use crate::pages::chain::{Chain, ChainStart};
use crate::pages::compare::Compare;
use crate::pages::county::County;
use crate::pages::data::Data;
use crate::pages::embed::Embed;
use crate::pages::gaps::Gaps;
use crate::pages::home::Home;
use crate::pages::list::{ChainPart, ProductList};
use crate::pages::names::Names;
use crate::pages::opportunity::Opportunity;
use crate::pages::organization::Organization;
use crate::pages::product::Product;
use crate::pages::products::Products;
use crate::pages::saved::Saved;
use crate::pages::search::Search as SearchPage;
#[cfg(debug_assertions)]
use crate::pages::styleguide::Styleguide;
use crate::pages::township::Township;
use crate::routes::{is_in_frame, pattern};
use crate::session::announce::{Announcer, LiveRegion};
use crate::session::head::Arrival;
use crate::session::kept::Kept;
use crate::session::search::Search;
use crate::session::site::Site;
use crate::session::typed::Address;
use crate::ui::loading::lazy::lazy_page;
use crate::ui::loading::not_found::NotFound;
#[cfg(not(debug_assertions))]
use crate::ui::loading::not_found::NotFound as Styleguide;

#[cfg(feature = "app")]
pub use start::run;

use footer::Footer;
use header::Header;
use routed::Routed;
use to_top::ToTop;

/// The whole app.
#[component]
pub fn App(
    /// Path of the site's root, without a slash at its end.
    base_path: String,
) -> impl IntoView {
    let site = Site::new(&base_path, clock::month());
    // A frame of another site shows the map alone.
    let is_whole = !is_in_frame(&address::pathname());
    provide_context(site);
    provide_context(Announcer::new());
    provide_context(Arrival::new());
    provide_context(Kept::load());
    provide_context(Search::new(site));
    view! {
        <Router base=site.router_base()>
            {provide_context(Address::of_router())}
            {is_whole.then(|| view! { <Header /> })}
            <main id="main" tabindex="-1">
                <Routes fallback=NotFound>
                    <Route path=pattern!(HOME) view=lazy_page!(home, Home) />
                    <Route path=pattern!(PRODUCTS) view=lazy_page!(products, Products) />
                    <Route path=pattern!(PRODUCT) view=lazy_page!(product, Product) />
                    <Route path=pattern!(PRODUCT_LIST) view=lazy_page!(product_list, ProductList) />
                    <Route path=pattern!(COUNTY) view=lazy_page!(county, County) />
                    <Route path=pattern!(TOWNSHIP) view=lazy_page!(township, Township) />
                    <Route path=pattern!(ORGANIZATION) view=lazy_page!(organization, Organization) />
                    <Route path=pattern!(OPPORTUNITY) view=lazy_page!(opportunity, Opportunity) />
                    <Route path=pattern!(ACHIEVEMENTS) view=lazy_page!(achievements, Achievements) />
                    <Route path=pattern!(COMPARE) view=lazy_page!(compare, Compare) />
                    <Route path=pattern!(CHAIN) view=lazy_page!(board, ChainStart) />
                    <Route path=pattern!(CHAIN_PART) view=lazy_page!(chain_part, ChainPart) />
                    <Route path=pattern!(EMBED) view=lazy_page!(embed, Embed) />
                    <Route path=pattern!(EMBED_MAP) view=lazy_page!(chain, Chain) />
                    <Route path=pattern!(GAPS) view=lazy_page!(gaps, Gaps) />
                    <Route path=pattern!(NAMES) view=lazy_page!(names, Names) />
                    <Route path=pattern!(LETTER) view=lazy_page!(names, Names) />
                    <Route path=pattern!(LETTER_PAGE) view=lazy_page!(names, Names) />
                    <Route path=pattern!(SEARCH) view=lazy_page!(search, SearchPage) />
                    <Route path=pattern!(SAVED) view=lazy_page!(saved, Saved) />
                    <Route path=pattern!(ABOUT) view=lazy_page!(about, About) />
                    <Route path=pattern!(DATA) view=lazy_page!(data, Data) />
                    <Route path=pattern!(STYLEGUIDE) view=lazy_page!(styleguide, Styleguide) />
                </Routes>
            </main>
            {is_whole.then(|| view! { <ToTop /> <Footer /> })}
            <LiveRegion />
            <Routed />
        </Router>
    }
}
