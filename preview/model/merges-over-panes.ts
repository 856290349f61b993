/**
 * Excel freezes panes through merged cells, and merges over frozen panes; the engine refuses both, though it opens
 * files that have it. Nor does it draw such a cell in two panes once the sheet is scrolled: its text lies behind them.
 */
import { registries, type Zone } from "@odoo/o-spreadsheet";

type PluginClass<T> = new (...config: never[]) => T;

/** The parts of the engine's plugins that this file works on; they are private in its types. */
type Check = (command: never) => string;

interface SheetPlugin {
  checkRowFreezeOverlapMerge: Check;
  checkColFreezeOverlapMerge: Check;
}

interface MergePlugin {
  checkFrozenPanes: Check;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Viewports {
  getRect(sheetId: string, zone: Zone): Rect;
  /** The part that is in view; without extent when nothing is. */
  getVisibleRect(sheetId: string, zone: Zone): Rect;
}

interface SheetViewPlugin {
  readonly viewports: Viewports;
  readonly getters: {
    getPaneDivisions(sheetId: string): { readonly xSplit: number; readonly ySplit: number };
  };
}

/** Replaces the engine's plugins; to be called before a model is made. */
export function installMergesOverPanes(): void {
  const core = registries.corePluginRegistry;
  const Sheets = core.get("sheet") as unknown as PluginClass<SheetPlugin>;
  const Merges = core.get("merge") as unknown as PluginClass<MergePlugin>;
  const views = registries.statefulUIPluginRegistry;
  const View = views.get("viewport") as unknown as PluginClass<SheetViewPlugin>;

  class FreezingSheetPlugin extends Sheets {
    override checkRowFreezeOverlapMerge = allowed;
    override checkColFreezeOverlapMerge = allowed;
  }

  class FreeMergePlugin extends Merges {
    override checkFrozenPanes = allowed;
  }

  class WholeMergesViewPlugin extends View {
    constructor(...config: never[]) {
      super(...config);
      const { viewports } = this;
      const getRect = viewports.getRect.bind(viewports);
      viewports.getRect = (sheetId, zone) =>
        crosses(zone, this.getters.getPaneDivisions(sheetId))
          ? viewports.getVisibleRect(sheetId, zone)
          : getRect(sheetId, zone);
    }
  }

  core.replace("sheet", FreezingSheetPlugin as unknown as ReturnType<typeof core.get>);
  core.replace("merge", FreeMergePlugin as unknown as ReturnType<typeof core.get>);
  views.replace("viewport", WholeMergesViewPlugin as unknown as ReturnType<typeof views.get>);
}

function allowed(): string {
  return "Success";
}

function crosses(
  zone: Zone,
  { xSplit, ySplit }: { readonly xSplit: number; readonly ySplit: number },
): boolean {
  const crossesColumns = zone.left < xSplit && xSplit <= zone.right;
  return crossesColumns || (zone.top < ySplit && ySplit <= zone.bottom);
}
