/** A file on a disk that a test holds: other programs save it, hold it, take it away. */
import type { DiskFile } from "../../../src/page/document/disk-file";

export class FakeDisk implements DiskFile {
  readonly name = "第二党支部.xlsx";
  private saves = 0;
  /** Thrown instead of an answer while it is set. */
  trouble: DOMException | null = null;
  /** Happens right before the last question of a writing. */
  beforeConfirm: () => void = () => undefined;

  constructor(public bytes: Uint8Array) {}

  /** Another program saves the file. */
  save(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.saves++;
  }

  async stamp(): Promise<string> {
    if (this.trouble !== null) throw this.trouble;
    return String(this.saves);
  }

  async read(): Promise<{ bytes: Uint8Array; stamp: string }> {
    return { stamp: await this.stamp(), bytes: this.bytes };
  }

  async write(bytes: Uint8Array, confirm: () => Promise<boolean>): Promise<boolean> {
    if (this.trouble !== null) throw this.trouble;
    this.beforeConfirm();
    if (!(await confirm())) return false;
    this.save(bytes);
    return true;
  }

  observe(): Promise<null> {
    return Promise.resolve(null);
  }
}
