//! `boundaries.geojson`: what is right, what is wrong with it, and that nothing of it panics.

use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use township_atlas::compile::boundaries::read::{FILE, parse};
use township_atlas::compile::problem::{Limits, Problem, Report};

use crate::report_of;
use crate::scratch::{Scratch, copy_files, good_tables};

/// A square of a degree.
fn square(west: f64, south: f64) -> Value {
    let (east, north) = (west + 1.0, south + 1.0);
    json!([[west, south], [east, south], [east, north], [west, north], [west, south]])
}

fn feature(properties: Value, kind: &str, coordinates: Value) -> Value {
    let geometry = json!({"type": kind, "coordinates": coordinates});
    json!({"type": "Feature", "properties": properties, "geometry": geometry})
}

fn collection(features: &[Value]) -> String {
    json!({"type": "FeatureCollection", "features": features}).to_string()
}

fn orange() -> Value {
    feature(json!({"code": "990001"}), "Polygon", json!([square(109.0, 30.0)]))
}

fn tea() -> Value {
    feature(json!({"adcode": 990_002}), "MultiPolygon", json!([[square(110.0, 30.0)]]))
}

/// (feature in the place of Orange County's, code of the rule that it breaks).
fn mistakes() -> Vec<(Value, &'static str)> {
    let of = |kind: &str, coordinates: Value| feature(json!({"id": "990001"}), kind, coordinates);
    vec![
        (of("Point", json!([109.0, 30.0])), "boundary-geometry"),
        (of("Polygon", json!([])), "boundary-geometry"),
        (of("Polygon", json!("M0 0")), "boundary-geometry"),
        (of("MultiPolygon", json!([7])), "boundary-geometry"),
        (feature(json!({"id": "990001"}), "Polygon", Value::Null), "boundary-geometry"),
        (of("Polygon", json!([[[109, 30], [110, 30], [110, 31]]])), "boundary-ring"),
        (of("Polygon", json!([[[109, 30], [110, 30], [110, 31], [109, 31]]])), "boundary-ring"),
        (of("Polygon", json!([[]])), "boundary-ring"),
        (of("Polygon", json!([[[30, 109], [30, 110], [31, 110], [30, 109]]])), "boundary-position"),
        (of("Polygon", json!([[["109", "30"], [], [1], [1e300, 0]]])), "boundary-position"),
        (of("Polygon", json!([[[109], [109], [109], [109]]])), "boundary-position"),
        (of("Polygon", json!([[[109, 30], [109, 30], [109, 30], [109, 30]]])), "boundary-shape"),
        (
            of("Polygon", json!([[[109, 30], [110, 31], [110, 30], [109, 31], [109, 30]]])),
            "boundary-shape",
        ),
        (of("Polygon", json!([square(109.0, 30.0), square(114.0, 35.0)])), "boundary-shape"),
    ]
}

/// Features of others, as files of whole countries and provinces have them.
fn others() -> Vec<Value> {
    let code =
        |code: Value| feature(json!({ "adcode": code }), "Polygon", json!([square(109.0, 30.0)]));
    let bare =
        |properties: Value| json!({"type": "Feature", "properties": properties, "geometry": null});
    let parts = json!({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]});
    vec![
        json!(7),
        json!(null),
        json!({"type": "Feature"}),
        code(json!("100000_JD")),
        code(json!("100000")),
        code(json!(123_456)),
        code(json!("Orange County")),
        code(json!(99)),
        code(json!(["\u{202E}"])),
        code(json!(null)),
        code(json!("")),
        bare(Value::Null),
        bare(json!({"name": "", "parent": {"adcode": 100_000}})),
        bare(json!({"adcode": 990_003, "name": "南海诸岛"})),
        json!({"type": "Feature", "properties": {"adcode": "100000_JD"}, "geometry": parts}),
        json!({"type": "Feature", "properties": {"code": "990003"}, "geometry": {"type": "Polygon", "coordinates": [[[999, 999]]]}}),
    ]
}

/// Codes of all rules that these cases break.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    mistakes().into_iter().map(|(_, code)| code).chain([
        "boundaries-system",
        "far-boundary",
        "no-boundaries",
        "boundaries-too-large",
        "boundaries-geojson",
        "boundary-missing",
        "boundary-repeated",
        "boundary-unknown",
    ])
}

/// (feature, code) of every problem with a file beside the good tables; 0 is the whole file.
fn problems(text: &[u8]) -> Vec<(u32, &'static str)> {
    let scratch = Scratch::new(&format!("boundaries-{:x}", Sha256::digest(text)));
    copy_files(&good_tables(), &scratch.join("tables"));
    fs::write(scratch.join("tables").join(FILE), text).unwrap();
    let report = report_of(&scratch.join("tables"));
    for problem in of_file(&report) {
        assert!(problem.repair.len() > 8 && problem.value.chars().count() < 600, "{problem}");
        assert!(!problem.to_string().contains("\u{202E}"), "{problem}");
    }
    let found = of_file(&report).into_iter();
    found.map(|problem| (problem.line.unwrap_or(0), problem.rule.code())).collect()
}

#[test]
fn boundaries_are_read_whatever_their_capital_letters_and_named_under_other_names() {
    let text = collection(&[orange(), feature(json!({"code": "990002"}), "Polygon", json!([]))]);
    for (name, code) in [
        ("Boundaries.GeoJSON", "boundary-geometry"),
        ("boundaries.json", "unknown-file"),
        ("boundaries.geojson.txt", "unknown-file"),
        ("boundaries (1).geojson", "unknown-file"),
        ("boundary.geojson", "unknown-file"),
    ] {
        let scratch = Scratch::new(&format!("boundaries-named-{}", name.replace(' ', "-")));
        copy_files(&good_tables(), &scratch.join("tables"));
        fs::write(scratch.join("tables").join(name), &text).unwrap();
        let report = report_of(&scratch.join("tables"));
        let mut codes: Vec<_> = report.sorted().iter().map(|p| p.rule.code()).collect();
        codes.retain(|code| *code != "no-rows");
        assert_eq!(codes, [code], "{name}");
        assert!(code != "unknown-file" || report.to_string().contains("Rename it to"), "{report}");
    }
}

/// All problems but the one that the good tables have: they come without photographs.
fn of_file(report: &Report) -> Vec<&Problem> {
    let (found, others): (Vec<_>, Vec<_>) =
        report.sorted().into_iter().partition(|problem| problem.file == FILE);
    let others: Vec<_> = others.iter().map(|problem| problem.rule.code()).collect();
    assert_eq!(others, ["no-rows"]);
    found
}

#[test]
fn good_boundaries_are_good_and_those_of_others_a_note() {
    assert_eq!(problems(collection(&[orange(), tea()]).as_bytes()), []);
    let with_mark = format!("\u{FEFF}{}", collection(&[tea(), orange()]));
    assert_eq!(problems(with_mark.as_bytes()), []);
    for other in others() {
        let text = collection(&[orange(), other.clone(), tea()]);
        assert_eq!(problems(text.as_bytes()), [(2, "boundary-unknown")], "{other}");
    }
}

#[test]
fn codes_are_taken_as_people_write_them() {
    for properties in [
        json!({"adcode": "990001", "name": ""}),
        json!({"adcode": 990_001, "parent": {"adcode": 990_000}}),
        json!({"adcode": 990_001.0}),
        json!({"code": "990001000000"}),
        json!({"code": 990_001_000_000_u64}),
        json!({"code": "Orange", "id": " ９９０００１ "}),
    ] {
        let one = feature(properties.clone(), "Polygon", json!([square(109.0, 30.0)]));
        assert_eq!(problems(collection(&[one, tea()]).as_bytes()), [], "{properties}");
    }
    let mut beside = feature(json!(null), "Polygon", json!([square(109.0, 30.0)]));
    beside["id"] = json!("990001");
    assert_eq!(problems(collection(&[beside, tea()]).as_bytes()), []);
}

#[test]
fn a_file_of_another_place_or_system_is_one_problem() {
    let text = collection(&others());
    assert_eq!(problems(text.as_bytes()), [(0, "no-boundaries")]);
    assert_eq!(problems(collection(&[]).as_bytes()), [(0, "no-boundaries")]);
    let in_system = |name: &str| {
        let crs = json!({"type": "name", "properties": {"name": name}});
        json!({"type": "FeatureCollection", "crs": crs, "features": [orange(), tea()]}).to_string()
    };
    for same in ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4490", ""] {
        assert_eq!(problems(in_system(same).as_bytes()), [], "{same}");
    }
    for other in ["urn:ogc:def:crs:EPSG::3857", "EPSG:4549"] {
        assert_eq!(problems(in_system(other).as_bytes()), [(0, "boundaries-system")], "{other}");
    }
}

#[test]
fn a_boundary_far_from_its_point_is_noted() {
    let far = feature(json!({"code": "990001"}), "Polygon", json!([square(75.0, 39.0)]));
    assert_eq!(problems(collection(&[far, tea()]).as_bytes()), [(1, "far-boundary")]);
}

#[test]
fn one_cause_in_all_features_is_one_problem() {
    let north_first = json!([[[30, 109], [30, 110], [31, 110], [30, 109]]]);
    let features: Vec<Value> = (990_001..990_009)
        .map(|code| feature(json!({ "code": code }), "Polygon", north_first.clone()))
        .collect();
    let mut report = Report::new(Limits::NONE);
    parse(collection(&features).as_bytes(), &|_| true, &mut report);
    let codes: Vec<_> = report.sorted().iter().map(|problem| problem.rule.code()).collect();
    assert_eq!(codes, ["boundary-position"]);
}

#[test]
fn each_mistake_is_named_with_its_feature_and_hides_no_other() {
    for (mistake, code) in mistakes() {
        let text = collection(&[tea(), mistake.clone()]);
        assert_eq!(problems(text.as_bytes()), [(2, code)], "{mistake}");
    }
}

#[test]
fn a_county_with_two_boundaries_or_none_is_named() {
    let text = collection(&[orange(), tea(), orange()]);
    assert_eq!(problems(text.as_bytes()), [(3, "boundary-repeated")]);
    assert_eq!(problems(collection(&[tea()]).as_bytes()), [(0, "boundary-missing")]);
    let broken = feature(json!({"code": "990001"}), "Polygon", json!([]));
    assert_eq!(problems(collection(&[broken, tea()]).as_bytes()), [(1, "boundary-geometry")]);
}

#[test]
fn what_is_no_geojson_is_one_problem() {
    let deep = "[".repeat(100_000);
    let texts = ["", "{", "null", "[]", "PK\u{3}\u{4}", &deep, "{\"type\":\"FeatureCollection\"}"];
    for text in texts {
        assert_eq!(problems(text.as_bytes()), [(0, "boundaries-geojson")], "{text:.20}");
    }
    assert_eq!(problems(&[0xFF, 0xFE, 0x00]), [(0, "boundaries-geojson")]);
    let topology = orange().to_string();
    assert_eq!(problems(topology.as_bytes()), [(0, "boundaries-geojson")]);
}

#[test]
fn a_file_of_another_program_or_encoding_is_told_what_it_is() {
    let good = collection(&[orange(), tea()]);
    let named = good.replacen("990001\"", "990001\",\"name\":\"橙县\"", 1);
    let (gb, ..) = encoding_rs::GB18030.encode(&named);
    let utf16: Vec<u8> =
        format!("\u{FEFF}{good}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, told) in [
        (&gb[..], "encoding (GB18030)"),
        (&utf16, "encoding (UTF-16)"),
        (b"PK\x03\x04abc", "packed file"),
        (b"\0\0\x27\x0A\0\0", "shapefile"),
        (b"<?xml version=\"1.0\"?><kml></kml>", "KML"),
        (b"<!DOCTYPE html><html>", "web page"),
    ] {
        let mut report = Report::new(Limits::NONE);
        parse(bytes, &|_| true, &mut report);
        assert!(report.to_string().contains(told), "{told}: {report}");
        assert_eq!(report.n_errors(), 1);
    }
}

#[test]
fn a_gigantic_file_is_not_read() {
    let scratch = Scratch::new("boundaries-gigantic");
    copy_files(&good_tables(), &scratch.join("tables"));
    let file = fs::File::create(scratch.join("tables").join(FILE)).unwrap();
    file.set_len(40_000_000_000).unwrap(); // sparse: takes no room on the disk
    let report = report_of(&scratch.join("tables"));
    let codes: Vec<_> = of_file(&report).iter().map(|problem| problem.rule.code()).collect();
    assert_eq!(codes, ["boundaries-too-large"]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
    ) {
        let mut report = Report::new(Limits::NONE);
        parse(&bytes, &|_| true, &mut report);
        let mut text = collection(&[orange(), tea()]).into_bytes();
        let start = at.index(text.len());
        let end = (start + bytes.len() % 9).min(text.len());
        text.splice(start..end, bytes.iter().copied().take(6));
        parse(&text, &|code| code == "990001", &mut report);
        for problem in report.sorted() {
            prop_assert!(!problem.repair.is_empty());
        }
    }
}
