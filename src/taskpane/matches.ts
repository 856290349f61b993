/** Whether a text says all words of a search, in whatever order. */
export function matches(text: string, search: string): boolean {
  const sought = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => sought.includes(word));
}
