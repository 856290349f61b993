/** What a planned sheet lets people enter, and how it colours itself, as XML. */
import { rangeAddress } from "../../../core/grid/address";
import type { PlanConditionalFormat, PlanValidation, SheetPlan } from "../../../core/plan/plan";
import { escapeXml } from "../xml/xml-text";
import { argb } from "./color";
import type { StyleSheet } from "./style-sheet";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const LIMITS = { list: 255, title: 32, prompt: 255, error: 225 } as const;

/**
 * The element `dataValidations`, or "".
 * @throws Error when a list or a text is longer than Excel can hold, which is a mistake in the plan
 */
export function validationsXml({ validations, name }: SheetPlan): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map((item) => validationXml(item, name)).join("")}</dataValidations>`;
}

function validationXml({ range, rule, title, prompt, error }: PlanValidation, sheet: string): string {
  for (const [what, text] of Object.entries({ title, prompt, error })) {
    const most = LIMITS[what as keyof typeof LIMITS];
    if (text.length > most)
      throw new Error(`The ${what} at ${rangeAddress(range)} of ${sheet} is longer than ${most} characters`);
  }
  const about =
    ` allowBlank="1"${prompt === "" ? "" : ' showInputMessage="1"'} showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(error)}"` +
    ` promptTitle="${escapeXml(title)}" prompt="${escapeXml(prompt)}" sqref="${rangeAddress(range)}"`;
  if (rule.type === "list") {
    const list = rule.options.join(",");
    if (list.length > LIMITS.list)
      throw new Error(
        `The list at ${rangeAddress(range)} of ${sheet} is longer than ${LIMITS.list} characters`,
      );
    if (rule.options.some((option) => option.includes(",")))
      throw new Error(`An option at ${rangeAddress(range)} of ${sheet} holds a comma`);
    return `<dataValidation type="list"${about}><formula1>${escapeXml(`"${list.replace(/"/g, '""')}"`)}</formula1></dataValidation>`;
  }
  if (rule.type === "listOfCells")
    return `<dataValidation type="list"${about}><formula1>${escapeXml(rule.cells.replace(/^=/, ""))}</formula1></dataValidation>`;
  if (rule.type === "formula") {
    const formula = escapeXml(rule.formula.replace(/^=/, ""));
    return `<dataValidation type="custom"${about}><formula1>${formula}</formula1></dataValidation>`;
  }
  const { min, max } = rule;
  const open = (operator: string): string => `<dataValidation type="${rule.type}"${operator}${about}>`;
  if (min !== null && max !== null)
    return `${open("")}<formula1>${min}</formula1><formula2>${max}</formula2></dataValidation>`;
  if (max !== null)
    return `${open(' operator="lessThanOrEqual"')}<formula1>${max}</formula1></dataValidation>`;
  // Without bounds any number passes; there is no rule for that but a bound beyond all entries.
  return `${open(' operator="greaterThanOrEqual"')}<formula1>${min ?? "-1E+300"}</formula1></dataValidation>`;
}

/** The elements `conditionalFormatting`; the first format of the plan comes first. */
export function conditionalFormatsXml({ conditionalFormats }: SheetPlan, styles: StyleSheet): string {
  return conditionalFormats
    .map(
      (format, index) =>
        `<conditionalFormatting sqref="${rangeAddress(format.range)}">${conditionXml(format, index, styles)}</conditionalFormatting>`,
    )
    .join("");
}

function conditionXml(format: PlanConditionalFormat, index: number, styles: StyleSheet): string {
  const priority = index + 1;
  if (format.type === "formula") {
    const look = styles.conditionalStyle(format);
    const formula = escapeXml(format.formula.replace(/^=/, ""));
    return `<cfRule type="expression" dxfId="${look}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  }
  if (format.type === "colorScale") {
    const { low, high } = format;
    const bounds = `<cfvo type="num" val="${low.at}"/><cfvo type="num" val="${high.at}"/>`;
    const colors = `<color rgb="${argb(low.color)}"/><color rgb="${argb(high.color)}"/>`;
    return `<cfRule type="colorScale" priority="${priority}"><colorScale>${bounds}${colors}</colorScale></cfRule>`;
  }
  const bounds = `<cfvo type="num" val="${format.min}"/><cfvo type="num" val="${format.max}"/>`;
  const bar = `<dataBar minLength="0" maxLength="100">${bounds}<color rgb="${argb(format.color)}"/></dataBar>`;
  const extension = `<ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(index)}</x14:id></ext>`;
  return `<cfRule type="dataBar" priority="${priority}">${bar}<extLst>${extension}</extLst></cfRule>`;
}

/**
 * The element `extLst`, or "". What Excel 2010 added to data bars stands apart from them: without
 * it they fade out to the right and look shorter than they are.
 */
export function extensionsXml({ conditionalFormats }: SheetPlan): string {
  const bars = conditionalFormats.flatMap((format, index) => {
    if (format.type !== "dataBar") return [];
    const bound = (value: number): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
    const inside = `${bound(format.min)}${bound(format.max)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`;
    const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${inside}</x14:dataBar>`;
    const rule = `<x14:cfRule type="dataBar" id="${barId(index)}">${bar}</x14:cfRule>`;
    const range = `<xm:sqref>${rangeAddress(format.range)}</xm:sqref>`;
    return [
      `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rule}${range}</x14:conditionalFormatting>`,
    ];
  });
  if (bars.length === 0) return "";
  const list = `<x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings>`;
  return `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${list}</ext></extLst>`;
}

/** Ties the two halves of a data bar; made from its position so that the same plan gives the same file. */
function barId(index: number): string {
  return `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
}
