/**
 * Brings texts that people typed or pasted into a form that can be compared. White space here
 * includes what nobody sees: no-break and ideographic spaces, line breaks, zero-width characters.
 */

import { rememberText } from "../remember";

const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;

/** A text without surrounding white space and without invisible characters; otherwise as written. */
export const trimText = rememberText((text) => text.replace(INVISIBLE, "").trim());

/** A text for comparing wordings: full-width forms, white space, quotes and case make no difference. */
export const normalizeText = rememberText((text) =>
  trimText(text)
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .toLowerCase(),
);

/** A label: as `normalizeText`, and without the colon after it (“考核期间：”). */
export const normalizeLabel = rememberText((text) => normalizeText(text).replace(/(?<!:):+$/, ""));

/** A label without what stands in brackets at its end: “分值（分）” → 分值. */
export const withoutBrackets = rememberText((label) =>
  label.replace(/[([{【〔][^()[\]{}【】〔〕]*[)\]}】〕]$/, ""),
);

/** An indicator's code: “ｓｑｌｈ－１．１ ” → SQLH-1.1. */
export const normalizeCode = rememberText((text) =>
  normalizeText(text)
    .replace(/[‐‑‒–—―−﹣]/g, "-")
    .replace(/。/g, ".")
    .toUpperCase(),
);
