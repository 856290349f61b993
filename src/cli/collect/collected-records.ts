/** The records of a run, on the disk: added one by one, each had again when it is asked for. */
import type { FileRecord, FrameworkRecord } from "../../core/collect/record/file-record";
import { readRecordLine, runLineOf, type RunRecord } from "../../core/collect/record/record-lines";
import { RecordSpool } from "./record-spool";

export class CollectedRecords {
  /** Numbers of the pieces that are records. */
  private readonly records: number[] = [];
  private readonly byHash = new Map<string, FrameworkRecord>();

  private constructor(private readonly spool: RecordSpool) {}

  /** @param target the file that they become at the end; null for none. @throws WorkbookError writeFailed */
  static open(target: string | null, run: RunRecord): CollectedRecords {
    const spool = RecordSpool.open(target);
    if (target !== null) spool.add(runLineOf(run));
    return new CollectedRecords(spool);
  }

  /** Frameworks that aren't built in, by their hash. */
  get frameworks(): ReadonlyMap<string, FrameworkRecord> {
    return this.byHash;
  }

  /** @param lines as RecordLines writes them: frameworks' texts, then the record */
  add(lines: string): void {
    const texts = lines.trimEnd().split("\n");
    const record = texts.pop() ?? "";
    for (const text of texts) {
      const line = readRecordLine(text);
      if (line.kind === "framework") this.addFramework(line.framework, text);
    }
    this.records.push(this.spool.add(`${record}\n`));
  }

  addFramework(framework: FrameworkRecord, text: string): void {
    if (this.byHash.has(framework.hash)) return;
    this.byHash.set(framework.hash, framework);
    this.spool.add(`${text}\n`);
  }

  /** Each gives its record, from the disk; what was added has been checked, or was made by this program. */
  get sources(): readonly (() => FileRecord)[] {
    return this.records.map((piece) => () => JSON.parse(this.spool.piece(piece)) as FileRecord);
  }

  /** The file becomes what was collected. @throws WorkbookError writeFailed */
  keep(): void {
    this.spool.keep();
  }

  discard(): void {
    this.spool.discard();
  }
}
