//! The script that partners' pages load: `embed/v1.js`. Its address stays, so it is filled when the site is
//! built.

use super::size::of_kinds;

/// What partners load; `scripts/release` makes it small.
const SOURCE: &str = include_str!("loader.js");

/// Path of the script below the site's root. It lives for years.
pub const PATH: &str = "embed/v1.js";

/// The script for an atlas with these languages, the default first.
pub fn script(languages: &[&str]) -> String {
    let json = |value: &serde_json::Value| value.to_string();
    let heights = of_kinds().into_iter().map(|(kind, steps)| {
        let steps = steps.into_iter().map(|(from, height)| serde_json::json!([from, height]));
        (kind.to_owned(), steps.collect())
    });
    SOURCE
        .replace("{{languages}}", &json(&serde_json::json!(languages)))
        .replace("{{heights}}", &json(&serde_json::Value::Object(heights.collect())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled() {
        let script = script(&["zh", "en"]);
        assert!(script.contains(r#"LANGUAGES = ["zh","en"];"#), "{script}");
        assert!(script.contains(r#""search":[[0,127]]"#), "{script}");
        assert!(!script.contains("{{"), "{script}");
    }
}
