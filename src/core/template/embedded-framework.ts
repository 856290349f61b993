/**
 * The framework that a workbook carries on its `_meta` sheet: whoever receives the workbook scores it
 * by the rules that it was made by, whatever has become of these elsewhere.
 */
import { builtinFrameworks } from "../framework/builtin-frameworks";
import { readCarriedText } from "../framework/carried-text";
import type { Framework } from "../framework/framework";
import { frameworkHash } from "../framework/framework-hash";
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
  const read = record === undefined ? null : readCarriedText(record.text);
  if (read !== null && read.hash === hash && read.framework !== null)
    return { framework: read.framework, intact: true };
  const same = builtinFrameworks().find((framework) => frameworkHash(framework) === hash);
  return { framework: same ?? null, intact: false };
}
