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
use crate::pages::industries::Industries;
use crate::pages::industry::Industry;
use crate::pages::list::{ChainPart, ProductList};
use crate::pages::names::Names;
use crate::pages::opportunities::Opportunities;
use crate::pages::opportunity::Opportunity;
use crate::pages::organization::Organization;
use crate::pages::product::Product;
use crate::pages::products::Products;
use crate::pages::saved::Saved;
use crate::pages::search::Search as SearchPage;
use crate::pages::services::Services;
#[cfg(debug_assertions)]
use crate::pages::styleguide::Styleguide;
use crate::pages::township::Township;
use crate::pages::watch::Watch;
use crate::routes::pattern::Pattern;
use crate::routes::{self, is_in_frame};
use crate::session::announce::{Announcer, LiveRegion};
use crate::session::evidence::UsualEvidence;
use crate::session::head::Arrival;
use crate::session::kept::Kept;
use crate::session::search::Search;
use crate::session::site::Site;
use crate::session::typed::Address;
use crate::ui::loading::lazy::lazy_page;
#[cfg(not(debug_assertions))]
use crate::ui::loading::not_found::NotFound as Styleguide;
use crate::ui::loading::not_found::not_found;

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
    provide_context(UsualEvidence::load());
    provide_context(Search::new(site));
    view! {
        <Router base=site.router_base()>
            {provide_context(Address::of_router())}
            {is_whole.then(|| view! { <Header /> })}
            <main id="main" tabindex="-1">
                <Routes fallback=not_found>
                    <Route path=Pattern(routes::HOME) view=lazy_page!(home, Home) />
                    <Route path=Pattern(routes::PRODUCTS) view=lazy_page!(products, Products) />
                    <Route path=Pattern(routes::PRODUCT) view=lazy_page!(product, Product) />
                    <Route path=Pattern(routes::PRODUCT_LIST) view=lazy_page!(product_list, ProductList) />
                    <Route path=Pattern(routes::COUNTY) view=lazy_page!(county, County) />
                    <Route path=Pattern(routes::TOWNSHIP) view=lazy_page!(township, Township) />
                    <Route path=Pattern(routes::ORGANIZATION) view=lazy_page!(organization, Organization) />
                    <Route path=Pattern(routes::SERVICES) view=lazy_page!(services, Services) />
                    <Route path=Pattern(routes::INDUSTRIES) view=lazy_page!(industries, Industries) />
                    <Route path=Pattern(routes::INDUSTRY) view=lazy_page!(industry, Industry) />
                    <Route path=Pattern(routes::OPPORTUNITIES) view=lazy_page!(opportunities, Opportunities) />
                    <Route path=Pattern(routes::OPPORTUNITY) view=lazy_page!(opportunity, Opportunity) />
                    <Route path=Pattern(routes::ACHIEVEMENTS) view=lazy_page!(achievements, Achievements) />
                    <Route path=Pattern(routes::COMPARE) view=lazy_page!(compare, Compare) />
                    <Route path=Pattern(routes::CHAIN) view=lazy_page!(board, ChainStart) />
                    <Route path=Pattern(routes::CHAIN_PART) view=lazy_page!(chain_part, ChainPart) />
                    <Route path=Pattern(routes::EMBED) view=lazy_page!(embed, Embed) />
                    <Route path=Pattern(routes::EMBED_MAP) view=lazy_page!(chain, Chain) />
                    <Route path=Pattern(routes::GAPS) view=lazy_page!(gaps, Gaps) />
                    <Route path=Pattern(routes::NAMES) view=lazy_page!(names, Names) />
                    <Route path=Pattern(routes::LETTER) view=lazy_page!(names, Names) />
                    <Route path=Pattern(routes::LETTER_PAGE) view=lazy_page!(names, Names) />
                    <Route path=Pattern(routes::SEARCH) view=lazy_page!(search, SearchPage) />
                    <Route path=Pattern(routes::SAVED) view=lazy_page!(saved, Saved) />
                    <Route path=Pattern(routes::WATCH) view=lazy_page!(watch, Watch) />
                    <Route path=Pattern(routes::ABOUT) view=lazy_page!(about, About) />
                    <Route path=Pattern(routes::DATA) view=lazy_page!(data, Data) />
                    <Route path=Pattern(routes::STYLEGUIDE) view=lazy_page!(styleguide, Styleguide) />
                </Routes>
            </main>
            {is_whole.then(|| view! { <ToTop /> <Footer /> })}
            <LiveRegion />
            <Routed />
        </Router>
    }
}
