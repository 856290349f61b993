/** `share` stamps a copy when all is right, and `check` says which cells changed afterwards. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { summaryPlan } from "../workbook/sample-plans";
import { example, kaoping, temporaryFolder } from "../support/command-line";
import { READY_SHEET, readyBytes } from "../support/ready-workbook";
import { typeInto } from "../support/type-into";

const inFolder = temporaryFolder();

interface ShareReport {
  readonly ready: boolean;
  readonly items: readonly {
    readonly key: string;
    readonly passed: boolean;
    readonly cells: readonly object[];
  }[];
  readonly stamp: { readonly time: string; readonly code: string; readonly out: string } | null;
}

async function stampedFile(name: string): Promise<string> {
  const [file, out] = [inFolder(`${name}.xlsx`), inFolder(`${name}-out.xlsx`)];
  writeFileSync(file, await readyBytes());
  expect((await kaoping("share", file, "--out", out)).code).toBe(0);
  return out;
}

test("a sheet that is right is stamped in a copy; the original stays as it is", async () => {
  const [file, out] = [inFolder("a.xlsx"), inFolder("a-out.xlsx")];
  const bytes = await readyBytes();
  writeFileSync(file, bytes);
  const { code, out: printed, err } = await kaoping("share", file, "--out", out);
  expect(code).toBe(0);
  expect(printed.split("\n")[1]).toBe("通过：考核评分表通过检查，可以报送。");
  expect(printed.match(/✓/g)).toHaveLength(6);
  expect(printed).toMatch(
    /SQLH-2026Q4 已写入校验标记：2026-12-31 09:30，校验码 [0-9A-F]{4}-[0-9A-F]{4}。\n标记用来发现误改/,
  );
  expect(err).toContain(out);
  expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
  const grid = await (await openXlsx(readFileSync(out), out)).read();
  expect(grid.sheets.find(({ name }) => name === "_stamp")?.visibility).toBe("veryHidden");
  const texts = grid.sheets.find(({ name }) => name === READY_SHEET)?.values.flat() ?? [];
  expect(
    texts.filter((text) => typeof text === "string" && text.startsWith("报送前检查通过 · ")),
  ).toHaveLength(1);
});

test("check says of a stamped file that nothing changed, and finds what it found before", async () => {
  const out = await stampedFile("b");
  const { code, out: printed } = await kaoping("check", out);
  expect(code).toBe(0);
  expect(printed).toMatch(/标记后未改动（标记于 2026-12-31 09:30，校验码 .{9}）/);
});

test("check names each cell that changed since, in words and as JSON", async () => {
  const out = await stampedFile("c");
  await typeInto(out, READY_SHEET, { H6: 2, C2: "第二党支部" });
  const { out: printed } = await kaoping("check", out);
  expect(printed).toContain("标记后改动过：C2 第一党支部 → 第二党支部；H6 3 → 2");
  expect((await kaoping("check", out, "--lang", "en")).out).toContain("Changed since it was stamped: C2");
  const { shared } = JSON.parse((await kaoping("check", out, "--json")).out) as { shared: object[] };
  expect(shared).toEqual([
    {
      sheet: READY_SHEET,
      state: "changed",
      time: "2026-12-31 09:30",
      code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) as string,
      changes: [
        expect.objectContaining({ address: "C2", before: "第一党支部", after: "第二党支部" }),
        { kind: "cell", sheet: READY_SHEET, address: "H6", before: 3, after: 2, text: "H6 3 → 2" },
      ],
    },
  ]);
});

test("a summary written afterwards changes nothing that was stamped", async () => {
  const out = await stampedFile("d");
  const summary = inFolder("d-summary.xlsx");
  expect((await kaoping("summarize", out, "--out", summary)).code).toBe(0);
  expect((await kaoping("check", summary)).out).toContain("标记后未改动");
});

test("what isn't right is listed with its cells, and nothing is written", async () => {
  const out = inFolder("e.xlsx");
  const { code, out: printed, err } = await kaoping("share", example("faulty"), "--out", out);
  expect(code).toBe(1);
  expect(printed.split("\n")[1]).toMatch(/^未通过：考核评分表有不符之处/);
  expect(printed).toMatch(/ {2}未评：\d+ 项 ✗\n {4}SQLH-2026Q4![A-Z]+\d+ {2}SQLH-\S+ .+ 未评\n/);
  expect(printed).toMatch(/ {2}错误：\d+ 处 ✗\n {4}SQLH-2026Q4!/);
  expect(printed).toContain("没有写入；请处理上面标 ✗ 的各项后再试。");
  expect(err).toBe("");
  expect(existsSync(out)).toBe(false);
  const report = JSON.parse(
    (await kaoping("share", example("faulty"), "--out", out, "--json")).out,
  ) as ShareReport;
  expect(report).toMatchObject({ ready: false, stamp: null });
  expect(report.items.map(({ key }) => key)).toEqual([
    "complete",
    "findings",
    "formulas",
    "points",
    "wording",
    "totals",
  ]);
  expect(report.items.every(({ passed, cells }) => passed === (cells.length === 0))).toBe(true);
});

test("JSON of a stamped copy tells code and time", async () => {
  const [file, out] = [inFolder("f.xlsx"), inFolder("f-out.xlsx")];
  writeFileSync(file, await readyBytes());
  const report = JSON.parse((await kaoping("share", file, "--out", out, "--json")).out) as ShareReport;
  expect(report.stamp).toEqual({
    time: "2026-12-31 09:30",
    code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) as string,
    out,
  });
});

test("the input is never written over, and a file without a scoring sheet can't be shared", async () => {
  const file = inFolder("g.xlsx");
  writeFileSync(file, await readyBytes());
  expect(await kaoping("share", file, "--out", file)).toMatchObject({ code: 2, out: "" });
  const other = inFolder("h.xlsx");
  writeFileSync(other, await createXlsx(summaryPlan("甲")));
  expect((await kaoping("share", other, "--out", inFolder("i.xlsx"))).code).toBe(2);
});

const Q2_ERROR = join(__dirname, "../fixtures/cases/quarters-q2-error.xlsx");

test("an error on any sheet of the workbook keeps all of them from being stamped; every sheet is named", async () => {
  const out = inFolder("j.xlsx");
  const { code, out: printed } = await kaoping("share", Q2_ERROR, "--out", out);
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
  expect(printed.split("\n")[1]).toBe(
    "未通过：4 张考核评分表中有 1 张未通过（SQLH-2026Q2）；所有的表都不写入校验标记。",
  );
  for (const quarter of ["Q1", "Q2", "Q3", "Q4"])
    expect(printed).toMatch(new RegExp(`^SQLH-2026${quarter} · `, "m"));
  expect(printed).toContain("  错误：1 处 ✗\n    SQLH-2026Q2!K6");
  // A period that is asked for chooses no sheet out: the others are mailed too.
  expect((await kaoping("share", Q2_ERROR, "--out", out, "--period", "2026Q4")).out).toBe(printed);
  const report = JSON.parse((await kaoping("share", Q2_ERROR, "--out", out, "--json")).out) as ShareReport & {
    readonly sheets: readonly { readonly sheet: string; readonly state: string }[];
  };
  expect(report).toMatchObject({ ready: false, stamp: null });
  expect(report.sheets.map(({ sheet, state }) => `${sheet} ${state}`)).toEqual([
    "SQLH-2026Q1 ready",
    "SQLH-2026Q2 failing",
    "SQLH-2026Q3 ready",
    "SQLH-2026Q4 ready",
  ]);
});

test("all sheets of a workbook are stamped together, and check says which of them changed", async () => {
  const [file, out] = [inFolder("k.xlsx"), inFolder("k-out.xlsx")];
  writeFileSync(file, await readyBytes(["2026Q3"]));
  const { code, out: printed } = await kaoping("share", file, "--out", out);
  expect(printed).toContain("2 张考核评分表全部通过检查");
  expect(code).toBe(0);
  await typeInto(out, "SQLH-2026Q3", { H6: 0 });
  const told = (await kaoping("check", out)).out;
  expect(told).toMatch(/^SQLH-2026Q3 标记后改动过：H6 \d+ → 0$/m);
  expect(told).toMatch(/^SQLH-2026Q4 标记后未改动/m);
  expect((await kaoping("check", out, "--period", "2026Q4")).out).toContain("SQLH-2026Q3 标记后改动过");
});
