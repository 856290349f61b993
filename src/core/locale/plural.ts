/** English counts: “1 row”, “2 rows”. */

/** @param many the plural, where it is more than an s */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
