/** Records of a framework of one's own, from several machines: they bring it along, and give what one run gives. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { comparedUnit, comparingFramework } from "../../support/compared-units";
import { kaoping, temporaryFolder } from "../../support/command-line";

const file = temporaryFolder();
const Q4 = ["--period", "2026Q4"] as const;

test("two machines' records give the bytes of one run, JSON and CSV, with the framework named or not", async () => {
  const draft = file("own.json");
  writeFileSync(draft, JSON.stringify(comparingFramework()));
  const parts = [
    [
      ["甲支部", 12],
      ["乙支部", 6],
    ],
    [["丙支部", 9]],
  ] as const;
  for (const [index, units] of parts.entries()) {
    const folder = file(String(index));
    mkdirSync(folder);
    for (const [unit, value] of units) {
      const plan = comparedUnit(unit, { year: 2026, key: "Q4" }, [value, 3]);
      writeFileSync(join(folder, `${unit}.xlsx`), await createXlsx(plan));
    }
    const records = file(`${index}.jsonl`);
    await kaoping("collect", folder, "--framework", draft, "--records", records);
    expect(readFileSync(records, "utf8")).toContain(`"framework":{`);
  }
  const csv = (name: string) => ["--csv", file(name), "--json"] as const;
  const whole = await kaoping("collect", file("0"), file("1"), "--framework", draft, ...Q4, ...csv("a.csv"));
  const from = ["--from", file("1.jsonl"), file("0.jsonl")] as const;
  const named = await kaoping("collect", "--framework", draft, ...Q4, ...csv("b.csv"), ...from);
  const unnamed = await kaoping("collect", ...Q4, ...csv("c.csv"), ...from);
  const { returns } = JSON.parse(whole.out) as { readonly returns: readonly { readonly unit: string }[] };
  expect(returns).toHaveLength(3);
  expect([named.out, unnamed.out]).toEqual([whole.out, whole.out]);
  const [a, b, c] = ["a.csv", "b.csv", "c.csv"].map((name) => readFileSync(file(name), "utf8"));
  expect([b, c]).toEqual([a, a]);
}, 30_000);
