/**
 * What the product uses of Excel, told by a process of its own (tell-excel-uses.ts): it compiles against Excel's typings,
 * which takes more memory than everything else that a worker of the tests holds.
 */
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** A member of the namespace Excel that some code uses. */
export interface ExcelUse {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  /** Class and member, such as "Range.getMergedAreasOrNullObject". */
  readonly member: string;
  /** What the typings say, such as "ExcelApi 1.13". */
  readonly needs: string;
}

/** What is asked: sets such as "1.9", and code to try under one of them. */
export interface ExcelQuestions {
  readonly sets: readonly string[];
  readonly trials: readonly { readonly set: string; readonly code: string }[];
}

export interface ExcelUses {
  /** Files of the adapter and the ribbon commands, which alone may name Excel. */
  readonly files: readonly string[];
  /** Other files of src whose code, not only a comment, names Excel or Office. */
  readonly strayNames: readonly string[];
  /** Other files of src that those of the adapter and the commands need. */
  readonly needed: readonly string[];
  /** Those among the needed that import something of the adapter or the commands. */
  readonly takesFromOffice: readonly string[];
  /** For each set that was asked about: what the adapter and the commands use beyond it. */
  readonly beyond: Readonly<Record<string, readonly ExcelUse[]>>;
  /** For each trial, in their order: what its code uses beyond its set. */
  readonly tried: readonly (readonly ExcelUse[])[];
}

const root = resolve(__dirname, "../..");

/** @throws Error when the process fails; it says why on stderr */
export function excelUses(questions: ExcelQuestions): ExcelUses {
  const told = execFileSync(
    process.execPath,
    ["scripts/lean-node.cjs", "scripts/run-ts.cjs", "test/support/tell-excel-uses.ts"],
    { cwd: root, encoding: "utf8", input: JSON.stringify(questions), maxBuffer: 1e8 },
  );
  return JSON.parse(told) as ExcelUses;
}
