/** What the branches of the returned examples have filled in: each a quarter of its own, with its own slips. */
import { CLEAN, type ExampleEntries, type RowEntries } from "../example-entries";

type Rows = Readonly<Record<string, RowEntries>>;

/** The clean example's quarter, with other rows and header fields. */
function quarter(rows: Rows, fields: RowEntries = {}): ExampleEntries {
  const merged = Object.entries(rows).map(([code, row]) => [code, { ...CLEAN.rows[code], ...row }] as const);
  return {
    ...CLEAN,
    fields: { ...CLEAN.fields, ...fields },
    rows: { ...CLEAN.rows, ...Object.fromEntries(merged) },
  };
}

/** In order. */
export const FIRST = quarter({});

/** Handled more than any other sheet, but filled in well. */
export const SECOND = quarter({
  "SQLH-1.3": { base: 9, actual: 9, self: 6, reason: "", evidence: "会议记录 9 份；党课教案 1 份" },
  "SQLH-3.2": { base: 5, actual: 4, self: 5, reason: "" },
});

/** Sent again, with one number mended. */
export const SECOND_AGAIN = quarter({
  "SQLH-1.3": { base: 10, actual: 9, self: 4.8, reason: "12月主题党日推迟" },
  "SQLH-3.2": { base: 5, actual: 4, self: 5, reason: "" },
});

/** Typed as people type. */
export const THIRD = quarter(
  {
    "SQLH-1.1": { actual: "4项" },
    "SQLH-1.2": { actual: "３", self: "5分" },
    "SQLH-1.4": { self: "４．５", reason: "骨干名单更新晚" },
    "SQLH-2.2": { option: "优秀 " },
    "SQLH-2.3": { actual: "一篇" },
    "SQLH-3.2": { base: "7", actual: 4 },
    "SQLH-4.1": { option: "N/A" },
    "SQLH-4.3": { base: "/", actual: "—", option: "不适用", self: "/", reason: "" },
    "SQLH-5.1": { base: "4,200.00", actual: "4，305.50" },
    "SQLH-5.3": { actual: 0.062 },
    "SQLH-B1": { option: "集团", evidence: "集团表彰文件" },
  },
  { date: "2026年12月20日" },
);

/** Pasted over and edited. */
export const FOURTH = quarter({
  "SQLH-1.4": { max: 6, self: 5 },
  "SQLH-2.1": { base: 12, actual: 13, self: 8, reason: "" },
  "SQLH-3.1": { l2: "创新项目（自定）" },
  "SQLH-5.2": { base: 9, actual: 8, self: 3.5, reason: "" },
});

/** Filled in with another program; the branch's committee is due to be elected. */
export const FIFTH = quarter({
  "SQLH-2.3": { actual: 0, self: 0, reason: "本季度没有案例", evidence: "情况说明" },
  "SQLH-4.3": { base: 12, actual: 12, self: 5, reason: "" },
});
