/** An .xlsx package whose parts can be changed as XML before it is zipped. */
import type { Model } from "@odoo/o-spreadsheet";
import { strToU8, zipSync } from "fflate";

type XlsxExport = Awaited<ReturnType<Model["exportXLSX"]>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export class EditablePackage {
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, Document>();

  /** @param exported what the engine made of the workbook */
  constructor(exported: XlsxExport) {
    for (const file of exported.files) if ("content" in file) this.texts.set(file.path, file.content);
  }

  get paths(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** A part as XML; what is changed in it is saved. */
  document(path: string): Document {
    let document = this.documents.get(path);
    if (document === undefined) {
      document = new DOMParser().parseFromString(this.texts.get(path) ?? "", "application/xml");
      this.documents.set(path, document);
    }
    return document;
  }

  /** Adds a part; its text needs no XML declaration. */
  add(path: string, text: string): void {
    this.texts.set(path, text);
  }

  zip(): Uint8Array {
    const serializer = new XMLSerializer();
    const parts = this.paths.map((path) => {
      const document = this.documents.get(path);
      const text =
        document === undefined ? (this.texts.get(path) ?? "") : serializer.serializeToString(document);
      return [path, strToU8(text.startsWith("<?xml") ? text : DECLARATION + text.trim())] as const;
    });
    return zipSync(Object.fromEntries(parts));
  }
}
