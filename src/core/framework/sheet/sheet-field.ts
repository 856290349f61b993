/** One labelled cell of a framework sheet: what it is called, where its value belongs, how it is written. */
import type { Path } from "../check/problem";
import { choiceKind, numberKind, textKind, textListKind, yesNoKind, type CellKind } from "./cell-kind";

export interface SheetField {
  readonly label: string;
  readonly path: Path;
  readonly kind: CellKind;
  /** What to write, in a few words. */
  readonly hint: string;
  /** Width of its column in characters. */
  readonly width: number;
}

/** The field for whatever has no cell of its own. */
export const OTHER_LABEL = "其他(JSON)";

export function field(
  label: string,
  path: Path,
  kind: CellKind = textKind,
  hint = "",
  width = 12,
): SheetField {
  return { label, path, kind, hint, width };
}

/** When evidence is due. */
const whenKind = choiceKind({
  每次: "always",
  有变化时: "whenChanged",
  有失分时: "whenLost",
  备查: "onRequest",
});

/** The columns on evidence, which indicators and adjustments share. */
export const EVIDENCE_FIELDS: readonly SheetField[] = [
  field("佐证必须", ["evidence", "required"], yesNoKind, "是/否", 8),
  field("佐证份数", ["evidence", "minItems"], numberKind, "至少几份", 8),
  field("佐证时机", ["evidence", "when"], whenKind, "每次/有变化时/有失分时/备查", 10),
  field("佐证材料", ["evidence", "desc", "zh"], textKind, "要什么材料", 18),
  field("佐证材料(英)", ["evidence", "desc", "en"], textKind, "", 18),
];

/** Columns of one level-1 or level-2 indicator, without its rule's parameters. */
export const INDICATOR_FIELDS: readonly SheetField[] = [
  field("级别", ["level"], choiceKind({ 一级: 1, 二级: 2 }), "一级/二级", 7),
  field("指标编码", ["code"], textKind, "不得重复", 12),
  field("上级编码", ["parent"], textKind, "二级必填", 10),
  field("名称", ["name", "zh"], textKind, "", 20),
  field("名称(英)", ["name", "en"], textKind, "", 20),
  field("分值", ["maxPoints"], numberKind, "下级合计=上级", 7),
  field("评分标准", ["criteria", "zh"], textKind, "写给填报人", 28),
  field("评分标准(英)", ["criteria", "en"], textKind, "", 24),
];

const PERIODS: Readonly<Record<string, string>> = {
  一季度: "Q1",
  二季度: "Q2",
  三季度: "Q3",
  四季度: "Q4",
  年终: "Y",
};
const ALL_PERIODS = ["Q1", "Q2", "Q3", "Q4", "Y"];

/** Q1；Q4；Y, 一季度；年终, or 全部. */
export const periodsKind: CellKind = {
  need: { zh: "Q1、Q2、Q3、Q4、Y，用分号隔开；或“全部”", en: "Q1, Q2, Q3, Q4, Y with semicolons, or 全部" },
  print: (value) => textListKind.print(value),
  parse: (cell) => {
    if (cell === "全部") return ALL_PERIODS;
    return String(cell)
      .split(/[；;、,，\s]+/)
      .filter((word) => word !== "")
      .map((word) => PERIODS[word] ?? word.toUpperCase());
  },
};
