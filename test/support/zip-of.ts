/** Archives as other programs write them: names in their code pages, and what only hostile ones hold. */
import { pack, writeZip } from "../../src/workbook/xlsx/zip/zip-writer";

export interface ZipMember {
  /** Bytes for a name that is no UTF-8; no mark says which code page it is. */
  readonly name: string | readonly number[];
  readonly content: Uint8Array;
  /** What the directory declares, if not the truth. */
  readonly size?: number;
  readonly encrypted?: boolean;
}

export function zipOf(...members: readonly ZipMember[]): Uint8Array {
  return writeZip(
    members.map(({ name, content, size, encrypted = false }) => {
      const packed = pack(typeof name === "string" ? name : "", content);
      const flags = (typeof name === "string" ? packed.flags : 0) | (encrypted ? 1 : 0);
      const rawName = typeof name === "string" ? packed.rawName : Uint8Array.from(name);
      return { ...packed, rawName, flags, size: size ?? packed.size };
    }),
  );
}

/** “第一党支部.xlsx” as Windows in China writes it. */
export const GBK_NAME = [181, 218, 210, 187, 181, 179, 214, 167, 178, 191, 46, 120, 108, 115, 120] as const;
