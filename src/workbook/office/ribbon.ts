/**
 * What Office asks of ribbon buttons: each names a function, the function says when it is done, and
 * since it has no page of its own, what it has to say goes into a small dialog.
 */

/** Percent of the screen. */
const NOTICE = { width: 30, height: 25 } as const;

/**
 * Connects the functions that the manifest names with what they do.
 * @param commands by the names in the manifest; they tell the person themselves what went wrong
 */
export function connectCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for this word before it takes another click.
      void run().finally(() => event.completed());
    });
  }
}

/**
 * Shows a page of ours in a dialog.
 * @param address absolute, on our own server
 * @throws Error when Excel shows no dialog
 */
export function showDialog(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { ...NOTICE, displayInIframe: true };
    Office.context.ui.displayDialogAsync(address, options, ({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error("Excel showed no dialog", { cause: error }));
    });
  });
}
