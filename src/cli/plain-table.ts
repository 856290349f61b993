/**
 * A table as the command line prints it: in a frame, without colours, with Chinese columns aligned. Our own, since
 * the library that drew it took as long for a thousand returns as reading them.
 */
import { terminalWidth } from "./terminal-width";

type Align = "left" | "right";

/**
 * @param aligns one for each column
 * @param lines whether a line is drawn between rows; without, more of them fit on a screen
 */
export function plainTable(head: readonly string[], aligns: readonly Align[], lines = true): PlainTable {
  return new PlainTable(head, aligns, lines);
}

class PlainTable {
  private readonly rows: (readonly (readonly string[])[])[] = [];

  constructor(
    private readonly head: readonly string[],
    private readonly aligns: readonly Align[],
    private readonly lines: boolean,
  ) {}

  get length(): number {
    return this.rows.length;
  }

  /** A row's cells, each of one line or several. */
  push(cells: readonly string[]): void {
    this.rows.push(cells.map((cell) => cell.split("\n")));
  }

  toString(): string {
    const rows = [this.head.map((cell) => cell.split("\n")), ...this.rows];
    const measured = rows.map((cells) => cells.map((lines) => lines.map(terminalWidth)));
    const widths = this.head.map((_, column) =>
      measured.reduce((widest, cells) => Math.max(widest, ...(cells[column] ?? [])), 0),
    );
    const ruled = (left: string, between: string, right: string): string =>
      `${left}${widths.map((width) => "─".repeat(width + 2)).join(between)}${right}`;
    const drawn = rows.map((cells, row) => {
      const height = Math.max(1, ...cells.map(({ length }) => length));
      return Array.from({ length: height }, (_, line) => {
        const padded = widths.map((width, column) => {
          const gap = " ".repeat(width - (measured[row]?.[column]?.[line] ?? 0));
          const text = cells[column]?.[line] ?? "";
          return this.aligns[column] === "right" ? gap + text : text + gap;
        });
        return `│ ${padded.join(" │ ")} │`;
      }).join("\n");
    });
    const between = this.lines ? `\n${ruled("├", "┼", "┤")}\n` : "\n";
    return `${ruled("┌", "┬", "┐")}\n${drawn.join(between)}\n${ruled("└", "┴", "┘")}`;
  }
}
