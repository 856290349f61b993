/**
 * The parts of a framework that may be a proposal (建议值) of whoever made it, and not the source's word: so
 * that nobody takes a guess for a rule.
 */

/** Parts of the framework as a whole, or of all its indicators alike. */
export const PROPOSED_OF_FRAMEWORK = [
  "points",
  "rules",
  "remedies",
  "grades",
  "quota",
  "tieBreak",
  "caps",
  "adjustments",
  "annual",
  "lifecycle",
  "composition",
  "outputs",
] as const;

/** Parts of one indicator, beside its points, its rule's numbers and its remedy. */
export const PROPOSED_OF_INDICATOR = ["indicator", "required", "elements"] as const;

export type ProposedOfFramework = (typeof PROPOSED_OF_FRAMEWORK)[number];
export type ProposedOfIndicator = (typeof PROPOSED_OF_INDICATOR)[number];
