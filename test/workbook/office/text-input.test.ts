/** Which texts Excel would misread if they were written as they are. */
import { textInput } from "../../../src/workbook/office/text-input";
import { trickyTexts } from "../sample-plans";

test.each(trickyTexts.filter((text) => text !== "普通文字" && text !== '引"号"'))(
  "%j is marked as text",
  (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  },
);

test.each(["考核汇总", "得分率（百分数）", "第一党支部", "Assessment summary", '引"号"'])(
  "%j goes as it is",
  (text) => {
    expect(textInput(text)).toBe(text);
  },
);

test("an empty text leaves the cell empty", () => {
  expect(textInput("")).toBe("");
});
