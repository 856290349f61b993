/**
 * A workbook on the page together with the file that it came from: what is changed and not yet saved, whether
 * another program has saved the file meanwhile, and the only way in which it is written back.
 */
import type { FileWorkbook } from "../../workbook/port";
import type { DiskFile, FileContent } from "./disk-file";
import { PageWorkbook, type PageWorkbookOptions } from "./page-workbook";
import { sameBytes } from "./same-bytes";

export type OpenBytes = (bytes: Uint8Array, fileName: string) => Promise<FileWorkbook>;

/** How the page and the disk stand to each other. */
export interface FileState {
  /** Something was changed here that is neither in a copy nor in the file. */
  readonly unsaved: boolean;
  /** Something was changed here that is not in the file, a copy notwithstanding. */
  readonly changed: boolean;
  /** The file was saved by another program while it was changed here: both can't be had. */
  readonly conflict: boolean;
  /** The file can't be read any more: moved, deleted, or held for long. */
  readonly gone: boolean;
  /** When another program's saving was read last; null before the first time, and after a writing of ours. */
  readonly rereadAt: Date | null;
  /** It was written back, and nobody has saved or changed it since. */
  readonly written: boolean;
}

/** Lookings in vain after which the file counts as gone: programs take a file away for a moment as they save it. */
const PATIENCE = 4;

export class OpenFile {
  readonly workbook: PageWorkbook;
  /** Made by the page: there is no file of it yet. */
  readonly isNew: boolean;
  private state: FileState = {
    unsaved: false,
    changed: false,
    conflict: false,
    gone: false,
    rereadAt: null,
    written: false,
  };
  private stamp: string;
  /** The bytes that the page knows the file to hold. */
  private known: Uint8Array;
  /** Lookings in vain, one after the other. */
  private failures = 0;
  /** Settled when the looking under way is over. */
  private looked: Promise<void> = Promise.resolve();
  private readonly lookers = new Set<() => void>();

  /**
   * @param disk null where the browser can't look at the file again, or where there is none yet
   * @param born whether there is a file of it, and whether something would be lost with it
   */
  constructor(
    readonly disk: DiskFile | null,
    { bytes, stamp }: FileContent,
    opened: FileWorkbook,
    private readonly open: OpenBytes,
    options: PageWorkbookOptions,
    born: { readonly isNew: boolean; readonly unsaved: boolean },
  ) {
    this.isNew = born.isNew;
    this.known = bytes;
    this.stamp = stamp;
    this.workbook = new PageWorkbook(opened, options);
    this.state = { ...this.state, unsaved: born.unsaved };
    let version = this.workbook.look().version;
    this.workbook.subscribe(() => {
      const now = this.workbook.look().version;
      if (now === version) return;
      version = now;
      const changed = !this.holdsKnown();
      this.set({ changed, unsaved: changed, written: false });
    });
  }

  subscribe = (look: () => void): (() => void) => {
    this.lookers.add(look);
    return () => this.lookers.delete(look);
  };

  look = (): FileState => this.state;

  /** True when it can be written back: a plain .xlsx that the browser can reach. */
  get canWriteBack(): boolean {
    return this.disk !== null && this.workbook.origin === undefined;
  }

  /** The bytes that the file held when it was read last. */
  get original(): Uint8Array {
    return this.known;
  }

  /** The workbook as it is here was saved as a copy. */
  copied(): void {
    this.set({ unsaved: false });
  }

  /** Looks whether another program has saved the file, and reads it if so. Never two at a time; never fails. */
  lookAgain(): Promise<void> {
    const next = this.looked.then(() => this.lookNow());
    this.looked = next;
    return next;
  }

  /** Reads what is on the disk; what was changed here is given up. @throws as DiskFile.read, WorkbookError */
  async takeOver(): Promise<void> {
    if (this.disk === null) return;
    await this.accept(await this.disk.read(), () => false);
  }

  /**
   * Writes the workbook into its file, if that still holds what was read.
   * @returns false when it doesn't: then it is a conflict
   * @throws DOMException when the browser or another program refuses
   */
  async writeBack(): Promise<boolean> {
    const { disk } = this;
    if (disk === null || !this.canWriteBack) throw new Error("This file can't be written back");
    await this.looked;
    const bytes = this.workbook.toBytes();
    const written = await disk.write(bytes, async () => sameBytes((await disk.read()).bytes, this.known));
    if (!written) {
      this.set({ conflict: true });
      return false;
    }
    this.known = bytes;
    // The file has another stamp now, and perhaps another program's by the time that it is asked: look at it once more.
    this.stamp = "";
    const changed = !this.holdsKnown();
    this.set({ changed, unsaved: changed, conflict: false, rereadAt: null, written: !changed });
    return true;
  }

  private async lookNow(): Promise<void> {
    if (this.disk === null || this.state.conflict) return;
    try {
      if ((await this.disk.stamp()) !== this.stamp) await this.take(await this.disk.read());
      this.failures = 0;
      if (this.state.gone) this.set({ gone: false });
    } catch {
      // Taken away, held, or half written: it may be whole again at the next look.
      this.failures++;
      if (this.failures === PATIENCE) this.set({ gone: true });
    }
  }

  private async take(content: FileContent): Promise<void> {
    if (sameBytes(content.bytes, this.known)) this.stamp = content.stamp;
    else if (this.state.changed) this.set({ conflict: true });
    else await this.accept(content, () => this.state.changed);
  }

  /** @param isChanged asked once all is read: what was changed here meanwhile is not given up without a word */
  private async accept(content: FileContent, isChanged: () => boolean): Promise<void> {
    const opened = await this.open(content.bytes, this.workbook.fileName);
    // Bytes that can't be read, perhaps because they aren't all there yet, don't replace those that could.
    await opened.read();
    if (isChanged()) return this.set({ conflict: true });
    this.stamp = content.stamp;
    this.known = content.bytes;
    this.workbook.replace(opened);
    const settled = { changed: false, unsaved: false, conflict: false, gone: false, written: false };
    this.set({ ...settled, rereadAt: new Date() });
  }

  /** A workbook of another format is changed as soon as it is written to. */
  private holdsKnown(): boolean {
    return this.workbook.origin === undefined && sameBytes(this.workbook.toBytes(), this.known);
  }

  private set(change: Partial<FileState>): void {
    this.state = { ...this.state, ...change };
    for (const look of this.lookers) look();
  }
}
