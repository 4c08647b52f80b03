//! Reads `boundaries.geojson` (RFC 7946): a `FeatureCollection` of polygons, one feature for a county.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use serde_json::Value;

use super::sound::oddity;
use crate::compile::cells::typed::half_width_form;
use crate::compile::problem::{Report, thousands};
use crate::compile::reading::encoding::decode;
use crate::compile::reading::foreign::foreign;
use crate::compile::rule::Rule;
use crate::model::id::CountyCode;
use crate::model::place::Point;

/// Its name in the folder of the tables.
pub const FILE: &str = "boundaries.geojson";

/// Largest file. A province in full detail has some 10 MB; parsed, a file takes ten times its size.
const MAX_BYTES: u64 = 64_000_000;

/// Where a feature may name its county.
const CODE_KEYS: [&str; 3] = ["code", "adcode", "id"];

/// A closed line: the last point is the first again.
pub type Ring = Vec<Point>;

/// What one feature says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Boundary {
    /// Number of the feature in its file, 1 is the first.
    pub number: u32,
    /// Outlines and holes; none where they are broken.
    pub rings: Vec<Ring>,
}

/// Boundaries by county code.
pub type Boundaries = BTreeMap<String, Boundary>;

/// The shapes of the file at `path`; `None` where there is no such file. Broken features of counties are
/// reported and left out, those of others passed over with a note.
pub fn read(
    path: &Path,
    is_county: &dyn Fn(&str) -> bool,
    report: &mut Report,
) -> Option<Boundaries> {
    let mut whole = |rule: Rule, value: &str, repair: String| {
        report.add(FILE, None, None, rule, value, repair);
    };
    let n_bytes = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(error) => {
            whole(Rule::Unreadable, "", format!("Close other programs that use it ({error})."));
            return Some(Boundaries::new());
        }
    };
    if n_bytes > MAX_BYTES {
        let repair = format!(
            "Simplify it first, for example at mapshaper.org: it has {} bytes.",
            thousands(n_bytes)
        );
        whole(Rule::BoundariesSize, "", repair);
        return Some(Boundaries::new());
    }
    let mut bytes = vec![];
    // It may grow while it is read.
    let limited = File::open(path).map(|file| file.take(MAX_BYTES));
    if let Err(error) = limited.and_then(|mut file| file.read_to_end(&mut bytes)) {
        whole(Rule::Unreadable, "", format!("Close other programs that use it ({error})."));
        return Some(Boundaries::new());
    }
    Some(parse(&bytes, is_county, report))
}

/// The shapes in a file's bytes; `is_county` says whether a code is one of this base.
pub fn parse(bytes: &[u8], is_county: &dyn Fn(&str) -> bool, report: &mut Report) -> Boundaries {
    let mut found = Boundaries::new();
    let Some(features) = features(bytes, report) else { return found };
    let mut others = vec![];
    let mut faults: Vec<(u32, Fault)> = vec![];
    for (feature, number) in features.iter().zip(1..) {
        let mut fault = |fault: Fault| faults.push((number, fault));
        let code = match code(feature, is_county) {
            Ok(code) => code,
            Err(other) => {
                others.push((number, other));
                continue;
            }
        };
        if let Some(first) = found.get(&code) {
            let repair = format!("Join it with feature {} to one MultiPolygon.", first.number);
            fault(Fault::new(Rule::BoundaryTwice, Some("properties"), &code, repair));
            continue;
        }
        // A broken one is known all the same, so that it is not said to be missing as well.
        let polygons = polygons(feature).map_err(&mut fault).unwrap_or_default();
        if let Some(repair) =
            Some(&polygons).filter(|all| !all.is_empty()).and_then(|all| oddity(all))
        {
            fault(Fault::new(Rule::BoundaryShape, Some("coordinates"), &code, repair));
        }
        let rings = polygons.into_iter().flatten().collect();
        found.insert(code, Boundary { number, rings });
    }
    if found.is_empty() {
        let repair = "Give the properties of each county's feature its six digits (GB/T 2260) as `code`, or take the file away: tiles are drawn instead.";
        let (_, value) = others.into_iter().next().unwrap_or_default();
        report.add(FILE, None, None, Rule::NoBoundaries, &value, repair);
        return found;
    }
    tell(faults, found.len(), report);
    for (number, value) in others {
        let repair = "Nothing need be done; a county of this base belongs into counties.csv, and its six digits into the feature.";
        report.add(FILE, Some(number), None, Rule::BoundaryUnknown, &value, repair);
    }
    found
}

/// Reports faults of features. Where all have the same one, it has one cause: degrees north before
/// degrees east, for example.
fn tell(faults: Vec<(u32, Fault)>, n_features: usize, report: &mut Report) {
    /// Two or three may be slips.
    const MIN_ALIKE: usize = 4;
    let first = faults.first().map(|(_, fault)| fault.rule);
    let is_alike = faults.iter().all(|(_, fault)| Some(fault.rule) == first);
    let is_one = is_alike && faults.len() == n_features && n_features >= MIN_ALIKE;
    let n_told = if is_one { 1 } else { faults.len() };
    for (number, fault) in faults.into_iter().take(n_told) {
        let mut repair = fault.repair;
        if is_one {
            repair.push_str(&format!(" All {n_features} features have this problem."));
        }
        report.add(FILE, Some(number), fault.part, fault.rule, &fault.value, repair);
    }
}

/// The features of a collection; `None` where the file is none, or in another system of coordinates,
/// which is reported.
fn features(bytes: &[u8], report: &mut Report) -> Option<Vec<Value>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(what) = what_else(bytes) {
        let repair = format!("This is {what}: export the counties as GeoJSON in UTF-8.");
        report.add(FILE, None, None, Rule::BoundariesJson, "", repair);
        return None;
    }
    let mut value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            let repair = format!("Export it as GeoJSON again. Its first mistake: {error}.");
            report.add(FILE, None, None, Rule::BoundariesJson, "", repair);
            return None;
        }
    };
    if let Some(name) = foreign_system(&value) {
        let repair = "Export it anew in WGS 84 (EPSG:4326), degrees east before degrees north.";
        report.add(FILE, None, None, Rule::BoundariesSystem, &name, repair);
        return None;
    }
    let is_collection = value.get("type").and_then(Value::as_str) == Some("FeatureCollection");
    match value.get_mut("features").map(Value::take) {
        Some(Value::Array(features)) if is_collection => Some(features),
        _ => {
            let repair = "Export all counties as one FeatureCollection, in WGS 84.";
            report.add(FILE, None, None, Rule::BoundariesJson, "", repair);
            None
        }
    }
}

/// What a file is instead of JSON in UTF-8, where that can be told by its bytes.
fn what_else(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\0\0\x27\x0A") {
        return Some("a shapefile (.shp)");
    }
    if bytes.starts_with(b"<kml") || bytes.windows(4).take(1_000).any(|window| window == b"<kml") {
        return Some("a KML file");
    }
    if let Some(foreign) = foreign(bytes).filter(|foreign| foreign.name != "a JSON file") {
        return Some(foreign.name);
    }
    match decode(bytes).wrong_encoding {
        Some(Rule::Utf16) => Some("text in another encoding (UTF-16)"),
        Some(_) => Some("text in another encoding (GB18030)"),
        None => std::str::from_utf8(bytes).is_err().then_some("text in another encoding"),
    }
}

/// The system of coordinates that the file names in its member `crs` (of GeoJSON before RFC 7946),
/// if it is another than WGS 84 or CGCS2000, which differ by less than a meter.
fn foreign_system(value: &Value) -> Option<String> {
    const SAME: [&str; 4] = ["CRS84", "4326", "4490", "4979"];
    let properties = value.get("crs")?.get("properties")?;
    let name = match properties.get("name").or_else(|| properties.get("code"))? {
        Value::String(name) => name.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let last = name.rsplit([':', '/', '#']).next().unwrap_or_default().to_uppercase();
    let is_same = SAME.contains(&last.as_str()) || name.to_uppercase().contains("WGS84");
    (!is_same && !last.is_empty()).then_some(name)
}

/// A rule that a feature breaks.
struct Fault {
    rule: Rule,
    part: Option<&'static str>,
    value: String,
    repair: String,
}

impl Fault {
    fn new(
        rule: Rule,
        part: Option<&'static str>,
        value: impl ToString,
        repair: impl Into<String>,
    ) -> Self {
        // The report shows the beginning; a value of some megabytes is not copied for it.
        let value = value.to_string().chars().take(100).collect();
        Self { rule, part, value, repair: repair.into() }
    }
}

/// The code of the county that a feature is of; else what it says of itself, to be shown: files of
/// whole countries have the sea line (`100000_JD`), neighbors, and shapes without any code.
fn code(feature: &Value, is_county: &dyn Fn(&str) -> bool) -> Result<String, String> {
    let properties = feature.get("properties");
    let named = CODE_KEYS.iter().filter_map(|key| properties?.get(*key));
    // RFC 7946 has a place for it beside the properties, too.
    let values: Vec<String> = named.chain(feature.get("id")).filter_map(code_text).collect();
    let of_base = values.iter().find(|text| CountyCode::parse(text).is_ok() && is_county(text));
    let name = || properties?.get("name").and_then(Value::as_str).map(str::to_owned);
    of_base.cloned().ok_or_else(|| {
        let shown = values.into_iter().next().or_else(name).unwrap_or_default();
        shown.chars().take(100).collect()
    })
}

/// A code that is written as text or as a number, 500101.0 among them.
fn code_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(county_digits(&half_width_form(text))),
        Value::Number(number) => {
            let text = number.to_string();
            Some(county_digits(text.strip_suffix(".0").unwrap_or(&text)))
        }
        other => Some(short_json(other)),
    }
}

/// A county's code without the zeros that statistical codes of 12 digits have behind it.
fn county_digits(code: &str) -> String {
    code.strip_suffix("000000").filter(|county| county.len() == 6).unwrap_or(code).to_owned()
}

/// What stands in the place of a number or text, without its inside.
fn short_json(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    }
}

/// The polygons of a feature, each its outline and then its holes.
fn polygons(feature: &Value) -> Result<Vec<Vec<Ring>>, Fault> {
    let geometry = feature.get("geometry");
    let kind = geometry.and_then(|g| g.get("type")).and_then(Value::as_str).unwrap_or_default();
    let coordinates = geometry.and_then(|geometry| geometry.get("coordinates"));
    let coordinates = coordinates.and_then(Value::as_array);
    let polygons: Vec<&Vec<Value>> = match (kind, coordinates) {
        ("Polygon", Some(rings)) => vec![rings],
        ("MultiPolygon", Some(polygons)) => {
            let inside = polygons.iter().map(|polygon| polygon.as_array().ok_or_else(no_rings));
            inside.collect::<Result<Vec<_>, _>>()?
        }
        _ => {
            let repair = "Export the county's area as a Polygon or MultiPolygon.";
            return Err(Fault::new(Rule::BoundaryGeometry, Some("geometry"), kind, repair));
        }
    };
    if polygons.iter().all(|rings| rings.is_empty()) {
        return Err(no_rings());
    }
    polygons.into_iter().map(|rings| rings.iter().map(ring).collect()).collect()
}

fn no_rings() -> Fault {
    let repair = "Draw the county's outline, or delete the feature.";
    Fault::new(Rule::BoundaryGeometry, Some("coordinates"), "", repair)
}

fn ring(value: &Value) -> Result<Ring, Fault> {
    let positions = value.as_array().ok_or_else(no_rings)?;
    let ring = positions.iter().map(position).collect::<Result<Ring, _>>()?;
    let is_closed = ring.len() >= 4 && ring.first() == ring.last();
    if is_closed {
        return Ok(ring);
    }
    let repair =
        "Let the last position of each ring be its first again; an outline has four or more.";
    let value = format!("{} positions", thousands(ring.len() as u64));
    Err(Fault::new(Rule::BoundaryRing, Some("coordinates"), value, repair))
}

fn position(value: &Value) -> Result<Point, Fault> {
    let numbers = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let number = |idx: usize| numbers.get(idx).and_then(Value::as_f64);
    let point = number(0).zip(number(1)).map(|(lon, lat)| Point { lat, lon });
    let is_on_earth = |point: &Point| point.lat.abs() <= 90.0 && point.lon.abs() <= 180.0;
    point.filter(is_on_earth).ok_or_else(|| {
        let shown: Vec<_> = numbers.iter().take(3).map(short_json).collect();
        let repair =
            "Export it in WGS 84: degrees east, then degrees north, [109.46, 31.02] for example.";
        let value = format!("[{}]", shown.join(", "));
        Fault::new(Rule::BoundaryPosition, Some("coordinates"), value, repair)
    })
}
