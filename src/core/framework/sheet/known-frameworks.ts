/**
 * The frameworks by which a workbook can be scored: its own, if it carries one, before the built-in
 * ones. A faulty one is known by its rows only, so that its sheets are scored by nothing else.
 */
import type { WorkbookGrid } from "../../grid/grid";
import type { KnownRows } from "../../sheet/recognize-sheets";
import { builtinFrameworks } from "../builtin-frameworks";
import type { Framework } from "../framework";
import { isJsonObject, type JsonObject } from "./json-tools";
import { itemsOf } from "./item-context";
import { readFrameworkSheet } from "./read-framework-sheet";
import type { LocatedProblem } from "./read-rows";

/** Rows of a framework that has problems; nothing is scored by it. */
export interface FaultyFramework extends KnownRows {
  readonly faulty: true;
}

export interface KnownFrameworks {
  readonly frameworks: readonly (Framework | FaultyFramework)[];
  /** What is wrong with the workbook's own framework. */
  readonly problems: readonly LocatedProblem[];
}

export function knownFrameworks(workbook: WorkbookGrid): KnownFrameworks {
  const own = readFrameworkSheet(workbook);
  const builtin = builtinFrameworks();
  switch (own.kind) {
    case "none":
      return { frameworks: builtin, problems: [] };
    case "framework":
      return { frameworks: [own.framework, ...builtin], problems: [] };
    case "faulty":
      return { frameworks: [knownRows(own.draft), ...builtin], problems: own.problems };
  }
}

function knownRows(draft: JsonObject): FaultyFramework {
  const indicators = itemsOf(draft, "indicators").flatMap(({ code, level, name }) => {
    if (typeof code !== "string" || level === 1) return [];
    const { zh, en } = isJsonObject(name) ? name : {};
    return [{ code, level: 2 as const, name: { zh: textOf(zh, code), en: textOf(en, code) } }];
  });
  return { faulty: true, indicators };
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
