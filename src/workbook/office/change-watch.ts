/**
 * Tells the pane that a person changed the workbook: once for changes close together, with the sheets
 * they are on, and never for what the add-in wrote itself.
 */
import type { Clock } from "./clock";
import { OwnWrites } from "./own-writes";

/** Edits within so many milliseconds are one: filling down or pasting raises many events. */
const QUIET = 300;
/** ExcelApi set from which Excel says itself whether an add-in made the change. */
const SET_WITH_TRIGGER = "1.14";
/** ExcelApi set from which Excel tells of renamed sheets. */
const SET_WITH_NAMES = "1.17";

/** Something that Excel reports: an edit of cells, or a sheet that was added, deleted or renamed. */
interface Change {
  readonly sheetId: string;
  /** The edited cells; null when it is about the sheet itself. */
  readonly address: string | null;
}

type Listener = (touched: readonly string[] | null) => void;

export class ChangeWatch {
  private writing = 0;
  private own = new OwnWrites();
  /** Heard while we were writing, from an Excel that doesn't say who it was. */
  private held: { readonly change: Change; readonly tell: () => void }[] = [];

  /**
   * @param clock for the quiet after an edit
   * @param nameOf name of a sheet by its id; undefined for one that wasn't there at the last reading
   */
  constructor(
    private readonly clock: Clock,
    private readonly nameOf: (sheetId: string) => string | undefined,
  ) {}

  /**
   * Runs a write of ours and is deaf to its events. They arrive a little after the write itself,
   * therefore what is heard meanwhile is judged a little later.
   * @param write notes in the first argument what it touches
   */
  async deafDuring<T>(write: (own: OwnWrites) => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await write(this.own);
    } finally {
      this.clock.later(QUIET, () => this.endWriting());
    }
  }

  /**
   * @param context a fresh one; it stays in use until the watch ends
   * @param onChange gets the names of the edited sheets; null when it isn't known which they are, or
   * when sheets were added, deleted or renamed
   * @returns ends the watch
   */
  async start(context: Excel.RequestContext, onChange: Listener): Promise<() => Promise<void>> {
    let ended = false;
    let callOff = (): void => undefined;
    let touched: Set<string> | null = new Set();
    const flush = (): void => {
      const names = touched === null ? null : [...touched];
      touched = new Set();
      onChange(names);
    };
    const tell = ({ sheetId, address }: Change): void => {
      if (ended) return;
      const name = address === null ? undefined : this.nameOf(sheetId);
      if (name === undefined) touched = null;
      else touched?.add(name);
      callOff();
      callOff = this.clock.later(QUIET, flush);
    };
    const registrations = this.register(context.workbook.worksheets, (change, isOwn) => {
      if (isOwn === true) return;
      if (isOwn === null && this.writing > 0) this.held.push({ change, tell: () => tell(change) });
      else tell(change);
    });
    await context.sync();
    return async () => {
      ended = true;
      callOff();
      for (const registration of registrations) registration.remove();
      await context.sync();
    };
  }

  /** @param hear is told whether the change is ours; null when Excel doesn't say */
  private register(
    worksheets: Excel.WorksheetCollection,
    hear: (change: Change, isOwn: boolean | null) => void,
  ): readonly { remove: () => void }[] {
    const { requirements } = Office.context;
    const namesAuthors = requirements.isSetSupported("ExcelApi", SET_WITH_TRIGGER);
    const heard = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
      hear({ sheetId: worksheetId, address: null }, null);
      return Promise.resolve();
    };
    const registrations: { remove: () => void }[] = [
      worksheets.onChanged.add((event) => {
        const isOwn = namesAuthors ? event.triggerSource === "ThisLocalAddin" : null;
        hear({ sheetId: event.worksheetId, address: event.address }, isOwn);
        return Promise.resolve();
      }),
      worksheets.onAdded.add(heard),
      worksheets.onDeleted.add(heard),
    ];
    if (requirements.isSetSupported("ExcelApi", SET_WITH_NAMES)) {
      registrations.push(worksheets.onNameChanged.add(heard));
    }
    return registrations;
  }

  private endWriting(): void {
    this.writing--;
    if (this.writing > 0) return;
    const { held, own } = this;
    this.held = [];
    this.own = new OwnWrites();
    for (const { change, tell } of held) if (!own.covers(change.sheetId, change.address)) tell();
  }
}
