/** Ledgers on the command line: blank ones, what is wrong with them, what they remind of, also as a calendar. */
import { readFileSync, writeFileSync } from "node:fs";
import ICAL from "ical.js";
import { planFaultyLedgersExample, planLedgersExample } from "../../../scripts/make-ledger-examples";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { kaoping, temporaryFolder } from "../../support/command-line";

const file = temporaryFolder();
const [clean, faulty] = [file("clean.xlsx"), file("faulty.xlsx")];
const DAY = ["--as-of", "2026-05-20"];

beforeAll(async () => {
  writeFileSync(clean, await createXlsx(planLedgersExample()));
  writeFileSync(faulty, await createXlsx(planFaultyLedgersExample()));
});

test("ledgers in order: nothing is found, and the run ends well", async () => {
  const { code, out } = await kaoping("check", clean, "--as-of", "2026-11-27");
  expect(code).toBe(0);
  expect(out).toContain("换届台账");
  expect(out).not.toMatch(/L\d{3}/);
});

test("faults are told with cell and remedy, in both languages and as JSON", async () => {
  const zh = await kaoping("check", faulty, "--as-of", "2026-11-27");
  expect(zh.code).toBe(1);
  expect(zh.out).toMatch(/L109[^\n]*换届台账!C4/);
  const en = await kaoping("check", faulty, "--as-of", "2026-11-27", "--lang", "en");
  expect(en.out).toContain("it can only be 3, 5");
  const json = JSON.parse((await kaoping("check", faulty, "--json")).out) as {
    findings: unknown[];
    ledgers: { id: string; sheet: string; findings: { code: string; address: string }[] }[];
  };
  expect(json.findings).toEqual([]);
  expect(json.ledgers.find(({ id }) => id === "dues")?.findings).toContainEqual(
    expect.objectContaining({ code: "L107", address: "D4" }),
  );
});

test("what is due: by days left, as a table, as JSON and as a calendar that a parser reads", async () => {
  const ics = file("due.ics");
  const { code, out, err } = await kaoping("due", clean, ...DAY, "--ics", ics);
  expect(code).toBe(0);
  expect(out).toMatch(/16 │ 2026-06-05/);
  expect(err).toContain("6 个日程");
  const calendar = new ICAL.Component(
    ICAL.parse(readFileSync(ics, "utf8")) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(events.map(({ startDate }) => String(startDate))).toEqual([
    "2026-06-05",
    "2026-06-08",
    "2026-06-12",
    "2026-06-15",
    "2026-07-01",
    "2026-10-15",
  ]);
  expect(events[4]?.summary).toBe("第一党支部于 2026-07-01 届满，应按期换届");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(6);
  const json = JSON.parse((await kaoping("due", clean, ...DAY, "--json")).out) as {
    asOf: string;
    items: { daysLeft: number; address: string }[];
  };
  expect(json.asOf).toBe("2026-05-20");
  expect(json.items.map(({ daysLeft }) => daysLeft)).toEqual([16, 19, 23, 26, 42, 148]);
});

test("lines of a calendar are folded at 75 bytes, and a text can't break out of its line", async () => {
  const ics = file("folded.ics");
  await kaoping("due", clean, ...DAY, "--ics", ics);
  for (const line of readFileSync(ics, "utf8").split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test("something overdue ends the run with 1; a file without a ledger is passed over and named", async () => {
  const other = file("other.xlsx");
  await kaoping("template", "--framework", "SQLH", "--period", "2026Q4", "--unit", "甲", "--out", other);
  const { code, out, err } = await kaoping("due", clean, other, "--as-of", "2026-06-16", "--within", "40d");
  expect(code).toBe(0);
  expect(err).toContain("没有台账");
  expect(out).toContain("2026-07-01");
  expect((await kaoping("due", faulty, "--as-of", "2026-11-27")).code).toBe(1);
});

test("blank ledgers: a workbook of their own, or added to one, none twice", async () => {
  const own = file("own.xlsx");
  expect((await kaoping("ledger", "template", "elections", "党费台账", "--out", own)).code).toBe(0);
  const again = await kaoping("ledger", "template", "dues", "feedback", "--into", own);
  expect(again.code).toBe(0);
  expect(again.err).toContain("已有党费台账");
  const json = JSON.parse((await kaoping("check", own, "--json")).out) as { ledgers: { id: string }[] };
  expect(json.ledgers.map(({ id }) => id)).toEqual(["elections", "dues", "feedback"]);
});

test.each([
  [["elections"], "二者选一"],
  [["nothing", "--out", "x.xlsx"], "没有叫“nothing”的台账"],
])("a mistake is told, and nothing is written: %j", async (args, sentence) => {
  const { code, err } = await kaoping("ledger", "template", ...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test("letters, slips and tables: a copy with their sheets, what is missing is told, the input stays", async () => {
  const out = file("printed.xlsx");
  const before = readFileSync(clean);
  const what = [
    "--kind",
    "提醒函",
    "催缴单",
    "matrix",
    "timeline",
    "--as-of",
    "2026-06-01",
    "--from",
    "组织部",
  ];
  const { code, err } = await kaoping("ledger", "print", clean, ...what, "--out", out);
  expect(code).toBe(0);
  expect(err).toContain("没有生成党费催缴单：最近一个月没有欠缴的");
  expect(err).toContain("换届提醒函、委员到支部对照表、书记项目进度图");
  expect(readFileSync(clean).equals(before)).toBe(true);
  // The sheets are no ledgers themselves, and are written anew without a second copy.
  const again = file("again.xlsx");
  const kinds = ["--kind", "reminder", "matrix", "--as-of", "2026-06-01", "--lang", "en"];
  expect((await kaoping("ledger", "print", out, ...kinds, "--out", again)).err).toContain("换届提醒函");
  const json = JSON.parse((await kaoping("check", again, "--json")).out) as { ledgers: unknown[] };
  expect(json.ledgers).toHaveLength(16);
});

test.each([
  [["--kind", "nothing", "--out", "x.xlsx"], "没有叫“nothing”的"],
  [["--kind", "reminder", "--row", "没有的支部", "--out", "x.xlsx"], "没有叫“没有的支部”的行"],
])("what can't be printed is told, and no file is written: %j", async (args, sentence) => {
  const { code, err } = await kaoping("ledger", "print", clean, ...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test("a template with ledgers takes its entries from them: blank ledgers leave them blank", async () => {
  const path = file("with.xlsx");
  const what = ["--framework", "WJJ", "--period", "2026Q4", "--unit", "示例一公司党委"];
  expect((await kaoping("template", ...what, "--with-ledgers", "--out", path)).code).toBe(0);
  const json = JSON.parse((await kaoping("check", path, "--json")).out) as {
    ledgers: { id: string }[];
    findings: { code: string }[];
  };
  expect(json.ledgers.map(({ id }) => id)).toContain("visits");
  expect(json.findings.map(({ code }) => code)).not.toContain("V416");
});
