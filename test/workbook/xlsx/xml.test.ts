/** Reading XML without building it, and changing it without rewriting it. */
import { XmlEdit } from "../../../src/workbook/xlsx/xml/xml-edit";
import { XmlScanner } from "../../../src/workbook/xlsx/xml/xml-scanner";
import {
  escapeCellText,
  escapeXml,
  unescapeCharacters,
  unescapeXml,
} from "../../../src/workbook/xlsx/xml/xml-text";
import { attributeOf, childOf, parseXml } from "../../../src/workbook/xlsx/xml/xml-tree";
import fc from "fast-check";
import { anyCharacter } from "../../support/any-character";

test("attributes are found whatever quotes and spaces surround them, and never inside a value", () => {
  const scanner = new XmlScanner(`<c title=' r="B2"' x:r = 'A1'\n s="&lt;&#x4e2d;>" />`);
  scanner.next();
  expect([scanner.attribute("r"), scanner.attribute("s"), scanner.attribute("t")]).toEqual([
    "A1",
    "<中>",
    undefined,
  ]);
  expect(scanner.selfClosing).toBe(true);
});

test("comments, processing instructions and CDATA are told from tags", () => {
  const root = parseXml('<?xml version="1.0"?><!-- <a> --><a>1<!-- <b> --><![CDATA[<&>]]>2<b/></a>');
  expect(root.text).toBe("1<&>2");
  expect(root.children.map(({ name }) => name)).toEqual(["b"]);
});

const XML = '<p:a  x="1"\n y=\'2\'>\n  <b/>\n  <c z="3">t</c>\n</p:a>';

test.each<readonly [string, (edit: XmlEdit, root: ReturnType<typeof parseXml>) => void, string]>([
  ["nothing", () => undefined, XML],
  ["an attribute set", (edit, root) => edit.setAttribute(root, "y", "<"), XML.replace("y='2'", 'y="&lt;"')],
  [
    "an attribute added",
    (edit, root) => edit.setAttribute(root, "n", "0"),
    XML.replace("<p:a", '<p:a n="0"'),
  ],
  ["an attribute taken away", (edit, root) => edit.setAttribute(root, "y", null), XML.replace(" y='2'", "")],
  ["an attribute taken away that is not there", (edit, root) => edit.setAttribute(root, "n", null), XML],
  ["a child appended", (edit, root) => edit.append(root, "<d/>"), XML.replace("</p:a>", "<d/></p:a>")],
  [
    "children appended where there are none",
    (edit, root) => {
      const b = childOf(root, "b");
      if (b === undefined) throw new Error("no b");
      edit.append(b, "<d/>");
      edit.append(b, "<e/>");
    },
    XML.replace("<b/>", "<b><d/><e/></b>"),
  ],
  [
    "a child removed and another put in front",
    (edit, root) => {
      const [b, c] = root.children;
      if (b === undefined || c === undefined) throw new Error("no children");
      edit.remove(c);
      edit.insertBefore(b, "<d/>");
      edit.insertAfter(b, "<e/>");
    },
    XML.replace("<b/>", "<d/><b/><e/>").replace('<c z="3">t</c>', ""),
  ],
])("with %s every other character stays", (_, change, expected) => {
  const edit = new XmlEdit(XML);
  change(edit, parseXml(XML));
  expect(edit.toString()).toBe(expected);
});

test("edits of the same text are a mistake", () => {
  const root = parseXml(XML);
  const edit = new XmlEdit(XML);
  edit.replace(root, "<x/>");
  edit.setAttribute(root, "y", "1");
  expect(() => edit.toString()).toThrow(/overlap/);
});

test("any text of a cell comes back as it was, and is XML", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.stringMatching(/^(_x[0-9a-fA-F]{4}_|[a-z_x0-9<&\n]){0,8}$/),
      ),
      (text) => {
        const root = parseXml(`<t a="${escapeXml("<")}">${escapeCellText(text)}</t>`);
        expect(unescapeCharacters(root.text)).toBe(text);
        expect(attributeOf(root, "a")).toBe("<");
      },
    ),
  );
});

test("references that mean nothing stay as they are", () => {
  expect(unescapeXml("&nbsp;&#x110000;&amp;lt;")).toBe("&nbsp;&#x110000;&lt;");
});
