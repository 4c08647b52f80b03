//! Numbers and dates as a language writes them, by the browser's `Intl`; plainly where it has none, or
//! does not know what is asked.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::plain;

/// `value` with the language's digits and separators; at most two decimals.
pub fn number(value: f64, lang: &str) -> String {
    format_number(value, lang, &[("maximumFractionDigits", 2.into())])
}

/// `value` short: `38.3万` and `50.7亿` in Chinese, `383,000` and `5.07 billion` in English.
pub fn number_short(value: f64, lang: &str) -> String {
    const FIRST_SHORT: f64 = 1e6;
    if !lang.starts_with("zh") && value.abs() < FIRST_SHORT {
        return number(value, lang);
    }
    let options = [
        ("notation", JsValue::from("compact")),
        ("compactDisplay", "long".into()),
        ("maximumFractionDigits", 2.into()),
    ];
    format_number(value, lang, &options)
}

/// The month's name: `7月`, `July`.
pub fn month(number: u8, lang: &str) -> String {
    // The long form in Chinese is 七月, unlike the months of dates.
    date_part(number, lang, if lang.starts_with("zh") { "short" } else { "long" })
}

/// The month's name, short: `7月`, `Jul`.
pub fn month_short(number: u8, lang: &str) -> String {
    date_part(number, lang, "short")
}

/// An ISO 8601 date as the language writes it, as exact as it is given: `2024`, `2024-07` or
/// `2024-07-01`. Any other text is given back as it is.
pub fn date(iso: &str, lang: &str) -> String {
    let parts: Vec<Option<u32>> = iso.split('-').map(|part| part.parse().ok()).collect();
    let (year, month, day, shown): (_, _, _, &[_]) = match parts[..] {
        [Some(year), Some(month), Some(day)] => (year, month, day, &["year", "month", "day"]),
        [Some(year), Some(month)] => (year, month, 1, &["year", "month"]),
        [Some(year)] => (year, 1, 1, &["year"]),
        _ => return iso.to_owned(),
    };
    let date = js_sys::Date::new_0();
    date.set_utc_hours(12);
    date.set_utc_full_year_with_month_date(
        year,
        (month.max(1) - 1).cast_signed(),
        day.cast_signed(),
    );
    let style = |part| (part, JsValue::from(if part == "month" { "long" } else { "numeric" }));
    let options: Vec<_> = shown.iter().copied().map(style).collect();
    format_date(&date, lang, &options).unwrap_or_else(|| {
        let exact = |part| shown.contains(&part);
        let month = u8::try_from(month).unwrap_or_default();
        let month = exact("month").then_some((month, exact("day").then_some(day)));
        plain::date(year, month, lang)
    })
}

fn date_part(number: u8, lang: &str, style: &str) -> String {
    let date = js_sys::Date::new_0();
    date.set_utc_hours(12);
    date.set_utc_full_year_with_month_date(2024, i32::from(number.clamp(1, 12)) - 1, 1);
    format_date(&date, lang, &[("month", style.into())])
        .unwrap_or_else(|| plain::month(number, lang))
}

fn format_date(date: &js_sys::Date, lang: &str, options: &[(&str, JsValue)]) -> Option<String> {
    let options = object(options);
    _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    format("DateTimeFormat", lang, &options, date)
}

fn format_number(value: f64, lang: &str, options: &[(&str, JsValue)]) -> String {
    format("NumberFormat", lang, &object(options), &value.into()).unwrap_or_else(|| {
        // JavaScript writes it: Rust's way to write fractions is 5 kB of a download.
        let rounded = js_sys::Number::from((value * 100.0).round() / 100.0);
        rounded.to_string_with_radix(10).map(String::from).unwrap_or_default()
    })
}

/// `value` by a new formatter of this class of `Intl`; `None` where the browser refuses.
fn format(class: &str, lang: &str, options: &Object, value: &JsValue) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let format = Reflect::construct(&class, &Array::of2(&lang.into(), options)).ok()?;
    let act: Function = Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()?;
    act.call1(&format, value).ok()?.as_string()
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}
