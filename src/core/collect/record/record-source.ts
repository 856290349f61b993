/** Where putting together takes records from: it goes through them one after another and keeps none. */
import type { FileRecord } from "./file-record";

/** Gives the record, from memory or the disk, as often as it is asked; always the same. */
export type RecordSource = () => FileRecord;
