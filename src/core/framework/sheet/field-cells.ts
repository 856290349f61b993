/** Writes the cells of one item into a sheet's plan: values, styles, drop-downs. */
import type { SheetBuilder } from "../../plan/sheet-builder";
import { numberKind } from "./cell-kind";
import type { FrameworkStyle } from "./framework-styles";
import type { JsonObject } from "./json-tools";
import type { SheetField } from "./sheet-field";

type Builder = SheetBuilder<FrameworkStyle>;
type Cell = Pick<SheetField, "label" | "kind" | "hint">;

/** 其他(JSON) goes on in the next cell from here on; Excel's cells end at 32,767 characters. */
const CHUNK = 30_000;

const CODES: ReadonlySet<string> = new Set([
  "体系编号",
  "指标前缀",
  "版本",
  "指标编码",
  "上级编码",
  "编码",
  "等次代码",
  "封顶等次",
  "名额等次",
  "计量单位",
]);

export function styleOf({ label, kind }: Cell): FrameworkStyle {
  if (CODES.has(label)) return "codeInput";
  if (kind.options !== undefined) return "optionInput";
  return kind === numberKind ? "numberInput" : "textInput";
}

/** Lets a range of cells be chosen from the kind's words, where it has any. */
export function addChoice(
  builder: Builder,
  field: Cell,
  range: { readonly top: number; readonly bottom: number; readonly column: number },
): void {
  const { options, need } = field.kind;
  if (options === undefined) return;
  const { top, bottom, column } = range;
  builder.validate({
    range: { top, bottom, left: column, right: column },
    rule: { type: "list", options },
    title: field.label,
    prompt: `请从列表中选择：${need.zh}。`.slice(0, 255),
    error: `“${field.label}”请从列表中选择。`,
  });
}

/** What no cell of its own can hold, from a cell to the right. */
export function putRest(builder: Builder, row: number, column: number, rest: JsonObject): void {
  const text = Object.keys(rest).length === 0 ? "" : JSON.stringify(rest);
  if (text === "") {
    builder.put(row, column, null, "textInput");
    return;
  }
  for (let at = 0, chunk = column; at < text.length; at += CHUNK, chunk++) {
    builder.put(row, chunk, text.slice(at, at + CHUNK), "textInput");
  }
}
