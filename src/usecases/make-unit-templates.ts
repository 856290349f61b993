/** Makes the workbooks of a whole roster as one zip file, one by one, so that it can be watched and stopped. */
import type { UnitTemplate } from "../core/template/unit-templates";
import type { WorkbookMaker } from "../workbook/port";
import { turnOfOthers } from "./turn-of-others";

/**
 * @param onProgress is told how many are finished
 * @returns the zip file; null when it was stopped
 */
export async function makeUnitTemplates(
  maker: WorkbookMaker,
  templates: readonly UnitTemplate[],
  onProgress: (finished: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const files = new Map<string, Uint8Array>();
  for (const { fileName, plan } of templates) {
    await turnOfOthers();
    if (signal.aborted) return null;
    files.set(fileName, await maker.create(plan()));
    onProgress(files.size);
  }
  await turnOfOthers();
  return signal.aborted ? null : maker.zip(files);
}
