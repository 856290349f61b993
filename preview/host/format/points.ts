/**
 * Lengths: Excel's API counts in points (72 to the inch), the engine in pixels (96 to the inch).
 * Excel on Windows gives 48 points for its standard column of 64 pixels, and so do we.
 */
const POINTS_PER_PIXEL = 72 / 96;

export function toPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** Whole pixels, so that a length reads back to the nearest three quarters of a point. */
export function toPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}
