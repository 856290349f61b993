/** Putting together by briefs gives what putting together by whole records gives, for every workbook at hand. */
import { globSync } from "tinyglobby";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../../../src/core/assess";
import { analyse } from "../../../../src/core/collect/analysis";
import type { Collected } from "../../../../src/core/collect/collected";
import { decisionKey, type Decision } from "../../../../src/core/collect/decisions/decision";
import { putTogether } from "../../../../src/core/collect/put-together";
import { briefOf, type FileBrief } from "../../../../src/core/collect/record/file-brief";
import type { FileRecord, FrameworkRecord } from "../../../../src/core/collect/record/file-record";
import { recordFile } from "../../../../src/core/collect/record/record-file";
import type { RecordSource } from "../../../../src/core/collect/record/record-source";
import { findFramework, builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import type { Period } from "../../../../src/core/framework/period";
import type { Roster } from "../../../../src/core/roster/roster";
import { sha256 } from "../../../../src/core/hash/sha-256";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../../../src/workbook/workbook-error";
import { exampleRoster, Q4 } from "../../../support/collected-returns";
import { ownGrid } from "../../../support/own-sheet";
import { OWN_SHEET_CASES } from "../../derive/sheets/own-sheet-cases";

const ROOT = resolve(__dirname, "../../../..");
const FILES = globSync(["examples/**/*.xlsx", "test/fixtures/**/*.xlsx"], { cwd: ROOT }).sort();

interface Read {
  readonly record: FileRecord;
  readonly brief: FileBrief;
}

let read: readonly Read[];
let roster: Roster;

beforeAll(async () => {
  const all = await Promise.all(FILES.map(readFile));
  read = all.flatMap((one) => one ?? []);
  roster = await exampleRoster();
});

async function readFile(file: string): Promise<Read | null> {
  try {
    const grid = await (await openXlsx(new Uint8Array(readFileSync(resolve(ROOT, file))), file)).read();
    const outcome = assessWorkbook(grid);
    if (outcome.kind !== "assessed") return null;
    const record = recordFile(factsOf(file), grid, outcome);
    return { record, brief: briefOf(record, outcome.assessments) };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

const factsOf = (file: string) => ({ file, sha256: sha256(file), bytes: 1, modified: null });

interface Question {
  readonly period?: Period;
  readonly framework?: string;
  readonly roster?: Roster;
  readonly decisions?: readonly Decision[];
}

/** @returns all that comes of it as JSON, or null when nothing does: decimals as text, functions and undefined members gone */
function together(sources: readonly RecordSource[], of: readonly Read[], question: Question): string | null {
  const frameworks = of.flatMap(({ record }): readonly FrameworkRecord[] => record.frameworks);
  const collected: Collected | null = putTogether({
    records: sources,
    frameworks,
    roster: question.roster ?? null,
    period: question.period ?? Q4,
    framework:
      question.framework === undefined ? null : findFramework(builtinFrameworks(), question.framework),
    decisions: question.decisions ?? [],
  });
  if (collected === null) return null;
  return JSON.stringify({ collected, analysis: analyse(collected) });
}

function expectSame(of: readonly Read[], question: Question): void {
  const byBrief = of.map(({ record, brief }): RecordSource => {
    // Through JSON, as they come from a thread.
    const text = JSON.stringify(brief);
    return Object.assign(() => record, { brief: () => JSON.parse(text) as FileBrief });
  });
  const byRecord = of.map(
    ({ record }): RecordSource =>
      () =>
        record,
  );
  const [brief, record] = [together(byBrief, of, question), together(byRecord, of, question)];
  // Most often the very same text, which is quickly told.
  if (brief === record) return;
  expect(JSON.parse(brief ?? "null")).toEqual(JSON.parse(record ?? "null"));
}

const periodsOf = ({ record }: Read): readonly (string | null)[] =>
  record.sheets.map(({ period, sheetPeriod }) => sheetPeriod ?? period);

test("every example and fixture alone, for the periods that it has and for one that it has not", () => {
  let sheets = 0;
  for (const one of read) {
    sheets += one.record.sheets.length;
    const periods = new Set(periodsOf(one).map((text) => (text?.startsWith("2026Q4") === true ? "Q4" : "Y")));
    for (const key of periods) expectSame([one], { period: { year: 2026, key: key } });
    expectSame([one], { period: { year: 2031, key: "Q1" } });
  }
  expect(sheets).toBeGreaterThan(60);
});

test("all of them together, by the framework that most have and by another one, with a roster and without", () => {
  expectSame(read, {});
  expectSame(read, { framework: "ZRZ", roster });
});

test("whatever was decided about them", () => {
  for (const choice of ["issued", "accept"] as const) {
    const decisions = read.flatMap(({ record: { sha256: hash } }) =>
      ["C103", "C105", "C106", "C111", "C112", "C113", "C114", "C115", "C116", "C117"].map((code) => ({
        key: decisionKey(hash ?? "", code, null),
        choice,
      })),
    ) as readonly Decision[];
    expectSame(read, { decisions, roster });
  }
});

test("departments' own sheets, whose records are asked themselves", () => {
  for (const { name, text, merges } of OWN_SHEET_CASES.slice(0, 30)) {
    const grid = { sheets: [ownGrid("评分表", text, merges)], names: [], activeSheet: null };
    const outcome = assessWorkbook(grid);
    if (outcome.kind !== "assessed") continue;
    const record = recordFile(factsOf(name), grid, outcome);
    expectSame([{ record, brief: briefOf(record, outcome.assessments) }], {});
  }
});

test("returns of the framework that counts are put together without their records, and have briefs of less than half", () => {
  const clean = read.filter(
    ({ record }) =>
      record.file.startsWith("examples/returned/") &&
      record.sheets.every(({ findings }) => findings.every(({ severity }) => severity !== "error")),
  );
  expect(clean.length).toBeGreaterThan(2);
  // Where units handed in twice, the two are held against each other cell by cell.
  const single = clean.filter(({ record }) => !record.file.includes("第二党支部"));
  const byBrief = single.map(({ brief }): RecordSource => {
    const source = (): FileRecord => {
      throw new Error("A whole record was asked for");
    };
    return Object.assign(source, { brief: () => brief });
  });
  const collected = putTogether({ records: byBrief, roster, period: Q4, framework: null, decisions: [] });
  expect(collected === null ? 0 : analyse(collected).robustness.intervals.length).toBe(single.length);
  for (const { record, brief } of single)
    expect(JSON.stringify(brief).length).toBeLessThan(JSON.stringify(record).length / 2);
});
