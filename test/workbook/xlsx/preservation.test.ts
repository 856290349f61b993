/** Our sheets go into workbooks of other people; everything they had must still be there. */
import { markFor } from "../../../src/core/plan/mark";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parseXml, type XmlElement } from "../../../src/workbook/xlsx/xml/xml-tree";
import { FIXTURE_NAMES, fixture, parts, partText, withParts } from "./package-text";
import { PLAN, SUMMARY } from "./sample-plan";

/** The parts that know about all sheets and all styles, and so have to grow. */
const GROWING = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
/** The sheet that was in front must give up its selection. */
const WAS_SELECTED = "xl/worksheets/sheet1.xml";
const QUIET: WorkbookPlan = { ...PLAN, activate: null };

async function apply(bytes: Uint8Array, ...plans: readonly WorkbookPlan[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, "部门.xlsx");
  for (const plan of plans) await workbook.apply(plan);
  return workbook.toBytes();
}

/** Every element on its own line with its attributes, children after it. */
function lines(element: XmlElement, depth = 0): readonly string[] {
  const attributes = element.attributes
    .map(({ qualified, value }) => `${qualified}=${value}`)
    .sort()
    .join(" ");
  return [
    `${depth} ${element.name} ${attributes} ${element.text}`,
    ...element.children.flatMap((child) => lines(child, depth + 1)),
  ];
}

/** What a part said before and no longer says. */
function lost(before: string, after: string): readonly string[] {
  const left = [...lines(parseXml(after))];
  return lines(parseXml(before)).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each(FIXTURE_NAMES)("a workbook saved as %s", (name) => {
  test("keeps every part, byte for byte but for the four that list sheets and styles", async () => {
    const before = parts(fixture(name));
    const after = parts(await apply(fixture(name), QUIET));
    expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    expect(changed.sort()).toEqual([...GROWING].sort());
  });

  test("the four parts that grow lose nothing but counts and the flag for recalculation", async () => {
    const after = await apply(fixture(name), QUIET);
    for (const part of GROWING) {
      const gone = lost(partText(fixture(name), part), partText(after, part));
      const expected = gone.filter((line) =>
        /^\d (?:calcPr|numFmts|fonts|fills|borders|cellXfs|dxfs) /.test(line),
      );
      expect(gone).toEqual(expected);
    }
  });

  test("cell styles of its own keep their numbers", async () => {
    const styles = (bytes: Uint8Array, list: string): readonly string[] =>
      parseXml(partText(bytes, "xl/styles.xml"))
        .children.find((child) => child.name === list)
        ?.children.map((child) => lines(child).join("|")) ?? [];
    const after = await apply(fixture(name), PLAN);
    for (const list of [
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
    ]) {
      const old = styles(fixture(name), list);
      expect(styles(after, list).slice(0, old.length)).toEqual(old);
    }
    const root = parseXml(partText(after, "xl/styles.xml"));
    for (const list of root.children) {
      const count = list.attributes.find((attribute) => attribute.name === "count")?.value;
      if (count !== undefined) expect(Number(count)).toBe(list.children.length);
    }
  });

  test("when our sheet comes to the front, the sheet that was there loses its selection and nothing else", async () => {
    const before = fixture(name);
    const after = await apply(before, PLAN);
    const old = partText(before, WAS_SELECTED);
    expect(old).toMatch(/tabSelected="(?:1|true)"/);
    expect(partText(after, WAS_SELECTED)).toBe(old.replace(/ tabSelected="(?:1|true)"/, ""));
    const selected = Object.keys(parts(after)).filter(
      (part) => /worksheets\/[^/]*\.xml$/.test(part) && partText(after, part).includes('tabSelected="1"'),
    );
    expect(selected).toHaveLength(1);
    expect(partText(after, "xl/workbook.xml")).toMatch(/activeTab="3"/);
  });

  test("writing twice gives the same bytes as writing once", async () => {
    const once = await apply(fixture(name), PLAN);
    expect(Buffer.from(await apply(fixture(name), PLAN, PLAN)).equals(Buffer.from(once))).toBe(true);
    expect(Buffer.from(await apply(once, PLAN)).equals(Buffer.from(once))).toBe(true);
  });

  test("the bytes it was opened from do not change", async () => {
    const bytes = fixture(name);
    await apply(bytes, PLAN, PLAN);
    expect(Buffer.from(bytes).equals(Buffer.from(fixture(name)))).toBe(true);
  });

  test("its own sheets read the same as before, and ours come last", async () => {
    const before = await (await openXlsx(fixture(name), name)).read();
    const after = await (await openXlsx(await apply(fixture(name), PLAN), name)).read();
    expect(after.sheets.slice(0, 3)).toEqual(before.sheets);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual([
      "部门台账",
      "选项",
      "支部 'A' 明细",
      SUMMARY.name,
      "_meta",
    ]);
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
    expect(after.activeSheet).toBe(SUMMARY.name);
  });

  test("a smaller summary takes the old one's place and leaves no part of it behind", async () => {
    const small: WorkbookPlan = {
      sheets: [{ ...SUMMARY, charts: SUMMARY.charts.slice(0, 1) }],
      names: [markFor("summary", SUMMARY.name)],
      activate: null,
    };
    const first = await apply(fixture(name), PLAN);
    const workbook = await openXlsx(first, name);
    expect(await workbook.apply(small)).toEqual({ written: [SUMMARY.name], replaced: [SUMMARY.name] });
    const own = (bytes: Uint8Array): readonly string[] =>
      Object.keys(parts(bytes)).filter((part) => !(part in parts(fixture(name))));
    expect(own(workbook.toBytes()).filter((part) => part.includes("charts/"))).toHaveLength(1);
    expect(own(first).filter((part) => part.includes("charts/"))).toHaveLength(4);
    expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual(
      (await (await openXlsx(first, name)).read()).sheets.map((sheet) => sheet.name),
    );
  });
});

test("a name that a sheet of the owner has is refused, and nothing changes", async () => {
  const workbook = await openXlsx(fixture("openpyxl.xlsx"), "部门.xlsx");
  const taken: WorkbookPlan = { sheets: [{ ...SUMMARY, name: "部门台账" }], names: [], activate: null };
  await expect(workbook.apply(taken)).rejects.toMatchObject({
    code: "nameTaken",
    detail: { file: "部门.xlsx", sheet: "部门台账" },
  });
  expect(workbook.toBytes()).toEqual(fixture("openpyxl.xlsx"));
});

test("a workbook whose structure its owner has locked is refused", async () => {
  const locked = withParts(fixture("openpyxl.xlsx"), {
    "xl/workbook.xml": (xml) =>
      xml.replace("<workbookProtection/>", '<workbookProtection lockStructure="1"/>'),
  });
  await expect((await openXlsx(locked, "锁.xlsx")).apply(PLAN)).rejects.toMatchObject({
    code: "protected",
    detail: { file: "锁.xlsx" },
  });
});

test("a workbook in the strict form of the standard is read but not written to", async () => {
  const strict = withParts(fixture("openpyxl.xlsx"), {
    "xl/workbook.xml": (xml) =>
      xml.replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ),
  });
  const workbook = await openXlsx(strict, "strict.xlsx");
  expect((await workbook.read()).sheets).toHaveLength(3);
  await expect(workbook.apply(PLAN)).rejects.toMatchObject({ code: "writeFailed" });
});

test("tags with a prefix get companions with the same prefix", async () => {
  const prefixed = (xml: string): string =>
    xml
      .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
  const bytes = withParts(fixture("openpyxl.xlsx"), {
    "xl/workbook.xml": prefixed,
    "xl/styles.xml": prefixed,
  });
  const after = await apply(bytes, PLAN);
  for (const part of ["xl/workbook.xml", "xl/styles.xml"])
    expect(partText(after, part)).not.toMatch(/<\/?(?!x:|\?)[a-zA-Z]/);
  const grid = await (await openXlsx(after, "x.xlsx")).read();
  expect(grid.sheets[3]?.formats[2]).toEqual(["General", "0.00", "0.00", "0.0%"]);
  expect(grid.activeSheet).toBe(SUMMARY.name);
});

test("replacing a sheet takes its cells out of the calculation chain, for Excel calls the file damaged otherwise", async () => {
  const chain =
    (cells: string): ((xml: string) => string) =>
    (xml) =>
      xml.replace(/<c .*<\/calcChain>/, `${cells}</calcChain>`);
  const once = await apply(fixture("excel-parts.xlsx"), QUIET);
  expect(partText(once, "xl/calcChain.xml")).toBe(partText(fixture("excel-parts.xlsx"), "xl/calcChain.xml"));
  // As Excel saves it: our summary is sheet 4, and a cell without a sheet is on that of the one before.
  const saved = withParts(once, {
    "xl/calcChain.xml": chain(
      '<c r="D2" i="1"/><c r="D3"/><c r="D3" i="4"/><c r="D4"/><c r="E1" i="3"/><c r="E2"/>',
    ),
  });
  const again = await apply(saved, QUIET);
  expect(partText(again, "xl/calcChain.xml")).toMatch(
    /<c r="D2" i="1"\/><c r="D3"\/><c r="E1" i="3"\/><c r="E2"\/><\/calcChain>$/,
  );
  const only = withParts(once, { "xl/calcChain.xml": chain('<c r="D3" i="4"/><c r="D4"/>') });
  expect(Object.keys(parts(await apply(only, QUIET)))).not.toContain("xl/calcChain.xml");
});

test("what Excel has added to our sheet goes with it; what others use stays", async () => {
  const once = await apply(fixture("excel-parts.xlsx"), QUIET);
  const rels =
    Object.keys(parts(once)).find((part) => /worksheets\/_rels\/sheet4\.xml\.rels$/.test(part)) ?? "";
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const saved = withParts(once, {
    [rels]: (xml) =>
      xml.replace(
        "</Relationships>",
        `${link("rId8", "comments", "../comments9.xml")}${link("rId9", "image", "../media/image1.png")}</Relationships>`,
      ),
    "xl/comments9.xml": () => '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  });
  const after = Object.keys(parts(await apply(saved, QUIET)));
  expect(after).not.toContain("xl/comments9.xml");
  expect(after).toContain("xl/media/image1.png");
});
