/**
 * Tells the pane that a person changed the workbook: once for changes close together, and never for
 * what the add-in wrote itself.
 */
import type { Clock } from "./clock";

/** Edits within so many milliseconds are one: filling down or pasting raises many events. */
const QUIET = 300;
/** ExcelApi set from which Excel says itself whether an add-in made the change. */
const SET_WITH_TRIGGER = "1.14";

export class ChangeWatch {
  private writing = 0;

  constructor(private readonly clock: Clock) {}

  /**
   * Runs a write of ours and is deaf to its events. They arrive a little after the write itself,
   * therefore the deafness lasts a little longer.
   */
  async deafDuring<T>(write: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await write();
    } finally {
      this.clock.later(QUIET, () => this.writing--);
    }
  }

  /**
   * @param context a fresh one; it stays in use until the watch ends
   * @returns ends the watch
   */
  async start(
    context: Excel.RequestContext,
    onChange: (touched: readonly string[] | null) => void,
  ): Promise<() => Promise<void>> {
    let callOff = (): void => undefined;
    const registration = context.workbook.worksheets.onChanged.add((event) => {
      if (!this.isOwn(event)) {
        callOff();
        callOff = this.clock.later(QUIET, () => onChange(null));
      }
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      callOff();
      registration.remove();
      await registration.context.sync();
    };
  }

  /** Where Excel names the author of a change its word counts, else whether we are writing now. */
  private isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    if (Office.context.requirements.isSetSupported("ExcelApi", SET_WITH_TRIGGER)) {
      return event.triggerSource === "ThisLocalAddin";
    }
    return this.writing > 0;
  }
}
