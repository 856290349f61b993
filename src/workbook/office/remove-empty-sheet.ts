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
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id,name,visibility");
    if (!(await isEmpty(context, sheet))) return false;
    onFound(sheet.id);
    sheet.delete();
    await context.sync();
    return true;
  } catch (error) {
    // Excel refuses while a tab is being renamed, for one: then the sheet stays where it is.
    if (officeErrorCode(error) === null) throw error;
    return false;
  }
}

/** Everything that Excel tells of a sheet, as far as this one does. */
async function isEmpty(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const { requirements } = Office.context;
  const { names } = context.workbook;
  names.load("items/formula");
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  sheet.protection.load("protected");
  const cells = sheet.getRange();
  cells.dataValidation.load("type");
  const counts = [
    sheet.names.getCount(),
    sheet.charts.getCount(),
    sheet.tables.getCount(),
    sheet.shapes.getCount(),
    cells.conditionalFormats.getCount(),
    ...(requirements.isSetSupported("ExcelApi", "1.10") ? [sheet.comments.getCount()] : []),
  ];
  await context.sync();
  const defined = names.items.map(({ formula }) => ({ refersTo: String(formula) }));
  const isPlain = sheet.visibility === "Visible" && !sheet.protection.protected;
  const hasRules = cells.dataValidation.type !== "None";
  if (!used.isNullObject || !isPlain || hasRules || isNamed(defined, sheet.name)) return false;
  return counts.every(({ value }) => value === 0);
}
