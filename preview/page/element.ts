/** Finds the parts of index.html that scripts work with. */

/**
 * The element of an id.
 * @throws Error when index.html lacks it or it is of another kind
 */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return found;
}
