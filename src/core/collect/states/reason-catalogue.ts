/** The reasons of collecting, worded in both languages: reasons.json, typed. */
import * as z from "zod/mini";
import { CHOICES, type Choice } from "../decisions/decision";
import file from "./reasons.json";

const text = z.object({ zh: z.string(), en: z.string() });

const itemSchema = z.object({
  code: z.string(),
  name: text,
  message: text,
  remedy: z.nullable(text),
  choices: z.array(z.enum(CHOICES)),
});

export type ReasonItem = z.infer<typeof itemSchema> & { readonly choices: readonly Choice[] };

/** What can be the matter with a return as such; what is wrong inside of it are findings (V…). */
export type ReasonCode =
  | "C101"
  | "C102"
  | "C103"
  | "C104"
  | "C105"
  | "C106"
  | "C107"
  | "C108"
  | "C109"
  | "C110"
  | "C111"
  | "C112"
  | "C113"
  | "C114"
  | "C115"
  | "C116"
  | "C117"
  | "C118"
  | "C119"
  | "C120"
  | "C121"
  | "C122"
  | "C123"
  | "C124";

const ITEMS: ReadonlyMap<string, ReasonItem> = new Map(
  z
    .object({ reasons: z.array(itemSchema) })
    .parse(file)
    .reasons.map((item) => [item.code, item]),
);

/**
 * All reasons, for their documentation.
 * @internal
 */
export const REASONS: readonly ReasonItem[] = [...ITEMS.values()];

/** @throws Error when reasons.json lacks the code, which a test excludes */
export function reasonItem(code: ReasonCode): ReasonItem {
  const item = ITEMS.get(code);
  if (item === undefined) throw new Error(`reasons.json lacks ${code}`);
  return item;
}
