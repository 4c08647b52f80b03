//! Points that lie far from those around them: 0,0; lat and lon exchanged; a digit too many.

use super::whole;
use crate::compile::boundaries::read::FILE;
use crate::compile::problem::{Report, thousands};
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::TableId;
use crate::model::place::Point;

/// Counties nearer than this to another one are never far, in km; in the west of China neighbors
/// stand farther apart, so that the usual distance of a base counts as well.
const NEAR_COUNTY_KM: f64 = 200.0;
/// A county is far at so many times the usual distance.
const FAR_COUNTY: f64 = 5.0;
/// The same for a township and the point of its county.
const NEAR_TOWNSHIP_KM: f64 = 100.0;
const FAR_TOWNSHIP: f64 = 4.0;
/// Mean radius of the earth (IUGG).
const EARTH_KM: f64 = 6_371.0;

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    let counties: Vec<(Row<'_>, Point)> = with_points(dataset, TableId::Counties);
    let townships: Vec<(Row<'_>, Point)> = with_points(dataset, TableId::Townships);
    let mut far = check_counties(&counties, report);
    check_same_points(&counties, report);
    check_boundaries(dataset, &counties, report);
    let of_county = |row: &Row<'_>| {
        let code = row.key().get(..6).unwrap_or_default();
        counties.iter().find(|(county, _)| county.key() == code)
    };
    let near = |(row, point): &(Row<'_>, Point)| {
        of_county(row).map(|(_, county)| distance_km(*point, *county))
    };
    let usual = median(townships.iter().filter_map(near).collect());
    let most = NEAR_TOWNSHIP_KM.max(FAR_TOWNSHIP * usual);
    far.sort_unstable();
    for (row, point) in &townships {
        let county = of_county(row).filter(|(county, _)| far.binary_search(&county.key()).is_err());
        let km = county.map(|(_, at)| distance_km(*point, *at));
        let is_nearer = |swapped: Point| {
            county.map_or_else(|| is_in_china(swapped), |(_, at)| distance_km(swapped, *at) <= most)
        };
        if km.map_or_else(|| !is_in_china(*point), |km| km > most) {
            let from = county.map(|(row, _)| format!("the point of {}", row.get("name_zh")));
            tell(*row, *point, km.zip(from), is_nearer, report);
        }
    }
}

/// Notes far counties and gives their codes.
fn check_counties<'a>(counties: &[(Row<'a>, Point)], report: &mut Report) -> Vec<&'a str> {
    let nearest = |point: Point, idx: usize| {
        let others = counties.iter().enumerate().filter(|(other, _)| *other != idx);
        let distances = others.map(|(_, (row, at))| (distance_km(point, *at), row.get("name_zh")));
        distances.min_by(|a, b| a.0.total_cmp(&b.0))
    };
    let all: Vec<_> = counties.iter().enumerate().map(|(idx, (_, at))| nearest(*at, idx)).collect();
    let usual = median(all.iter().flatten().map(|(km, _)| *km).collect());
    let most = NEAR_COUNTY_KM.max(FAR_COUNTY * usual);
    let mut far = vec![];
    for (idx, ((row, point), nearest_one)) in counties.iter().zip(&all).enumerate() {
        let is_far = nearest_one.is_some_and(|(km, _)| km > most);
        if !is_far && is_in_china(*point) {
            continue;
        }
        let is_nearer = |swapped: Point| {
            let is_near = nearest(swapped, idx).is_none_or(|(km, _)| km <= most);
            is_in_china(swapped) && (is_near || !is_in_china(*point))
        };
        let from = nearest_one
            .map(|(km, name)| (km, format!("all other counties, of which {name} is the nearest")));
        tell(*row, *point, from, is_nearer, report);
        far.push(row.key());
    }
    far
}

/// A boundary that its county's point is far from: another code, or degrees north before degrees east.
fn check_boundaries(dataset: &Dataset, counties: &[(Row<'_>, Point)], report: &mut Report) {
    for (row, point) in counties {
        let boundary = dataset.boundaries.as_ref().and_then(|all| all.get(row.key()));
        let Some(boundary) = boundary else { continue };
        let distances = boundary.rings.iter().flatten().map(|at| distance_km(*at, *point));
        let nearest = distances.min_by(f64::total_cmp);
        if let Some(km) = nearest.filter(|km| *km > NEAR_COUNTY_KM) {
            let repair = format!(
                "The point of {} in counties.csv is {} km from it: look at the feature's code and at the order, degrees east before degrees north.",
                row.get("name_zh"),
                whole_km(km)
            );
            report.add(FILE, Some(boundary.number), None, Rule::FarBoundary, row.key(), repair);
        }
    }
}

/// Two counties at one point: a row was copied.
fn check_same_points(counties: &[(Row<'_>, Point)], report: &mut Report) {
    for (idx, (row, point)) in counties.iter().enumerate() {
        if let Some((other, _)) = counties.iter().take(idx).find(|(_, at)| at == point) {
            let repair = format!(
                "{} stands there too (line {}): look up both.",
                other.get("name_zh"),
                other.line()
            );
            report.row(*row, Some("lat"), Rule::FarPoint, &shown(*point), repair);
        }
    }
}

fn tell(
    row: Row<'_>,
    point: Point,
    from: Option<(f64, String)>,
    is_nearer: impl Fn(Point) -> bool,
    report: &mut Report,
) {
    let swapped = Point { lat: point.lon, lon: point.lat };
    let place = match from {
        Some((km, from)) => {
            format!("This is {} km from {from}", whole_km(km))
        }
        None => "This is not in China, whose codes the tables use".to_owned(),
    };
    let mend = if point.lat == 0.0 && point.lon == 0.0 {
        "leave both cells empty where the point is not known".to_owned()
    } else if swapped.lat.abs() <= 90.0 && is_nearer(swapped) {
        format!("lat and lon are exchanged: write lat {}, lon {}", swapped.lat, swapped.lon)
    } else {
        "look it up again, in degrees of WGS 84".to_owned()
    };
    report.row(row, Some("lat"), Rule::FarPoint, &shown(point), format!("{place}: {mend}."));
}

/// `1,234`.
fn whole_km(km: f64) -> String {
    thousands(km.round() as u64) // at most 20,038
}

fn shown(point: Point) -> String {
    format!("{}, {}", point.lat, point.lon)
}

fn with_points(dataset: &Dataset, id: TableId) -> Vec<(Row<'_>, Point)> {
    whole(dataset, id).filter_map(|row| Some((row, point_of(row)?))).collect()
}

fn point_of(row: Row<'_>) -> Option<Point> {
    let number = |column: &str| row.get(column).parse::<f64>().ok();
    let point = Point { lat: number("lat")?, lon: number("lon")? };
    (point.lat.abs() <= 90.0 && point.lon.abs() <= 180.0).then_some(point)
}

/// Whether a point is in the box around China: codes of GB/T 2260 are of no other country.
fn is_in_china(point: Point) -> bool {
    (3.0..=54.0).contains(&point.lat) && (73.0..=136.0).contains(&point.lon)
}

/// Along the surface (haversine formula; Sinnott 1984).
fn distance_km(a: Point, b: Point) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(lat_a - lat_b) + lat_a.cos() * lat_b.cos() * half((a.lon - b.lon).to_radians());
    2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
}

/// The middle of these, the lower one of two; 0 of none.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_along_the_earth() {
        let chongqing = Point { lat: 29.56, lon: 106.55 };
        let beijing = Point { lat: 39.90, lon: 116.40 };
        assert!((distance_km(chongqing, beijing) - 1_460.0).abs() < 20.0);
        assert_eq!(distance_km(beijing, beijing), 0.0);
        assert!(is_in_china(chongqing) && !is_in_china(Point { lat: 0.0, lon: 0.0 }));
    }
}
