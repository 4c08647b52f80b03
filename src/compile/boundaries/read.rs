//! Reads `boundaries.geojson` (RFC 7946): a `FeatureCollection` of polygons, one feature for a county.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use serde_json::{Map, Value};

use crate::compile::problem::{Report, thousands};
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

/// The shapes of a folder; `None` where there is no such file. Broken features are reported and left
/// out.
pub fn read(folder: &Path, report: &mut Report) -> Option<Boundaries> {
    let path = folder.join(FILE);
    let mut whole = |rule: Rule, value: &str, repair: String| {
        report.add(FILE, None, None, rule, value, repair);
    };
    let n_bytes = match fs::metadata(&path) {
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
    let limited = File::open(&path).map(|file| file.take(MAX_BYTES));
    if let Err(error) = limited.and_then(|mut file| file.read_to_end(&mut bytes)) {
        whole(Rule::Unreadable, "", format!("Close other programs that use it ({error})."));
        return Some(Boundaries::new());
    }
    Some(parse(&bytes, report))
}

/// The shapes in a file's bytes.
pub fn parse(bytes: &[u8], report: &mut Report) -> Boundaries {
    let mut found = Boundaries::new();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            let repair = format!("Export it as GeoJSON again. Its first mistake: {error}.");
            report.add(FILE, None, None, Rule::BoundariesJson, "", repair);
            return found;
        }
    };
    let is_collection = value.get("type").and_then(Value::as_str) == Some("FeatureCollection");
    let features = value.get("features").and_then(Value::as_array).filter(|_| is_collection);
    let Some(features) = features else {
        let repair = "Export all counties as one FeatureCollection, in WGS 84.";
        report.add(FILE, None, None, Rule::BoundariesJson, "", repair);
        return found;
    };
    for (feature, number) in features.iter().zip(1..) {
        let mut fault = |fault: Fault| {
            report.add(FILE, Some(number), fault.part, fault.rule, &fault.value, fault.repair);
        };
        let code = match code(feature) {
            Ok(code) => code,
            Err(wrong) => {
                fault(wrong);
                continue;
            }
        };
        if let Some(first) = found.get(&code) {
            let repair = format!("Join it with feature {} to one MultiPolygon.", first.number);
            fault(Fault::new(Rule::BoundaryTwice, Some("properties"), &code, repair));
            continue;
        }
        // A broken one is known all the same, so that it is not said to be missing as well.
        let rings = rings(feature).map_err(&mut fault).unwrap_or_default();
        found.insert(code, Boundary { number, rings });
    }
    found
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

fn code(feature: &Value) -> Result<String, Fault> {
    let none = Map::new();
    let properties = feature.get("properties").and_then(Value::as_object).unwrap_or(&none);
    let named = CODE_KEYS.iter().filter_map(|key| Some((*key, properties.get(*key)?)));
    let texts: Vec<_> = named
        .map(|(key, value)| match value {
            Value::String(text) => (key, text.trim().to_owned()),
            Value::Number(number) => (key, number.to_string()),
            other => (key, short_json(other)),
        })
        .collect();
    let good = texts.iter().find(|(_, text)| CountyCode::parse(text).is_ok());
    if let Some((_, code)) = good {
        return Ok(code.clone());
    }
    let repair = "Give its properties a `code` of six digits (GB/T 2260).";
    let (part, value) = texts.into_iter().next().unwrap_or(("properties", String::new()));
    Err(Fault::new(Rule::BoundaryCode, Some(part), value, repair))
}

/// What stands in the place of a number or text, without its inside.
fn short_json(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    }
}

fn rings(feature: &Value) -> Result<Vec<Ring>, Fault> {
    let geometry = feature.get("geometry");
    let kind = geometry.and_then(|g| g.get("type")).and_then(Value::as_str).unwrap_or_default();
    let coordinates = geometry.and_then(|geometry| geometry.get("coordinates"));
    let coordinates = coordinates.and_then(Value::as_array);
    let polygons: Vec<&Value> = match (kind, coordinates) {
        ("Polygon", Some(rings)) => rings.iter().collect(),
        ("MultiPolygon", Some(polygons)) => {
            let inside = polygons.iter().map(|polygon| polygon.as_array().ok_or_else(no_rings));
            inside.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect()
        }
        _ => {
            let repair = "Export the county's area as a Polygon or MultiPolygon.";
            return Err(Fault::new(Rule::BoundaryGeometry, Some("geometry"), kind, repair));
        }
    };
    if polygons.is_empty() {
        return Err(no_rings());
    }
    polygons.into_iter().map(ring).collect()
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
