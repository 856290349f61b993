/** After an edit the sheets that were edited are asked for; by the button, everything. */
import { act, configure, renderHook, waitFor } from "@testing-library/react";
import { assessWorkbook } from "../../src/core/assess";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { planSummary } from "../../src/core/summary/plan-summary";
import type { AssessmentCore } from "../../src/usecases/assessment-core";
import { turnOfOthers } from "../../src/usecases/turn-of-others";
import { useAssessment } from "../../src/taskpane/hooks/use-assessment";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { Deferred } from "../support/deferred";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet, faultySheet } from "../support/pane-workbooks";

// The first assessment compiles much; on a busy machine that takes time.
configure({ asyncUtilTimeout: 30_000 });

const core: AssessmentCore = { assess: (workbook) => assessWorkbook(workbook), planSummary };

/** A pane's model over a workbook that it has read once. */
async function open() {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const { result } = renderHook(() => useAssessment(workbook, core));
  await waitFor(() => expect(result.current.state.busy).toBe(false));
  expect(workbook.since).toEqual([null]);
  const edit = (touched: readonly string[] | null): Promise<void> =>
    act(async () => {
      workbook.edit(faultySheet().workbook(), touched);
      await Promise.resolve();
      // Others have their turn between reading and assessing.
      await turnOfOthers();
    });
  return { workbook, edit, model: () => result.current };
}

test("an edit has its sheet read, and the next edit starts from that reading", async () => {
  const { workbook, edit } = await open();
  const first = workbook.grid;
  await edit(["考核评分表"]);
  expect(workbook.since[1]?.earlier).toBe(first);
  expect(workbook.since[1]?.touched).toEqual(["考核评分表"]);
  const second = workbook.grid;
  await edit(["台账"]);
  expect(workbook.since[2]?.earlier).toBe(second);
  expect(workbook.since[2]?.touched).toEqual(["台账"]);
});

test("sheets whose reading did not come through are asked for again", async () => {
  const { workbook, edit } = await open();
  const first = workbook.grid;
  const slow = new Deferred<WorkbookGrid>();
  workbook.onRead = () => slow.promise;
  await edit(["甲"]);
  workbook.onRead = () => Promise.reject(new WorkbookError("cellEditing"));
  await edit(["乙"]);
  workbook.onRead = () => Promise.resolve(workbook.grid);
  await edit(["丙"]);
  expect(workbook.since.slice(1).map((since) => since?.touched)).toEqual([
    ["甲"],
    ["甲", "乙"],
    ["甲", "乙", "丙"],
  ]);
  expect(workbook.since[3]?.earlier).toBe(first);
  await act(() => slow.resolve(first));
});

test("where it isn't known what was edited, everything is read", async () => {
  const { workbook, edit } = await open();
  await edit(null);
  expect(workbook.since[1]).toBeNull();
  await edit(["甲"]);
  expect(workbook.since[2]?.touched).toEqual(["甲"]);
});

test("重新校验 reads everything, whatever was heard", async () => {
  const { workbook, edit, model } = await open();
  await edit(["甲"]);
  await act(async () => {
    model().recheck();
    await Promise.resolve();
  });
  expect(workbook.since[2]).toBeNull();
});
