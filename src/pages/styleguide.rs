//! The design system on one page, for those who work on it. Development builds have it alone, so its
//! own words are English and not in `locales/`.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser::dialog;
use crate::features::theme_switch::ThemeSwitch;
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::evidence::Grades;
use crate::model::id::{CountyCode, ProductId};
use crate::model::product::ProductCard;
use crate::model::season::{Month, Months, SeasonEvents};
use crate::papercut::compose::{Choice, picture_url};
use crate::papercut::motifs;
use crate::session::announce::use_announcer;
use crate::session::head::describe_page;
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::modal::Modal;
use crate::ui::primitives::pagination::Pagination;
use crate::ui::primitives::section_tabs::SectionTabs;
use crate::ui::product::certificate::{CertificateBadge, CertificateBadges};
use crate::ui::product::keep_buttons::keep_icons;
use crate::ui::product::product_card::ProductCardView;
use crate::ui::product::season::SeasonStrip;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// The page at [`STYLEGUIDE`](crate::routes::STYLEGUIDE).
#[component]
pub fn Styleguide() -> impl IntoView {
    describe_page("Style guide", "The design system of this site.");
    view! {
        <article class="page" lang="en">
            <Breadcrumbs between=vec![] page="Style guide".into_any() />
            <h1>"Style guide"</h1>
            <p class="lead">
                "Paper, ink and seal. Everything here is the real component with its real style; "
                "what is new is added here first. Values live in " <code>"style/tokens.css"</code> "."
            </p>
            <SectionTabs sections=vec![
                ("color", "Color"), ("type", "Type"), ("space", "Space and shape"), ("controls", "Controls"),
                ("pieces", "Pieces"), ("states", "States"), ("papercuts", "Paper-cuts"),
            ] />
            {colors()}
            {type_scale()}
            {space()}
            {controls()}
            {pieces()}
            {states()}
            {papercuts()}
        </article>
    }
}

fn section(id: &'static str, title: &'static str, content: AnyView) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
}

/// (name, value) of the tokens of `:root` that begin with a prefix, in the order of the file.
fn tokens(prefix: &str) -> Vec<(&'static str, &'static str)> {
    let declared =
        TOKENS.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (name, value) in declared.filter(|(name, _)| name.starts_with(prefix)) {
        if !found.iter().any(|(known, _)| *known == name) {
            found.push((name, value));
        }
    }
    found
}

fn colors() -> impl IntoView {
    let all = tokens("--");
    let is_color = |value: &str| value.starts_with('#');
    let swatch = |(name, value): &(&'static str, &'static str)| {
        let style = format!("background: var({name})");
        view! {
            <li class="swatch">
                <span class="swatch__color" style=style></span>
                <code>{*name}</code>
                <span class="hint">{*value}</span>
            </li>
        }
    };
    let palette: Vec<_> = all.iter().filter(|(_, value)| is_color(value)).map(swatch).collect();
    let roles: Vec<_> =
        all.iter().filter(|(_, value)| value.starts_with("light-dark(var")).map(swatch).collect();
    let content = view! {
        <h3>"Palette"</h3>
        <ul class="swatches">{palette}</ul>
        <h3>"Roles"</h3>
        <p>"Their contrast is computed for light and dark in " <code>"tests/tidy/contrast.rs"</code> "."</p>
        <ul class="swatches">{roles}</ul>
    };
    section("color", "Color", content.into_any())
}

fn type_scale() -> impl IntoView {
    let sizes = tokens("--text-").into_iter().filter(|(name, value)| {
        *name != "--text-quiet" && (value.ends_with("rem") || value.starts_with("clamp"))
    });
    let rows = sizes.map(|(name, value)| {
        let display =
            format!("font-family: var(--font-display); font-size: var({name}); line-height: 1.3");
        view! {
            <li>
                <p style=display><span lang="zh">"奉节脐橙"</span> " Navel Orange 2024"</p>
                <p class="hint"><code>{name}</code> " " {value}</p>
            </li>
        }
    });
    let content = view! {
        <ul class="stack">{rows.collect_view()}</ul>
        <p class="lead" lang="zh">"一乡一品：每条事实都有出处。行高一点七，不用斜体，不加字距。"</p>
        <p class="lead">"Text for reading: the system’s sans serif, Chinese and Latin from one family."</p>
    };
    section("type", "Type", content.into_any())
}

fn space() -> impl IntoView {
    let spaces = tokens("--space-").into_iter().map(|(name, value)| {
        let style = format!(
            "inline-size: var({name}); block-size: var(--space-4); background: var(--accent)"
        );
        view! { <li class="field"><span style=style></span> <code>{name}</code> " " {value}</li> }
    });
    let boxes = tokens("--radius-").into_iter().chain(tokens("--shadow-")).map(|(name, value)| {
        let rule = if name.starts_with("--radius") { "border-radius" } else { "box-shadow" };
        let style = format!("{rule}: var({name}); background: var(--surface)");
        view! {
            <li class="swatch">
                <span class="swatch__color" style=style></span>
                <code>{name}</code>
                <span class="hint">{value}</span>
            </li>
        }
    });
    let motion = [("--quick", "what answers a press"), ("--calm", "what moves or appears")]
        .map(|(name, what)| view! { <li><code>{name}</code> " " {what}</li> });
    let content = view! {
        <h3>"Space"</h3>
        <ul class="stack">{spaces.collect_view()}</ul>
        <h3>"Radius and elevation"</h3>
        <ul class="swatches">{boxes.collect_view()}</ul>
        <h3>"Motion"</h3>
        <p>"Motion explains. Both durations are 0 where the visitor asks for less motion."</p>
        <ul class="stack">{motion}</ul>
    };
    section("space", "Space and shape", content.into_any())
}

fn controls() -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog::open(&dialog);
        }
    };
    let announcer = use_announcer();
    let pressed = RwSignal::new(true);
    let icons = Icon::ALL.map(|icon| view! { <Glyph icon /> });
    let content = view! {
        <h3>"Buttons"</h3>
        <div class="chips">
            <button type="button" class="button" data-kind="primary">"Primary"</button>
            <button type="button" class="button">"Ordinary"</button>
            <button type="button" class="button" data-kind="quiet">"Quiet"</button>
            <button type="button" class="button" disabled>"Disabled"</button>
            <button
                type="button"
                class="button"
                aria-pressed=move || pressed.get().to_string()
                on:click=move |_| pressed.update(|on| *on = !*on)
            >
                <Glyph icon=Icon::Save /> "Pressed"
            </button>
        </div>
        <h3>"Icons, with tooltips"</h3>
        <div class="chips">
            {icons}
            <button type="button" class="icon-button" aria-label="Print" data-tip="Print"><Glyph icon=Icon::Print /></button>
        </div>
        <h3>"Fields"</h3>
        <div class="inline-form">
            <label class="stack"><span class="field__label">"Text"</span> <input class="input" type="text" value="Fuling" /></label>
            <label class="stack">
                <span class="field__label">"Choice"</span>
                <select class="select"><option>"Relevance"</option><option>"Name"</option></select>
            </label>
            <label class="facet__value"><input type="checkbox" checked /> <span class="facet__label">"Tea"</span> <span class="facet__count">"10"</span></label>
        </div>
        <h3>"Chips, menu, dialog, toast"</h3>
        <div class="chips">
            <button type="button" class="chip">"Tea" <span class="chip__cross" aria-hidden="true">"×"</span></button>
            <ThemeSwitch />
            <button type="button" class="button" on:click=open>"Open a dialog"</button>
            <button type="button" class="button" on:click=move |_| announcer.tell("Saved")>"Show a toast"</button>
        </div>
        <Modal node title="A dialog"><p>"The native element: Escape, focus and the backdrop are the browser’s."</p></Modal>
        <h3>"Pagination"</h3>
        <Pagination page=4 n_pages=9 href=Callback::new(|_| String::new()) />
    };
    section("controls", "Controls", content.into_any())
}

/// A made-up product with a name of the longest kind.
fn sample(name: Bilingual, category: Category) -> Option<ProductCard> {
    Some(ProductCard {
        id: ProductId::parse("sample").ok()?,
        name,
        pinyin: "yang pin".to_owned(),
        category,
        county: CountyCode::parse("000000").ok()?,
        townships: vec![],
        certifications: CertificationKind::ALL.iter().copied().collect(),
        months: Month::all().collect::<Months>(),
        events: SeasonEvents::default(),
        industries: vec![],
        grades: Grades::default(),
        picture: None,
        photo: None,
    })
}

fn pieces() -> impl IntoView {
    let names = [
        ("样品", "Sample"),
        (
            "秀山土家族苗族自治县高山生态富硒大米",
            "Supercalifragilisticexpialidocious Highland Selenium-rich Rice",
        ),
        ("样", "S"),
    ];
    let cards = names.into_iter().zip(Category::ALL).filter_map(|((zh, en), category)| {
        let product = sample(Bilingual::new(zh, en), *category)?;
        let county =
            Bilingual::new("样品土家族苗族自治县", "Sample Tujia and Miao Autonomous County");
        let actions = keep_icons(&product);
        Some(view! { <li><ProductCardView product county actions /></li> })
    });
    let kinds =
        CertificationKind::ALL.iter().map(|kind| view! { <CertificateBadge kind=*kind /> " " });
    let some: Months = [5, 6, 11].into_iter().filter_map(Month::new).collect();
    let content = view! {
        <h3>"Cards without a picture"</h3>
        <ul class="grid">{cards.collect_view()}</ul>
        <h3>"Badges"</h3>
        <p>{kinds.collect_view()}</p>
        <CertificateBadges certifications=CertificationKind::ALL.iter().copied().collect() />
        <h3>"Season"</h3>
        <SeasonStrip months=some />
        <h3>"Table"</h3>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table">
            <table class="table">
                <caption>"Output, t"</caption>
                <thead><tr><th scope="col">"Year"</th><th scope="col">"Value"</th></tr></thead>
                <tbody><tr><th scope="row">"2024"</th><td class="figures__value">"507,000"</td></tr></tbody>
            </table>
        </div>
    };
    section("pieces", "Pieces", content.into_any())
}

fn states() -> impl IntoView {
    let content = view! {
        <p class="notice">"A notice: worth knowing."</p>
        <p class="notice" data-tone="caution">"A caution: read this before relying on it."</p>
        <div class="notice" data-tone="problem">
            <p class="notice__title">"This could not be loaded"</p>
            <p>"What went wrong in plain words, and what can be done."</p>
            <button type="button" class="button">"Try again"</button>
        </div>
        <div class="stack" aria-hidden="true"><span class="skeleton"></span> <span class="skeleton"></span></div>
    };
    section("states", "States", content.into_any())
}

fn papercuts() -> impl IntoView {
    let figures = motifs::all().zip(0_usize..).map(|(motif, idx)| {
        let category = Category::ALL.get(idx % Category::ALL.len()).copied().unwrap_or(Category::Fruit);
        let county = idx.to_string();
        let src = picture_url(Choice { motif, drawing: 0, category, county: &county, variant: 0, is_deep: false });
        view! {
            <li class="swatch">
                <span class="picture"><img class="picture__image" src=src alt="" width="320" height="320" loading="lazy" /></span>
                <code>{motif.name}</code>
            </li>
        }
    });
    let content = view! {
        <p>"Drawn by " <code>"src/papercut"</code> ": colors and corners by county, border by category."</p>
        <ul class="grid">{figures.collect_view()}</ul>
    };
    section("papercuts", "Paper-cuts", content.into_any())
}
