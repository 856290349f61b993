/** Each reason by what brings it about, and what every decision about it makes of the return. */
import { putTogether } from "../../../src/core/collect/put-together";
import type { Collected, CollectedReturn, ReturnState } from "../../../src/core/collect/collected";
import { decisionKey, type Choice } from "../../../src/core/collect/decisions/decision";
import type { FileRecord, SheetRecord } from "../../../src/core/collect/record/file-record";
import { ONLY_LEDGERS } from "../../../src/core/collect/record/only-ledgers";
import { frameworkRecord } from "../../../src/core/collect/record/record-frameworks";
import { REASONS } from "../../../src/core/collect/states/reason-catalogue";
import { filled } from "../../../src/core/locale/filled";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import type { Roster, RosterUnit } from "../../../src/core/roster/roster";
import { exampleRecords, exampleRoster, Q4 } from "../../support/collected-returns";

let good: FileRecord;
let sheet: SheetRecord;
let roster: Roster;

beforeAll(async () => {
  const records = await exampleRecords();
  const found = records.find(({ file }) => file.endsWith("第一党支部.xlsx"));
  if (found?.sheets[0] === undefined) throw new Error("no example");
  good = found;
  sheet = found.sheets[0];
  roster = await exampleRoster();
});

const sqlh = (): Framework => {
  const found = findFramework(builtinFrameworks(), "SQLH");
  if (found === null) throw new Error("SQLH is built in");
  return found;
};

interface Changed {
  readonly record: FileRecord;
  readonly roster?: Roster;
}

const withSheet = (change: Partial<SheetRecord>): Changed => ({
  record: { ...good, sheets: [{ ...sheet, ...change }] },
});

const withUnit = (change: Partial<RosterUnit>): Changed => ({
  record: good,
  roster: {
    ...roster,
    units: roster.units.map((unit) => (unit.name === "第一党支部" ? { ...unit, ...change } : unit)),
  },
});

/** The framework that came along has another say on what may not apply. */
function withOwnFramework(): Changed {
  const base = sqlh();
  const first = base.indicators.find((one) => one.level === 2 && one.rule.type === "rate");
  const own: Framework = {
    ...base,
    version: "自改",
    indicators: base.indicators.map((one) =>
      one.level === 2 && one.code === first?.code ? { ...one, allowNA: !one.allowNA } : one,
    ),
  };
  const record = frameworkRecord(own);
  return { record: { ...good, frameworks: [record], sheets: [{ ...sheet, framework: record.hash }] } };
}

function ofOtherFramework(): Changed {
  const other = findFramework(builtinFrameworks(), "ZBCX");
  if (other === null) throw new Error("ZBCX is built in");
  return withSheet({ framework: frameworkRecord(other).hash });
}

/** Rates whose base is 0: there is nothing to score. */
function withBaseOfNothing(): Changed {
  const rates = sqlh().indicators.flatMap((one) =>
    one.level === 2 && one.rule.type === "rate" && one.allowNA ? [one] : [],
  );
  const rows = sheet.rows.map((row) => {
    const base = rates.find(({ code }) => code === row.code)?.entries.find(({ slot }) => slot === "base");
    const field = base === undefined ? undefined : row.entries[base.key];
    if (base === undefined || field === undefined) return row;
    const entries = Object.fromEntries(
      Object.entries(row.entries).map(([key, one]) => [key, { at: one.at, raw: 0 }]),
    );
    return { ...row, entries };
  });
  return withSheet({ rows });
}

const at = { sheet: "SQLH-2026Q4", row: 6, column: 6 };

type Case = readonly [
  code: string,
  make: () => Changed,
  open: ReturnState,
  after: Partial<Record<Choice, ReturnState>>,
];

const CASES: readonly Case[] = [
  [
    "C109",
    () => ({
      record: {
        ...good,
        sheets: [{ ...sheet, name: "SQLH-2026Q3", sheetPeriod: "2026Q3", period: "2026Q3" }, sheet],
      },
    }),
    "scored",
    {},
  ],
  [
    "C108",
    () => withSheet({ sheetPeriod: "2026Q3", period: "2026Q3" }),
    "undecided",
    { sendBack: "toReturn", leaveOut: "superseded" },
  ],
  ["C110", ofOtherFramework, "undecided", { sendBack: "toReturn", leaveOut: "superseded" }],
  ["C111", withOwnFramework, "undecided", { issued: "scored", sendBack: "toReturn" }],
  [
    "C114",
    () =>
      withSheet({
        stamp: {
          kind: "changed",
          time: "2026-12-20 09:00",
          hash: "0".repeat(64),
          changes: [{ at, before: 3, after: 4 }],
        } as never,
      }),
    "undecided",
    { accept: "scored", sendBack: "toReturn" },
  ],
  [
    "C115",
    () => withSheet({ stamp: { kind: "broken", at } as never }),
    "undecided",
    { accept: "scored", sendBack: "toReturn" },
  ],
  ["C116", withBaseOfNothing, "undecided", { accept: "scored", sendBack: "toReturn" }],
  [
    "C119",
    () => withUnit({ frameworks: { names: ["ZBCX"], at } }),
    "undecided",
    { accept: "scored", leaveOut: "superseded" },
  ],
  ["C120", () => withUnit({ due: { day: "2020-01-01", at } }), "scored", {}],
  ["C121", () => withSheet({ framework: "0".repeat(64) }), "unreadable", {}],
  ["C122", () => withSheet({ withheld: true }), "toReturn", {}],
  [
    "C123",
    () => ({ record: { ...good, sheets: [], unreadable: ONLY_LEDGERS } }),
    "ledgers",
    { leaveOut: "superseded" },
  ],
];

function collect(
  { record, roster: units = roster }: Changed,
  code: string,
  choice: Choice | null,
): Collected {
  const collected = putTogether({
    records: [() => record],
    roster: units,
    period: Q4,
    framework: sqlh(),
    decisions: choice === null ? [] : [{ key: decisionKey(record.sha256 ?? "", code, null), choice }],
  });
  if (collected === null) throw new Error("no framework");
  return collected;
}

const only = ({ returns }: Collected): CollectedReturn => {
  const [first, second] = returns;
  if (first === undefined || second !== undefined) throw new Error("one return expected");
  return first;
};

test.each(CASES)("%s is found, worded in both languages, and decided", (code, make, open, after) => {
  const changed = make();
  const one = only(collect(changed, code, null));
  const reason = one.reasons.find((each) => each.code === code);
  expect([one.state, reason?.code]).toEqual([open, code]);
  for (const text of [reason?.message, reason?.remedy].flatMap((each) => each ?? []))
    for (const words of [text.zh, text.en]) expect(words).not.toMatch(/\{|undefined|null/);
  expect(reason?.message.en).not.toMatch(/\b1 [a-z]+s\b/);
  expect([...(reason?.choices ?? [])].sort()).toEqual(Object.keys(after).sort());
  for (const [choice, state] of Object.entries(after) as [Choice, ReturnState][])
    expect([choice, only(collect(changed, code, choice)).state]).toEqual([choice, state]);
});

test("what is scored by the issued framework has the very score of a return that came with it", () => {
  const whole = only(collect({ record: good }, "C111", null)).score?.totals.final?.toString();
  const issued = only(collect(withOwnFramework(), "C111", "issued"));
  expect(issued.score?.totals.final?.toString()).toBe(whole);
  expect(issued.details()?.framework.version).toBe(sqlh().version);
});

test("a late return counts and says so; one on the last day is in time", () => {
  const { filledOn } = only(collect({ record: good }, "C120", null));
  if (filledOn === null) throw new Error("the example has a date");
  const lateness = (day: string): boolean => only(collect(withUnit({ due: { day, at } }), "C120", null)).late;
  expect([lateness("2020-01-01"), lateness(filledOn)]).toEqual([true, false]);
});

test("every reason that can be decided has a proposal, and each has its words in both languages", () => {
  for (const { message, remedy, choices } of REASONS) {
    for (const text of [message, ...(remedy === null ? [] : [remedy])])
      expect([text.zh.trim(), text.en.trim()]).not.toContain("");
    if (choices.length > 0) expect(remedy === null ? choices : []).toEqual(remedy === null ? ["count"] : []);
  }
});

test("a name in quotation marks within quotation marks has single ones; counted nouns have both forms", () => {
  const wording = { zh: "本次收“{need}”，{n} 处", en: "“{need}”, {n:place|places}" };
  const need = { zh: "“四强两好”考核", en: "“Two Goods” assessment" };
  expect([filled(wording, { need, n: 1 }), filled(wording, { need, n: 2 }).en]).toEqual([
    { zh: "本次收“‘四强两好’考核”，1 处", en: "“‘Two Goods’ assessment”, 1 place" },
    "“‘Two Goods’ assessment”, 2 places",
  ]);
});
