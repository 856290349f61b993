/**
 * Members across, branches down: who has been where between two days, who still has to go where, and how often each
 * still has to go. All numbers are formulas over the ledger; days and names can be changed on the sheet.
 */
import { cellAddress, fixedAddress, quoteSheet } from "../../../grid/address";
import { PALETTE } from "../../../plan/palette";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { rowHeightFor } from "../../../plan/text-size";
import type { Language } from "../../../locale/language";
import { isoDay } from "../../../sheet/read-date";
import type { LedgerTable } from "../../table/ledger-table";
import type { MatrixOutput } from "../definition/output";
import { OUTPUT_LABELS } from "../output-labels";
import type { OutputSheet } from "../output-sheet";
import type { OutputStyle } from "../output-styles";
import { columnCells } from "../table-places";
import { visitsMade, type Span } from "./visits-made";

export interface MatrixInput {
  readonly output: MatrixOutput;
  /** Of the ledger of visits; at least one. */
  readonly tables: readonly LedgerTable[];
  readonly members: readonly string[];
  readonly branches: readonly string[];
  readonly span: Span;
  readonly language: Language;
}

/** Room for names that come later. */
const SPARE = { across: 1, down: 3 } as const;

const TITLE = 0;
const NOTE = 1;
const FIELDS = 2;
const HEAD = 3;
const FIRST = 4;

const NAME_WIDTH = 24;
const MEMBER_WIDTH = 10;
const COUNT_WIDTH = 11;

/** Fields stand side by side: a label over two columns, its cell in the third. */
const FROM = fixedAddress(FIELDS, 1);
const TO = fixedAddress(FIELDS, 3);

export function planMatrix(input: MatrixInput, builder: SheetBuilder<OutputStyle>): OutputSheet {
  const { output, tables, members, branches, span, language } = input;
  const labels = OUTPUT_LABELS[language].matrix;
  const across = [
    ...members,
    ...Array.from({ length: Math.max(SPARE.across, 4 - members.length) }, () => null),
  ];
  const down = [...branches, ...Array.from({ length: SPARE.down }, () => null)];
  const made = visitsMade(output, tables, span);
  const count = across.length + 1;
  const totals = FIRST + down.length;
  const right = count;
  builder
    .merged(
      { top: TITLE, bottom: TITLE, left: 0, right },
      labels.title(isoDay(span.from), isoDay(span.to)),
      "title",
    )
    .height(TITLE, 32);
  builder.merged({ top: NOTE, bottom: NOTE, left: 0, right }, labels.note, "note");
  builder.height(
    NOTE,
    rowHeightFor([{ text: labels.note, width: NAME_WIDTH + across.length * MEMBER_WIDTH + COUNT_WIDTH }]),
  );
  const due = dueEach(input);
  builder
    .put(FIELDS, 0, labels.from, "fieldLabel")
    .put(FIELDS, 1, span.from, "fieldDay")
    .put(FIELDS, 2, labels.to, "fieldLabel")
    .put(FIELDS, 3, span.to, "fieldDay")
    .put(FIELDS, 4, labels.dueEach, "fieldLabel")
    .formula(FIELDS, 5, due.formula, "fieldNumber", due.value ?? "")
    .height(FIELDS, rowHeightFor([{ text: labels.dueEach, width: MEMBER_WIDTH - 1 }]));
  builder.put(HEAD, 0, labels.corner, "head").put(HEAD, count, labels.membersThere, "head");
  across.forEach((name, index) => builder.put(HEAD, 1 + index, name, "headInput"));
  builder.height(
    HEAD,
    rowHeightFor([
      ...across.map((name) => ({ text: name ?? "", width: MEMBER_WIDTH - 1 })),
      { text: labels.membersThere, width: COUNT_WIDTH - 1 },
    ]),
  );
  const visitStyle = language === "zh" ? "visits" : "visitsEn";
  const countAt = (who: string, where: string): string =>
    tables
      .map((table) => {
        const of = (key: string): string => columnCells(table, key);
        return `SUMPRODUCT((TRIM(${of(output.across)})=TRIM(${who}))*(TRIM(${of(output.down)})=TRIM(${where}))*ISNUMBER(${of(output.day)})*(${of(output.day)}>=${FROM})*(${of(output.day)}<=${TO}))`;
      })
      .join("+");
  down.forEach((branch, line) => {
    const row = FIRST + line;
    builder.put(row, 0, branch, "name");
    across.forEach((member, index) => {
      const [who, where] = [
        `${cellAddress(HEAD, 1 + index).replace(/\d+/, "$$$&")}`,
        `$${cellAddress(row, 0)}`,
      ];
      const cached = member === null || branch === null ? "" : made.at(member, branch);
      builder.formula(
        row,
        1 + index,
        `=IF(OR(LEN(TRIM(${who}))=0,LEN(TRIM(${where}))=0),"",${countAt(who, where)})`,
        visitStyle,
        cached,
      );
    });
    const line1 = `${cellAddress(row, 1)}:${cellAddress(row, count - 1)}`;
    const there = branch === null ? "" : members.filter((member) => made.at(member, branch) > 0).length;
    builder.formula(
      row,
      count,
      `=IF(LEN(TRIM($${cellAddress(row, 0)}))=0,"",COUNTIF(${line1},">0"))`,
      "count",
      there,
    );
    builder.height(row, rowHeightFor([{ text: branch ?? "", width: NAME_WIDTH - 1 }]));
  });
  const cells = { top: FIRST, bottom: totals - 1, left: 1, right: count - 1 };
  const first = cellAddress(FIRST, 1);
  builder.highlight({
    type: "formula",
    range: cells,
    formula: `=AND(ISNUMBER(${first}),${first}=0)`,
    fill: PALETTE.warning,
    fontColor: PALETTE.dangerInk,
  });
  addTotals(input, builder, { across, down, totals, count, made, due: due.value });
  const widths = [NAME_WIDTH, ...across.map(() => MEMBER_WIDTH), COUNT_WIDTH];
  return {
    columnWidths: widths,
    rows: totals + 4,
    columns: count + 1,
    orientation: widths.reduce((sum, width) => sum + width, 0) > 92 ? "landscape" : "portrait",
    heads: { rows: FIRST, columns: 1 },
  };
}

interface Totals {
  readonly across: readonly (string | null)[];
  readonly down: readonly (string | null)[];
  readonly totals: number;
  readonly count: number;
  readonly made: ReturnType<typeof visitsMade>;
  readonly due: number | null;
}

function addTotals(
  { branches, language, output, tables }: MatrixInput,
  builder: SheetBuilder<OutputStyle>,
  { across, totals, count, made, due }: Totals,
): void {
  const labels = OUTPUT_LABELS[language].matrix;
  const dueCell = fixedAddress(FIELDS, 5);
  [labels.made, labels.due, labels.left].forEach((label, line) =>
    builder.put(totals + line, 0, label, "totalLabel").height(totals + line, 22),
  );
  across.forEach((member, index) => {
    const column = 1 + index;
    const head = cellAddress(HEAD, column);
    const done = member === null ? "" : branches.reduce((sum, branch) => sum + made.at(member, branch), 0);
    const blank = `LEN(TRIM(${head}))=0`;
    builder.formula(
      totals,
      column,
      `=IF(${blank},"",SUM(${cellAddress(FIRST, column)}:${cellAddress(totals - 1, column)}))`,
      "total",
      done,
    );
    const each = member === null || due === null ? "" : due;
    builder.formula(totals + 1, column, `=IF(OR(${blank},${dueCell}=""),"",${dueCell})`, "total", each);
    const [a, b] = [cellAddress(totals, column), cellAddress(totals + 1, column)];
    const open = done === "" || each === "" ? "" : Math.max(0, each - done);
    builder.formula(totals + 2, column, `=IF(OR(${a}="",${b}=""),"",MAX(0,${b}-${a}))`, "total", open);
  });
  const line = (row: number): string => `${cellAddress(row, 1)}:${cellAddress(row, count - 1)}`;
  for (const row of [totals, totals + 1, totals + 2]) builder.put(row, count, null, "total");
  const place = cellAddress(totals + 2, 1);
  builder.highlight({
    type: "formula",
    range: { top: totals + 2, bottom: totals + 2, left: 1, right: count - 1 },
    formula: `=AND(ISNUMBER(${place}),${place}>0)`,
    fill: PALETTE.danger,
    fontColor: PALETTE.dangerInk,
  });
  // Whoever is not in the matrix would be left out without a word.
  const all = tables
    .map((table) => {
      const of = (key: string): string => columnCells(table, key);
      return `SUMPRODUCT((LEN(TRIM(${of(output.across)}))>0)*(LEN(TRIM(${of(output.down)}))>0)*ISNUMBER(${of(output.day)})*(${of(output.day)}>=${FROM})*(${of(output.day)}<=${TO}))`;
    })
    .join("+");
  const shown = across.reduce(
    (sum, member) =>
      sum + (member === null ? 0 : branches.reduce((all_, branch) => all_ + made.at(member, branch), 0)),
    0,
  );
  builder
    .height(totals + 3, rowHeightFor([{ text: labels.outside, width: NAME_WIDTH }]))
    .put(totals + 3, 0, labels.outside, "note")
    .formula(totals + 3, 1, `=${all}-SUM(${line(totals)})`, "count", made.all - shown)
    .highlight({
      type: "formula",
      range: { top: totals + 3, bottom: totals + 3, left: 0, right: 1 },
      formula: `=$B$${totals + 4}<>0`,
      fill: PALETTE.danger,
      fontColor: PALETTE.dangerInk,
    });
}

/** Visits due per member over the quarters from one day to the other; null where the ledger doesn't say. */
function dueEach({ output, tables, span }: MatrixInput): {
  readonly formula: string;
  readonly value: number | null;
} {
  const cell = tables.flatMap(({ fields }) => fields.get(output.dueEachQuarter) ?? [])[0];
  if (cell === undefined) return { formula: '=""', value: null };
  const at = `${quoteSheet(cell.at.sheet)}!${fixedAddress(cell.at.row, cell.at.column)}`;
  const quarter = (day: string): string => `(4*YEAR(${day})+ROUNDUP(MONTH(${day})/3,0))`;
  return {
    formula: `=IF(ISNUMBER(${at}),${at}*(${quarter(TO)}-${quarter(FROM)}+1),"")`,
    value:
      typeof cell.value === "number" ? cell.value * (quarterOf(span.to) - quarterOf(span.from) + 1) : null,
  };
}

function quarterOf(day: number): number {
  const [year = 0, month = 0] = isoDay(day).split("-").map(Number);
  return 4 * year + Math.ceil(month / 3);
}
