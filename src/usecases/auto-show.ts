/**
 * Whether the pane opens together with the workbook. Excel itself looks at this setting. It is set only
 * when a person asks for it: the reference to the add-in that is saved with it may hold an internal path.
 */
import type { DocumentSettings } from "../workbook/port";

/** Key by Microsoft's word; the manifest's TaskpaneId is the same. */
const KEY = "Office.AutoShowTaskpaneWithDocument";

export function opensWithDocument(settings: DocumentSettings): boolean {
  return settings.get(KEY) === true;
}

/** True once somebody has said yes or no for this workbook. */
export function hasAutoShowChoice(settings: DocumentSettings): boolean {
  return settings.get(KEY) !== null;
}

/**
 * `false` is kept, unlike no value: then somebody has said no, and it stays at that.
 * @throws WorkbookError when it can't be kept
 */
export function openWithDocument(settings: DocumentSettings, opens: boolean): Promise<void> {
  return settings.set(KEY, opens);
}
