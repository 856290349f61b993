/** Findings as a table for a mail: cell, what, what to do; as HTML and as lines with tabs. */
import type { Language } from "../../core/locale/language";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { placeOf } from "../finding-rows";

export interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

export interface TableWords {
  readonly severity: Readonly<Record<Finding["severity"], string>>;
  readonly columns: {
    readonly severity: string;
    readonly cell: string;
    readonly what: string;
    readonly fix: string;
  };
}

/** @param title stands above the table: what the findings are of */
export function findingsTable(
  findings: readonly Finding[],
  title: string,
  words: TableWords,
  language: Language,
): CopiedTable {
  const { severity, cell, what, fix } = words.columns;
  const rows = findings.map((finding) => {
    const described = describeFinding(finding, language);
    return [words.severity[finding.severity], placeOf(finding), described.message, described.fix];
  });
  const head = [severity, cell, what, fix];
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
