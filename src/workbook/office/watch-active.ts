/** Tells which sheet a person turns to, so that the pane speaks of the one that is looked at. */

/**
 * @param context a fresh one; it stays in use until the watch ends
 * @param onActive gets the id of the sheet that came to the front
 * @returns ends the watch
 */
export async function watchActive(
  context: Excel.RequestContext,
  onActive: (sheetId: string) => void,
): Promise<() => Promise<void>> {
  const registration = context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
    onActive(worksheetId);
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    registration.remove();
    await context.sync();
  };
}
