/**
 * Whether a line is a record. Records come from other machines and earlier runs, so that their form is
 * checked before anything is made of them; what the checks and rules mean by a value is theirs to know.
 */
import * as z from "zod/mini";
import { parsePeriod } from "../../framework/period";
import { RECORD_SCHEMA, ROW_FIELDS, type FileRecord } from "./file-record";

const address = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const period = z.string().check(z.refine((text) => parsePeriod(text) !== null));
const text = z.object({ zh: z.string(), en: z.string() });
const cellRef = z.object({ sheet: z.string(), row: z.int(), column: z.int() });
const cellError = z.object({ error: z.string() });
const cellValue = z.union([z.number(), z.string(), z.boolean(), cellError]);

const reading = z.union([
  z.object({ kind: z.literal("blank") }),
  z.object({
    kind: z.literal("number"),
    value: z.number(),
    notes: z.array(z.enum(["unit", "fullWidth", "text", "percent", "ticks"])),
  }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("error"), error: z.string() }),
]);

const field = z.object({
  at: address,
  sheet: z.optional(z.string()),
  raw: z.optional(cellValue),
  formula: z.optional(z.string()),
  format: z.optional(z.string()),
  reading: z.optional(reading),
});

const finding = z.looseObject({
  code: z.string(),
  severity: z.enum(["error", "warn", "info"]),
  at: cellRef,
  indicator: z.nullable(z.string()),
  values: z.record(z.string(), z.unknown()),
});

const change = z.looseObject({ kind: z.enum(["cell", "removed", "added", "framework"]), at: cellRef });
const stamped = { time: z.string(), hash: z.string() };
const stamp = z.union([
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("intact"), ...stamped }),
  z.object({ kind: z.literal("changed"), ...stamped, changes: z.array(change) }),
  z.object({ kind: z.literal("broken"), at: cellRef }),
]);

const derived = z.object({
  assumptions: z.array(z.looseObject({ kind: z.string() })),
  problems: z.array(z.looseObject({ kind: z.string() })),
  headerRow: z.int(),
  places: z.array(z.object({ code: z.string(), at: address, pointsAt: address })),
  columns: z.array(z.object({ column: z.int(), label: z.string(), key: z.nullable(z.string()) })),
});

const sheet = z.object({
  name: z.string(),
  framework: hash,
  period: z.nullable(period),
  sheetPeriod: z.nullable(period),
  unit: z.nullable(z.string()),
  filledOn: z.nullable(z.iso.date()),
  header: address,
  columns: z.record(z.string(), z.int()),
  fields: z.record(z.string(), field),
  rows: z.array(
    z.object({
      code: z.string(),
      at: address,
      entries: z.record(z.string(), field),
      fields: z.partialRecord(z.enum(ROW_FIELDS), field),
    }),
  ),
  adjustments: z.array(
    z.object({
      code: z.string(),
      at: address,
      fields: z.partialRecord(z.enum(["option", "count", "evidence"]), field),
    }),
  ),
  duplicates: z.array(z.object({ code: z.string(), at: z.array(address) })),
  unknownRows: z.array(z.object({ at: address, code: z.string(), name: z.string() })),
  ballotSheet: z.nullable(z.string()),
  findings: z.array(finding),
  withheld: z.boolean(),
  derived: z.nullable(derived),
  issued: z.nullable(hash),
  stamp,
  alteredFormulas: z.array(
    z.object({
      at: cellRef,
      code: z.nullable(z.string()),
      formula: z.string(),
      found: z.nullable(cellValue),
    }),
  ),
});

const ledgers = z.object({
  reminders: z.array(
    z.object({
      ledger: text,
      id: z.string(),
      reminder: z.string(),
      before: z.array(z.number()),
      grave: z.optional(z.literal(true)),
      message: text,
      field: text,
      rows: z.array(
        z.object({
          sheet: z.string(),
          at: address,
          name: z.string(),
          day: z.optional(z.int()),
          ended: z.optional(z.int()),
          count: z.optional(z.number()),
        }),
      ),
    }),
  ),
  advice: z.array(
    z.object({
      codes: z.array(z.string()),
      kind: z.string(),
      title: z.string(),
      say: z.string(),
      sheet: z.string(),
      row: z.int(),
      isOpen: z.boolean(),
    }),
  ),
});

const file = z.object({
  schema: z.literal(RECORD_SCHEMA),
  file: z.string(),
  sha256: z.nullable(hash),
  bytes: z.nullable(z.int()),
  modified: z.nullable(z.string()),
  properties: z.nullable(
    z.object({
      creator: z.nullable(z.string()),
      created: z.nullable(z.string()),
      lastModifiedBy: z.nullable(z.string()),
    }),
  ),
  madeFrom: z.nullable(
    z.array(
      z.object({
        sheet: z.string(),
        unit: z.string(),
        framework: z.string(),
        version: z.string(),
        hash: z.string(),
        period: z.nullable(z.string()),
        language: z.optional(z.enum(["zh", "en"])),
      }),
    ),
  ),
  unreadable: z.nullable(z.object({ code: z.string(), message: text, remedy: text })),
  sheets: z.array(sheet),
  frameworks: z.array(z.object({ id: z.string(), version: z.string(), hash, text: z.optional(z.string()) })),
  ledgers: z.optional(ledgers),
});

/** @returns null for what is no record of this schema */
export function checkedRecord(json: unknown): FileRecord | null {
  const parsed = z.safeParse(file, json);
  // Codes and kinds are checked where they are put into words; here their form is.
  return parsed.success ? (parsed.data as unknown as FileRecord) : null;
}
