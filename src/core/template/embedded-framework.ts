/**
 * The framework that a workbook carries on its `_meta` sheet: whoever receives the workbook scores it
 * by the rules that it was made by, whatever has become of these elsewhere.
 */
import { builtinFrameworks } from "../framework/builtin-frameworks";
import { compactJson } from "../framework/canonical-json";
import { loadCarriedFramework } from "../framework/carried-framework";
import type { Framework } from "../framework/framework";
import { frameworkHash } from "../framework/framework-hash";
import { sha256 } from "../hash/sha-256";
import { rememberFor } from "../remember";
import type { WorkbookMeta } from "./workbook-meta";

export interface EmbeddedFramework {
  /**
   * The framework with the wanted hash: the workbook's own, or the built-in one that is the same.
   * Null when there is none, and nothing may be scored then.
   */
  readonly framework: Framework | null;
  /** False when what the workbook carries is missing, or no longer what was written. */
  readonly intact: boolean;
}

/** @param hash of the framework by which a scoring sheet was made, as its record says */
export function embeddedFramework(meta: WorkbookMeta, hash: string): EmbeddedFramework {
  const record = meta.frameworks.find((candidate) => candidate.hash === hash);
  const read = record === undefined ? null : readEmbedded(record.text);
  if (read !== null && read.hash === hash && read.framework !== null)
    return { framework: read.framework, intact: true };
  const same = builtinFrameworks().find((framework) => frameworkHash(framework) === hash);
  return { framework: same ?? null, intact: false };
}

interface ReadText {
  readonly hash: string;
  /** Null for a text that is no framework, or a faulty one. */
  readonly framework: Framework | null;
}

/** A department's returns all carry the same few frameworks; each is read once. */
const MOST = 32;
const readTexts = new Map<string, ReadText>();

function readEmbedded(text: string): ReadText {
  const known = readTexts.get(text);
  if (known !== undefined) return known;
  const read = readText(text);
  if (readTexts.size >= MOST) readTexts.clear();
  readTexts.set(text, read);
  return read;
}

/** A built-in framework stays the one object that it is: much is remembered for it. */
function readText(text: string): ReadText {
  const same = builtinFrameworks().find((framework) => builtinText(framework) === text);
  if (same !== undefined) return { hash: frameworkHash(same), framework: same };
  const loaded = loadCarriedFramework(text);
  return { hash: sha256(text), framework: loaded.ok ? loaded.framework : null };
}

const builtinText = rememberFor(compactJson);
