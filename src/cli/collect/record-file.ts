/** Files of records, line by line: what each line is, and where it stands. They may be larger than memory. */
import { createReadStream } from "node:fs";
import { readRecordLine, type RecordLine } from "../../core/collect/record/record-lines";
import { WorkbookError } from "../../workbook/workbook-error";

export interface PlacedLine {
  readonly line: RecordLine;
  /** As it stands, without its line break. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** No honest record is longer, in characters; the rest of a longer line is passed over. */
const LONGEST = 64 * 2 ** 20;

/** @throws WorkbookError notFound */
export async function* recordsIn(path: string): AsyncGenerator<PlacedLine> {
  let number = 0;
  for await (const text of linesOf(path)) {
    number++;
    yield { line: readRecordLine(text), text, number };
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  try {
    for await (const chunk of createReadStream(path, { encoding: "utf8" }) as AsyncIterable<string>) {
      const parts = chunk.split("\n");
      parts[0] = rest + (parts[0] ?? "");
      rest = parts.pop() ?? "";
      if (rest.length > LONGEST) rest = rest.slice(0, 1);
      yield* parts;
    }
  } catch (error) {
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
  if (rest !== "") yield rest;
}
