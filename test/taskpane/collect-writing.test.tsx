/** Sheets of 收表 that are written into the open workbook: how far it is, and a stop that leaves nothing half-written. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CollectView } from "../../src/usecases/collect-view";
import type { WriteWatch } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { Deferred } from "../support/deferred";
import { EMPTY_PLAN, EMPTY_VIEW, FakeDesk, returned } from "../support/fake-desk";
import { FakeWorkbook } from "../support/fake-workbook";
import { blankWorkbook } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const VIEW: CollectView = { ...EMPTY_VIEW, returns: [returned("甲支部")] };

const WORDS = {
  zh: { tab: "收表", files: "选择文件…", results: "结果", write: "写入本工作簿", stop: "停止" },
  en: {
    tab: "Returns",
    files: "Choose files…",
    results: "Results",
    write: "Write into this workbook",
    stop: "Stop",
  },
};

/** A workbook that writes until the test says how it ends, and a desk with something to write. */
async function show(language: "zh" | "en" = "zh") {
  const words = WORDS[language];
  const workbook = new FakeWorkbook(blankWorkbook());
  const desk = new FakeDesk(VIEW);
  desk.reviewSheetsMade = { plan: EMPTY_PLAN, wouldLose: [] };
  const end = new Deferred<undefined>();
  let watch: WriteWatch | undefined;
  workbook.onApply = async (given) => {
    watch = given;
    watch?.onProgress?.({ sheet: "排名", number: 2, of: 14, share: 0.375 });
    const stopped = new Promise<never>((_, reject) =>
      watch?.signal?.addEventListener("abort", () =>
        reject(new WorkbookError("stopped", { file: "部门.xlsx" })),
      ),
    );
    await Promise.race([end.promise, stopped]);
  };
  const { container } = renderPane(workbook, {
    language,
    surroundings: { loadDesk: () => Promise.resolve(desk) },
  });
  await openTab(words.tab);
  const input = await screen.findByLabelText(words.files, { selector: "input" });
  fireEvent.change(input, { target: { files: [new File(["x"], "甲.xlsx")] } });
  const results = await screen.findByRole("region", { name: words.results });
  const tell = (...[progress]: Parameters<NonNullable<WriteWatch["onProgress"]>>): void =>
    act(() => watch?.onProgress?.(progress));
  return { workbook, results, end, tell, panel: container, words };
}

test.each([
  ["zh", "正在写入“排名”（第 2 张，共 14 张），已完成 37%", "已停止写入，写了一半的工作表已撤去"],
  ["en", "Writing “排名” (sheet 2 of 14), 37% done", "is as before: writing was stopped"],
] as const)(
  "it says what is being written, and a stop is told in a sentence (%s)",
  async (language, step, told) => {
    const { workbook, results, words, panel } = await show(language);
    await userEvent.click(within(results).getByRole("button", { name: words.write }));
    expect(await within(results).findByText(step)).toBeTruthy();
    expect(within(results).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.375");
    expect(await accessibilityFaults(panel)).toEqual([]);
    await userEvent.click(within(results).getByRole("button", { name: words.stop }));
    expect((await within(results).findByText(new RegExp(told))).textContent).toContain("部门.xlsx");
    expect(workbook.applied).toEqual([]);
    expect(within(results).queryByRole("progressbar")).toBeNull();
    expect(panel.textContent).not.toMatch(/已写入：|Written:/);
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

test("once the sheets take their places there is nothing to stop, and what was written is named", async () => {
  const { workbook, results, end, tell } = await show();
  await userEvent.click(within(results).getByRole("button", { name: "写入本工作簿" }));
  await within(results).findByText(/正在写入“排名”/);
  tell({ sheet: null, number: 14, of: 14, share: 1 });
  await within(results).findByText("已写完，正在放到位…");
  const stop = within(results).getByRole("button", { name: "停止" });
  expect(stop.getAttribute("aria-disabled")).toBe("true");
  void end.resolve(undefined);
  await within(results).findByText(/^已写入：/);
  expect(workbook.applied).toHaveLength(1);
});

test("a failure in the middle is a problem, not a stop; after it the sheets can be written again", async () => {
  const { workbook, results, panel } = await show();
  workbook.onApply = () => Promise.reject(new WorkbookError("hostFailed", { file: "部门.xlsx" }));
  await userEvent.click(within(results).getByRole("button", { name: "写入本工作簿" }));
  await screen.findByText(/Excel 没有完成操作/);
  expect(panel.textContent).not.toContain("已停止写入");
  workbook.onApply = () => Promise.resolve();
  await userEvent.click(within(results).getByRole("button", { name: "写入本工作簿" }));
  await within(results).findByText(/^已写入：/);
});

test("review sheets are told and stopped alike", async () => {
  const { workbook } = await show();
  const reviews = await screen.findByRole("region", { name: "分部门复核" });
  await userEvent.click(within(reviews).getByRole("button", { name: "复核表写入本工作簿" }));
  await within(reviews).findByText(/第 2 张，共 14 张/);
  await userEvent.click(within(reviews).getByRole("button", { name: "停止" }));
  await within(reviews).findByText(/已停止写入，写了一半的工作表已撤去/);
  expect(workbook.applied).toEqual([]);
});
