/** A number that counts from 1 in the file, counting from 0; null for what is none. */
export function toIndex(number: string | undefined): number | null {
  const index = Number(number) - 1;
  return Number.isInteger(index) && index >= 0 ? index : null;
}
