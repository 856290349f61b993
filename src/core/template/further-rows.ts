/**
 * The rows of 补充数据 below the totals: entries that are asked for beside an indicator's own row and
 * aren't scored. Each carries the indicator's code and the entry's name, by which it is read again.
 */
import type { EntryDefinition, Indicator } from "../framework/framework";
import { furtherEntries } from "../framework/indicators";
import type { Language } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { numberValidation, optionValidation } from "./input-validations";
import { columnOf, LAST_COLUMN, LEAST_HEIGHT, widthOf } from "./scoring-layout";
import type { TemplateColumn } from "./scoring-layout";
import { templateLabels } from "./template-labels";
import type { TemplateStyle } from "./template-styles";
import type { EntryFormulas } from "./year-formulas";

const CLOSED = [
  "max",
  "base",
  "rule",
  "self",
  "review",
  "reason",
  "evidence",
  "remark",
  "official",
  "reviewState",
] as const;

/**
 * @param heading row of the section's heading; nothing is written where no indicator has such entries
 * @param formulas of entries that follow from other sheets of the workbook
 */
export function addFurtherRows(
  builder: SheetBuilder<TemplateStyle>,
  indicators: readonly Indicator[],
  heading: number,
  { language, formulas }: { readonly language: Language; readonly formulas: EntryFormulas },
): void {
  const further = furtherEntries(indicators);
  if (further.length === 0) return;
  const labels = templateLabels(language).further;
  builder
    .merged({ top: heading, bottom: heading, left: 0, right: LAST_COLUMN }, labels.heading, "section")
    .height(heading, 24);
  further.forEach(({ indicator, entry }, index) =>
    addFurtherRow(builder, indicator, entry, {
      row: heading + 1 + index,
      number: index + 1,
      language,
      formula: formulas(indicator, entry),
    }),
  );
}

interface FurtherRowPlan {
  readonly row: number;
  readonly number: number;
  readonly language: Language;
  /** Null for an entry that a person fills in. */
  readonly formula: string | null;
}

function addFurtherRow(
  builder: SheetBuilder<TemplateStyle>,
  indicator: Indicator,
  entry: EntryDefinition,
  { row, number, language, formula }: FurtherRowPlan,
): void {
  const put = (key: TemplateColumn, value: string | number | null, style: TemplateStyle): void => {
    builder.put(row, columnOf(key), value, style);
  };
  const about = describe(indicator, entry, language);
  put("no", number, "centered");
  put("l1", templateLabels(language).further.group, "centered");
  put("code", indicator.code, "centered");
  put("l2", entry.label[language], "text");
  put("criteria", about, "text");
  for (const key of CLOSED) put(key, null, "closed");
  const chosen = entry.type === "enum";
  const style = chosen ? "closed" : entry.type === "decimal" ? "numberInput" : "countInput";
  if (formula === null) put("actual", null, style);
  else builder.formula(row, columnOf("actual"), formula, style, "");
  put("option", null, chosen ? "optionInput" : "closed");
  builder.validate(
    chosen
      ? optionValidation(
          row,
          columnOf("option"),
          entry.options ?? [],
          { ...indicator, allowNA: false },
          language,
        )
      : numberValidation(row, columnOf("actual"), entry, indicator, language),
  );
  const texts = [
    { text: indicator.code, width: widthOf("code", language) },
    { text: entry.label[language], width: widthOf("l2", language) },
    { text: about, width: widthOf("criteria", language) },
  ];
  builder.height(row, Math.max(LEAST_HEIGHT, rowHeightFor(texts)));
}

/** To which indicator it belongs, and what it is held against. */
function describe(
  { code, name, checks = [], entries }: Indicator,
  { key }: EntryDefinition,
  language: Language,
): string {
  const labels = templateLabels(language).further;
  const label = (wanted: string): string =>
    entries.find((entry) => entry.key === wanted)?.label[language] ?? wanted;
  const limits = checks.flatMap((check) => {
    const parts = check.kind === "lte" ? [check.a] : check.parts;
    if (![...parts, check.b].includes(key)) return [];
    const [part = "", ...more] = parts.map(label);
    const whole = label(check.b);
    return [more.length === 0 ? labels.limit(part, whole) : labels.limitOfSum([part, ...more], whole)];
  });
  return [labels.of(`${code} ${name[language]}`), ...limits].join("").trim();
}
