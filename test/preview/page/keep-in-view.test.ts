/** How far the grid scrolls to bring a chosen cell into view beside frozen panes. */
import { scrollFor } from "../../../preview/page/keep-in-view";

/** Columns of 100 pixels, the eleventh of 2000; four are frozen, and the view has room for nine. */
const columns = {
  at: (index: number) => ({ start: index * 100, end: index === 10 ? 3000 : (index + 1) * 100 }),
  split: 4,
  view: 900,
};

test.each([
  ["a column in view stays where it is", 6, 50, 50],
  ["a column beyond the far edge comes in just so", 9, 0, 100],
  ["a column cut by the far edge comes in whole", 9, 30, 100],
  ["a column behind the frozen panes comes out beside them", 5, 300, 100],
  ["the first column after the panes needs no scrolling", 4, 300, 0],
  ["a frozen column is always in view", 2, 300, 300],
  ["a column larger than the view shows its beginning", 10, 0, 600],
])("%s", (_what, index, scroll, expected) => {
  expect(scrollFor(index, scroll, columns)).toBe(expected);
});

test("without frozen panes a view scrolls just as far as it takes", () => {
  expect(scrollFor(9, 0, { ...columns, split: 0, view: 850 })).toBe(200);
});
