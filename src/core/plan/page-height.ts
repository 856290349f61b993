/** What an upright page of A4 takes of rows, for sheets whose pages we plan. */

/** Points of an upright A4 page between the margins where the print is not made smaller, with some in reserve. */
export const PAGE_HEIGHT = 755;
/** Programs make rows of whole pixels, of which 4 are 3 points. */
export const PIXEL = 0.75;
/** Of a row without a height of its own. */
export const DEFAULT_HEIGHT = 15;

/** Points that a row takes in the end. */
export function inPixels(height: number): number {
  return Math.ceil(height / PIXEL) * PIXEL;
}
