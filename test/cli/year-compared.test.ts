/** `year` of indicators that are compared among the units given. */
import { copyFile, writeFile } from "node:fs/promises";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { comparedUnit, comparingFramework } from "../support/compared-units";
import { kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

interface YearJson {
  readonly units: readonly {
    readonly unit: string;
    readonly years: readonly {
      readonly parts: readonly {
        readonly key: string;
        readonly state: string;
        readonly score: number | null;
      }[];
    }[];
  }[];
}

test("indicators compared among units are scored among the units given, and that is said", async () => {
  const framework = file("comparing.json");
  await writeFile(framework, JSON.stringify(comparingFramework()));
  const files = await Promise.all(
    [
      ["甲支部", 12],
      ["乙支部", 6],
    ].map(async ([unit, value]) => {
      const path = file(`compared-${unit}.xlsx`);
      const plan = comparedUnit(String(unit), { year: 2026, key: "Q4" }, [Number(value), 3]);
      await writeFile(path, await createXlsx(plan));
      return path;
    }),
  );
  const q4 = (out: string) =>
    (JSON.parse(out) as YearJson).units.map(({ unit, years }) => [
      unit,
      years[0]?.parts.find(({ key }) => key === "Q4")?.state,
      years[0]?.parts.find(({ key }) => key === "Q4")?.score,
    ]);
  const both = await kaoping("year", ...files, "--framework", framework, "--json");
  expect(q4(both.out)).toEqual([
    ["乙支部", "scored", 70],
    ["甲支部", "scored", 100],
  ]);
  expect(both.err).toContain("2026Q4：须与其他单位比较的指标，按本次的 2 个单位计分。");
  const alone = await kaoping("year", ...files.slice(0, 1), "--framework", framework, "--json");
  expect(q4(alone.out)).toEqual([["甲支部", "incomplete", null]]);
});

test("of two sheets of a unit nobody says which counts: whoever is measured against it has no score", async () => {
  const framework = file("comparing-two.json");
  await writeFile(framework, JSON.stringify(comparingFramework()));
  const written = async (name: string, unit: string, value: number): Promise<string> => {
    const path = file(`${name}.xlsx`);
    await writeFile(path, await createXlsx(comparedUnit(unit, { year: 2026, key: "Q4" }, [value, 3])));
    return path;
  };
  const own = await written("本", "甲支部", 12);
  const [high, low] = [await written("高", "乙支部", 24), await written("低", "乙支部", 6)];
  const run = async (...files: readonly string[]) => {
    const { out, err } = await kaoping("year", ...files, "--framework", framework, "--json");
    const years = (JSON.parse(out) as YearJson).units.find(({ unit }) => unit === "甲支部")?.years;
    return { score: years?.[0]?.parts.find(({ key }) => key === "Q4")?.score, err };
  };
  expect((await run(own, high)).score).toBe(70);
  expect((await run(own, low)).score).toBe(100);
  const undecided = await run(own, high, low);
  expect(undecided.score).toBeNull();
  expect(undecided.err).toMatch(
    /本\.xlsx：\S+ 须与其他单位比较，而 \S*高\.xlsx、\S*低\.xlsx 以哪份为准没有定（得分在 70–100 之间）/,
  );
  const copy = await written("副本", "乙支部", 24);
  await copyFile(high, copy);
  expect((await run(own, high, copy)).score).toBe(70);
});
