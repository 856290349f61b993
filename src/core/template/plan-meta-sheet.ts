/** Writes the very hidden `_meta` sheet that workbook-meta.ts reads. */
import type { Framework } from "../framework/framework";
import { frameworkHash, frameworkText } from "../framework/framework-hash";
import { formatPeriod } from "../framework/period";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";
import { LAYOUT_VERSION, META_ROW, type FrameworkRecord, type TemplateRecord } from "./workbook-meta";

/** Excel's cells hold 32,767 characters; a little less leaves room for what programs escape. */
const CHUNK = 32_000;

/** What `_meta` says of a scoring sheet that is being made. */
export function templateRecord({
  framework,
  period,
  unit,
  slot,
  scoringName,
  language,
}: TemplateSheet): TemplateRecord {
  return {
    slot,
    sheetName: scoringName,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    frameworkHash: frameworkHash(framework),
    unit,
    period,
    language,
  };
}

/** A framework as `_meta` carries it. */
export function frameworkRecord(framework: Framework): FrameworkRecord {
  const { id, version } = framework;
  return { id, version, hash: frameworkHash(framework), text: frameworkText(framework) };
}

export function planMetaSheet(
  name: string,
  templates: readonly TemplateRecord[],
  frameworks: readonly FrameworkRecord[],
): SheetPlan {
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const rows = [
    [META_ROW.layout, LAYOUT_VERSION],
    ...templates.map((template) => [
      META_ROW.template,
      template.slot,
      template.sheetName,
      template.frameworkId,
      template.frameworkVersion,
      template.frameworkHash,
      template.unit,
      template.period === null ? "" : formatPeriod(template.period),
      ...(template.language === "zh" ? [] : [template.language]),
    ]),
    ...frameworks.flatMap(({ id, version, hash, text }) =>
      chunks(text).map((chunk) => [META_ROW.framework, id, version, hash, chunk]),
    ),
  ];
  rows.forEach((row, index) => builder.row(index, 0, row, "plain"));
  return builder.build({
    role: "meta",
    name,
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [16, 20, 20, 20, 20, 20, 20, 12],
    protect: false,
  });
}

/** Pieces of at most CHUNK characters; a character of two units is not cut in half. */
function chunks(text: string): readonly string[] {
  return text.match(new RegExp(`[^]{1,${CHUNK}}(?![\\udc00-\\udfff])`, "g")) ?? [];
}
