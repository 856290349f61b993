/** What the contract test needs of an adapter besides the port: a person's eyes and hands. */
import type { WorkbookPort } from "../../src/workbook/port";
import type { KnownWorkbook } from "./known-workbook";

export interface ChartFacts {
  readonly title: string;
  readonly type: "column" | "bar" | "line" | "radar";
  readonly series: readonly {
    readonly name: string;
    /** "B3:B5", without the sheet. */
    readonly values: string;
    readonly categories: string;
  }[];
  /** The cells that the chart covers: "A9:C21". */
  readonly anchor: string;
}

export interface ValidationFacts {
  readonly range: string;
  /** Options of a list, or the bounds of a number. */
  readonly allows: readonly (string | number)[];
  readonly error: string;
}

/** What is on a sheet besides the contents of its cells. */
export interface SheetFacts {
  readonly charts: readonly ChartFacts[];
  readonly validations: readonly ValidationFacts[];
  /** Ranges with a conditional format. */
  readonly conditionalFormats: readonly string[];
  /** Range, bounds and colours: "A6: 0.6 #E9A26B, 1 #FFFFFF". */
  readonly colorScales: readonly string[];
  /** The table with filter buttons; "" without one. */
  readonly filtered: string;
  /** Columns and rows that every page repeats: "A:A", "1:2". */
  readonly titles: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly isProtected: boolean;
  readonly showsGridlines: boolean;
  readonly tabColor: string;
}

export interface WorkbookUnderTest {
  readonly port: WorkbookPort;
  inspect(sheet: string): Promise<SheetFacts>;
  /** Names that people don't see in the name manager. */
  hiddenNames(): Promise<readonly string[]>;
  /** Gives a sheet another name, as a person would: what refers to it follows. */
  rename(sheet: string, name: string): Promise<void>;
  /** Makes the next writing fail when part of it has been done. */
  failNextWriting(): void;
}

export type MakeWorkbook = (content: KnownWorkbook) => Promise<WorkbookUnderTest>;
