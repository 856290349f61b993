/**
 * The engine saves its history with Object.groupBy, which Node 20 and older browsers lack.
 * Importing this file supplies it where it is missing and changes nothing where it exists.
 */
type Key = string | number | symbol;

function groupBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Record<Key, Item[]> {
  const groups = Object.create(null) as Record<Key, Item[]>;
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group === undefined) groups[key] = [item];
    else group.push(item);
  }
  return groups;
}

if (!("groupBy" in Object))
  Object.defineProperty(Object, "groupBy", { value: groupBy, configurable: true, writable: true });
