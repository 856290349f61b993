/**
 * After each change the engine evaluates the formulas of a sheet's conditional formats for all of their cells as soon as
 * one is drawn: two thousand formulas for each letter that is typed into a ledger. Here each cell is asked about when it
 * is drawn, which those in view are.
 */
import {
  CompiledFormula,
  registries,
  type ConditionalFormat,
  type Getters,
  type Style,
  type Zone,
} from "@odoo/o-spreadsheet";

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

type CellRule = Extract<ConditionalFormat["rule"], { type: "CellIsRule" }>;

/** Looks of cells by column and row, as the engine keeps them. */
type Looks = Readonly<Record<number, Readonly<Record<number, Style>>>>;

/** The parts of the engine's plugin that this file works on; they are private in its types. */
interface ConditionPlugin {
  readonly getters: Getters;
  /** Something has changed since the last time that looks were asked for. */
  readonly isStale: boolean;
  finalize(): void;
  getCellConditionalFormatStyle(position: Position): Style | undefined;
  /** Of all conditional formats of a sheet. */
  getComputedStyles(sheetId: string): Looks;
  /** @param rule its formulas are those for this cell */
  getRuleResultForTarget(target: Position, rule: CellRule): boolean;
}

type PluginClass = new (...config: never[]) => ConditionPlugin;

/** What one conditional format says of a cell. */
type Format = (position: Position) => Style | undefined;

interface Sheet {
  /** A later one prevails. */
  readonly formats: readonly Format[];
  /** By column and row. */
  readonly known: Map<string, Style | undefined>;
}

/** Replaces the engine's plugin; to be called before a model is made. */
export function installLeanConditions(): void {
  const registry = registries.coreViewsPluginRegistry;
  const Original = registry.get("evaluation_cf") as unknown as PluginClass;

  class LeanConditionPlugin extends Original {
    private readonly sheets = new Map<string, Sheet>();

    override finalize(): void {
      if (this.isStale) this.sheets.clear();
      super.finalize();
    }

    override getCellConditionalFormatStyle(position: Position): Style | undefined {
      const { formats, known } = this.sheet(position.sheetId);
      if (formats.length === 0) return undefined;
      const key = `${position.col},${position.row}`;
      if (!known.has(key)) {
        const looks = formats.flatMap((format) => format(position) ?? []);
        const merged = looks.reduce<Style>((earlier, later) => ({ ...earlier, ...later }), {});
        known.set(key, looks.length === 0 ? undefined : merged);
      }
      return known.get(key);
    }

    private sheet(sheetId: string): Sheet {
      let sheet = this.sheets.get(sheetId);
      if (sheet === undefined) {
        const formats = [...this.getters.getConditionalFormats(sheetId)].reverse();
        sheet = { formats: formats.map((format) => this.format(sheetId, format)), known: new Map() };
        this.sheets.set(sheetId, sheet);
      }
      return sheet;
    }

    private format(sheetId: string, format: ConditionalFormat): Format {
      const { rule } = format;
      return rule.type === "CellIsRule" && rule.operator === "customFormula"
        ? this.byFormula(sheetId, format.ranges, rule)
        : this.asAWhole(sheetId, format);
    }

    private byFormula(sheetId: string, ranges: readonly string[], rule: CellRule): Format {
      const { getters } = this;
      const zones = ranges.map((range) => getters.getRangeFromSheetXC(sheetId, range).zone);
      const formulas = rule.values.map((value) =>
        value.startsWith("=") ? CompiledFormula.Compile(value, sheetId, getters) : value,
      );
      const isTrue = (position: Position, { left, top }: Zone): boolean => {
        const [right, down] = [position.col - left, position.row - top];
        const values = formulas.map((formula) =>
          typeof formula === "string"
            ? formula
            : getters.getTranslatedCellFormula(sheetId, right, down, formula),
        );
        return this.getRuleResultForTarget(position, { ...rule, values });
      };
      return (position) =>
        zones.some((zone) => holds(zone, position) && isTrue(position, zone)) ? rule.style : undefined;
    }

    /** A scale, or what compares a cell with all others: as the engine has it. */
    private asAWhole(sheetId: string, format: ConditionalFormat): Format {
      const getters: object = Object.create(this.getters, {
        getConditionalFormats: { value: () => [format] },
      }) as object;
      const alone = Object.create(this, { getters: { value: getters } }) as this;
      let looks: Looks | undefined;
      return ({ col, row }) => (looks ??= alone.getComputedStyles(sheetId))[col]?.[row];
    }
  }

  registry.replace("evaluation_cf", LeanConditionPlugin as unknown as ReturnType<typeof registry.get>);
}

function holds({ left, right, top, bottom }: Zone, { col, row }: Position): boolean {
  return left <= col && col <= right && top <= row && row <= bottom;
}
