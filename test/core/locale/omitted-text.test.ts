/** What was left out is named in both languages. */
import { describeOmitted } from "../../../src/core/locale/omitted-text";
import type { OmittedPart } from "../../../src/workbook/port";

const PARTS: Readonly<Record<OmittedPart, true>> = {
  axisBounds: true,
  axisOrder: true,
  markers: true,
  chartColors: true,
  print: true,
  fitToPage: true,
  properties: true,
};

test.each(Object.keys(PARTS))("%s has a name in both languages", (part) => {
  expect(describeOmitted([part], "zh")).not.toContain(part);
  expect(describeOmitted([part], "en")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("several are one sentence", () => {
  expect(describeOmitted(["axisOrder", "markers"], "zh")).toBe(
    "这个版本的 Excel 不接受坐标轴次序、图表标记，已略去；数据、公式和图表都在。",
  );
});
