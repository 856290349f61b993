/** The catalogue of findings, typed: its severities are the only source of them but the framework. */
import * as z from "zod/mini";
import type { Text } from "../../locale/language";
import catalogueFile from "./catalogue.json";
import type { FileFindingCode, FindingCode, Severity } from "../finding";

const text = z.object({ zh: z.string(), en: z.string() });

const wordingSchema = z.object({ message: text, fix: text });

const itemSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warn", "info"]),
  name: text,
  ...wordingSchema.shape,
  /** Other wordings of the same finding, by what makes the difference. */
  variants: z.optional(z.record(z.string(), wordingSchema)),
  autoFix: z.enum(["safe", "ask", "no"]),
});

/** How one code is worded, and how much it weighs. */
export type CatalogueItem = z.infer<typeof itemSchema>;

/** What a finding says and what to do about it; {placeholders} are its values. */
export interface Wording {
  readonly message: Text;
  readonly fix: Text;
}

const CATALOGUE: ReadonlyMap<string, CatalogueItem> = new Map(
  z
    .object({ items: z.array(itemSchema) })
    .parse(catalogueFile)
    .items.map((item) => [item.code, item]),
);

/** @throws Error when the catalogue lacks the code, which a test excludes */
export function catalogueItem(code: FindingCode | FileFindingCode): CatalogueItem {
  const item = CATALOGUE.get(code);
  if (item === undefined) throw new Error(`catalogue.json lacks ${code}`);
  return item;
}

/** Whether a text is the code of a finding. */
export function isFindingCode(code: string): code is FindingCode | FileFindingCode {
  return CATALOGUE.has(code);
}

/** How much a finding weighs unless the framework says otherwise. */
export function severityOf(code: FindingCode | FileFindingCode): Severity {
  return catalogueItem(code).severity;
}
