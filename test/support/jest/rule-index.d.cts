interface States {
  readonly hovered: Element | null;
  readonly focused: Element | null;
}

/**
 * @param sheet its rules may change from one time to the next
 * @param element of an HTML document
 * @param states the elements under the mouse and in focus
 * @param matches asks the selector engine
 * @returns the rules that the element matches, in the order of the sheet
 */
export function rulesOf<Rule>(
  sheet: { readonly cssRules: ArrayLike<Rule> },
  element: Element,
  states: States,
  matches: (selector: string, element: Element) => boolean,
): readonly Rule[];
