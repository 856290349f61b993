/**
 * @param sheet its rules by now
 * @param element of an HTML document
 * @returns those rules of the sheet that the element may match, in their order
 */
export function rulesFor<Rule>(
  sheet: { readonly cssRules: ArrayLike<Rule> },
  element: Element,
): readonly Rule[];
