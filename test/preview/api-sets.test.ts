/** The table of requirement sets agrees with the declarations that it was made from. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { compareSets, minimumSet } from "../../preview/host/api-gate";
import table from "../../preview/host/api-sets.json";

test("the table is what the generator makes of @types/office-js", () => {
  const generator = path.join(__dirname, "../../preview/generate-api-sets.mjs");
  const script = `import(${JSON.stringify(generator)}).then((m) => process.stdout.write(JSON.stringify(m.readApiSets())))`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual(table);
});

test.each([
  ["Range", "values", "1.1"],
  ["Range", "getSpillingToRange", "1.12"],
  ["Worksheet", "showGridlines", "1.8"],
  ["WorksheetProtection", "unprotect", "1.2"],
  ["Application", "calculationMode", "1.1"],
  ["Range", "nothingOfTheKind", null],
])("%s.%s needs %s", (className, member, set) => {
  expect(minimumSet(className, member)).toBe(set);
});

test("sets are compared as versions", () => {
  expect(compareSets("1.10", "1.9")).toBeGreaterThan(0);
  expect(compareSets("1.9", "1.9")).toBe(0);
  expect(compareSets("ExcelApiDesktop 1.1", "1.17")).toBeGreaterThan(0);
});
