/** What has to be read again follows from what changed after a reading had begun. */
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { ChangeJournal } from "../../src/workbook/change-journal";

const grid = (): WorkbookGrid => ({ sheets: [], names: [], activeSheet: null });

test("changes before a reading are in it, changes during and after it are not", () => {
  const journal = new ChangeJournal();
  journal.changed(["早"]);
  const remember = journal.beginReading();
  journal.changed(["中"]);
  const reading = grid();
  remember(reading);
  journal.changed(["晚", "中"]);
  expect(journal.since(reading)).toEqual({ earlier: reading, touched: ["中", "晚"] });
});

test("each reading counts from its own beginning, whichever is over first", () => {
  const journal = new ChangeJournal();
  const [first, second] = [grid(), grid()];
  const rememberFirst = journal.beginReading();
  journal.changed(["甲"]);
  const rememberSecond = journal.beginReading();
  rememberSecond(second);
  rememberFirst(first);
  expect(journal.since(first)?.touched).toEqual(["甲"]);
  expect(journal.since(second)?.touched).toEqual([]);
});

test("after a change that may be anywhere all has to be read, until it was", () => {
  const journal = new ChangeJournal();
  const [before, after] = [grid(), grid()];
  journal.beginReading()(before);
  journal.changed(null);
  journal.changed(["甲"]);
  expect(journal.since(before)).toBeNull();
  journal.beginReading()(after);
  expect(journal.since(after)?.touched).toEqual([]);
});

test("a grid that was not read here says nothing", () => {
  expect(new ChangeJournal().since(grid())).toBeNull();
});
