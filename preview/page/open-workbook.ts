/** From a file's bytes to an emulated Excel that has it open. */
import { strFromU8, unzipSync } from "fflate";
import { inspectXlsx } from "../../src/workbook/xlsx/inspect-xlsx";
import { createHost, type PreviewExcel } from "../host/create-host";
import { createModel } from "../model/create-model";

export function openWorkbook(bytes: Uint8Array, fileName: string): PreviewExcel {
  inspectXlsx(bytes, fileName);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const data = Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
  return createHost(createModel(data), { fileName });
}
