/** The package of a new workbook, still without sheets. */
import { MAIN, OFFICE_RELATIONSHIPS, XML_HEAD } from "./sheet-xml";
import { Package } from "../opc/package";
import { ZipArchive } from "../zip/zip-archive";
import { pack, writeZip } from "../zip/zip-writer";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The font that Chinese Excel gives a new workbook. */
const FONT =
  '<font><sz val="11"/><color rgb="FF000000"/><name val="等线"/><family val="2"/><charset val="134"/></font>';

/** A styles part with nothing but what every workbook must have. */
export const BLANK_STYLES = [
  XML_HEAD,
  `<styleSheet xmlns="${MAIN}"><fonts count="1">${FONT}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

export const STYLES_TYPE = `${TYPE}.styles+xml`;

const PARTS: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${STYLES_TYPE}"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", BLANK_STYLES],
];

/** A workbook that only waits for its sheets. */
export function blankPackage(): Package {
  const encoder = new TextEncoder();
  const entries = PARTS.map(([name, xml]) =>
    pack(name, encoder.encode(xml.startsWith("<?xml") ? xml : XML_HEAD + xml)),
  );
  return new Package(new ZipArchive(writeZip(entries)));
}
