//! The frame as it will look: three widths, light and dark.

use leptos::prelude::*;

use crate::embed::choice::{Choice, QuoteFile};
use crate::embed::size;
use crate::i18n::messages::{lang, t};
use crate::session::site::use_site;

/// A sidebar, a phone, an article; CSS px.
const WIDTHS: [u32; 3] = [240, 360, 720];

/// The frames. They are the real ones, of this very site.
#[component]
pub fn Preview(choice: Choice, file: QuoteFile) -> impl IntoView {
    let themes = match choice.theme.as_str() {
        "auto" => vec!["light", "dark"],
        theme => vec![if theme == "dark" { "dark" } else { "light" }],
    };
    let language = choice.language.clone().unwrap_or_else(|| lang().to_owned());
    let heights = choice.heights(&file);
    let frames = themes.into_iter().flat_map(|theme| WIDTHS.map(|width| (theme, width)));
    let frames = frames.map(|(theme, width)| {
        let own = Choice { theme: theme.to_owned(), ..choice.clone() };
        let src = use_site().href_in(&own.frame(), &language);
        let height = size::at(&heights, width);
        let title = t!(embed.preview_of, title = file.title.clone(), width = width);
        view! {
            <figure class="embed__preview" data-theme=theme tabindex="0">
                <figcaption class="hint">{width} " px"</figcaption>
                <iframe
                    src=src
                    title=title
                    width=width
                    height=height
                    sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms"
                ></iframe>
            </figure>
        }
    });
    view! { <div class="embed__previews">{frames.collect_view()}</div> }
}
