//! What a partner's legal department asks.

use leptos::prelude::*;

use crate::i18n::messages::t;

/// What is loaded, from where, and what is stored.
#[component]
pub fn Facts() -> impl IntoView {
    let facts = [
        (t!(embed.fact_loaded), t!(embed.fact_loaded_text)),
        (t!(embed.fact_from), t!(embed.fact_from_text)),
        (t!(embed.fact_stored), t!(embed.fact_stored_text)),
        (t!(embed.fact_told), t!(embed.fact_told_text)),
        (t!(embed.fact_content), t!(embed.fact_content_text)),
        (t!(embed.fact_policy), t!(embed.fact_policy_text)),
    ];
    let facts = facts.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
    view! {
        <section class="section" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{t!(embed.facts)}</h2>
            <dl class="facts">{facts.collect_view()}</dl>
        </section>
    }
}
