/** The order of units that nothing else orders. */
import { byName } from "../../../src/core/ranking/by-name";

test.each([
  ["a", "b", -1],
  ["b", "a", 1],
  ["a", "a", 0],
  // By code point, not by pronunciation: 丙 comes before 甲.
  ["丙", "甲", -1],
  ["B", "a", -1],
])("%s beside %s is %s", (first, second, order) => {
  expect(byName({ unit: first }, { unit: second })).toBe(order);
});
