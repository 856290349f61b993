/** What the program needs of the world besides files; tests hand in their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages about the run. */
  readonly err: (text: string) => void;
  readonly now: () => Date;
}
