/** The parts of an .xlsx package as text and as XML. */
import { plainParts } from "./plain-parts";
import { namesSheets, toEngineSheetNames } from "./sheet-names";
import { elements } from "./xml-elements";

export interface SheetPart {
  readonly name: string;
  /** "visible", "hidden" or "veryHidden". */
  readonly state: string;
  /** Path of the sheet's part in the package; null when the package has none. */
  readonly path: string | null;
}

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export class PackageParts {
  private constructor(readonly texts: Readonly<Record<string, string>>) {}

  static unzip(bytes: Uint8Array): PackageParts {
    return new PackageParts(plainParts(bytes));
  }

  /** The parts as the engine takes them: without apostrophes in the names of sheets. */
  get forEngine(): Readonly<Record<string, string>> {
    if (!this.sheets.some(({ name }) => name.includes("'"))) return this.texts;
    const serializer = new XMLSerializer();
    const renamed = Object.keys(this.texts)
      .filter(namesSheets)
      .map((path) => {
        const part = this.document(path);
        if (part === null) return [path, ""] as const;
        toEngineSheetNames(part);
        return [path, serializer.serializeToString(part)] as const;
      });
    return { ...this.texts, ...Object.fromEntries(renamed) };
  }

  /** A part as XML; null when the package has no such part. */
  document(path: string): Document | null {
    const text = this.texts[path];
    return text === undefined ? null : new DOMParser().parseFromString(text, "application/xml");
  }

  /** The sheets in their order. */
  get sheets(): readonly SheetPart[] {
    const targets = this.targets("xl/_rels/workbook.xml.rels");
    return elements(this.workbook, "sheet").map((sheet) => {
      const target = targets.get(sheet.getAttributeNS(RELATIONSHIP, "id") ?? "");
      const path = target === undefined ? null : target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return {
        name: sheet.getAttribute("name") ?? "",
        state: sheet.getAttribute("state") ?? "visible",
        path,
      };
    });
  }

  /** Index of the sheet in front. */
  get activeTab(): number {
    return Number(elements(this.workbook, "workbookView")[0]?.getAttribute("activeTab") ?? 0);
  }

  get workbook(): Document | null {
    return this.document("xl/workbook.xml");
  }

  private targets(path: string): Map<string, string> {
    const relations = elements(this.document(path), "Relationship");
    return new Map(
      relations.map((item) => [item.getAttribute("Id") ?? "", item.getAttribute("Target") ?? ""]),
    );
  }
}
