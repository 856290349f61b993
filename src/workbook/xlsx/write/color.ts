/** Colours as files write them. */

/** "#1f4e79" → "FF1F4E79": opaque red, green and blue. */
export function argb(color: string): string {
  return `FF${rgb(color)}`;
}

/**
 * "#1f4e79" → "1F4E79".
 * @throws Error for anything else, which is a mistake in the plan
 */
export function rgb(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`No colour: ${color}`);
  return color.slice(1).toUpperCase();
}
