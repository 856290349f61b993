/**
 * By which framework the returns are put together: the one that a person named, else the one by which most
 * of them were filled in. Of equally many the newest version counts, so that the order of files doesn't.
 */
import type { Framework } from "../../framework/framework";
import { formatPeriod, type Period } from "../../framework/period";
import type { FileRecord, SheetRecord } from "../record/file-record";
import type { FrameworkShelf } from "../record/record-frameworks";

/** What of a record, or of its brief, says by which framework it was filled in. */
type Voter = Pick<FileRecord, "sha256" | "file"> & {
  readonly sheets: readonly Pick<SheetRecord, "framework" | "sheetPeriod" | "period">[];
};

export class FrameworkVotes {
  private readonly votes = new Map<string, Set<string>>();
  private readonly anyPeriod = new Map<string, Set<string>>();
  private readonly wanted: string;

  constructor(period: Period) {
    this.wanted = formatPeriod(period);
  }

  /** The very same file counts once, however often it lies there. */
  add({ sha256, file, sheets }: Voter): void {
    for (const { framework, sheetPeriod, period } of sheets) {
      vote(this.anyPeriod, framework, sha256 ?? file);
      if ((sheetPeriod ?? period) === this.wanted) vote(this.votes, framework, sha256 ?? file);
    }
  }

  /** @returns null where no return has a framework that is known */
  chosen(shelf: FrameworkShelf): Framework | null {
    return most(this.votes, shelf) ?? most(this.anyPeriod, shelf);
  }
}

function vote(votes: Map<string, Set<string>>, framework: string, file: string): void {
  const files = votes.get(framework);
  if (files === undefined) votes.set(framework, new Set([file]));
  else files.add(file);
}

function most(votes: ReadonlyMap<string, ReadonlySet<string>>, shelf: FrameworkShelf): Framework | null {
  const known = [...votes].flatMap(([hash, files]) => {
    const framework = shelf.get(hash);
    return framework === null ? [] : [{ framework, hash, count: files.size }];
  });
  known.sort(
    (a, b) =>
      b.count - a.count ||
      byText(b.framework.version, a.framework.version) ||
      byText(a.framework.id, b.framework.id) ||
      byText(a.hash, b.hash),
  );
  return known[0]?.framework ?? null;
}

/** By code point: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
