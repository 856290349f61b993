/** Whether the pane opens together with the workbook. Excel itself looks at this setting. */
import type { DocumentSettings } from "../workbook/port";

/** Key by Microsoft's word; the manifest's TaskpaneId is the same. */
const KEY = "Office.AutoShowTaskpaneWithDocument";

export function opensWithDocument(settings: DocumentSettings): boolean {
  return settings.get(KEY) === true;
}

/**
 * `false` is kept, unlike no value: then somebody has said no, and it stays at that.
 * @throws WorkbookError when it can't be kept
 */
export function openWithDocument(settings: DocumentSettings, opens: boolean): Promise<void> {
  return settings.set(KEY, opens);
}

/**
 * After sheets of ours were written: whoever opens the workbook next finds the pane beside them,
 * unless somebody had said no.
 */
export async function openWithOwnWorkbook(settings: DocumentSettings): Promise<void> {
  if (settings.get(KEY) !== null) return;
  try {
    await settings.set(KEY, true);
  } catch {
    // The sheets are written, and that is what was asked for; opening the pane by hand is one click.
  }
}
