/** Files are named without the folder that all share, and never so that two become alike. */
import type { Collected } from "../../../../src/core/collect/collected";
import { shownFiles } from "../../../../src/core/collect/book/shown-file";

test.each([
  [["in/a.xlsx", "in/ab.xlsx"], "in", ["a.xlsx", "ab.xlsx"]],
  [["in/one/a.xlsx", "in/other/a.xlsx"], "in", ["one/a.xlsx", "other/a.xlsx"]],
  [["/a.xlsx", "/b.xlsx"], "", ["a.xlsx", "b.xlsx"]],
  [["a.xlsx", "in/a.xlsx"], "", ["a.xlsx", "in/a.xlsx"]],
  [["in/a.xlsx"], "in", ["a.xlsx"]],
  [[], "", []],
])("of %j the folder is %j", (files, folder, names) => {
  const returns = files.map((file) => ({ file }));
  const shown = shownFiles({ returns } as unknown as Collected);
  expect(shown.folder).toBe(folder);
  expect(files.map(shown.name)).toEqual(names);
});
