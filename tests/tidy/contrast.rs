//! Contrast of the colors of `style/tokens.css`, computed for light and dark: WCAG 2.2, success
//! criteria 1.4.3 (text, 4.5) and 1.4.11 (what must be seen to use a control, 3).

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{File, files};

/// For reading.
const TEXT: f64 = 4.5;
/// For seeing: borders of fields, the ring of the focus, a mark.
const SIGN: f64 = 3.0;

/// (what is seen, on what, at least).
const PAIRS: &[(&[&str], &[&str], f64)] = &[
    (&["text", "text-quiet", "accent"], &["ground", "surface", "surface-sunk"], TEXT),
    (&["accent-strong"], &["ground", "surface", "surface-sunk"], TEXT),
    (&["gi", "heritage", "quality", "season"], &["ground", "surface"], TEXT),
    (&["on-accent"], &["accent", "accent-strong", "season"], TEXT),
    (&["on-seal"], &["seal"], TEXT),
    (
        &["on-chain"],
        &["chain-innovation", "chain-industry", "chain-capital", "chain-talent", "family-other"],
        TEXT,
    ),
    (&["on-mark"], &["mark"], TEXT),
    (
        &["chain-innovation", "chain-industry", "chain-capital", "chain-talent", "family-other"],
        &["ground", "surface"],
        SIGN,
    ),
    (&["on-hero", "on-hero-quiet"], &["hero"], TEXT),
    (&["hero"], &["on-hero"], TEXT),
    (&["on-lace", "on-lace-quiet"], &["lace"], TEXT),
    (&["on-lace-mark"], &["lace-mark"], TEXT),
    (&["lace-mark"], &["lace"], SIGN),
    (&["on-map-0"], &["map-0"], TEXT),
    (&["on-map-1"], &["map-1"], TEXT),
    (&["on-map-2"], &["map-2"], TEXT),
    (&["on-map-3"], &["map-3"], TEXT),
    (&["on-map-4"], &["map-4"], TEXT),
    (&["on-map-5"], &["map-5"], TEXT),
    // A toast is the page turned inside out.
    (&["ground"], &["text"], TEXT),
    (&["line-strong", "focus"], &["ground", "surface", "surface-sunk"], SIGN),
    (&["accent"], &["ground", "surface"], SIGN),
];

type Rgb = [f64; 3];

/// Values of the custom properties of the first `:root`, by name without dashes.
fn declared(tokens: &str) -> BTreeMap<&str, &str> {
    let root = tokens.split(":root {").nth(1).unwrap().split('}').next().unwrap();
    let lines = root.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';'));
    lines.filter_map(|line| line.split_once(": ")).collect()
}

/// The color of a role by day (0) or by night (1).
fn color(tokens: &BTreeMap<&str, &str>, name: &str, scheme: usize) -> Rgb {
    let value = *tokens.get(name).unwrap_or_else(|| panic!("no token --{name}"));
    if let Some(hex) = value.strip_prefix('#') {
        let byte = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
        return [byte(0), byte(2), byte(4)];
    }
    let inner = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    let one = match inner {
        Some(two) => two.split(", ").nth(scheme).unwrap(),
        None => value,
    };
    let name = one.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
    color(tokens, name.unwrap_or_else(|| panic!("--{name:?}: {value} is no color")), scheme)
}

/// Relative luminance, WCAG 2.2.
fn luminance(color: Rgb) -> f64 {
    let linear = color.map(|byte| {
        let share = byte / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn style() -> Vec<File> {
    files("style", "css").into_iter().filter(|file| file.path != "style/app.css").collect()
}

#[test]
fn colors_stand_out_by_day_and_by_night() {
    let style = style();
    let file = style.iter().find(|file| file.path == "style/tokens.css").unwrap();
    let tokens = declared(&file.text);
    let mut weak = vec![];
    for (seen, grounds, least) in PAIRS {
        for (name, ground) in seen.iter().flat_map(|s| grounds.iter().map(move |g| (s, g))) {
            for (scheme, when) in ["day", "night"].iter().enumerate() {
                let ratio = contrast(color(&tokens, name, scheme), color(&tokens, ground, scheme));
                if ratio < *least {
                    weak.push(format!("--{name} on --{ground} by {when}: {ratio:.2} < {least}"));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn every_color_of_text_is_checked() {
    let checked: BTreeSet<&str> =
        PAIRS.iter().flat_map(|(seen, ..)| seen.iter().copied()).collect();
    let style = style();
    let used = style.iter().flat_map(|file| {
        let colors = file.text.lines().filter_map(|line| line.trim().strip_prefix("color: var(--"));
        colors.filter_map(|rest| rest.split([')', ',']).next()).map(|name| (&file.path, name))
    });
    // A badge's tone is one of the checked colors.
    let unknown: Vec<_> =
        used.filter(|(_, name)| *name != "tone" && !checked.contains(name)).collect();
    assert!(unknown.is_empty(), "add to PAIRS: {unknown:?}");
}

/// A browser's own bars go on from the header. Neither index.html nor a manifest can use tokens.
#[test]
fn the_colors_of_browser_bars_are_tokens() {
    let style = style();
    let file = style.iter().find(|file| file.path == "style/tokens.css").unwrap();
    let tokens = declared(&file.text);
    let hex = |name, scheme| {
        let bytes = color(&tokens, name, scheme).map(|byte| format!("{:02x}", byte as u8));
        format!("#{}", bytes.concat())
    };
    let index = std::fs::read_to_string("index.html").unwrap();
    for (scheme, name) in ["light", "dark"].iter().enumerate() {
        let color = hex("surface", scheme);
        let meta = format!("media=\"(prefers-color-scheme: {name})\" content=\"{color}\"");
        assert!(index.contains(&meta), "index.html has no {meta}");
    }
    let manifest = std::fs::read_to_string("public/manifest.webmanifest").unwrap();
    assert!(manifest.contains(&format!("\"theme_color\": \"{}\"", hex("surface", 0))));
    assert!(manifest.contains(&format!("\"background_color\": \"{}\"", hex("ground", 0))));
}

#[test]
fn computes_contrast_as_the_standard_does() {
    let ratio = |a: Rgb, b: Rgb| (contrast(a, b) * 100.0).round() / 100.0;
    assert_eq!(ratio([0.0; 3], [255.0; 3]), 21.0);
    assert_eq!(ratio([255.0; 3], [255.0; 3]), 1.0);
    // The grey that is said to be the lightest one on white.
    assert_eq!(ratio([118.0; 3], [255.0; 3]), 4.54);
}
