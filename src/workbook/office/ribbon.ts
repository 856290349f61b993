/**
 * What Office asks of ribbon buttons: each names a function, the function says when it is done, and
 * since it has no page of its own, what it has to say goes into a small dialog.
 */

import { systemClock, type Clock } from "./clock";

/** Milliseconds that a command stays open for its dialog; Excel breaks commands off after five minutes. */
const LONGEST = 240_000;

/** Percent of the screen. */
const NOTICE = { width: 30, height: 25 } as const;

/**
 * Connects the functions that the manifest names with what they do.
 * @param commands by the names in the manifest; they tell the person themselves what went wrong
 * @param onFailure gets what a command threw all the same, since nobody else waits for it
 */
export function connectCommands(
  commands: Readonly<Record<string, () => Promise<void>>>,
  onFailure: (error: unknown) => void,
): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for this word before it takes another click.
      void run()
        .catch(onFailure)
        .finally(() => event.completed());
    });
  }
}

/**
 * Shows a page of ours in a dialog until a person closes it: when a command says that it is done, Excel
 * may end its page and the dialog with it.
 * @param address absolute, on our own server
 * @throws Error when Excel shows no dialog, neither inside of its window nor in one of its own
 */
export async function showDialog(address: string, clock: Clock = systemClock): Promise<void> {
  try {
    await showUntilClosed(address, { ...NOTICE, displayInIframe: true }, clock);
  } catch (error) {
    if (!(error instanceof NoDialog)) throw error;
    // A browser may forbid the frame; the way without it is the older one.
    await showUntilClosed(address, NOTICE, clock);
  }
}

class NoDialog extends Error {
  override readonly name = "NoDialog";
}

function showUntilClosed(address: string, options: Office.DialogOptions, clock: Clock): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, error, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        reject(new NoDialog("Excel showed no dialog", { cause: error }));
        return;
      }
      const callOff = clock.later(LONGEST, resolve);
      value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        callOff();
        resolve();
      });
    });
  });
}
