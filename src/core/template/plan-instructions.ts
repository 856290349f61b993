/** The 填报说明 sheet: what the person who receives the workbook has to do. */
import type { Framework } from "../framework/framework";
import { allIndicators, missingSlot } from "../framework/indicators";
import { partsText, proposedIndicators } from "../framework/proposed-words";
import { describePeriod } from "../framework/period";
import type { Language } from "../locale/language";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { basesOf } from "../regulations/regulations";
import { vetoedGrade } from "../scoring/veto-words";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { DEPARTMENT_ROW } from "./department-name";
import { NO, YES } from "../sheet/read-option";
import { gradeRanges } from "./grade-ranges";
import { pagedInstructions } from "./instruction-pages";
import { instructionsLabels } from "./instructions-labels";
import { meaningOf } from "../sheet/option-words";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";

/**
 * A number or nothing, a term or a sample, the text. So wide that the instructions of most frameworks fit on one
 * upright A4 page, and no wider, so that their text stays above 8 points (ADR 29).
 */
const WIDTHS = [4, 15, 86];
const LAST = WIDTHS.length - 1;

/** Of a heading or a line below the title, and of the row between two sections; in points. */
const HEADING_HEIGHT = 18;
const GAP = 4;
/** What a line of the instructions needs less than a cell of a table, in points. */
const SPARED = 3;

/** Codes of indicators in one row; Excel has no row for hundreds. */
const CODES_SHOWN = 60;

type Line =
  | { readonly kind: "step" | "text"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly style: TemplateStyle; readonly text: string };

type Section = readonly [heading: string, lines: readonly Line[]];

/** English titles don't fit on one line of the page. */
const TITLE_STYLE: Readonly<Record<Language, TemplateStyle>> = { zh: "title", en: "longTitle" };

/** What the colours of a scoring sheet mean; one of them only where missing elements are named on it. */
const COLOURS = [
  ["input", "sampleInput"],
  ["computed", "computed"],
  ["closed", "closed"],
  ["missing", "sampleMissing"],
  ["unnamed", "sampleMissing"],
  ["wrong", "sampleWrong"],
  ["lost", "sampleLost"],
] as const;

/**
 * @param name what the sheet is to be called
 * @param sheets the framework's periods in the workbook, at least one
 * @param department that assesses; "" names none
 */
export function planInstructions(
  framework: Framework,
  name: string,
  sheets: readonly TemplateSheet[],
  language: Language,
  department = "",
): SheetPlan {
  const labels = instructionsLabels(language);
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const across = (row: number, left = 0): { top: number; bottom: number; left: number; right: number } => ({
    top: row,
    bottom: row,
    left,
    right: LAST,
  });
  builder.merged(across(0), labels.title(framework.name[language]), TITLE_STYLE[language]).height(0, 36);
  builder.merged(across(1), headLine(framework, sheets, language), "subtitle").height(1, HEADING_HEIGHT);
  builder.height(DEPARTMENT_ROW, GAP);
  if (department !== "")
    builder
      .merged(across(DEPARTMENT_ROW), labels.department(department), "subtitle")
      .height(DEPARTMENT_ROW, HEADING_HEIGHT);
  let row = department === "" ? 3 : 4;
  const starts: number[] = [];
  for (const [heading, lines] of sectionsFor(framework, sheets, language)) {
    starts.push(row);
    builder.merged(across(row), heading, "heading").height(row, HEADING_HEIGHT);
    lines.forEach((line, index) => addLine(builder, row + 1 + index, line, index + 1));
    row += lines.length + 2;
    builder.height(row - 1, GAP);
  }
  const unpaged = builder.build({
    role: "instructions",
    slot: framework.prefix,
    name,
    visibility: "visible",
    showGridlines: false,
    columnWidths: WIDTHS,
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: row - 2, right: LAST },
      fitToWidth: 1,
    },
    protect: true,
  });
  return pagedInstructions(unpaged, starts, row - 1);
}

function headLine({ version }: Framework, sheets: readonly TemplateSheet[], language: Language): string {
  const labels = instructionsLabels(language);
  const periods = sheets.map(({ period }) => describePeriod(period)[language]).join(labels.list);
  const unit = sheets.at(-1)?.unit ?? "";
  return [...(unit === "" ? [] : [unit]), labels.periods(periods), labels.version(version)].join(labels.gap);
}

function sectionsFor(
  framework: Framework,
  sheets: readonly TemplateSheet[],
  language: Language,
): readonly Section[] {
  const labels = instructionsLabels(language);
  const quoted = (names: readonly string[]): string => names.map(labels.quote).join(labels.list);
  const ballots = sheets.flatMap(({ ballotName }) => ballotName ?? []);
  const named = sheets.some(({ indicators }) => indicators.some((one) => missingSlot(one) !== null));
  const grades = gradeRanges(framework, language);
  const paper = sheets.at(-1)?.paper ?? "A4";
  return [
    [
      labels.howTo,
      [
        step(labels.fill(quoted(sheets.map(({ scoringName }) => scoringName)))),
        step(labels.blank),
        step(labels.notApplicable),
        step(labels.exemption),
        ...(named ? [step(labels.elements)] : []),
        ...(ballots.length > 0 ? [step(labels.ballots(quoted(ballots)))] : []),
        step(labels.adjustments(vetoRule(framework, language)).trim()),
      ],
    ],
    [
      labels.colours,
      COLOURS.filter(([key]) => named || key !== "unnamed").map(([key, style]) => {
        const [name = "", meaning = ""] = labels.colour[key];
        return term(name, style, meaning);
      }),
    ],
    ...wordsSection(sheets, language),
    [
      labels.scores,
      [text(labels.kinds), text(labels.official(framework.precision.decimals)), text(labels.withoutUs)],
    ],
    [
      labels.grades,
      [text(grades.map(({ name, range }) => labels.named(name, range)).join(labels.semicolon))],
    ],
    ...basisSection(framework, sheets, language),
    ...proposedSection(framework, language),
    [labels.returning, [step(labels.check), step(labels.print(paper)), step(labels.send)]],
  ];
}

/** The options that stay Chinese on an English sheet, with what they mean; no section on a Chinese one. */
function wordsSection(sheets: readonly TemplateSheet[], language: Language): readonly Section[] {
  const options = sheets.flatMap(({ framework, indicators }) => [
    ...indicators.flatMap(({ entries }) => entries.flatMap((entry) => entry.options ?? [])),
    ...framework.adjustments.flatMap((one) =>
      "levels" in one ? one.levels.map(({ option }) => option) : [],
    ),
  ]);
  const words = new Set([NOT_APPLICABLE, YES, NO, ...options]);
  const { words: heading, named, semicolon } = instructionsLabels(language);
  const meanings = [...words].flatMap((word) => {
    const meaning = language === "zh" ? null : meaningOf(word);
    return meaning === null ? [] : [named(word, meaning)];
  });
  return meanings.length === 0 ? [] : [[heading, [text(meanings.join(semicolon))]]];
}

/** What the indicators of these sheets rest on; no section where none cites a source. */
function basisSection(
  framework: Framework,
  sheets: readonly TemplateSheet[],
  language: Language,
): readonly Section[] {
  const asked = allIndicators(framework).filter(({ periods }) =>
    sheets.some(({ period }) => periods.includes(period.key)),
  );
  const lines = asked.flatMap((indicator) => {
    const bases = basesOf(indicator).map((basis) => basis[language]);
    return bases.length === 0 ? [] : [term(indicator.code, "centered", bases.join("\n"))];
  });
  return lines.length === 0 ? [] : [[instructionsLabels(language).basis, lines]];
}

/** So many codes as a row can show, and the rest on further rows. */
function inParts(codes: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(codes.length / CODES_SHOWN);
  return Array.from({ length: count }, (_, index) =>
    codes.slice(index * CODES_SHOWN, (index + 1) * CODES_SHOWN),
  );
}

/** What is our proposal, so that no guess looks official. */
function proposedSection(framework: Framework, language: Language): readonly Section[] {
  const labels = instructionsLabels(language);
  const general = partsText(framework.proposed, language);
  const lines = [
    ...(general === "" ? [] : [text(labels.proposedParts(general))]),
    ...proposedIndicators(framework).flatMap(({ part, codes }) =>
      inParts(codes).map((some) =>
        text(labels.proposedCodes(partsText([part], language), some.join(labels.list))),
      ),
    ),
  ];
  return lines.length === 0 ? [] : [[labels.proposed, lines]];
}

/** What a veto does, once for each grade that one leaves; nothing where there is none. */
function vetoRule(framework: Framework, language: Language): string {
  const labels = instructionsLabels(language);
  const caps = framework.adjustments.flatMap((one) => (one.kind === "veto" ? [one.gradeCap] : []));
  const grades = [...new Set(caps)].map((cap) => vetoedGrade(framework, cap)[language]);
  return grades.length === 0 ? "" : labels.veto(grades.join(labels.or));
}

function addLine(builder: SheetBuilder<TemplateStyle>, row: number, line: Line, number: number): void {
  const from = line.kind === "term" ? LAST : line.kind === "step" ? 1 : 0;
  const width = WIDTHS.slice(from).reduce((sum, each) => sum + each, 0);
  if (line.kind === "step") builder.put(row, 0, `${number}.`, "number");
  if (line.kind === "term") builder.put(row, 1, line.term, line.style);
  const range = { top: row, bottom: row, left: from, right: LAST };
  builder
    .merged(range, line.text, "paragraph")
    .height(row, rowHeightFor([{ text: line.text, width }]) - SPARED);
}

function step(content: string): Line {
  return { kind: "step", text: content };
}

function text(content: string): Line {
  return { kind: "text", text: content };
}

function term(name: string, style: TemplateStyle, content: string): Line {
  return { kind: "term", term: name, style, text: content };
}
