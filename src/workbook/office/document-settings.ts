/**
 * The add-in's own values in the open document, through the one way that Excel itself looks at: by
 * `Office.AutoShowTaskpaneWithDocument` it decides whether the pane opens with the workbook.
 */
import type { DocumentSettings, SettingValue } from "../port";
import { toWorkbookError } from "./office-error";

export class OfficeDocumentSettings implements DocumentSettings {
  /** @param fileName for messages */
  constructor(private readonly fileName: string) {}

  get(key: string): SettingValue {
    const value: unknown = Office.context.document.settings.get(key);
    return typeof value === "string" || typeof value === "boolean" ? value : null;
  }

  async set(key: string, value: SettingValue): Promise<void> {
    const before = this.get(key);
    put(key, value);
    try {
      await save();
    } catch (error) {
      // Otherwise it would be saved by the next change of another value.
      put(key, before);
      throw toWorkbookError(error, { fileName: this.fileName });
    }
  }
}

function put(key: string, value: SettingValue): void {
  const { settings } = Office.context.document;
  if (value === null) settings.remove(key);
  else settings.set(key, value);
}

function save(): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error("Excel did not keep the setting", { cause: error }));
    });
  });
}
