/** Where putting together takes records from: it goes through them one after another and keeps none. */
import type { FileBrief } from "./file-brief";
import type { FileRecord } from "./file-record";

/** Gives the record, from memory or the disk, as often as it is asked; always the same. */
export interface RecordSource {
  (): FileRecord;
  /** Gives what nearly every question is answered by; missing where nobody has made it. */
  readonly brief?: () => FileBrief;
}
