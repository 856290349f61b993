/**
 * The styles part of a workbook, to which the looks of our cells are added. Styles that stand
 * there already keep their numbers, for the cells of other sheets refer to them.
 */
import type { CellStyle } from "../../../core/plan/plan";
import { builtInNumber } from "../read/number-formats";
import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import {
  attributeOf,
  childOf,
  childrenOf,
  isTrue,
  parseXml,
  prefixOf,
  type XmlElement,
} from "../xml/xml-tree";
import { argb } from "./color";
import { StyleSection } from "./style-section";

/** Numbers below are Excel's own formats. */
const FIRST_FORMAT = 164;

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly sections: Readonly<
    Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs", StyleSection>
  >;
  private readonly formats = new Map<string, number>();
  private nextFormat: number;

  /** @throws WorkbookError damaged */
  constructor(private readonly xml: string) {
    this.root = parseXml(xml);
    this.prefix = prefixOf(this.root);
    const section = (name: string): StyleSection => new StyleSection(name, childOf(this.root, name));
    this.sections = {
      numFmts: section("numFmts"),
      fonts: section("fonts"),
      fills: section("fills"),
      borders: section("borders"),
      cellXfs: section("cellXfs"),
      dxfs: section("dxfs"),
    };
    let highest = FIRST_FORMAT - 1;
    for (const format of childrenOf(childOf(this.root, "numFmts"), "numFmt")) {
      const id = Number(attributeOf(format, "numFmtId"));
      if (id > highest) highest = id;
      const code = attributeOf(format, "formatCode") ?? "";
      if (!this.formats.has(code)) this.formats.set(code, id);
    }
    this.nextFormat = highest + 1;
  }

  /** A plan has few styles for tens of thousands of cells. */
  private readonly plainStyles = new Map<CellStyle, number>();
  private readonly quotedStyles = new Map<CellStyle, number>();

  /**
   * Number of the cell style that looks like this.
   * @param quoted true for a text that stands behind an apostrophe
   */
  cellStyle(style: CellStyle, quoted = false): number {
    const known = quoted ? this.quotedStyles : this.plainStyles;
    const number = known.get(style) ?? this.addCellStyle(style, quoted);
    known.set(style, number);
    return number;
  }

  private addCellStyle(style: CellStyle, quoted: boolean): number {
    const p = this.prefix;
    const format = this.formatNumber(style.numberFormat ?? "General");
    const font = this.fontNumber(style);
    const fill =
      style.fill === undefined
        ? 0
        : this.sections.fills.add(solidFill(p, style.fill, `<${p}bgColor indexed="64"/>`));
    const border = style.border === undefined ? 0 : this.sections.borders.add(this.border(style.border));
    const inside = this.alignment(style) + (style.unlocked === true ? `<${p}protection locked="0"/>` : "");
    const flags = [
      format === 0 ? "" : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fill === 0 ? "" : ' applyFill="1"',
      border === 0 ? "" : ' applyBorder="1"',
      inside.includes("alignment") ? ' applyAlignment="1"' : "",
      style.unlocked === true ? ' applyProtection="1"' : "",
      quoted ? ' quotePrefix="1"' : "",
    ].join("");
    // Based on the first named style, "Normal", where the part has one.
    const parent = childOf(this.root, "cellStyleXfs") === undefined ? "" : ' xfId="0"';
    const xf = `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${parent}${flags}`;
    return this.sections.cellXfs.add(inside === "" ? `${xf}/>` : `${xf}>${inside}</${p}xf>`);
  }

  /**
   * Number of the cell style that looks like one of the file's after another content is in the cell.
   * @param numberFormat undefined: as it was
   * @param quote whether the apostrophe that makes text of whatever was entered is set, taken away, or stays
   */
  changedStyle(style: number, numberFormat: string | undefined, quote: "set" | "unset" | "keep"): number {
    const base = childrenOf(childOf(this.root, "cellXfs"), "xf")[style];
    const has = base !== undefined && isTrue(attributeOf(base, "quotePrefix"));
    const quoted = quote === "keep" ? has : quote === "set";
    if (numberFormat === undefined && quoted === has) return style;
    const xf = base === undefined ? `<${this.prefix}xf/>` : this.xml.slice(base.start, base.end);
    const edit = new XmlEdit(xf);
    const root = parseXml(xf);
    if (quoted !== has) edit.setAttribute(root, "quotePrefix", quoted ? "1" : null);
    if (numberFormat !== undefined) {
      edit.setAttribute(root, "numFmtId", String(this.formatNumber(numberFormat)));
      edit.setAttribute(root, "applyNumberFormat", "1");
    }
    return this.sections.cellXfs.add(edit.toString());
  }

  /** True when a person can't edit cells of a style of the file while their sheet is protected. */
  isLocked(style: number): boolean {
    const base = childrenOf(childOf(this.root, "cellXfs"), "xf")[style];
    const protection = childOf(base, "protection");
    const locked = protection === undefined ? undefined : attributeOf(protection, "locked");
    return locked === undefined || isTrue(locked);
  }

  /** Number of the conditional look with this fill, font colour and weight. */
  conditionalStyle({ fill, fontColor, bold }: Pick<CellStyle, "fill" | "fontColor" | "bold">): number {
    const p = this.prefix;
    const parts =
      (bold === true ? `<${p}b/>` : "") +
      (fontColor === undefined ? "" : `<${p}color rgb="${argb(fontColor)}"/>`);
    const font = parts === "" ? "" : `<${p}font>${parts}</${p}font>`;
    // Conditional fills take the colour of the background, cells that of the foreground.
    const filled = fill === undefined ? "" : solidFill(p, fill, `<${p}bgColor rgb="${argb(fill)}"/>`);
    return this.sections.dxfs.add(`<${p}dxf>${font}${filled}</${p}dxf>`);
  }

  /** The part with everything that was added. */
  toString(): string {
    const edit = new XmlEdit(this.xml);
    for (const section of Object.values(this.sections)) section.save(edit, this.root, this.prefix);
    return edit.toString();
  }

  private formatNumber(code: string): number {
    const known = builtInNumber(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.sections.numFmts.add(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** Our fonts are the workbook's own default font, changed only where the style says so. */
  private fontNumber(style: CellStyle): number {
    const p = this.prefix;
    const base = this.defaultFont();
    const copy = (name: string): string => {
      const element = childOf(base, name);
      if (element === undefined) return "";
      return `<${p}${name}${element.attributes.map((item) => ` ${item.qualified}="${escapeXml(item.value)}"`).join("")}/>`;
    };
    const parts = [
      style.bold === true ? `<${p}b/>` : "",
      style.italic === true ? `<${p}i/>` : "",
      style.fontSize === undefined ? copy("sz") : `<${p}sz val="${style.fontSize}"/>`,
      style.fontColor === undefined ? copy("color") : `<${p}color rgb="${argb(style.fontColor)}"/>`,
      ...["name", "family", "charset", "scheme"].map(copy),
    ];
    return this.sections.fonts.add(`<${p}font>${parts.join("")}</${p}font>`);
  }

  private defaultFont(): XmlElement | undefined {
    const normal = childrenOf(childOf(this.root, "cellXfs"), "xf")[0];
    const number = Number((normal === undefined ? undefined : attributeOf(normal, "fontId")) ?? 0);
    return childOf(this.root, "fonts")?.children[number];
  }

  private border({ color, weight }: NonNullable<CellStyle["border"]>): string {
    const p = this.prefix;
    const side = (name: string): string =>
      `<${p}${name} style="${weight}"><${p}color rgb="${argb(color)}"/></${p}${name}>`;
    return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
  }

  private alignment({ horizontal, vertical, wrap }: CellStyle): string {
    const attributes = [
      horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
      vertical === undefined ? "" : ` vertical="${vertical}"`,
      wrap === true ? ' wrapText="1"' : "",
    ].join("");
    return attributes === "" ? "" : `<${this.prefix}alignment${attributes}/>`;
  }
}

function solidFill(p: string, color: string, background: string): string {
  const pattern = `<${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>${background}</${p}patternFill>`;
  return `<${p}fill>${pattern}</${p}fill>`;
}
