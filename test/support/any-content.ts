/** Generates what may stand in a cell: numbers, texts in every way of writing them, booleans, errors, and their formats. */
import fc from "fast-check";
import type { CellValue } from "../../src/core/grid/grid";

export interface CellContent {
  readonly value: CellValue;
  readonly format: string;
}

/** Sizes at which spreadsheet programs still agree among themselves: neither 1e300 nor 1e-300. */
const number = fc
  .oneof(
    fc.integer({ min: -3, max: 20 }),
    fc.integer({ min: -500, max: 20_000 }).map((count) => count / 1000),
    fc.constantFrom(0, -0, 0.05, 0.5, 1, 1e-9, 1e-10, -1e-9, 5e-10, 1e15, 99.995, 46_082, 1.005, 0.1 + 0.2),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  )
  .filter((one) => one === 0 || Math.abs(one) >= 1e-12);

const digits = fc.constantFrom(
  "5",
  "3",
  "0",
  "1",
  "2.5",
  "0.5",
  "100",
  "1,000",
  "12",
  ".5",
  "5.",
  "05",
  "8。5",
  "1，000",
);

/** Ways in which people write one and the same number, or nearly. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}`,
  (text) => `${text} `,
  (text) => `\u00A0${text}`,
  (text) => `\u3000${text}\u3000`,
  (text) => `${text}\n`,
  (text) => `\u200B${text}`,
  (text) => `+${text}`,
  (text) => `-${text}`,
  (text) => `−${text}`,
  (text) => `－${text}`,
  (text) => `＋${text}`,
  (text) => `- ${text}`,
  (text) => `(${text})`,
  (text) => `（${text}）`,
  (text) => `'${text}`,
  (text) => `${text}%`,
  (text) => `${text} %`,
  (text) => `${text}％`,
  (text) => `${text}‰`,
  (text) => `${text}次`,
  (text) => `${text} 分`,
  (text) => `${text}万`,
  (text) => `${text}元`,
  (text) => `${text}个百分点`,
  (text) => `约${text}`,
  (text) => `第${text}`,
  (text) => `${text}-6`,
  (text) => `${text}/4`,
  (text) => `${text}e3`,
  (text) => `${text}E-9`,
  (text) => `￥${text}`,
  (text) => `=${text}`,
  (text) => text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
];

const written = fc
  .tuple(digits, fc.constantFrom(...WAYS), fc.constantFrom(...WAYS))
  .map(([text, a, b]) => b(a(text)));

const WORDS = [
  "是",
  "否",
  "√",
  "✓",
  "×",
  "有",
  "无",
  "Y",
  "yes",
  "No",
  "TRUE",
  "true",
  "1",
  "0",
  "不适用",
  "不涉及",
  "无此项",
  "N/A",
  "n/a",
  "NA",
  "/",
  "—",
  "－",
  "-",
  "优",
  "良",
  "中",
  "差",
  "优秀",
  "(优)",
  "（优）",
  "优，",
  "①",
  "Ⅰ",
  "㈠",
  "½",
  "五",
  "五次",
  "√√",
  "√√×",
  "①③",
  "1、2",
  "1 2",
  "",
  " ",
  "\u00A0",
  "\u200B",
  "\t",
  "待定",
  "见附件",
  "1e400",
  "0x10",
  "Infinity",
  "NaN",
  "2026-3-1",
  "3月1日",
];

const word = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom("", " ", "\u00A0", "\u3000", "\n", "\u200B", "。"),
    fc.boolean(),
  )
  .map(([text, odd, before]) => (before ? odd + text : text + odd));

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 6, arbitrary: written },
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom("#REF!", "#DIV/0!").map((error) => ({ error })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** A cell's content with the format that it is shown in. */
export const anyContent: fc.Arbitrary<CellContent> = fc.record({
  value,
  format: fc.oneof(
    { weight: 6, arbitrary: fc.constant("General") },
    { weight: 1, arbitrary: fc.constantFrom("0%", "0.00%", "yyyy-mm-dd", "@", "0.00") },
  ),
});

/** What may stand in 备注, where a percentage can be confirmed. */
export const anyRemark: fc.Arbitrary<CellContent> = fc
  .oneof(
    fc.constantFrom(
      "增长0.5%",
      "0.50%",
      "0.5 %",
      "０．５％",
      "上季10.5%",
      "10.5%，本季0.5%",
      "0.5%，上季0.5%",
      "0.5",
      ".5%",
      "0.5％",
      "1%",
      "100%",
      "-0.5%",
      "0.5%\n",
      "50%",
      "0.05%",
      "a0.5%",
      "。0.5%",
      "００.5%",
    ),
    written,
  )
  .map((text) => ({ value: text, format: "General" }));
