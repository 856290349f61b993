/**
 * Records as lines of JSON (JSON Lines), one file a line. A framework that isn't built in stands on a line
 * of its own, once in what one machine writes, since it is longer than a record. Lines may come in any
 * order and from any number of machines: putting files one after another is putting runs together.
 */
import * as z from "zod/mini";
import { RECORD_SCHEMA, type FileRecord, type FrameworkRecord } from "./file-record";
import { checkedRecord } from "./record-schema";

const frameworkLine = z.object({
  schema: z.literal(1),
  framework: z.object({ id: z.string(), version: z.string(), hash: z.string(), text: z.string() }),
});

const newerSchema = z.object({ schema: z.number().check(z.gt(RECORD_SCHEMA)) });

const runLine = z.object({
  schema: z.literal(1),
  run: z.object({ program: z.string(), settings: z.string() }),
});

/** What a file of records was read with; see RecordLine. */
export interface RunRecord {
  /** The program's version. */
  readonly program: string;
  /** A hash of what was asked: framework, period, columns, units. */
  readonly settings: string;
}

/** The line that tells a later run whether it would read the same. */
export function runLineOf(run: RunRecord): string {
  return `${JSON.stringify({ schema: RECORD_SCHEMA, run })}\n`;
}

/** Writes records line by line, each framework's text before the first record that needs it. */
export class RecordLines {
  private readonly written = new Set<string>();

  /** @returns one line or several, each with its line break */
  of(record: FileRecord): string {
    const lines = record.frameworks.flatMap(({ id, version, hash, text }) => {
      if (text === undefined || this.written.has(hash)) return [];
      this.written.add(hash);
      return [`${JSON.stringify({ schema: record.schema, framework: { id, version, hash, text } })}\n`];
    });
    const frameworks = record.frameworks.map(({ id, version, hash }) => ({ id, version, hash }));
    return `${lines.join("")}${JSON.stringify({ ...record, frameworks })}\n`;
  }
}

export type RecordLine =
  | { readonly kind: "file"; readonly record: FileRecord }
  | { readonly kind: "framework"; readonly framework: FrameworkRecord }
  | { readonly kind: "run"; readonly run: RunRecord }
  | { readonly kind: "blank" }
  /** Of a later program, which may say more than this one understands. */
  | { readonly kind: "newer" }
  /** No record of a schema that this program knows. */
  | { readonly kind: "unknown" };

export function readRecordLine(line: string): RecordLine {
  const text = line.replace(/^\uFEFF/, "").trim();
  if (text === "") return { kind: "blank" };
  const json = parsed(text);
  const record = checkedRecord(json);
  if (record !== null) return { kind: "file", record };
  const framework = z.safeParse(frameworkLine, json);
  if (framework.success) return { kind: "framework", framework: framework.data.framework };
  const run = z.safeParse(runLine, json);
  if (run.success) return { kind: "run", run: run.data.run };
  return newerSchema.safeParse(json).success ? { kind: "newer" } : { kind: "unknown" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
