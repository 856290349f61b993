/** Which option somebody meant who wrote another: one that stands out, or none. */
import { nearestOption } from "../../../src/core/fix/fixes/unlisted-option";

const TIERS = ["优", "良", "中", "差"];
const LEVELS = ["国家级", "省部级", "市级", "集团级"];

test.each<[string, readonly string[], string | null]>([
  ["优秀", TIERS, "优"],
  ["良好", TIERS, "良"],
  ["较好", TIERS, null],
  ["优良", TIERS, null],
  ["√", ["是", "否", "不适用"], "是"],
  ["无", ["是", "否"], "否"],
  ["Y", TIERS, null],
  ["省级", LEVELS, null],
  ["省部級", LEVELS, "省部级"],
  ["国 家 级", LEVELS, "国家级"],
  ["级", LEVELS, null],
  ["县级", LEVELS, null],
  ["见附件", LEVELS, null],
  ["", TIERS, null],
  ["优", [], null],
])("%s of %j: %s", (typed, options, meant) => {
  expect(nearestOption(typed, options)).toBe(meant);
});
