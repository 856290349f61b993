/**
 * Going through many items of which few give a result: dozens of checks look at hundreds of cells.
 * The language's flatMap makes an array for each item, and copies the results one by one at some cost.
 */

/** What is found at each item, in their order; nothing for those at which `find` gives null. */
export function sift<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | null,
): readonly Result[] {
  const found: Result[] = [];
  for (const item of items) {
    const result = find(item);
    if (result !== null) found.push(result);
  }
  return found;
}

/** All that is found at each item, in their order. */
export function siftAll<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => readonly Result[],
): readonly Result[] {
  const found: Result[] = [];
  for (const item of items) for (const result of find(item)) found.push(result);
  return found;
}
