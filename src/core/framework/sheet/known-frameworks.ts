/**
 * The frameworks by which a workbook can be scored. A scoring sheet that we made is scored by the
 * framework that came with it (docs/adr/0010-embedded-framework.md); other sheets by the one on the
 * 指标体系 sheet, if there is one, else by a built-in one. A faulty framework is known by its rows
 * only, so that its sheets are scored by nothing else.
 */
import type { WorkbookGrid } from "../../grid/grid";
import type { KnownRows } from "../../sheet/recognize-sheets";
import { embeddedFramework } from "../../template/embedded-framework";
import { readMeta, recordOf } from "../../template/workbook-meta";
import { frameworksAtHand } from "../builtin-frameworks";
import { makeProblem } from "../check/problem";
import type { Framework } from "../framework";
import { frameworkHash } from "../framework-hash";
import { findFrameworkSheets } from "./framework-sheet-names";
import { isJsonObject, type JsonObject } from "./json-tools";
import { itemsOf } from "./item-context";
import { readFrameworkSheet, type FrameworkSheetReading } from "./read-framework-sheet";
import type { LocatedProblem } from "./read-rows";

/** Rows of a framework that has problems; nothing is scored by it. */
export interface FaultyFramework extends KnownRows {
  readonly faulty: true;
}

export type KnownFramework = Framework | FaultyFramework;

export interface KnownFrameworks {
  readonly frameworks: readonly KnownFramework[];
  /** By the names of the sheets that we made: the framework that came with each. */
  readonly recorded: ReadonlyMap<string, KnownFramework>;
  /** What is wrong with the workbook's own frameworks. */
  readonly problems: readonly LocatedProblem[];
}

/** @param ofDepartment frameworks that hold for all workbooks besides the built-in ones */
export function knownFrameworks(
  workbook: WorkbookGrid,
  ofDepartment: readonly Framework[] = [],
): KnownFrameworks {
  const own = readFrameworkSheet(workbook);
  const { recorded, problems } = recordedFrameworks(workbook, own);
  const carried = [...recorded.values()].filter((framework) => !("faulty" in framework));
  const atHand = frameworksAtHand(ofDepartment).filter((framework) => !carried.includes(framework));
  const others = [...new Set(carried), ...atHand];
  switch (own.kind) {
    case "none":
      return { frameworks: others, recorded, problems };
    case "framework":
      return { frameworks: [own.framework, ...others], recorded, problems };
    case "faulty":
      return {
        frameworks: [knownRows(own.draft), ...others],
        recorded,
        problems: [...own.problems, ...problems],
      };
  }
}

/** What came with each scoring sheet that the `_meta` sheet has a record of. */
function recordedFrameworks(
  workbook: WorkbookGrid,
  own: FrameworkSheetReading,
): Pick<KnownFrameworks, "recorded" | "problems"> {
  const recorded = new Map<string, KnownFramework>();
  const problems: LocatedProblem[] = [];
  const meta = readMeta(workbook);
  if (meta === null) return { recorded, problems };
  for (const { name } of workbook.sheets) {
    const record = recordOf(workbook, name);
    if (record === null) continue;
    const { frameworkId, frameworkHash: hash } = record;
    const { framework, intact } = embeddedFramework(meta, hash);
    recorded.set(name, framework ?? { faulty: true, indicators: [] });
    const at = { sheet: name, row: 0, column: 0 };
    if (!intact)
      problems.push({ at, problem: makeProblem("F801", ["id"], null, { framework: frameworkId }) });
    if (
      own.kind === "framework" &&
      own.framework.id === frameworkId &&
      frameworkHash(own.framework) !== hash
    ) {
      const sheet = findFrameworkSheets(workbook)?.indicators.name ?? name;
      problems.push({ at: { ...at, sheet }, problem: makeProblem("F802", ["id"], null, { sheet: name }) });
    }
  }
  return { recorded, problems };
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
