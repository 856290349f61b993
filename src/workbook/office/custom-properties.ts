/** The document's custom properties: reading, setting, and putting back as they were. */
import type { DocumentProperty } from "../../core/grid/grid";
import { isEditing, officeErrorCode } from "./office-error";

/** What has to be loaded of `properties.custom`. */
export const PROPERTY = "items/key,items/value";

/** Numbers, dates and truth values as text. */
export function toProperties({ items }: Excel.CustomPropertyCollection): DocumentProperty[] {
  return items.map(({ key, value }) => ({ name: key, value: String(value) }));
}

/**
 * Reads them in a batch of their own: some Excels answer with an error where there are none.
 * @returns null when this Excel gives none
 */
export async function readProperties(context: Excel.RequestContext): Promise<DocumentProperty[] | null> {
  const { custom } = context.workbook.properties;
  custom.load(PROPERTY);
  try {
    await context.sync();
  } catch (error) {
    if (officeErrorCode(error) === null || isEditing(error)) throw error;
    return null;
  }
  return toProperties(custom);
}

/** Adds those that aren't there and sets those that are. */
export function writeProperties(workbook: Excel.Workbook, planned: readonly DocumentProperty[]): void {
  for (const { name, value } of planned) workbook.properties.custom.add(name, value);
}

/**
 * Takes writeProperties back, whether or not it was carried out.
 * @param earlier all properties that there were; null when this Excel gives none
 */
export async function restoreProperties(
  context: Excel.RequestContext,
  planned: readonly DocumentProperty[],
  earlier: readonly DocumentProperty[] | null,
): Promise<void> {
  if (planned.length === 0 || earlier === null) return;
  const { custom } = context.workbook.properties;
  for (const { name } of planned) {
    const before = earlier.find((property) => property.name.toLowerCase() === name.toLowerCase());
    // Setting it first makes sure that there is something to delete.
    const property = custom.add(name, before?.value ?? "");
    if (before === undefined) property.delete();
  }
  await context.sync();
}
