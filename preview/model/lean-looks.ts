/**
 * For each change of how a formula's cell looks the engine writes the formula out and compiles it again, and it
 * goes through all its parts for looks that cells have already: half of the time that writing a sheet takes.
 */
import { registries, type Cell, type Style, type Zone } from "@odoo/o-spreadsheet";

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** What UPDATE_CELL says of a cell; a missing part stays as it is. */
interface CellUpdate {
  readonly content?: string;
  readonly style?: Style | null;
  readonly format?: string;
}

/** The parts of the engine's plugin that this file works on; they are private in its types. */
interface CellPlugin {
  readonly getters: { getCell(position: Position): Cell | undefined };
  readonly history: { update(...path: unknown[]): void };
  dispatch(type: "UPDATE_CELL", update: Position & CellUpdate): void;
  updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void;
}

type PluginClass = new (...config: never[]) => CellPlugin;

/** Replaces the engine's plugin; to be called before a model is made. */
export function installLeanLooks(): void {
  const registry = registries.corePluginRegistry;
  const Original = registry.get("cell") as unknown as PluginClass;

  class LeanCellPlugin extends Original {
    /** Overrides the engine's: a formula whose look changes stays compiled. */
    override updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void {
      const before = this.getters.getCell({ sheetId, col, row });
      const hasContent = after.content !== undefined || "formula" in after;
      if (hasContent || before?.isFormula !== true) {
        super.updateCell(sheetId, col, row, after);
        return;
      }
      const style = after.style === undefined ? before.style : (after.style ?? undefined);
      const format = after.format ?? before.format;
      this.history.update("cells", sheetId, before.id, { ...before, style, format });
    }

    /** Overrides the engine's: cells that look so already are passed over. */
    setStyleFormat(sheetId: string, target: readonly Zone[], style?: Style, format?: string): void {
      for (const { top, bottom, left, right } of target) {
        for (let col = left; col <= right; col++) {
          for (let row = top; row <= bottom; row++) {
            const position = { sheetId, col, row };
            const cell = this.getters.getCell(position);
            const hasStyle = style === undefined || includes(cell?.style ?? {}, style);
            const hasFormat = format === undefined || (cell?.format ?? "") === format;
            if (hasStyle && hasFormat) continue;
            this.dispatch("UPDATE_CELL", {
              ...position,
              ...(style === undefined ? {} : { style: { ...cell?.style, ...style } }),
              ...(format === undefined ? {} : { format }),
            });
          }
        }
      }
    }
  }

  registry.replace("cell", LeanCellPlugin as unknown as ReturnType<typeof registry.get>);
}

function includes(style: Style, part: Style): boolean {
  return Object.entries(part).every(([key, value]) => style[key as keyof Style] === value);
}
