/** The type of a second language's texts, from the texts of the first. */

/** Strings, and functions that give them, with their literal texts widened. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };
