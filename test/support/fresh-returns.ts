/**
 * Returns made from nothing in a test: a template is filled in as a unit would, calculated, written as the bytes of a file,
 * perhaps stamped and changed afterwards, and read as collecting reads it. No two units say the same unless a test has them.
 */
import { createHash } from "node:crypto";
import type { ExampleEntries, RowEntries } from "../../scripts/example-entries";
import { fillTemplate } from "../../scripts/fill-template";
import { typicalEntries, withSelfScores } from "../../scripts/typical-entries";
import { assessWorkbook } from "../../src/core/assess";
import type { Collected, CollectedReturn } from "../../src/core/collect/collected";
import { decisionKey, type Choice, type Decision } from "../../src/core/collect/decisions/decision";
import { putTogether } from "../../src/core/collect/put-together";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import { recordFile } from "../../src/core/collect/record/record-file";
import { readRecordLine, RecordLines } from "../../src/core/collect/record/record-lines";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import type { Period } from "../../src/core/framework/period";
import type { DocumentAuthor, WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import type { Roster } from "../../src/core/roster/roster";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

export const Q4: Period = { year: 2026, key: "Q4" };
export const Q3: Period = { year: 2026, key: "Q3" };

export const SQLH = ((): Framework => {
  const found = findFramework(builtinFrameworks(), "SQLH");
  if (found === null) throw new Error("SQLH is built in");
  return found;
})();

export interface Fresh {
  readonly unit: string;
  readonly file?: string;
  readonly period?: Period;
  readonly framework?: Framework;
  /** Every how manieth row loses a little. */
  readonly losesEvery?: number;
  /** What the unit types in a row in place of what is usual; self scores follow unless they are given. */
  readonly row?: (code: string, usual: RowEntries) => RowEntries;
  readonly ballots?: RowEntries;
  /** For whom the template was made; the unit then wrote its own name over it. */
  readonly madeFor?: string;
  readonly author?: Pick<DocumentAuthor, "creator" | "created">;
  /** After it was written: what is planned from its cells, carried out one after the other. */
  readonly then?: readonly ((workbook: WorkbookGrid) => WorkbookPlan)[];
}

/** Read from its bytes, written as a line and read again, as another machine would. */
export async function freshRecord(fresh: Fresh): Promise<FileRecord> {
  const { unit, file = `${unit}.xlsx`, then = [], author } = fresh;
  const workbook = await openXlsx(await createXlsx(planOf(fresh)), file);
  for (const plan of then) await workbook.apply(plan(await workbook.read()));
  const sha256 = createHash("sha256").update(workbook.toBytes()).digest("hex");
  const reopened = await openXlsx(workbook.toBytes(), file);
  const read = await reopened.read();
  const grid = author === undefined ? read : { ...read, author: { lastModifiedBy: null, ...author } };
  const facts = { file, sha256, bytes: workbook.toBytes().length, modified: "2027-01-04T08:00:00.000Z" };
  const lines = new RecordLines()
    .of(recordFile(facts, grid, assessWorkbook(grid)))
    .trimEnd()
    .split("\n");
  const known = lines.map(readRecordLine);
  const frameworks = known.flatMap((line) => (line.kind === "framework" ? [line.framework] : []));
  const record = known.find((line) => line.kind === "file")?.record;
  if (record === undefined) throw new Error("the record is not read again");
  return {
    ...record,
    frameworks: record.frameworks.map((one) => frameworks.find(({ hash }) => hash === one.hash) ?? one),
  };
}

function planOf(fresh: Fresh): WorkbookPlan {
  const {
    unit,
    period = Q4,
    framework = SQLH,
    losesEvery,
    row = (_, usual) => usual,
    ballots,
    madeFor,
  } = fresh;
  const typical = typicalEntries(framework, period, losesEvery);
  const rows = Object.entries(typical.rows).map(([code, { self: _, reason, evidence, ...usual }]) => {
    const own = `${unit}${period.key}${code}`;
    const said = {
      ...(evidence === undefined
        ? {}
        : { evidence: `${own}台账及记录，${/共 \d+ 份/.exec(String(evidence))?.[0] ?? ""}` }),
      ...(reason === undefined ? {} : { reason: `${own}有一项推迟到下个月完成` }),
    };
    return [code, row(code, { ...usual, ...said })] as const;
  });
  const entries: ExampleEntries = {
    ...typical,
    rows: Object.fromEntries(rows),
    ballots: Object.fromEntries(
      Object.entries(typical.ballots).map(([code, votes]) => [code, ballots ?? votes]),
    ),
  };
  const scored = withSelfScores(framework, period, entries);
  // What a test has typed goes before what would be usual.
  const typed = Object.entries(scored.rows).map(
    ([code, usual]) => [code, { ...usual, ...entries.rows[code] }] as const,
  );
  const fields = madeFor === undefined ? scored.fields : { ...scored.fields, unit };
  return fillTemplate(framework, period, madeFor ?? unit, {
    ...scored,
    fields,
    rows: Object.fromEntries(typed),
  });
}

export function collectedFresh(
  records: readonly FileRecord[],
  decisions: readonly Decision[] = [],
  roster: Roster | null = null,
): Collected {
  const made = putTogether({
    records: records.map((one) => () => one),
    roster,
    period: Q4,
    framework: SQLH,
    decisions,
  });
  if (made === null) throw new Error("no framework");
  return made;
}

/** The one return, with what was decided about a reason. */
export function decidedFresh(record: FileRecord, code: string, choice: Choice | null): CollectedReturn {
  const decisions = choice === null ? [] : [{ key: decisionKey(record.sha256 ?? "", code, null), choice }];
  const [only, ...others] = collectedFresh([record], decisions).returns;
  if (only === undefined || others.length > 0) throw new Error("one return expected");
  return only;
}
