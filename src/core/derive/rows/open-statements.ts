/** Points that headings and names state for the rows under them, until the next one of their depth. */
import type { OwnStatement } from "./own-row";
import type { Sorting } from "./sorting";

export interface OpenStatements {
  /** Ends all that are as deep or deeper. */
  readonly close: (depth: number) => void;
  readonly state: (statement: Omit<OwnStatement, "from" | "to">, depth: number) => void;
  readonly isAnyOpen: () => boolean;
}

export function openStatements(sorted: Sorting): OpenStatements {
  let open: readonly { readonly statement: OwnStatement; readonly depth: number }[] = [];
  return {
    close: (depth) => {
      for (const one of open) if (one.depth >= depth) one.statement.to = sorted.items.length;
      open = open.filter((one) => one.depth < depth);
    },
    state: (statement, depth) => {
      const made = { ...statement, from: sorted.items.length, to: sorted.items.length };
      sorted.statements.push(made);
      open = [...open, { statement: made, depth }];
    },
    isAnyOpen: () => open.length > 0,
  };
}
