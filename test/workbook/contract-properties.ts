/** The document's custom properties in the contract: set with a plan's sheets, or not at all. */
import type { DocumentProperty } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { knownWorkbook } from "./known-workbook";
import { summaryPlan } from "./sample-plans";
import type { MakeWorkbook } from "./workbook-under-test";

const setting = (...properties: readonly DocumentProperty[]): WorkbookPlan => ({
  sheets: [],
  names: [],
  properties,
  activate: null,
});

const unit = { name: "单位", value: "第一党支部 <\"甲\" & '乙'>" };
const time = { name: "考评助手.时间", value: "2026-12-31 15:20" };

export function describeProperties(makeWorkbook: MakeWorkbook): void {
  test("a workbook without custom properties has none", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    expect((await port.read()).properties).toEqual([]);
  });

  test("properties are set with the sheets of a plan, and read back", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply({ ...summaryPlan("汇总"), properties: [unit, time] });
    expect((await port.read()).properties).toEqual([unit, time]);
  });

  test("a property is replaced by one of the same name in any case; others stay", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(setting({ name: "Code", value: "1" }, unit, time));
    await port.apply(setting({ name: "CODE", value: "2" }, { name: "更多", value: "" }));
    const { properties = [] } = await port.read();
    expect(properties.map(({ name, value }) => [name.toLowerCase(), value])).toEqual([
      ["code", "2"],
      [unit.name, unit.value],
      [time.name, time.value],
      ["更多", ""],
    ]);
  });

  test("a writing that fails halfway leaves the properties as they were", async () => {
    const workbook = await makeWorkbook(knownWorkbook);
    await workbook.port.apply(setting(unit));
    workbook.failNextWriting();
    const plan = { ...summaryPlan("汇总"), properties: [{ ...unit, value: "第二党支部" }, time] };
    await expect(workbook.port.apply(plan)).rejects.toMatchObject({ name: "WorkbookError" });
    expect((await workbook.port.read()).properties).toEqual([unit]);
  });
}
