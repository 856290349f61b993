/** The records of a run, on the disk: added one by one, each had again when it is asked for. */
import type { FileRecord, FrameworkRecord } from "../../core/collect/record/file-record";
import type { FileBrief } from "../../core/collect/record/file-brief";
import type { RecordSource } from "../../core/collect/record/record-source";
import { readRecordLine, runLineOf, type RunRecord } from "../../core/collect/record/record-lines";
import { HeapBound } from "./heap-bound";
import { RecordSpool } from "./record-spool";

/**
 * Bytes of the first thread's heap. While files are read the other threads have theirs beside it; when records are put
 * together those are gone. A thousand returns stay below both.
 */
const WHILE_READING = 80 * 2 ** 20;
const AFTERWARDS = 128 * 2 ** 20;

export class CollectedRecords {
  /** Numbers of the pieces that are records, and of their briefs where there are some. */
  private readonly records: { readonly record: number; readonly brief: number | null }[] = [];
  private readonly byHash = new Map<string, FrameworkRecord>();
  private briefs: RecordSpool | null = null;
  private readonly heap = new HeapBound();

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

  /**
   * @param lines as RecordLines writes them: frameworks' texts, then the record
   * @param brief of the same record, as JSON; null where there is none at hand
   */
  add(lines: string, brief: string | null = null): void {
    const texts = lines.trimEnd().split("\n");
    const record = texts.pop() ?? "";
    for (const text of texts) {
      const line = readRecordLine(text);
      if (line.kind === "framework") this.addFramework(line.framework, text);
    }
    const piece = this.spool.add(`${record}\n`);
    this.records.push({ record: piece, brief: brief === null ? null : this.addBrief(brief) });
    this.heap.step(WHILE_READING);
  }

  /** Never kept: a brief is of this run, and what it says stands in the record too. */
  private addBrief(brief: string): number {
    this.briefs ??= RecordSpool.open(null);
    return this.briefs.add(brief);
  }

  addFramework(framework: FrameworkRecord, text: string): void {
    if (this.byHash.has(framework.hash)) return;
    this.byHash.set(framework.hash, framework);
    this.spool.add(`${text}\n`);
  }

  /** Each gives its record, from the disk; what was added has been checked, or was made by this program. */
  get sources(): readonly RecordSource[] {
    return this.records.map(({ record, brief }): RecordSource => {
      const whole = (): FileRecord => this.had(this.spool, record) as FileRecord;
      const { briefs } = this;
      if (brief === null || briefs === null) return whole;
      return Object.assign(whole, { brief: () => this.had(briefs, brief) as FileBrief });
    });
  }

  private had(spool: RecordSpool, piece: number): unknown {
    this.heap.step(AFTERWARDS);
    return JSON.parse(spool.piece(piece));
  }

  /** The file becomes what was collected. @throws WorkbookError writeFailed */
  keep(): void {
    this.briefs?.discard();
    this.spool.keep();
  }

  discard(): void {
    this.briefs?.discard();
    this.spool.discard();
  }
}
