/** `score --explain`: how each score came about, or one of them. */
import type { Assessment } from "../core/assessment";
import { explainIndicator, explainIndicators } from "../core/explain/explain-indicator";
import { explainResult } from "../core/explain/explain-result";
import type { ExplainedFeed, Explanation } from "../core/explain/explanation";
import { explanationText, inputValue } from "../core/explain/explanation-text";
import { influenceText } from "../core/explain/influence-text";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { normalizeCode } from "../core/sheet/normalize-text";
import { CliError } from "./cli-error";
import type { Report } from "./commands/assess-files";
import { scoreJson } from "./report-json";
import { findingsTable, headText, scoresTable } from "./report-table";

/**
 * @param code the indicator to explain, in any spelling that sheets may use; null for all of them
 * @returns a report that throws CliError for a code that the sheet does not have
 */
export function explainReport(code: string | null): Report {
  return {
    json: (file, assessment, language) => ({
      ...scoreJson(file, assessment, language),
      explanations: chosen(assessment, code).map((explanation) => explanationJson(explanation, language)),
      ...(code === null ? { result: explainResult(assessment, language) } : {}),
    }),
    text: (file, assessment, language) => {
      const head = headText(file, assessment, language);
      const explanations = chosen(assessment, code)
        .map((explanation) => explanationText(explanation, language))
        .join("\n");
      if (code !== null) return `${head}\n${explanations}`;
      const result = explainResult(assessment, language).map((line) => `${line}\n`);
      return `${head}${scoresTable(assessment, language)}\n${explanations}\n${result.join("")}\n${findingsTable(assessment, [assessment], language)}`;
    },
  };
}

function chosen(assessment: Assessment, code: string | null): readonly Explanation[] {
  if (code === null) return explainIndicators(assessment);
  const codes = assessment.score.indicators.map(({ indicator }) => indicator.code);
  const known = codes.find((candidate) => normalizeCode(candidate) === normalizeCode(code));
  const explanation = known === undefined ? null : explainIndicator(assessment, known);
  if (explanation !== null) return [explanation];
  throw new CliError({
    zh: `这张表没有编码为“${code}”的指标；可用的有：${codes.join("、")}。`,
    en: `The sheet has no indicator with the code “${code}”; choose one of: ${codes.join(", ")}.`,
  });
}

function feedJson(
  { label, ledger, what, value, counted, leftOut }: ExplainedFeed,
  language: Language,
): object {
  const place = ({ name, at }: ExplainedFeed["counted"][number]): object => ({
    name,
    sheet: at.sheet,
    address: cellAddress(at.row, at.column),
  });
  return {
    entry: label[language],
    ledger: ledger[language],
    what: what[language],
    value,
    counted: counted.map(place),
    leftOut: leftOut.map((row) => ({ ...place(row), why: row.why[language] })),
  };
}

function explanationJson(explanation: Explanation, language: Language): object {
  const { code, name, rule, bases, inputs, fed, arithmetic, influences } = explanation;
  const { official, applicable, provisional, rate, share } = explanation;
  return {
    code,
    name: name[language],
    rule: rule[language],
    bases: bases.map((basis) => basis[language]),
    inputs: inputs.map((input) => ({
      label: input.label[language],
      value: inputValue(input, language),
      sheet: input.at.sheet,
      address: cellAddress(input.at.row, input.at.column),
    })),
    ...(fed === undefined ? {} : { ledgers: fed.map((one) => feedJson(one, language)) }),
    arithmetic: arithmetic?.[language] ?? null,
    influences: influences.map((influence) => ({
      kind: influence.kind,
      text: influenceText(influence, explanation, language),
    })),
    applicable,
    provisional,
    official,
    rate,
    share,
  };
}
