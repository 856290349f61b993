/** Records of returns with ledgers, read again from their lines as another machine does, and what is made of them. */
import { createHash } from "node:crypto";
import { assessWorkbook } from "../../src/core/assess";
import { analyse } from "../../src/core/collect/analysis";
import { planBook } from "../../src/core/collect/book/plan-book";
import type { Collected } from "../../src/core/collect/collected";
import { putTogether } from "../../src/core/collect/put-together";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import { recordFile } from "../../src/core/collect/record/record-file";
import { readRecordLine, RecordLines } from "../../src/core/collect/record/record-lines";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { dayNumber } from "../../src/core/sheet/read-date";
import { ledgerFramework, ledgerReturn, LEDGER_PERIOD, type LedgerRows } from "./ledger-return";

export const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return dayNumber(year, month, date) ?? 0;
};
export const AS_OF = day("2026-06-30");
export const WRITTEN_AT = new Date(2026, 5, 30, 9);

export const LOST = lostCode();

/** An indicator at which the typical return loses a little. */
function lostCode(): string {
  const outcome = assessWorkbook(ledgerReturn({}));
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const lost = outcome.assessments[0].score.indicators.find(
    ({ indicator, official }) => official?.lt(indicator.maxPoints) === true,
  );
  if (lost === undefined) throw new Error("nothing is lost");
  return lost.indicator.code;
}

export const ROWS: LedgerRows = {
  elections: [
    { unit: "第一党支部", term: 3, start: day("2023-07-01"), reminded: day("2025-12-20") },
    {
      unit: "第二党支部",
      term: 3,
      start: day("2023-06-01"),
      reminded: day("2025-11-20"),
      elected: day("2026-07-20"),
    },
  ],
  dues: [{ branch: "第三党支部", month: day("2026-05-01"), due: 10, paid: 8, owing6: 2 }],
  issues: [
    {
      no: "1",
      description: "学习不足",
      advice: "每月领学一次",
      indicator: `${LOST}、ABC-9.9`,
      dueDay: day("2026-07-15"),
      state: "办理中",
    },
  ],
  cases: [
    {
      title: "领学制",
      unit: "第一党支部",
      date: day("2026-03-01"),
      indicator: LOST,
      practice: "班子成员轮流领学",
    },
  ],
};

export function record(workbook: WorkbookGrid, file: string): FileRecord {
  const facts = { file, sha256: sha(file), bytes: 1, modified: "2026-07-01T08:00:00.000Z" };
  const made = recordFile(facts, workbook, assessWorkbook(workbook));
  const lines = new RecordLines().of(made).trim().split("\n").map(readRecordLine);
  const read = lines.find((line) => line.kind === "file");
  if (read?.kind !== "file") throw new Error("the record is not read again");
  expect(read.record).toEqual(JSON.parse(JSON.stringify(made)));
  return read.record;
}

function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function collected(records: readonly FileRecord[]): Collected {
  const made = putTogether({
    records: records.map((one) => () => one),
    roster: null,
    period: LEDGER_PERIOD,
    framework: ledgerFramework(),
    decisions: [],
  });
  if (made === null) throw new Error("no framework");
  return made;
}

export function book(records: readonly FileRecord[], asOf = AS_OF): WorkbookPlan {
  const all = collected(records);
  return planBook({ collected: all, ...analyse(all), language: "zh", writtenAt: WRITTEN_AT, asOf });
}
