/**
 * Where records stay while a run goes on: on the disk, so that five thousand files take no more memory than
 * a thousand. What was spooled can be kept as a file of records at the end, whole or not at all.
 */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeFailed } from "../files";
import { forgetLeftover, rememberLeftover } from "../leftovers";

export class RecordSpool {
  private readonly starts: number[] = [];
  private length = 0;

  private constructor(
    private readonly path: string,
    /** Where the records are to be kept; null for nowhere. */
    private readonly target: string | null,
    private readonly handle: number,
  ) {}

  /** @throws WorkbookError writeFailed, when there is no place for it */
  static open(target: string | null): RecordSpool {
    const folder = target === null ? tmpdir() : dirname(target);
    const path = join(folder, `.kaoping-${randomUUID()}.tmp`);
    return orFail(target ?? path, () => {
      mkdirSync(folder, { recursive: true });
      // What is kept is as open to others as any file; what lies among temporary files is not.
      const handle = openSync(path, "wx+", target === null ? 0o600 : 0o666);
      rememberLeftover(path);
      return new RecordSpool(path, target, handle);
    });
  }

  /**
   * @param lines each with its line break
   * @returns the piece's number
   * @throws WorkbookError writeFailed, when the disk is full
   */
  add(lines: string): number {
    const bytes = Buffer.from(lines);
    orFail(this.target ?? this.path, () => {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.handle, bytes, done, bytes.length - done, this.length + done);
    });
    this.length += bytes.length;
    return this.starts.push(this.length - bytes.length) - 1;
  }

  /** What was added, as it was; "" for a number that nothing has. */
  piece(number: number): string {
    const start = this.starts[number];
    if (start === undefined) return "";
    const bytes = Buffer.alloc((this.starts[number + 1] ?? this.length) - start);
    readSync(this.handle, bytes, 0, bytes.length, start);
    return bytes.toString();
  }

  /** All that was added becomes the target file. Call it once, and read nothing after. @throws WorkbookError writeFailed */
  keep(): void {
    const { target } = this;
    if (target === null) return this.discard();
    orFail(target, () => {
      if (fstatSync(this.handle).size !== this.length) ftruncateSync(this.handle, this.length);
      closeSync(this.handle);
      renameSync(this.path, target);
      forgetLeftover(this.path);
    });
  }

  /** Removes it. */
  discard(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
    forgetLeftover(this.path);
  }
}

function orFail<Result>(file: string, write: () => Result): Result {
  try {
    return write();
  } catch (cause) {
    throw writeFailed(file, cause);
  }
}
