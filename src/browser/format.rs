//! Numbers and dates as a language writes them, by the browser's `Intl`.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

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
    format_date(&date, lang, &options)
}

fn date_part(number: u8, lang: &str, style: &str) -> String {
    let date = js_sys::Date::new_0();
    date.set_utc_hours(12);
    date.set_utc_full_year_with_month_date(2024, i32::from(number.clamp(1, 12)) - 1, 1);
    format_date(&date, lang, &[("month", style.into())])
}

fn format_date(date: &js_sys::Date, lang: &str, options: &[(&str, JsValue)]) -> String {
    let options = object(options);
    _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    let format = Intl::DateTimeFormat::new(&Array::of1(&lang.into()), &options).format();
    text(format.call1(&JsValue::UNDEFINED, date))
}

fn format_number(value: f64, lang: &str, options: &[(&str, JsValue)]) -> String {
    let format = Intl::NumberFormat::new(&Array::of1(&lang.into()), &object(options)).format();
    text(format.call1(&JsValue::UNDEFINED, &value.into()))
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

fn text(value: Result<JsValue, JsValue>) -> String {
    value.ok().and_then(|value| value.as_string()).unwrap_or_default()
}
