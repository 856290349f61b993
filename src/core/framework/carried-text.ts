/**
 * The frameworks of texts that workbooks and records carry. A department's returns all carry the same few: each is read
 * once, however often the returns are opened or put together.
 */
import { sha256 } from "../hash/sha-256";
import { builtinFrameworks } from "./builtin-frameworks";
import { loadCarriedFramework } from "./carried-framework";
import type { Framework } from "./framework";
import { frameworkHash, frameworkText } from "./framework-hash";

/** A text as it was read. */
export interface CarriedText {
  /** SHA-256 of the text, in hexadecimal digits: it was altered where another one is wanted. */
  readonly hash: string;
  /** Null for a text that is no framework, or a faulty one. */
  readonly framework: Framework | null;
}

const MOST = 32;
const known = new Map<string, CarriedText>();

/** @param text as frameworkText wrote it, by this version or an earlier one */
export function readCarriedText(text: string): CarriedText {
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = readText(text);
  if (known.size >= MOST) known.clear();
  known.set(text, read);
  return read;
}

/** A built-in framework stays the one object that it is: much is remembered for it. */
function readText(text: string): CarriedText {
  const same = builtinFrameworks().find((framework) => frameworkText(framework) === text);
  if (same !== undefined) return { hash: frameworkHash(same), framework: same };
  const loaded = loadCarriedFramework(text);
  return { hash: sha256(text), framework: loaded.ok ? loaded.framework : null };
}
