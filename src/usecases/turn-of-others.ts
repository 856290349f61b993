/** Lets the page draw and hear clicks between two pieces of work that are done in one go each. */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
