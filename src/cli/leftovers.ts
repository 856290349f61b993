/**
 * Files that are being written beside their targets. Whoever interrupts the program finds none of them: the
 * entry file removes them before it ends.
 */
import { rmSync } from "node:fs";

const leftovers = new Set<string>();

export function rememberLeftover(path: string): void {
  leftovers.add(path);
}

/** It was renamed or removed. */
export function forgetLeftover(path: string): void {
  leftovers.delete(path);
}

/** At once, since the program ends after. */
export function removeLeftovers(): void {
  for (const path of leftovers) rmSync(path, { force: true });
  leftovers.clear();
}
