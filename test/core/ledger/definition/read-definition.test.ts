/** 台账定义: what a department changes is followed, what can't be changed is told at its cell. */
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import type { Ledger } from "../../../../src/core/ledger/definition/ledger";
import { ledgersOf } from "../../../../src/core/ledger/definition/ledgers-of";
import { columnUses } from "../../../../src/core/ledger/definition/uses";
import { withDefinitions } from "../../../../src/core/ledger/definition/with-definitions";
import { dueList } from "../../../../src/core/ledger/due/due-list";
import { describeLedgerFinding } from "../../../../src/core/ledger/finding/ledger-finding";
import { ledgerNotes } from "../../../../src/core/ledger/ledger-notes";
import { planLedgers } from "../../../../src/core/ledger/template/plan-ledger";
import { normalizeText } from "../../../../src/core/sheet/normalize-text";
import { plannedGrid } from "../../../support/calculated-plan";
import {
  addColumn,
  change,
  columnOf,
  definitionWorkbook,
  remove,
  type Edit,
} from "../../../support/changed-definition";
import type { DefinitionKey } from "../../../../src/core/ledger/definition/definition-columns";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../../support/ledger-grid";

function builtin(id: string): Ledger {
  const ledger = BUILTIN_LEDGERS.find((one) => one.id === id);
  if (ledger === undefined) throw new Error(`no ledger ${id}`);
  return ledger;
}

test.each(BUILTIN_LEDGERS.map((ledger) => [ledger.name.zh, ledger] as const))(
  "%s has the columns that its own checks, figures and reminders go by, each under a name of its own",
  (_, ledger) => {
    const keys = ledger.columns.map(({ key }) => key);
    expect(columnUses(ledger).filter(({ key }) => !keys.includes(key))).toEqual([]);
    const names = ledger.columns.flatMap(({ label }) => [label.zh, label.en]).map(normalizeText);
    expect(new Set(names).size).toBe(names.length);
    const aliases = ledger.columns.flatMap(({ key, aliases = [] }) => aliases.map((text) => [text, key]));
    const others = aliases.filter(([text, key]) =>
      ledger.columns.some(
        (one) => one.key !== key && normalizeText(one.label.zh) === normalizeText(text ?? ""),
      ),
    );
    expect(others).toEqual([]);
  },
);

/** A definition says of each column whether it is required and how else it is called, if only that it isn't. */
function plain(ledger: Ledger): Ledger {
  return {
    ...ledger,
    fields: ledger.fields.map((field) => ({ ...field, aliases: field.aliases ?? [] })),
    columns: ledger.columns.map((column) => ({
      ...column,
      aliases: column.aliases ?? [],
      required: column.required ?? false,
    })),
  };
}

test("written out and read back unchanged, every ledger is as it was", () => {
  const { ledgers, problems } = ledgersOf(definitionWorkbook(BUILTIN_LEDGERS));
  expect(problems).toEqual([]);
  expect(ledgers.map(plain)).toEqual(BUILTIN_LEDGERS.map(plain));
});

const ELECTIONS = builtin("elections");

test("names, wordings, options, days and sentences are changed, and columns added in their place", () => {
  const { ledgers, problems } = ledgersOf(
    definitionWorkbook(
      [ELECTIONS],
      change("", { name: "届满台账", aliases: "届满登记" }),
      change("unit", { name: "组织全称", aliases: "全称；组织" }),
      change("type", { options: "党委=Committee；党总支=General branch；党支部=Branch；党小组" }),
      change("requested", { required: "是" }),
      addColumn("elections", "type", { name: "联系人", required: "是", type: "文字" }),
      addColumn("elections", "extendedTo", { name: "考察方式", type: "选项", options: "谈话；问卷" }),
      change("elect", { before: "365、100", sentence: "{name}的任期 {date} 到期" }),
      change("remind", { before: "不提醒" }),
    ),
  );
  expect(problems).toEqual([]);
  const own = ledgers.find(({ id }) => id === "elections");
  expect(own?.name).toEqual({ zh: "届满台账", en: "Elections" });
  expect(own?.columns.slice(0, 3).map(({ label, key }) => [label.zh, key])).toEqual([
    ["组织全称", "unit"],
    ["类型", "type"],
    ["联系人", "own8054" + "7cfb" + "4eba"],
  ]);
  expect(own?.columns.at(-1)).toMatchObject({
    label: { zh: "考察方式", en: "考察方式" },
    type: "option",
    options: [
      { zh: "谈话", en: "谈话" },
      { zh: "问卷", en: "问卷" },
    ],
  });
  expect(own?.reminders.map(({ id, before }) => [id, before])).toEqual([["elect", [365, 100]]]);
  expect(own?.checks).toEqual(ELECTIONS.checks);
});

test("the workbook's own definition is followed: headings, required cells, options, reminders", () => {
  const definition = definitionWorkbook(
    [ELECTIONS],
    change("unit", { name: "组织全称" }),
    addColumn("elections", "type", { name: "联系人", required: "是", type: "文字" }),
    change("elect", { before: "365", sentence: "{name}的任期 {date} 到期" }),
  );
  const sheet = ledgerSheet("届满", [
    ["组织全称", "类型", "联系人", "届期(年)", "本届起始日", "届满日", "应提醒日", "实际提醒日"],
    [
      "甲支部",
      "党支部",
      null,
      3,
      dayOf("2024-01-01"),
      dayOf("2027-01-01"),
      dayOf("2026-07-01"),
      dayOf("2026-06-01"),
    ],
  ]);
  const workbook = withDefinitions(ledgerWorkbook([sheet]), definition);
  const asOf = dayOf("2026-02-01");
  const assessed = assessLedgers(workbook, { asOf });
  expect(
    assessed.flatMap(({ findings }) => findings.map(({ code, at }) => [code, at.row, at.column])),
  ).toEqual([
    ["L101", 1, 2],
    ["L132", 1, 7],
  ]);
  expect(dueList(assessed, asOf).map(({ message }) => message.zh)).toContain("甲支部的任期 2027-01-01 到期");
});

test("blank ledgers are made by it, and are known again", () => {
  const definition = definitionWorkbook(
    [ELECTIONS],
    addColumn("elections", "type", { name: "联系人", type: "文字", english: "Contact" }),
  );
  const own = ledgersOf(definition).ledgers.filter(({ id }) => id === "elections");
  const grid = plannedGrid(planLedgers(null, own, "en"));
  expect(grid.sheets[0]?.values[2]).toContain("Contact");
  const read = {
    ...grid,
    sheets: [...grid.sheets, ...definition.sheets],
    names: [...grid.names, ...definition.names],
  };
  const [one] = assessLedgers(read, { asOf: null });
  expect(one?.table.columns.size).toBe(ELECTIONS.columns.length + 1);
});

test("a workbook's own definitions go before those of a file", () => {
  const own = definitionWorkbook([ELECTIONS], change("unit", { name: "甲" }));
  const file = definitionWorkbook([ELECTIONS], change("unit", { name: "乙" }));
  expect(withDefinitions(own, file)).toBe(own);
});

test.each<[string, Edit, string, string, DefinitionKey]>([
  ["a key that is changed", change("unit", { key: "name1" }), "L142", "name1", "key"],
  ["a type that is changed", change("start", { type: "文字" }), "L142", "start", "type"],
  ["two columns of one name", change("type", { name: "党组织名称" }), "L143", "type", "name"],
  [
    "a wording that is another column's name",
    change("type", { aliases: "届满日" }),
    "L143",
    "type",
    "aliases",
  ],
  [
    "a column given twice",
    addColumn("elections", "type", { key: "unit", name: "乙" }),
    "L143",
    "unit",
    "key",
  ],
  ["a column without a name", change("type", { name: null }), "L101", "type", "name"],
  ["a column that checks go by is left out", remove("elected"), "L145", "", "key"],
  ["a row of an unknown kind", change("type", { kind: "栏" }), "L144", "type", "kind"],
  ["a ledger that there isn't", change("type", { ledger: "wages" }), "L144", "type", "ledger"],
  [
    "a type that there isn't",
    addColumn("elections", "type", { name: "甲", type: "图片" }),
    "L144",
    "",
    "type",
  ],
  [
    "options that are none",
    addColumn("elections", "type", { name: "甲", type: "选项" }),
    "L144",
    "",
    "options",
  ],
  ["an option given twice", change("type", { options: "党委；党委" }), "L144", "type", "options"],
  ["neither yes nor no", change("type", { required: "也许" }), "L144", "type", "required"],
  ["days that don't fall", change("elect", { before: "30、90" }), "L144", "elect", "before"],
  ["days that are none", change("elect", { before: "半年" }), "L144", "elect", "before"],
  [
    "a placeholder that there isn't",
    change("elect", { sentence: "{unit}届满" }),
    "L144",
    "elect",
    "sentence",
  ],
  ["a reminder that there isn't", change("elect", { key: "other" }), "L142", "other", "key"],
])("%s is told at its cell, and the ledger is kept as it was", (_, edit, code, key, column) => {
  const workbook = definitionWorkbook([ELECTIONS], edit);
  const { ledgers, problems } = ledgersOf(workbook);
  const [sheet] = workbook.sheets;
  expect(problems.map((one) => [one.code, one.at.column])).toContainEqual([code, columnOf(column)]);
  const told = problems.find((one) => one.code === code);
  const row = sheet?.values[told?.at.row ?? 0] ?? [];
  if (key !== "") expect(row[columnOf("key")]).toBe(key);
  for (const language of ["zh", "en"] as const)
    for (const problem of problems) {
      const { message, fix } = describeLedgerFinding(problem, language);
      expect(message + fix).not.toMatch(/undefined|\{(?!name|date|unit)/);
    }
  if (column !== "ledger") expect(ledgers.find(({ id }) => id === "elections")).toBe(ELECTIONS);
  expect(ledgerNotes(workbook)).toEqual(expect.arrayContaining([...problems]));
});

test("options by which figures count can't be taken away, others can", () => {
  const issues = builtin("issues");
  const without = (options: string) =>
    ledgersOf(definitionWorkbook([issues], change("state", { options }))).problems.map(({ code }) => code);
  expect(without("未办结=Open；已闭环=Closed；挂账")).toEqual([]);
  expect(without("未办结=Open；办理中=In progress；已办结=Closed")).toEqual(["L142"]);
});
