/**
 * The two languages of the product and a text that exists in both.
 * Chinese comes first everywhere; English is complete, never a fallback.
 */
export type Language = "zh" | "en";

/** One wording in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
