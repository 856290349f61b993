/**
 * Takes away the empty sheet that a new workbook began with, after everything else is written: it is looked
 * at once more right before, since a person may have typed on it meanwhile. That it stays is no failure.
 */
import { isNamed } from "../../core/plan/empty-sheet";
import { officeErrorCode } from "./office-error";

/**
 * @param onFound is told the sheet's id before it is deleted
 * @returns false when it is there still
 */
export async function removeEmptySheet(
  context: Excel.RequestContext,
  name: string,
  onFound: (sheetId: string) => void,
): Promise<boolean> {
  try {
    const id = await idWhileEmpty(context, name);
    if (id === null) return false;
    onFound(id);
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
    return true;
  } catch (error) {
    // Excel refuses while a tab is being renamed, for one: then the sheet stays where it is.
    if (officeErrorCode(error) === null) throw error;
    return false;
  }
}

/** Asks for everything that Excel tells of a sheet, as far as this one does; null when there is anything. */
async function idWhileEmpty(context: Excel.RequestContext, name: string): Promise<string | null> {
  const { requirements } = Office.context;
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(name);
  sheet.load("id,name,visibility");
  const { protection } = sheet;
  protection.load("protected");
  names.load("items/formula");
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  const { conditionalFormats, dataValidation: validation } = sheet.getRange();
  validation.load("type");
  const counts = [
    sheet.names.getCount(),
    sheet.charts.getCount(),
    sheet.tables.getCount(),
    sheet.shapes.getCount(),
    conditionalFormats.getCount(),
    ...(requirements.isSetSupported("ExcelApi", "1.10") ? [sheet.comments.getCount()] : []),
  ];
  await context.sync();
  const defined = names.items.map(({ formula }) => ({ refersTo: String(formula) }));
  const isPlain = sheet.visibility === "Visible" && !protection.protected;
  if (!used.isNullObject || !isPlain || validation.type !== "None" || isNamed(defined, sheet.name))
    return null;
  return counts.every(({ value }) => value === 0) ? sheet.id : null;
}
