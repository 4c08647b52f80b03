//! Points and affine maps of the drawing plane. Units are those of the drawing; `y` grows downwards.

use std::ops::{Add, Mul, Sub};

/// A point or a vector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

pub const fn p(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        p(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        p(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        p(self.x * factor, self.y * factor)
    }
}

impl Point {
    /// The point at `radius` from the origin in a direction: 0° is up, 90° is to the right.
    pub fn polar(radius: f64, degrees: f64) -> Self {
        let angle = degrees.to_radians();
        p(radius * angle.sin(), -radius * angle.cos())
    }

    /// Distance from the origin.
    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    /// The vector of length 1 in this direction; zero stays zero.
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 { self * (1.0 / length) } else { self }
    }

    /// The vector turned by a quarter clockwise on the screen.
    pub fn turned(self) -> Self {
        p(-self.y, self.x)
    }

    /// The point between this one (`share` 0) and `other` (1).
    pub fn towards(self, other: Self, share: f64) -> Self {
        self + (other - self) * share
    }
}

/// `(x, y)` becomes `(a x + c y + e, b x + d y + f)`, as SVG's `matrix(a b c d e f)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affine {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Affine {
    /// Moves by (x, y).
    pub const fn shift(x: f64, y: f64) -> Self {
        Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: x, f: y }
    }

    /// Enlarges about the origin.
    pub const fn scale(factor: f64) -> Self {
        Self::stretch(factor, factor)
    }

    /// Enlarges by a factor for each axis.
    pub const fn stretch(x: f64, y: f64) -> Self {
        Self { a: x, b: 0.0, c: 0.0, d: y, e: 0.0, f: 0.0 }
    }

    /// Turns clockwise about the origin.
    pub fn turn(degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self { a: cos, b: sin, c: -sin, d: cos, e: 0.0, f: 0.0 }
    }

    /// Left becomes right.
    pub const MIRROR: Self = Self::stretch(-1.0, 1.0);

    /// First this, then `next`.
    pub fn then(self, next: Self) -> Self {
        Self {
            a: next.a * self.a + next.c * self.b,
            b: next.b * self.a + next.d * self.b,
            c: next.a * self.c + next.c * self.d,
            d: next.b * self.c + next.d * self.d,
            e: next.a * self.e + next.c * self.f + next.e,
            f: next.b * self.e + next.d * self.f + next.f,
        }
    }

    /// `[a, b, c, d, e, f]`, as SVG's `matrix` has them.
    pub const fn coefficients(self) -> [f64; 6] {
        [self.a, self.b, self.c, self.d, self.e, self.f]
    }

    /// Where a point goes.
    pub fn apply(self, point: Point) -> Point {
        p(
            self.a * point.x + self.c * point.y + self.e,
            self.b * point.x + self.d * point.y + self.f,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_follow_each_other_in_reading_order() {
        let map = Affine::scale(2.0).then(Affine::turn(90.0)).then(Affine::shift(1.0, 0.0));
        let there = map.apply(p(3.0, 0.0));
        assert!((there - p(1.0, 6.0)).length() < 1e-9, "{there:?}");
        assert_eq!(Affine::MIRROR.apply(p(3.0, 2.0)), p(-3.0, 2.0));
    }

    #[test]
    fn directions_start_at_the_top_and_go_clockwise() {
        assert!((Point::polar(2.0, 90.0) - p(2.0, 0.0)).length() < 1e-9);
    }
}
