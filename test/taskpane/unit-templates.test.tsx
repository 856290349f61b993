/** 模板 makes a workbook for each unit of the open workbook's roster, and offers them as one zip file. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { readRoster } from "../../src/core/roster/read-roster";
import { planRoster } from "../../src/core/roster/plan-roster";
import type { WorkbookMaker } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { Deferred } from "../support/deferred";
import { FakeWorkbook } from "../support/fake-workbook";
import { sheetGrid } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { planGrid } from "../support/plan-grid";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";

const blobs = new Map<string, Blob>();

/** What the last zip file was made of. */
let zipped: ReadonlyMap<string, Uint8Array>;

/** What workbooks were made of, in their order. */
let made: WorkbookPlan[];

/** Makes no real workbooks; those are the command line's and the browser's to test. */
const maker: WorkbookMaker = {
  create: (plan) => Promise.resolve(Uint8Array.of(made.push(plan))),
  zip: (files) => {
    zipped = files;
    return Uint8Array.of(1, 2, 3);
  },
};

beforeEach(() => {
  blobs.clear();
  zipped = new Map();
  made = [];
  URL.createObjectURL = (blob) => {
    const address = `blob:https://pane/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = (address) => void blobs.delete(address);
});

function rosterOf(...names: readonly CellValue[]): WorkbookGrid {
  const rows = names.map((name, index) => [index + 1, name]);
  return { ...blankWorkbook(), sheets: [sheetGrid("单位名录", [["序号", "单位名称"], ...rows])] };
}

async function showTemplates(workbook: FakeWorkbook, options: PaneOptions = {}): Promise<HTMLElement> {
  renderPane(workbook, {
    ...options,
    surroundings: { loadMaker: () => Promise.resolve(maker), ...options.surroundings },
  });
  await openTab(options.language === "en" ? "Templates" : "模板");
  return screen.findByRole("region", { name: /按单位名录批量制作|For every unit/ });
}

/** The link to the finished file, and what the file was made of. */
async function offered(): Promise<{ readonly name: string; readonly units: readonly string[] }> {
  const link = await screen.findByRole<HTMLAnchorElement>("link", { name: /下载|Download/ });
  expect(blobs.get(link.href)?.type).toBe("application/zip");
  return { name: link.download, units: [...zipped.keys()] };
}

test("each unit of the roster gets a workbook of its own, and the open one is left alone", async () => {
  const workbook = new FakeWorkbook(rosterOf("第一党支部", "第二党支部"));
  const region = await showTemplates(workbook);
  expect(region.textContent).toContain("“单位名录”上有 2 个单位。");
  await userEvent.click(within(region).getByRole("button", { name: "制作 2 个工作簿" }));
  const { name, units } = await offered();
  expect(name).toMatch(/-20\d\dQ[1-4]-第一党支部等2个单位\.zip$/);
  const suffix = name.replace("-第一党支部等2个单位.zip", ".xlsx");
  expect(units).toEqual([`第一党支部-${suffix}`, `第二党支部-${suffix}`]);
  expect([...zipped.values()]).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  expect(made.map((plan) => JSON.stringify(plan))).toEqual([
    expect.stringContaining("第一党支部"),
    expect.stringContaining("第二党支部"),
  ]);
  expect(screen.getByText("已制作 2 个工作簿。")).toBeTruthy();
  expect(workbook.applied).toEqual([]);
  expect(await accessibilityFaults(region)).toEqual([]);
});

test("made anew, the earlier file is let go", async () => {
  const region = await showTemplates(new FakeWorkbook(rosterOf("甲")));
  for (let round = 0; round < 2; round++) {
    await userEvent.click(await within(region).findByRole("button", { name: "制作 1 个工作簿" }));
    await offered();
  }
  expect(blobs.size).toBe(1);
});

test("rows that can't be used are listed with their cells and lead there; the others count", async () => {
  const workbook = new FakeWorkbook(rosterOf("甲", { error: "#N/A" }, "甲"));
  const region = await showTemplates(workbook);
  expect(region.textContent).toContain("名录有 2 处需要处理");
  await userEvent.click(within(region).getByRole("button", { name: /“单位名录”B4：“甲”与 B2 重复/ }));
  expect(workbook.jumps).toEqual([{ sheet: "单位名录", row: 3, column: 1 }]);
  expect(within(region).getByRole("button", { name: "制作 1 个工作簿" })).toBeTruthy();
  expect(await accessibilityFaults(region)).toEqual([]);
});

test.each(["zh", "en"] as const)("without a roster a blank one can be had (%s)", async (language) => {
  const workbook = new FakeWorkbook(blankWorkbook());
  const region = await showTemplates(workbook, { language });
  expect(await accessibilityFaults(region)).toEqual([]);
  await userEvent.click(within(region).getByRole("button", { name: /新建单位名录|Add a roster sheet/ }));
  const plan = planRoster(workbook.grid, language);
  expect(workbook.applied).toEqual([plan]);
  // No mark: it is the person's sheet from now on, and no later writing may replace it.
  expect(plan.names).toEqual([]);
  expect(readRoster(planGrid(plan))?.problems).toMatchObject([{ kind: "empty" }]);
});

test("without a period there is nothing to make", async () => {
  const region = await showTemplates(new FakeWorkbook(rosterOf("甲")));
  for (const box of screen.getAllByRole<HTMLInputElement>("checkbox"))
    if (box.checked) await userEvent.click(box);
  const button = within(region).getByRole("button", { name: "制作 1 个工作簿" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(button);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

describe("while the workbooks are being made", () => {
  test("it is seen how far it is, and stopping leaves no file", async () => {
    const second = new Deferred<Uint8Array>();
    const coming = [Promise.resolve(Uint8Array.of(1)), second.promise];
    const loadMaker = () =>
      Promise.resolve({ ...maker, create: () => coming.shift() ?? Promise.resolve(Uint8Array.of(3)) });
    const region = await showTemplates(new FakeWorkbook(rosterOf("甲", "乙", "丙")), {
      surroundings: { loadMaker },
    });
    await userEvent.click(within(region).getByRole("button", { name: "制作 3 个工作簿" }));
    expect(await within(region).findByText("正在制作：1 / 3")).toBeTruthy();
    expect(await accessibilityFaults(region)).toEqual([]);
    await userEvent.click(within(region).getByRole("button", { name: "停止" }));
    await second.resolve(Uint8Array.of(2));
    expect(await within(region).findByText("已停止，没有生成文件。")).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
    expect(blobs.size).toBe(0);
  });

  test.each([
    ["that the program couldn't be loaded", { loadMaker: () => Promise.reject(new Error("offline")) }],
    [
      "that a workbook couldn't be made",
      {
        loadMaker: () =>
          Promise.resolve({ ...maker, create: () => Promise.reject(new WorkbookError("writeFailed")) }),
      },
    ],
  ])("a failure is told, %s, and it can be tried again", async (_what, surroundings) => {
    const region = await showTemplates(new FakeWorkbook(rosterOf("甲")), { surroundings });
    await userEvent.click(within(region).getByRole("button", { name: "制作 1 个工作簿" }));
    expect((await within(region).findByRole("alert")).textContent).not.toBe("");
    expect(within(region).getByRole("button", { name: "制作 1 个工作簿" })).toBeTruthy();
    expect(blobs.size).toBe(0);
  });
});

describe("where a link to a file does nothing (Mac, iPad)", () => {
  const WITHOUT = { surroundings: { downloads: false } };

  test("the pane says so, makes no file and opens each unit's workbook instead", async () => {
    const workbook = new FakeWorkbook(rosterOf("第一党支部", "第二党支部"));
    const region = await showTemplates(workbook, WITHOUT);
    expect(region.textContent).toContain("Mac 和 iPad 版 Excel 的任务窗格不能下载文件。");
    expect(region.textContent).toContain("kaoping template --roster");
    expect(within(region).queryByRole("button", { name: /^制作/ })).toBeNull();
    await userEvent.selectOptions(within(region).getByRole("combobox", { name: "单位" }), "第二党支部");
    await userEvent.click(within(region).getByRole("button", { name: "打开这个单位的工作簿" }));
    expect(await within(region).findByText(/“第二党支部”的工作簿已打开，可能在当前窗口后面/)).toBeTruthy();
    expect(workbook.opened).toEqual([Uint8Array.of(1)]);
    expect(made.map((plan) => JSON.stringify(plan))).toEqual([expect.stringContaining("第二党支部")]);
    expect(screen.queryByRole("link")).toBeNull();
    expect(blobs.size).toBe(0);
    expect(await accessibilityFaults(region)).toEqual([]);
  });

  test.each([
    ["zh", "管理策略禁止"],
    ["en", "a policy may forbid it"],
  ] as const)("when Excel opens no second workbook, that is told (%s)", async (language, words) => {
    const workbook = new FakeWorkbook(rosterOf("甲"));
    workbook.onOpenOther = () => Promise.reject(new WorkbookError("notOpened", { reason: "AccessDenied" }));
    const region = await showTemplates(workbook, { ...WITHOUT, language });
    await userEvent.click(within(region).getByRole("button", { name: /打开这个单位|Open this unit/ }));
    expect((await within(region).findByRole("alert")).textContent).toContain(words);
  });

  test("without a period there is nothing to open", async () => {
    const region = await showTemplates(new FakeWorkbook(rosterOf("甲")), WITHOUT);
    for (const box of screen.getAllByRole<HTMLInputElement>("checkbox"))
      if (box.checked) await userEvent.click(box);
    const button = within(region).getByRole("button", { name: "打开这个单位的工作簿" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
  });
});

test("no other part of the pane hands out a file: what does, asks whether a link does anything", () => {
  const folder = path.join(__dirname, "../../src/taskpane");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const offering = sources.filter((name) =>
    /\bdownload=|\.download\b|window\.open\(/.test(
      readFileSync(path.join(folder, name), "utf8").replaceAll("texts.download", ""),
    ),
  );
  expect(offering.sort()).toEqual([
    path.join("components", "unit-templates.tsx"),
    path.join("components", "work-done.tsx"),
  ]);
});

test("units of another type than the framework's are named, and made when that is asked for", async () => {
  const rows = [
    ["序号", "单位名称", "类型"],
    [1, "甲公司党委", "党委"],
    [2, "第一党支部", "党支部"],
    [3, "第二党支部", null],
  ];
  const roster = { ...blankWorkbook(), sheets: [sheetGrid("单位名录", rows)] };
  const region = await showTemplates(new FakeWorkbook(roster));
  expect(within(region).getByText(/不制作：甲公司党委（党委）。/)).toBeTruthy();
  expect(within(region).getByRole("button", { name: "制作 2 个工作簿" })).toBeTruthy();
  await userEvent.click(within(region).getByRole("checkbox", { name: "这些单位也制作" }));
  await userEvent.click(within(region).getByRole("button", { name: "制作 3 个工作簿" }));
  expect((await offered()).units).toHaveLength(3);
  await screen.findByText("已制作 3 个工作簿。");
});
