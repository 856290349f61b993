/** Sheet protection between the file's attributes and Excel's options. */
import type { ProtectionOptions } from "../host/state/sheet-extras";
import { flag } from "./xml-elements";

/** Option → attribute; the attribute says what is forbidden. */
const ATTRIBUTES = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

/** These two are allowed unless the file forbids them. */
const ALLOWED_UNLESS = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

/** null when the sheet is not protected. Passwords are not checked in the preview. */
export function readProtection(item: Element | null): ProtectionOptions | null {
  if (item === null || !flag(item, "sheet")) return null;
  const forbidden = Object.entries(ATTRIBUTES).map(
    ([option, name]) => [option, !flag(item, name, true)] as const,
  );
  const free = Object.entries(ALLOWED_UNLESS).map(([option, name]) => [option, !flag(item, name)] as const);
  return { ...Object.fromEntries([...forbidden, ...free]), selectionMode: "Normal" };
}

/** The attributes of `<sheetProtection>`. */
export function protectionAttributes(options: ProtectionOptions): Record<string, string> {
  const attributes: Record<string, string> = { sheet: "1" };
  for (const [option, name] of Object.entries(ATTRIBUTES)) {
    if (options[option as keyof typeof ATTRIBUTES] === true) attributes[name] = "0";
  }
  for (const [option, name] of Object.entries(ALLOWED_UNLESS)) {
    if (options[option as keyof typeof ALLOWED_UNLESS] !== true) attributes[name] = "1";
  }
  return attributes;
}
