/** The workbook that the contract test reads and writes into: each adapter's test makes it its own way. */
import type { SheetVisibility } from "../../src/core/grid/grid";

/** One cell as a person would have entered it; `value` of a formula is what it gives. */
export interface KnownCell {
  readonly value: string | number | boolean | { readonly error: string };
  readonly formula?: string;
  readonly format?: string;
  /** True: stays open while its sheet is protected. */
  readonly unlocked?: boolean;
}

export interface KnownSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** By address: "B2". */
  readonly cells: Readonly<Record<string, KnownCell>>;
  readonly isProtected?: boolean;
}

export interface KnownWorkbook {
  readonly sheets: readonly KnownSheet[];
  /** Visible names that people defined, with what they stand for. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly activeSheet: string;
}

export const knownWorkbook: KnownWorkbook = {
  sheets: [
    {
      name: "数据",
      visibility: "visible",
      cells: {
        A1: { value: "名称" },
        B1: { value: "数值" },
        C1: { value: "占比" },
        A2: { value: "甲支部" },
        B2: { value: 12.5 },
        C2: { value: 0.25, format: "0.0%" },
        A3: { value: "007" },
        B3: { value: 0 },
        D2: { value: true },
        D3: { value: false },
        E2: { value: 25, formula: "=B2*2" },
        E3: { value: { error: "#DIV/0!" }, formula: "=B2/B3" },
        F2: { value: "", formula: '=IF(D2,"","x")' },
        F3: { value: "甲支部考核", formula: '=A2&"考核"' },
      },
    },
    { name: "It's 2026", visibility: "visible", cells: { C3: { value: "偏移" }, D4: { value: 7 } } },
    { name: "隐藏", visibility: "hidden", cells: { A1: { value: "看不见" } } },
    { name: "空", visibility: "visible", cells: {} },
    { name: "远", visibility: "visible", cells: { A1: { value: "近" }, B12000: { value: "远" } } },
  ],
  names: [{ name: "用户区域", refersTo: "='数据'!$A$1:$C$3" }],
  activeSheet: "数据",
};
