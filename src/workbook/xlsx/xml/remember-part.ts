/**
 * Remembers what was read from small parts. A department's returns were made from one template: their styles
 * and lists of parts are the same to the letter.
 */

/** In characters; larger parts are seldom the same, and are not kept. */
const LONGEST = 50_000;
const MOST = 24;

/** @param read gives the same for the same text, and nobody changes what it gives */
export function rememberPart<Result>(read: (xml: string) => Result): (xml: string) => Result {
  const results = new Map<string, Result>();
  return (xml) => {
    const known = results.get(xml);
    if (known !== undefined) return known;
    const result = read(xml);
    if (xml.length > LONGEST) return result;
    if (results.size >= MOST) results.clear();
    results.set(xml, result);
    return result;
  };
}
