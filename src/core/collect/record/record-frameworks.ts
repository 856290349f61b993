/** The frameworks of records: which of them travel as text, and reading them back. */
import { builtinFrameworks } from "../../framework/builtin-frameworks";
import { readCarriedText } from "../../framework/carried-text";
import type { Framework } from "../../framework/framework";
import { frameworkHash, frameworkText } from "../../framework/framework-hash";
import type { FrameworkRecord } from "./file-record";

/** A framework that is built in needs no text: every program of this version has it. */
export function frameworkRecord(framework: Framework): FrameworkRecord {
  const { id, version } = framework;
  const hash = frameworkHash(framework);
  return builtin(hash) === null
    ? { id, version, hash, text: frameworkText(framework) }
    : { id, version, hash };
}

/** Frameworks by hash. The texts of a department's returns are all the same few: each is read once. */
export class FrameworkShelf {
  private readonly known = new Map<string, Framework | null>();

  /** Takes in what a record brings along; what is known already costs nothing. */
  add({ hash, text }: FrameworkRecord): void {
    if (this.known.get(hash) != null) return;
    this.known.set(hash, builtin(hash) ?? (text === undefined ? null : readText(text, hash)));
  }

  /** @returns null for a framework that nobody brought, or whose text is not the one of its hash */
  get(hash: string): Framework | null {
    return this.known.get(hash) ?? builtin(hash);
  }
}

function builtin(hash: string): Framework | null {
  return builtinFrameworks().find((framework) => frameworkHash(framework) === hash) ?? null;
}

function readText(text: string, wanted: string): Framework | null {
  const { hash, framework } = readCarriedText(text);
  return hash === wanted ? framework : null;
}
