/** The records of an earlier run, by the hash of the bytes that they are of: what didn't change isn't read again. */
import type { FrameworkRecord } from "../../core/collect/record/file-record";
import { readRecordLine, type RunRecord } from "../../core/collect/record/record-lines";
import { isPresent } from "../files";
import { recordsIn } from "./record-file";
import { RecordSpool } from "./record-spool";

export class EarlierRecords {
  private readonly pieces = new Map<string, number>();
  /** With their lines. */
  readonly frameworks: { readonly framework: FrameworkRecord; readonly text: string }[] = [];

  private constructor(private readonly spool: RecordSpool) {}

  /**
   * @param path where an earlier run may have left its records; null for nowhere
   * @param run only records of such a run are taken: other questions have other answers
   */
  static async load(path: string | null, run: RunRecord): Promise<EarlierRecords> {
    const earlier = new EarlierRecords(RecordSpool.open(null));
    if (path === null || !(await isPresent(path))) return earlier;
    let isAlike = false;
    for await (const { line, text } of recordsIn(path)) {
      if (line.kind === "run")
        isAlike = line.run.program === run.program && line.run.settings === run.settings;
      if (!isAlike) break;
      if (line.kind === "framework") earlier.frameworks.push({ framework: line.framework, text });
      if (line.kind === "file" && line.record.sha256 !== null && line.record.unreadable?.code !== "brokenOff")
        earlier.pieces.set(line.record.sha256, earlier.spool.add(text));
    }
    return earlier;
  }

  get hashes(): ReadonlySet<string> {
    return new Set(this.pieces.keys());
  }

  /** The record of the same bytes under another name, as a line; null when there is none. */
  renamed(sha256: string, file: string, modified: string | null): string | null {
    const piece = this.pieces.get(sha256);
    if (piece === undefined) return null;
    const line = readRecordLine(this.spool.piece(piece));
    return line.kind === "file" ? `${JSON.stringify({ ...line.record, file, modified })}\n` : null;
  }

  close(): void {
    this.spool.discard();
  }
}
