/** A file that may be a return: on the disk, or in an archive there. Plain data, so that a thread can be given it. */
import type { ArchiveMember } from "../../workbook/port";

export interface ReturnFile {
  /** As it was named, with “/” between folders; “returns.zip/一/甲.xlsx” for one in an archive. */
  readonly name: string;
  /** The file on the disk: the archive, for one in an archive. */
  readonly path: string;
  /** Null for a file of its own. */
  readonly member: ArchiveMember | null;
}

/** A file that isn't read, and why: by the code and detail of a WorkbookError. */
export interface RefusedFile {
  readonly name: string;
  readonly code:
    | "notFound"
    // There, but it may not be read.
    | "closedFolder"
    | "nestedArchive"
    | "otherArchive"
    | "damaged"
    | "tooLarge"
    | "encrypted";
  readonly detail: Readonly<Record<string, string>>;
}

/** What stands in the folders and archives that were looked through. */
export interface FoundFiles {
  /** By name within each argument, the arguments in their order; none twice. */
  readonly files: readonly ReturnFile[];
  readonly refused: readonly RefusedFile[];
  /** How many files with other names there are, by their endings: .pdf → 12. */
  readonly passedOver: ReadonlyMap<string, number>;
}
