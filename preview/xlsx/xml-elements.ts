/** Finding elements and attributes in the XML of a package, whatever its namespace prefixes. */

/** Elements of a local name, whatever their namespace prefix. */
export function elements(parent: Document | Element | null | undefined, name: string): Element[] {
  const found = parent?.getElementsByTagNameNS("*", name);
  // By its length, read once: jsdom looks through all elements for one of that name at each reading.
  return found === undefined ? [] : Array.from({ length: found.length }, (_, index) => found[index]!);
}

/** The only element of a name; null when there is none. */
export function element(parent: Document | Element | null | undefined, name: string): Element | null {
  return elements(parent, name)[0] ?? null;
}

/** A boolean attribute of OOXML: "1" and "true" are true. */
export function flag(item: Element | null, name: string, fallback = false): boolean {
  const value = item?.getAttribute(name) ?? null;
  return value === null ? fallback : value === "1" || value === "true";
}
