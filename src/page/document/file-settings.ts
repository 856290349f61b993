/** Settings of a workbook on the page: kept in the browser by the file's name, never in the file. */
import type { Memory } from "../../usecases/memory";
import type { DocumentSettings, SettingValue } from "../../workbook/port";

/** @param memory of the person, for good */
export function fileSettings(memory: Memory, fileName: string): DocumentSettings {
  const keyOf = (key: string): string => `file.${fileName}.${key}`;
  return {
    get: (key) => toValue(memory.get(keyOf(key)) ?? ""),
    set: async (key, value) => memory.set(keyOf(key), value === null ? "" : `${typeof value}:${value}`),
  };
}

function toValue(kept: string): SettingValue {
  if (kept === "boolean:true" || kept === "boolean:false") return kept === "boolean:true";
  return kept.startsWith("string:") ? kept.slice("string:".length) : null;
}
