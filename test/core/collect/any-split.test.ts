/**
 * Returns that several machines have read: however the files were split among them, and in whatever order records and review
 * workbooks come, all that collecting gives has the same bytes. With doubles, strangers, a framework of its own, decisions and
 * reviews that disagree; and with ledgers, of units and of a department.
 */
import fc from "fast-check";
import { basename } from "node:path";
import { analyse } from "../../../src/core/collect/analysis";
import { planBook } from "../../../src/core/collect/book/plan-book";
import { tidyCsv } from "../../../src/core/collect/book/tidy-csv";
import type { Collected } from "../../../src/core/collect/collected";
import { collectedJson } from "../../../src/core/collect/collected-json";
import { decisionKey } from "../../../src/core/collect/decisions/decision";
import { unitSlips } from "../../../src/core/collect/feedback/unit-slips";
import { collectedReminders } from "../../../src/core/collect/ledgers/collected-ledgers";
import { putTogether, type PutTogetherInput } from "../../../src/core/collect/put-together";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import { frameworkRecord } from "../../../src/core/collect/record/record-frameworks";
import { readRecordLine, RecordLines } from "../../../src/core/collect/record/record-lines";
import { countedReturns } from "../../../src/core/collect/review/counted-returns";
import {
  mergeReviews,
  type MergedReviews,
  type ReviewFile,
} from "../../../src/core/collect/review/merge-reviews";
import { planReviewWorkbook } from "../../../src/core/collect/review/plan-review";
import { reviewCases } from "../../../src/core/collect/review/review-cases";
import { reviewsJson } from "../../../src/core/collect/review/reviews-json";
import { reviewsOfReturns } from "../../../src/core/collect/review/reviews-of-returns";
import type { ReviewDecisions } from "../../../src/core/collect/review/settle-opinions";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import { exampleRecords, exampleRoster, Q4 } from "../../support/collected-returns";
import { AS_OF, LOST, record, ROWS, WRITTEN_AT } from "../../support/ledger-records";
import { LEDGER_PERIOD, ledgerReturn, type LedgerRows } from "../../support/ledger-return";
import { planGrid } from "../../support/plan-grid";
import { returned, typedIn } from "../../support/review-workbooks";

const RUNS = 30;
/** The workbook and the slips are planned for one in so many: that takes longer than all the rest. */
const WHOLE = 15;

/** All that was returned and said, in the order in which a test made it. */
interface Heap extends Pick<PutTogetherInput, "roster" | "period" | "framework" | "decisions"> {
  readonly records: readonly FileRecord[];
  readonly reviews: readonly ReviewFile[];
  readonly reviewDecisions: ReviewDecisions;
}

/** What one machine keeps of its files. */
function linesOf(records: readonly FileRecord[]): readonly string[] {
  const lines = new RecordLines();
  return records.flatMap((one) => lines.of(one).trimEnd().split("\n"));
}

function inputOf({ roster, period, framework, decisions }: Heap, lines: readonly string[]): PutTogetherInput {
  const read = lines.map(readRecordLine);
  return {
    records: read.flatMap((line) => (line.kind === "file" ? [() => line.record] : [])),
    frameworks: read.flatMap((line) => (line.kind === "framework" ? [line.framework] : [])),
    roster,
    period,
    framework,
    decisions,
  };
}

function made(input: PutTogetherInput): Collected {
  const collected = putTogether(input);
  if (collected === null) throw new Error("no framework");
  return collected;
}

function merged(heap: Heap, unreviewed: Collected, reviews: readonly ReviewFile[]): MergedReviews {
  const returns = countedReturns(unreviewed);
  return mergeReviews(unreviewed.framework, heap.period, returns, reviews, heap.reviewDecisions);
}

/** All that comes of it, as text. */
function bytesOf(
  heap: Heap,
  lines: readonly string[],
  reviews: readonly ReviewFile[],
  isWhole: boolean,
): string {
  const input = inputOf(heap, lines);
  const unreviewed = made(input);
  const settled = merged(heap, unreviewed, reviews);
  const { framework } = unreviewed;
  const collected = made({ ...input, framework, reviewed: reviewsOfReturns(unreviewed, settled.taken) });
  const analysis = analyse(collected);
  const { conflicts } = settled;
  const book = {
    ...analysis,
    collected,
    conflicts,
    language: "zh",
    writtenAt: WRITTEN_AT,
    asOf: AS_OF,
  } as const;
  const slips = isWhole ? unitSlips(collected, "zh").map((slip) => ({ ...slip, plan: slip.plan() })) : null;
  return [
    JSON.stringify(collectedJson(collected, analysis, "zh")),
    JSON.stringify(reviewsJson(settled, "zh")),
    JSON.stringify(collectedReminders(collected, AS_OF)),
    tidyCsv(collected),
    JSON.stringify(isWhole ? planBook(book) : null),
    JSON.stringify(slips),
  ].join("\n");
}

/** The records on up to five machines, the records of all in any order, the reviews in any order. */
function tryPartitions(heap: Heap): string {
  const inOrder = linesOf(heap.records);
  const [whole, short] = [true, false].map((isWhole) => bytesOf(heap, inOrder, heap.reviews, isWhole));
  const any = <T>(all: readonly T[]) =>
    fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
  let partitions = 0;
  fc.assert(
    fc.property(
      any(heap.records),
      fc.array(fc.nat({ max: 4 }), { minLength: heap.records.length, maxLength: heap.records.length }),
      any(heap.reviews),
      fc.boolean(),
      (records, machines, reviews, mixed) => {
        const parts = [0, 1, 2, 3, 4].map((machine) =>
          linesOf(records.filter((_, index) => machines[index] === machine)),
        );
        // One file after another, or line by line as a pipe gives them.
        const longest = Math.max(...parts.map((part) => part.length));
        const lines = mixed
          ? Array.from({ length: longest }, (_, line) => parts.flatMap((part) => part[line] ?? [])).flat()
          : parts.flat();
        const isWhole = partitions++ % WHOLE === 0;
        expect(bytesOf(heap, lines, reviews, isWhole)).toBe(isWhole ? whole : short);
      },
    ),
    { numRuns: RUNS },
  );
  process.stdout.write(`${partitions} partitions gave the same bytes\n`);
  return whole ?? "";
}

async function exampleHeap(): Promise<Heap> {
  const records = await exampleRecords();
  const named = (name: string): FileRecord => {
    const found = records.find(({ file }) => basename(file) === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const changed = named("第二党支部（修改稿）.xlsx");
  const newer = {
    ...changed,
    file: "z/新.xlsx",
    sha256: "f".repeat(64),
    modified: "2027-01-05T08:00:00.000Z",
  };
  const roster = await exampleRoster();
  const heap: Heap = {
    records: [
      ...records,
      newer,
      { ...named("第一党支部.xlsx"), file: "z/副本.xlsx" },
      ofOwnFramework(records),
    ],
    roster,
    period: Q4,
    framework: null,
    decisions: [{ key: decisionKey(named("第四党支部.xlsx").sha256 ?? "", "C106", null), choice: "accept" }],
    reviews: [],
    reviewDecisions: new Map(),
  };
  return reviewed(heap);
}

/** A return whose framework is nobody else's, so that its text travels on a line of its own. */
function ofOwnFramework(records: readonly FileRecord[]): FileRecord {
  const good = records.find(({ file }) => file.endsWith("第八党支部.xlsx"));
  const base = findFramework(builtinFrameworks(), "SQLH");
  if (good === undefined || base === null) throw new Error("no example");
  const own = frameworkRecord({ ...base, version: "自改" });
  const sheets = good.sheets.map((sheet) => ({ ...sheet, framework: own.hash }));
  return { ...good, file: "z/自改.xlsx", sha256: "d".repeat(64), sheets, frameworks: [own] };
}

/** Two reviewers disagree about one row, of which a person has chosen; about another nobody has. */
function reviewed(heap: Heap): Heap {
  const collected = made(inputOf(heap, linesOf(heap.records)));
  const [review] = reviewCases(collected.framework, heap.period, countedReturns(collected), "zh");
  const workbook = review === undefined ? null : planGrid(planReviewWorkbook(review, "zh"));
  const [first, second, third] = review?.blocks ?? [];
  if (workbook === null || first === undefined || second === undefined || third === undefined)
    throw new Error("nothing to review");
  const unit = first.cases[0]?.unit ?? "";
  const [a, b, c] = [first, second, third].map(({ indicator }) => indicator.code);
  const file = (name: string, scores: readonly number[]): ReviewFile => ({
    file: name,
    review: returned(
      typedIn(
        workbook,
        scores.map((score, index) => [unit, [a, b, c][index] ?? "", score, `见${name}`] as const),
      ),
    ),
  });
  const reviews = [file("甲.xlsx", [1, 0.5, 0.25]), file("乙.xlsx", [0.5, 0.25]), file("丙.xlsx", [0.5])];
  const { conflicts } = merged(heap, collected, reviews);
  const [conflict] = conflicts;
  expect(conflicts.length).toBeGreaterThanOrEqual(2);
  const choice = [conflict?.key ?? "", conflict?.options[0]?.id ?? ""] as const;
  return { ...heap, reviews, reviewDecisions: new Map([choice]) };
}

function ledgerHeap(): Heap {
  const other: LedgerRows = {
    elections: [{ unit: "甲支部", term: 3, start: ROWS["elections"]?.[0]?.["start"] ?? null }],
    issues: [{ no: "7", description: "活动少", advice: "每季度一次", indicator: LOST }],
  };
  const alone = ledgerReturn(ROWS);
  const sheets = alone.sheets.filter(({ name }) => /台账|问题库|案例集/.test(name));
  const department = record({ sheets, names: [], activeSheet: null }, "部门台账.xlsx");
  const old = { ...record(ledgerReturn(ROWS, "乙"), "乙旧.xlsx"), modified: "2026-05-01T08:00:00.000Z" };
  return {
    records: [
      record(ledgerReturn(ROWS, "甲"), "甲.xlsx"),
      record(ledgerReturn(other, "乙"), "乙.xlsx"),
      old,
      record(ledgerReturn({}, "丙"), "丙.xlsx"),
      department,
      { ...department, file: "部门台账（副本）.xlsx" },
    ],
    roster: null,
    period: LEDGER_PERIOD,
    framework: null,
    decisions: [],
    reviews: [],
    reviewDecisions: new Map(),
  };
}

test("doubles, strangers, a framework of its own, decisions, and reviews that disagree", async () => {
  const bytes = tryPartitions(await exampleHeap());
  for (const there of ["z/新.xlsx", "z/自改.xlsx", "见甲.xlsx", "复核分歧"]) expect(bytes).toContain(there);
});

test("ledgers of units, of an older file of one of them, and of a department, twice", () => {
  const bytes = tryPartitions(ledgerHeap());
  for (const there of ["提醒清单", "每季度一次（取自“问题库”第 4 行）", "部门台账（副本）.xlsx"])
    expect(bytes).toContain(there);
});
