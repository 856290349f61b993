/** The scores of mutation testing as one table, as it stands in docs/testing.md. */

/** What one mutant came to, in Stryker's report. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface RoomResult {
  readonly room: string;
  /** The share of mutants that tests have to notice, in per cent. */
  readonly aim: number;
  /** Which files were tried: their number, how many of them, or a pattern. */
  readonly files: string;
  readonly report: Report;
}

const HEAD = ["room", "files", "killed", "of", "score", "aim"];

/** A line for each room. */
export function scoreTable(results: readonly RoomResult[]): string {
  const rows = results.map((result) => lineOf(result));
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const drawn = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [drawn(HEAD), drawn(widths.map((width) => "-".repeat(width))), ...rows.map(drawn)].join("\n");
}

function lineOf({ room, aim, files, report }: RoomResult): readonly string[] {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...those: readonly string[]): number => statuses.filter((one) => those.includes(one)).length;
  const killed = count("Killed", "Timeout");
  const all = killed + count("Survived", "NoCoverage");
  const score = all === 0 ? "–" : `${((100 * killed) / all).toFixed(1)} %`;
  return [room, files, String(killed), String(all), score, `${aim} %`];
}
