/** A table for a mail or a sheet, as HTML and as lines with tabs. */

export interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/** @param title stands above the table */
export function copiedTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): CopiedTable {
  const line = (tag: "td" | "th", cells: readonly string[]): string =>
    `<tr>${cells.map((content) => `<${tag} style="${CELL}">${escapeHtml(content)}</${tag}>`).join("")}</tr>`;
  return {
    html: [
      `<p>${escapeHtml(title)}</p>`,
      `<table style="border-collapse:collapse">`,
      line("th", head),
      ...rows.map((cells) => line("td", cells)),
      "</table>",
    ].join(""),
    text: [[title], head, ...rows].map((cells) => cells.map(plain).join("\t")).join("\n"),
  };
}

/** Pasted into a sheet, every cell is a text: what was found in a file must not become a formula. */
const CELL =
  "border:1px solid #999;padding:2px 6px;text-align:left;vertical-align:top;mso-number-format:'\\@'";

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function plain(text: string): string {
  const oneLine = text.replace(/\s+/gu, " ");
  return /^[=+\-@]/u.test(oneLine) ? `'${oneLine}` : oneLine;
}
