/** docs/excel-risks.md names every member of Excel's API that we use, with its requirement set. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { findApiOffences } from "../../scripts/api-sets";

const root = path.resolve(__dirname, "../..");

/** Members by name, with the set that the typings give: all are above "0". */
function usedMembers(): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    readFileSync(file, "utf8"),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(path.join(root, "src/workbook/office"), [".ts"]);
  const program = ts.createProgram({ rootNames: files, options: { ...options, types: ["office-js"] } });
  const found = findApiOffences(program, "0", (file) => file.includes("/src/workbook/office/"));
  return new Map(found.map(({ member, needs }) => [member, needs]));
}

test("every member stands in the table with its set, and no other", () => {
  const page = readFileSync(path.join(root, "docs/excel-risks.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([\w.]+)` +\| ([^|]+?) +\|/gm)];
  const listed = Object.fromEntries(rows.map(([, member = "", set = ""]) => [member, set]));
  expect(listed).toEqual(Object.fromEntries(usedMembers()));
});
