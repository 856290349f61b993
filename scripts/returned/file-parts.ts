/** What other programs and the way through the mail do to a file, below what a sheet's plan can say. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same files at every run. */
const MADE = new Date(2026, 11, 31, 9, 30);

type Parts = Readonly<Record<string, Uint8Array>>;

function edited(bytes: Uint8Array, edit: (parts: Parts) => Parts): Uint8Array {
  return zipSync({ ...edit(unzipSync(bytes)) }, { mtime: MADE });
}

function withText(parts: Parts, path: string, edit: (text: string) => string): Parts {
  return { ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) };
}

/** @param part path of the sheet's part; @param row as people count */
export function withHiddenRow(bytes: Uint8Array, part: string, row: number): Uint8Array {
  return edited(bytes, (parts) =>
    withText(parts, part, (xml) => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`)),
  );
}

/** @param cell address of a cell with a formula, which gives the error from now on */
export function withError(bytes: Uint8Array, part: string, cell: string, error: string): Uint8Array {
  const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?: t="\\w+")?><f>[^<]*</f>(?:<v>[^<]*</v>)?</c>`);
  return edited(bytes, (parts) =>
    withText(parts, part, (xml) =>
      xml.replace(pattern, `<c r="${cell}"$1 t="e"><f>#REF!*F6</f><v>${error}</v></c>`),
    ),
  );
}

const WPS_APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>WPS 表格</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>5</vt:i4></vt:variant></vt:vector></HeadingPairs></Properties>';

const WPS_CUSTOM =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>';

const CONTENT = "application/vnd.openxmlformats-officedocument";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** As WPS saves a workbook: its own properties, no calculation chain, and hidden names dropped. */
export function savedByWps(bytes: Uint8Array): Uint8Array {
  return edited(bytes, (parts) => {
    const { "xl/calcChain.xml": _, ...rest } = parts;
    const added = {
      ...rest,
      "docProps/app.xml": strToU8(WPS_APP),
      "docProps/custom.xml": strToU8(WPS_CUSTOM),
    };
    const typed = withText(added, "[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        `<Override PartName="/docProps/app.xml" ContentType="${CONTENT}.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="${CONTENT}.custom-properties+xml"/></Types>`,
      ),
    );
    const related = withText(typed, "_rels/.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rIdApp" Type="${RELATION}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rIdCustom" Type="${RELATION}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      ),
    );
    return withText(related, "xl/workbook.xml", (xml) =>
      xml.replace(/<definedName name="_kaoping\.[^>]*>[^<]*<\/definedName>/g, ""),
    );
  });
}

/** An .xls workbook of Excel 97 that was only renamed: its container, with the stream that tells it. */
export function oldWorkbook(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."Workbook"].forEach((letter, index) => {
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  });
  return bytes;
}

/** What arrives when sending was broken off. */
export function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}
