//! Links to the pages of a list.

use leptos::prelude::*;

use crate::i18n::messages::t;

/// Pages beside the current one, and the first and the last.
const N_BESIDE: usize = 1;

/// Links to pages; nothing where there is only one.
#[component]
pub fn Pagination(
    /// 1 is the first.
    page: usize,
    /// At least 1.
    n_pages: usize,
    /// Address of a page.
    href: Callback<usize, String>,
) -> impl IntoView {
    let link = move |target: usize, label: String| {
        let current = (target == page).then_some("page");
        let name = t!(catalogue.go_to_page, page = target);
        view! { <li><a class="pagination__link" href=href.run(target) aria-current=current aria-label=name>{label}</a></li> }
    };
    let numbers = shown_pages(page, n_pages).into_iter().map(move |shown| match shown {
        Some(target) => link(target, target.to_string()).into_any(),
        None => view! { <li class="pagination__gap" aria-hidden="true">"…"</li> }.into_any(),
    });
    let step = move |target: usize, label: &'static str| {
        (target >= 1 && target <= n_pages).then(|| {
            view! { <li><a class="pagination__link" href=href.run(target)>{label}</a></li> }
        })
    };
    (n_pages > 1).then(|| {
        view! {
            <nav class="pagination" aria-label=t!(catalogue.pages)>
                <ul>
                    {step(page.saturating_sub(1), t!(catalogue.previous_page))}
                    {numbers.collect_view()}
                    {step(page + 1, t!(catalogue.next_page))}
                </ul>
            </nav>
        }
    })
}

/// Page numbers to show, ascending; `None` stands for pages left out.
fn shown_pages(page: usize, n_pages: usize) -> Vec<Option<usize>> {
    let is_shown = |n: usize| n == 1 || n == n_pages || n.abs_diff(page) <= N_BESIDE;
    let mut shown = Vec::new();
    for n in (1..=n_pages).filter(|n| is_shown(*n)) {
        let last = shown.last().copied().flatten().unwrap_or(0);
        match n - last {
            1 => {}
            2 => shown.push(Some(n - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(n));
    }
    shown
}
