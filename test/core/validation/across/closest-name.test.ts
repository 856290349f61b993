/** Which unit of a roster is meant. */
import { closestName } from "../../../../src/core/validation/across/closest-name";

const ROSTER = [
  "第一党支部",
  "第二党支部",
  "第十二党支部",
  "机关党总支",
  "示例一公司党委",
  "后勤服务中心党支部",
];

test.each([
  ["一支部", "第一党支部"],
  ["第1党支部", "第一党支部"],
  ["第12党支部", "第十二党支部"],
  ["示例集团第二党支部", "第二党支部"],
  ["机关总支", "机关党总支"],
  ["后勤中心党支部", "后勤服务中心党支部"],
  ["示例一公司党委会", "示例一公司党委"],
  ["第三党支部", null],
  ["示例二公司党委", null],
  ["党支部", null],
  ["工会", null],
  ["", null],
])("%j is taken for %s", (name, expected) => {
  expect(closestName(name, ROSTER)).toBe(expected);
});

test("between two names that are equally like it nobody chooses", () => {
  expect(closestName("机关支部", ["机关甲支部", "机关乙支部"])).toBeNull();
});
