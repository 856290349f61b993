/** 年度 in the pane: load, weights, units with what to do, an exemption, a decision, what if, write; numbers of the engine. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import type { Language } from "../../src/core/locale/language";
import { FakeDesk } from "../support/fake-desk";
import { FakeWorkbook } from "../support/fake-workbook";
import { blankWorkbook } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";
import { ratingsOfAll } from "../support/ratings";
import { yearRecords } from "../support/year-records";
import { assembled, exampleSheets } from "../support/year-sources";

let records: readonly FileRecord[];

beforeAll(async () => {
  records = await yearRecords("examples/year");
});

/** @param without sheets of this unit and period are taken away */
async function showYear(
  language: Language = "zh",
  without: readonly [string, string] | null = null,
  further: readonly FileRecord[] = [],
  shownLast = language === "zh" ? "权重体检" : "Weights",
  books: FakeDesk["books"] = [],
) {
  const desk = new FakeDesk();
  desk.records = [
    ...records.map((record) => ({
      ...record,
      sheets: record.sheets.filter(({ unit, period }) => unit !== without?.[0] || period !== without[1]),
    })),
    ...further,
  ];
  desk.books = books;
  const workbook = new FakeWorkbook(blankWorkbook());
  const shown = renderPane(workbook, { language, surroundings: { loadDesk: () => Promise.resolve(desk) } });
  await openTab(language === "zh" ? "年度" : "Year");
  const label = language === "zh" ? "选择文件…" : "Choose files…";
  const input = await screen.findByLabelText(label, { selector: "input" });
  fireEvent.change(input, { target: { files: records.map(({ file }) => new File(["x"], file)) } });
  if (shownLast === "合成哪一年") await screen.findByLabelText(shownLast);
  else await screen.findByRole("region", { name: shownLast });
  return { panel: shown.container, workbook };
}

const unit = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

test.each(["zh", "en"] as const)(
  "weights first, then places and scores as the engine has them (%s)",
  async (language) => {
    const { panel } = await showYear(language);
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe(language === "zh" ? "权重体检" : "Weights");
    for (const { unit: name, place, result } of assembled(await exampleSheets()).units) {
      const rank = language === "zh" ? `第 ${place?.rank ?? ""} 名` : `Rank ${place?.rank ?? ""}`;
      expect(unit(new RegExp(name)).textContent).toContain(
        `${rank} · ${name} · ${result.totals.final?.toFixed(2) ?? ""}`,
      );
    }
    expect(await accessibilityFaults(panel)).toEqual([]);
  },
);

test("what is missing leads to what to do, and an exemption with reason and approver lets the unit off", async () => {
  const person = userEvent.setup();
  await showYear("zh", ["第三党支部", "2026Q1"]);
  await person.click(unit(/第三党支部/));
  expect(unit(/第三党支部/).textContent).toContain("未排名");
  expect(screen.getByText("缺第一季度的考核评分表。")).toBeTruthy();
  const form = within(screen.getByRole("region", { name: "豁免" }));
  await person.selectOptions(form.getByLabelText("单位"), "第三党支部");
  await person.type(form.getByLabelText("事由"), "新设");
  await person.click(form.getByRole("button", { name: "增加豁免" }));
  expect(form.queryByRole("listitem")).toBeNull();
  await person.type(form.getByLabelText("批准人"), "党委");
  await person.click(form.getByRole("button", { name: "增加豁免" }));
  expect(form.getByRole("listitem").textContent).toContain("第三党支部 · 一季度 · 新设 · 党委");
  await screen.findByRole("button", { name: /第 \d 名 · 第三党支部/ });
});

test("a proposal stands beside the decision, which is written with the sheets", async () => {
  const person = userEvent.setup();
  const { panel, workbook } = await showYear();
  await person.click(unit(/第一党支部/));
  await person.selectOptions(screen.getByLabelText("党委审定"), "命名");
  await person.type(screen.getByLabelText("文号"), "党〔2027〕3号");
  expect(screen.getByText(/验收通过，予以命名/)).toBeTruthy();
  expect(await accessibilityFaults(panel)).toEqual([]);
  expect(workbook.applied).toEqual([]);
  await person.click(screen.getByRole("button", { name: "写入这个工作簿" }));
  await screen.findByText(/^已写入：.?年度汇总/);
  const proposals = workbook.applied.at(-1)?.sheets.find(({ name }) => name === "等次建议");
  expect(proposals?.cells.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["命名", "党〔2027〕3号"]),
  );
});

test("what is tried out moves ranks here and nowhere else", async () => {
  const person = userEvent.setup();
  const { workbook } = await showYear();
  const form = within(screen.getByRole("region", { name: "试算" }));
  await person.selectOptions(form.getByLabelText("去掉一个单位"), "第一党支部");
  const moves = await form.findByRole("list", { name: "名次变化" });
  expect(moves.textContent).toContain("第二党支部 第 2 名");
  expect(unit(/第一党支部/).textContent).toContain("第 1 名");
  await person.click(form.getByRole("button", { name: "恢复原样" }));
  expect(workbook.applied).toEqual([]);
});

test("of two sheets of a quarter a person says which counts, and it is written", async () => {
  const person = userEvent.setup();
  const [record] = records.filter(({ file }) => file.includes("第三党支部"));
  if (record === undefined) throw new Error("a record expected");
  // What another unit entered, under this one's name.
  const other = records.find(({ file }) => file.includes("第四党支部"));
  const changed = (other?.sheets ?? []).flatMap((sheet) =>
    sheet.period === "2026Q2" ? [{ ...sheet, unit: "第三党支部" }] : [],
  );
  const { workbook } = await showYear("zh", null, [
    { ...record, file: "更正/第三党支部.xlsx", sha256: "other", sheets: changed },
  ]);
  await person.click(unit(/第三党支部/));
  expect(unit(/第三党支部/).textContent).toContain("第二季度 两份");
  const choice = screen.getByLabelText("第二季度以哪一份为准");
  const own = within(choice)
    .getAllByRole("option")
    .find(({ textContent }) => textContent?.startsWith(record.file) === true);
  if (own === undefined) throw new Error("an option expected");
  await person.selectOptions(choice, own);
  await screen.findByRole("button", { name: /第 \d 名 · 第三党支部/ });
  expect(await screen.findByText(/已选定以 .*第三党支部.xlsx.* 为准/)).toBeTruthy();
  await person.click(screen.getByRole("button", { name: "写入这个工作簿" }));
  await screen.findByText(/^已写入：.?年度汇总/);
  const written = workbook.applied.at(-1)?.sheets.find(({ name }) => name === "两份取舍");
  expect(written?.cells.filter(({ value }) => value === "是")).toHaveLength(1);
});

test("of sheets of two years, and of other frameworks, a person chooses", async () => {
  const person = userEvent.setup();
  const earlier = records.map((record) => ({
    ...record,
    file: record.file.replace("year/", "2025/"),
    sheets: record.sheets.map((sheet) => ({
      ...sheet,
      period: sheet.period?.replace("2026", "2025") ?? null,
    })),
  }));
  await showYear("zh", null, earlier, "合成哪一年");
  expect(screen.getByText(/评分表分属不同年度/)).toBeTruthy();
  await person.selectOptions(screen.getByLabelText("合成哪一年"), "2025");
  await screen.findByRole("region", { name: "权重体检" });
  expect(screen.getAllByText(/这是2026年.*没有计入/).length).toBeGreaterThan(0);
  await person.selectOptions(screen.getByLabelText("按哪个指标体系"), "F6_NDZH");
  expect(await screen.findByText(/^年度综合考核.* · 2025$/)).toBeTruthy();
});

test("other weights of a composite move ranks live, keep its constraint, and are written nowhere", async () => {
  const person = userEvent.setup();
  const ratings = { file: "测评.xlsx", workbook: ratingsOfAll() };
  const { workbook } = await showYear("zh", null, [], "权重体检", [ratings]);
  const before = unit(/第二党支部/).textContent;
  const form = within(screen.getByRole("region", { name: "试算" }));
  const weight = (name: RegExp) => form.getByLabelText(name);
  const set = async (name: RegExp, value: string): Promise<void> => {
    await person.clear(weight(name));
    await person.type(weight(name), value);
  };
  await set(/^业绩考核.*权重/, "40");
  expect(await form.findByText(/权重合计应为 1，现为 0.8/)).toBeTruthy();
  await set(/^述职评议.*权重/, "40");
  expect(await form.findByText(/权重不满足“NDZH-1 > NDZH-2 \+ NDZH-3”/)).toBeTruthy();
  await set(/^业绩考核.*权重/, "80");
  await set(/^述职评议.*权重/, "10");
  await set(/^群众评议.*权重/, "10");
  await waitFor(() => expect(form.queryByText(/权重/, { selector: "span" })).toBeNull());
  expect(form.getByRole("status").textContent).not.toBe("");
  expect(unit(/第二党支部/).textContent).toBe(before);
  await person.clear(form.getByLabelText("名额比例（%）"));
  await person.type(form.getByLabelText("名额比例（%）"), "80");
  expect(await form.findByText(/名额 4 个（5 个单位 × 80%/)).toBeTruthy();
  expect(workbook.applied).toEqual([]);
});
