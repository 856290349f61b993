/** The sheet 台账定义: what ledgers are made of, a row for each part, to be edited by a department and read back. */
import type { WorkbookGrid } from "../../grid/grid";
import type { Language, Text } from "../../locale/language";
import { replacingEmptySheet } from "../../plan/empty-sheet";
import { markFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { chooseSheetName } from "../../plan/sheet-name";
import { rowHeightFor } from "../../plan/text-size";
import { FRAMEWORK_STYLES, type FrameworkStyle } from "../../framework/sheet/framework-styles";
import {
  DEFINITION_COLUMNS,
  DEFINITION_SHEET,
  NO,
  OFF,
  ROW_KINDS,
  TYPE_WORDS,
  YES,
  type DefinitionKey,
  type RowKind,
} from "./definition-columns";
import type { Ledger } from "./ledger";

type Row = Partial<Readonly<Record<DefinitionKey, string>>>;

const HEADER_ROW = 2;
const FIRST_ROW = 4;
/** Rows that are ready for columns to be added. */
const SPARE_ROWS = 20;

const PURPOSE: Text = {
  zh: "改名称、写法、选项、必填、提前天数和提醒语；加一列就在该台账的列之间插入一行，键留空。键、类型、检查和取数不能改。",
  en: "Change names, wordings, options, what is required, days and sentences; to add a column, insert a row with a blank key. Keys, types, checks and figures are fixed.",
};

/** @param workbook where it is to be written; null for a workbook of its own */
export function planDefinition(
  workbook: WorkbookGrid | null,
  ledgers: readonly Ledger[],
  language: Language,
): WorkbookPlan {
  const target: WorkbookGrid = workbook ?? { sheets: [], names: [], activeSheet: null };
  const name = chooseSheetName(target, "ledgerDefinition", DEFINITION_SHEET[language]);
  const plan = {
    sheets: [
      planSheet(
        name,
        ledgers.flatMap((ledger) => rowsOf(ledger, language)),
        language,
      ),
    ],
    names: [markFor("ledgerDefinition", name)],
    activate: name,
  };
  return workbook === null ? plan : replacingEmptySheet(plan, workbook);
}

function rowsOf(ledger: Ledger, language: Language): readonly Row[] {
  const { id } = ledger;
  const row = (kind: RowKind, more: Row): Row => ({ ledger: id, kind: ROW_KINDS[kind][language], ...more });
  const named = ({ zh, en }: Text, aliases: readonly string[] = []): Row => ({
    name: zh,
    english: en,
    aliases: aliases.join("；"),
  });
  return [
    row("ledger", {
      ...named(ledger.name, ledger.aliases),
      sentence: ledger.purpose.zh,
      englishSentence: ledger.purpose.en,
    }),
    ...ledger.fields.map(({ key, label, aliases }) => row("field", { key, ...named(label, aliases) })),
    ...ledger.columns.map(({ key, label, aliases, type, required, options = [] }) =>
      row("column", {
        key,
        ...named(label, aliases),
        type: TYPE_WORDS[type][language],
        required: (required === true ? YES : NO)[language],
        options: options.map(({ zh, en }) => (zh === en ? zh : `${zh}=${en}`)).join("；"),
      }),
    ),
    ...ledger.reminders.map(({ id: key, before, message }) =>
      row("reminder", {
        key,
        before: before.length === 0 ? OFF[language] : before.join("、"),
        sentence: message.zh,
        englishSentence: message.en,
      }),
    ),
  ];
}

function planSheet(name: string, rows: readonly Row[], language: Language): SheetPlan {
  const builder = new SheetBuilder<FrameworkStyle>(FRAMEWORK_STYLES);
  const right = DEFINITION_COLUMNS.length - 1;
  builder.put(0, 0, DEFINITION_SHEET[language], "title").height(0, 30);
  builder.merged({ top: 1, bottom: 1, left: 0, right }, PURPOSE[language], "paragraph").height(1, 22);
  DEFINITION_COLUMNS.forEach(({ label, hint }, column) =>
    builder
      .put(HEADER_ROW, column, label[language], "header")
      .put(HEADER_ROW + 1, column, hint[language], "hint"),
  );
  builder.height(
    HEADER_ROW + 1,
    rowHeightFor(DEFINITION_COLUMNS.map(({ hint, width }) => ({ text: hint[language], width }))),
  );
  const last = FIRST_ROW + rows.length + SPARE_ROWS - 1;
  for (let row = FIRST_ROW; row <= last; row++) {
    const own = rows[row - FIRST_ROW] ?? {};
    DEFINITION_COLUMNS.forEach(({ key }, column) =>
      builder.put(row, column, own[key] === "" ? null : (own[key] ?? null), "codeInput"),
    );
    builder.height(
      row,
      Math.min(
        120,
        rowHeightFor(
          DEFINITION_COLUMNS.map(({ key, width }) => ({ text: own[key] ?? "", width: width - 1 })),
        ),
      ),
    );
  }
  const choice = (key: DefinitionKey, options: readonly string[]): void => {
    const column = DEFINITION_COLUMNS.findIndex((one) => one.key === key);
    const title = DEFINITION_COLUMNS[column]?.label[language] ?? "";
    const list = options.join(language === "zh" ? "、" : ", ");
    builder.validate({
      range: { top: FIRST_ROW, bottom: last, left: column, right: column },
      rule: { type: "list", options },
      title,
      prompt: list,
      error: list,
    });
  };
  choice(
    "kind",
    Object.values(ROW_KINDS).map((word) => word[language]),
  );
  choice(
    "type",
    Object.values(TYPE_WORDS).map((word) => word[language]),
  );
  choice("required", [YES[language], NO[language]]);
  return builder.build({
    role: "ledgerDefinition",
    name,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: DEFINITION_COLUMNS.map(({ width }) => width),
    freeze: { rows: FIRST_ROW, columns: 4 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: { top: 0, left: 0, bottom: FIRST_ROW + rows.length - 1, right },
      fitToWidth: 1,
      footer: language === "zh" ? "第 &P 页，共 &N 页" : "Page &P of &N",
    },
    protect: false,
  });
}
