//! The blanks of a text that a base fills in: `{{base.name_zh}}`.

use crate::model::base::Base;
use crate::model::bilingual::Bilingual;

/// A page that asks for something that the base does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the page asks for {{{{base.{0}}}}}; a base has name_zh, name_en, region_zh and region_en")]
pub struct UnknownBlank(String);

/// What a blank begins with. Other double braces are not ours: `trunk serve` puts some into the page for
/// its own server to fill in.
const BLANK: &str = "{{base.";

/// `template` with each `{{base.name_zh}}`, `{{base.name_en}}`, `{{base.region_zh}}` and
/// `{{base.region_en}}` filled in, each text by way of `escaped`. A text that is missing in English is
/// the Chinese one.
///
/// # Errors
/// If it asks for anything else of the base.
pub fn fill(
    template: &str,
    base: &Base,
    escaped: fn(&str) -> String,
) -> Result<String, UnknownBlank> {
    let mut out = String::with_capacity(template.len() + 256);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(BLANK) {
        let Some((blank, tail)) = after.split_once("}}") else { break };
        out.push_str(before);
        out.push_str(&escaped(text_of(blank, base).ok_or_else(|| UnknownBlank(blank.to_owned()))?));
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

fn text_of<'a>(blank: &str, base: &'a Base) -> Option<&'a str> {
    let english = |text: &'a Bilingual| text.en.as_deref().unwrap_or(&text.zh);
    Some(match blank {
        "name_zh" => &base.name.zh,
        "name_en" => english(&base.name),
        "region_zh" => &base.region.zh,
        "region_en" => english(&base.region),
        _ => return None,
    })
}

/// `text` so that it stands for itself in HTML, also in an attribute without quotes, which minifying
/// may leave: everything but letters and digits as a character reference.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else {
            out.push_str(&format!("&#{};", u32::from(c)));
        }
    }
    out
}

/// `text` so that it stands for itself in a string of JSON.
pub fn json_escaped(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(zh: &str, en: Option<&str>) -> Base {
        let name = Bilingual::new(zh, en.unwrap_or_default());
        let name = crate::wire::base::Text::from(&name);
        let json = serde_json::json!({
            "id": "b", "name": name, "region": name, "organisation": name, "about": name,
            "featured": [], "sources": [],
        });
        let base: crate::wire::base::BaseInfo = serde_json::from_value(json).unwrap();
        base.decode(&mut crate::wire::rows::Losses::default()).unwrap()
    }

    #[test]
    fn fills_the_blanks_and_nothing_else() {
        let page = "<title>{{base.name_zh}}</title><meta content={{base.region_en}}><script>a={b:{}}</script>";
        assert_eq!(
            fill(page, &base("样例", Some("A \"<b>\" atlas")), escaped).unwrap(),
            "<title>样例</title>\
             <meta content=A&#32;&#34;&#60;b&#62;&#34;&#32;atlas><script>a={b:{}}</script>"
        );
        assert_eq!(
            fill("{{base.name_en}} {{base.", &base("样例", None), escaped).unwrap(),
            "样例 {{base."
        );
    }

    #[test]
    fn in_a_web_manifest_names_are_strings() {
        let base = base("样例", Some("A \"<b>\" \\ atlas"));
        let manifest = include_str!("../../public/manifest.webmanifest");
        let filled = fill(manifest, &base, json_escaped).unwrap();
        let filled: serde_json::Value = serde_json::from_str(&filled).unwrap();
        assert_eq!(filled["name"], "样例 · A \"<b>\" \\ atlas");
    }

    #[test]
    fn braces_of_other_programs_stay() {
        let page = "<script>const at = '{{__TRUNK_ADDRESS__}}{{__TRUNK_WS_BASE__}}';</script>";
        assert_eq!(fill(page, &base("样例", None), escaped).unwrap(), page);
    }

    #[test]
    fn what_a_base_does_not_have_is_an_error() {
        let problem = fill("{{base.name_fr}}", &base("样例", None), escaped).unwrap_err();
        assert_eq!(problem, UnknownBlank("name_fr".to_owned()));
        assert!(problem.to_string().contains("{{base.name_fr}}"), "{problem}");
    }
}
