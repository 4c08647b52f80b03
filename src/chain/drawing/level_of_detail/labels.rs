//! Which names a large drawing shows: the most important ones that have room.

use super::super::camera::{Camera, Size};
use crate::layered::{Layout, Rect};

/// Names at most.
const MOST: usize = 96;
/// Room that a name takes, CSS pixels: as much as most names need.
const ROOM: Size = [150.0, 24.0];

/// Items whose names have room in the part of the world that a camera sees, from `items`, most
/// important first.
pub fn chosen(layout: &Layout, items: &[u32], camera: Camera, size: Size) -> Vec<u32> {
    let (n_columns, n_rows) = ((size[0] / ROOM[0]) as usize + 1, (size[1] / ROOM[1]) as usize + 1);
    // A grid of rooms, each of one name at most, tells at once of most names that they have none.
    let mut is_taken = vec![false; n_columns * n_rows];
    let (mut chosen, mut placed): (Vec<u32>, Vec<[f32; 2]>) = (vec![], vec![]);
    for item in items {
        let Some(rect) = layout.nodes.get(*item as usize) else { continue };
        let [x, y] = place(*rect, camera);
        if !(0.0..size[0]).contains(&x) || !(0.0..size[1]).contains(&y) {
            continue;
        }
        let at = (y / ROOM[1]) as usize * n_columns + (x / ROOM[0]) as usize;
        let Some(taken) = is_taken.get_mut(at).filter(|taken| !**taken) else { continue };
        *taken = true;
        let is_near =
            |[own_x, own_y]: &[f32; 2]| (x - own_x).abs() < ROOM[0] && (y - own_y).abs() < ROOM[1];
        if placed.iter().any(is_near) {
            continue;
        }
        placed.push([x, y]);
        chosen.push(*item);
        if chosen.len() == MOST {
            break;
        }
    }
    chosen
}

/// Where the name of a node starts, CSS pixels: at its left side, in the middle of its height.
pub fn place(rect: Rect, camera: Camera) -> [f32; 2] {
    camera.screen_from_world([rect.x, rect.middle()[1]])
}
