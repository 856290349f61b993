/** What may be typed into the input cells of our sheets, with a hint beside the cell. */
import type { Adjustment, EntryDefinition, Indicator } from "../framework/framework";
import { reviewRequired } from "../framework/indicators";
import { cellAddress } from "../grid/address";
import type { Text } from "../locale/language";
import type { PlanValidation } from "../plan/plan";
import { itemLetter } from "../scoring/rules/checklist";
import { NOT_APPLICABLE } from "../sheet/na-words";

/** Excel's limits on the texts of a validation. */
const MAX_TITLE = 32;
const MAX_ERROR = 225;

/** A count or an amount, not below the entry's minimum. */
export function numberValidation(
  row: number,
  column: number,
  entry: EntryDefinition,
  indicator: Indicator,
): PlanValidation {
  const whole = entry.type === "int" || entry.type === "multi";
  const unit = entry.unit ?? indicator.unit;
  const max =
    indicator.rule.type === "checklist" && entry.type === "multi"
      ? indicator.rule.params.items.length
      : (entry.max ?? null);
  const min = entry.type === "multi" ? 0 : (entry.min ?? null);
  const limits = describeLimits(min, max, whole ? "整数" : "数字");
  const items =
    indicator.rule.type === "checklist" && entry.type === "multi"
      ? `要素：${itemList(indicator.rule.params.items)}。填已完成的个数。`
      : "";
  return validation(
    row,
    column,
    { type: whole ? "whole" : "decimal", min, max },
    {
      title: entry.label.zh,
      prompt: `${items}请填${limits}${whole || unit === "" ? "" : `（${unit}）`}。没有发生填 0，不要留空。`,
      error: `“${entry.label.zh}”请填${limits}，不带单位。`,
    },
  );
}

/** 缺项: a text that names elements by their letters. */
export function missingValidation(row: number, column: number, items: readonly Text[]): PlanValidation {
  return validation(
    row,
    column,
    { type: "formula", formula: `=ISTEXT(${cellAddress(row, column)})` },
    {
      title: "缺项",
      prompt: `没有做到的要素，在“缺项：”后面写它的字母，如“缺项：B、D”；都做到的不用写。${itemList(items)}。`,
      error: "请写没有做到的要素的字母，如“缺项：B、D”。",
    },
  );
}

function itemList(items: readonly Text[]): string {
  return items.map(({ zh }, index) => `${itemLetter(index)} ${zh}`).join("；");
}

/** 自评分: between 0 and the indicator's points. */
export function scoreValidation(row: number, column: number, indicator: Indicator): PlanValidation {
  return validation(
    row,
    column,
    { type: "decimal", min: 0, max: indicator.maxPoints },
    {
      title: indicator.code,
      prompt: scorePrompt(indicator),
      error: `得分应在 0 到 ${indicator.maxPoints} 之间。`,
    },
  );
}

/** 复核得分: a score, or 不适用 to let the row off. */
export function reviewValidation(row: number, column: number, indicator: Indicator): PlanValidation {
  const { maxPoints } = indicator;
  const cell = cellAddress(row, column);
  const score = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${maxPoints})`;
  const need = reviewRequired(indicator) ? "本项须经复核，之前为暂定。" : "";
  return validation(
    row,
    column,
    { type: "formula", formula: `=OR(${score},TRIM(${cell}&"")="${NOT_APPLICABLE}")` },
    {
      title: indicator.code,
      prompt: `${need}${scorePrompt(indicator)}准予不计入的，填“不适用”，并在“扣分原因”栏写明原因。`,
      error: `得分应在 0 到 ${maxPoints} 之间；准予不计入的填“不适用”。`,
    },
  );
}

function scorePrompt({ rule, maxPoints }: Indicator): string {
  const step = rule.type === "manual" ? rule.params.step : undefined;
  const precision = step === undefined ? "最多两位小数" : `以 ${step} 分为一档`;
  return `请填 0 到 ${maxPoints} 之间的分数，${precision}。`;
}

/** A tier, and 不适用 where the framework allows it. */
export function optionValidation(
  row: number,
  column: number,
  options: readonly string[],
  indicator: Indicator,
): PlanValidation {
  const reason = indicator.allowNA ? "选“不适用”时，请在“扣分原因”或“备注”栏写明原因。" : "";
  return validation(
    row,
    column,
    { type: "list", options },
    {
      title: indicator.code,
      prompt: `请从列表中选择：${options.join("、")}。${reason}`,
      error: `请从列表中选择：${options.join("、")}。`,
    },
  );
}

/** How often an adjustment applies, and the level of an award or 是/否 for a veto. */
export function adjustmentValidation(
  row: number,
  column: number,
  adjustment: Adjustment,
  slot: "count" | "option",
): PlanValidation {
  const title = adjustment.code;
  if (slot === "count") {
    return validation(
      row,
      column,
      { type: "whole", min: 0, max: null },
      {
        title,
        prompt: "请填次数；没有则留空。",
        error: "次数应为不小于 0 的整数。",
      },
    );
  }
  const options = "levels" in adjustment ? adjustment.levels.map(({ option }) => option) : ["是", "否"];
  return validation(
    row,
    column,
    { type: "list", options },
    {
      title,
      prompt: `请从列表中选择：${options.join("、")}；没有则留空。`,
      error: `请从列表中选择：${options.join("、")}。`,
    },
  );
}

/** 支部数, 党小组数 and 支委会 above the table: from them it is known what regulations ask of the unit. */
export function bodiesValidation(
  row: number,
  column: number,
  title: string,
  type: "count" | "yesNo",
): PlanValidation {
  const use = "用于核对规定的会议频次，不影响得分。";
  return type === "yesNo"
    ? validation(
        row,
        column,
        { type: "list", options: ["有", "无"] },
        { title, prompt: `设有支委会选“有”，没有选“无”。${use}`, error: "请选“有”或“无”。" },
      )
    : validation(
        row,
        column,
        { type: "whole", min: 0, max: null },
        { title, prompt: `请填个数，没有填 0。${use}`, error: "请填不小于 0 的整数。" },
      );
}

function describeLimits(min: number | null, max: number | null, noun: string): string {
  if (min !== null && max !== null) return `${min} 到 ${max} 的${noun}`;
  if (min !== null) return `不小于 ${min} 的${noun}`;
  return max === null ? noun : `不大于 ${max} 的${noun}`;
}

function validation(
  row: number,
  column: number,
  rule: PlanValidation["rule"],
  texts: { title: string; prompt: string; error: string },
): PlanValidation {
  return {
    range: { top: row, left: column, bottom: row, right: column },
    rule,
    title: texts.title.slice(0, MAX_TITLE),
    prompt: texts.prompt.slice(0, 255),
    error: texts.error.slice(0, MAX_ERROR),
  };
}
