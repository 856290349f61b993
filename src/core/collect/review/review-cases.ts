/**
 * Who reviews what (复核打分): the indicators of all returns, department by department, and for each unit
 * what a reviewer needs beside the empty 复核得分.
 */
import type { Assessment } from "../../assessment";
import { explainIndicator } from "../../explain/explain-indicator";
import { inputValue } from "../../explain/explanation-text";
import { LEFT_OUT } from "../../explain/result-notes";
import type { Framework, Indicator } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import { responsibleDepartment } from "../../framework/responsible-department";
import { sha256 } from "../../hash/sha-256";
import type { CellValue } from "../../grid/grid";
import type { Language, Text } from "../../locale/language";
import { plainNumber } from "../../locale/plain-number";
import type { IndicatorScore } from "../../scoring/score";
import type { Field, IndicatorRow } from "../../sheet/scoring-sheet";
import { describeFinding } from "../../validation/wording/describe-finding";

/** A unit's sheet that is to be reviewed. */
export interface ReviewedReturn {
  readonly unit: string;
  readonly assessment: Assessment;
}

/** 复核得分 as a cell holds it: a number, 不适用, or nothing. */
export type ReviewValue = number | string | null;

/** One indicator of one unit. Texts are in the language that was asked for; "" where there is nothing. */
export interface ReviewCase {
  readonly unit: string;
  readonly code: string;
  /** What was entered, a line for each entry; why the row doesn't count, where it doesn't. */
  readonly inputs: string;
  readonly self: number | null;
  /** 规则得分; null for a judged indicator, and for what doesn't count. */
  readonly rule: number | null;
  readonly evidence: string;
  readonly reason: string;
  readonly findings: string;
  /** What stands in the unit's own 复核得分. */
  readonly review: ReviewValue;
  /** See reviewBasis. */
  readonly basis: string;
  /** Where a sheet is written anew that somebody has scored on. */
  readonly typed?: TypedReview;
}

/** What was typed already, with what was shown to whom typed it. */
export interface TypedReview {
  readonly typed: CellValue;
  readonly comment: string;
  readonly sent: ReviewValue;
  readonly basis: string;
}

/** One indicator with the units that are reviewed in it. */
export interface ReviewBlock {
  readonly indicator: Indicator;
  /** By unit, in the order of the returns. */
  readonly cases: readonly ReviewCase[];
}

/** What one department reviews. */
export interface DepartmentReview {
  readonly department: Text;
  readonly framework: Framework;
  readonly period: Period;
  /** In the framework's order. */
  readonly blocks: readonly ReviewBlock[];
}

/**
 * @param returns sheets of one framework and one period, each unit's once
 * @returns the departments in the order of their first indicator; none without returns
 */
export function reviewCases(
  framework: Framework,
  period: Period,
  returns: readonly ReviewedReturn[],
  language: Language,
): readonly DepartmentReview[] {
  const departments = new Map<string, { department: Text; blocks: ReviewBlock[] }>();
  for (const indicator of applicableIndicators(framework, period)) {
    const cases = returns.flatMap((returned) => caseOf(returned, indicator.code, language) ?? []);
    if (cases.length === 0) continue;
    const department = responsibleDepartment(framework, indicator);
    const known = departments.get(department.zh) ?? { department, blocks: [] };
    known.blocks.push({ indicator, cases });
    departments.set(department.zh, known);
  }
  return [...departments.values()].map((one) => ({ ...one, framework, period }));
}

function caseOf({ unit, assessment }: ReviewedReturn, code: string, language: Language): ReviewCase | null {
  const row = assessment.sheet.rows.find(({ indicator }) => indicator.code === code);
  const score = assessment.score.indicators.find(({ indicator }) => indicator.code === code);
  if (row === undefined || score === undefined) return null;
  return {
    unit,
    code,
    inputs: [...leftOut(score, language), ...inputLines(assessment, code, language)].join("\n"),
    self: score.self?.toNumber() ?? null,
    rule: score.rule?.toNumber() ?? null,
    evidence: textOf(row.evidence),
    reason: textOf(row.reason),
    findings: findingLines(assessment, code, language).join("\n"),
    review: reviewValueOf(row.review),
    basis: reviewBasis(row),
  };
}

function leftOut({ notApplicable }: IndicatorScore, language: Language): readonly string[] {
  return notApplicable === null || notApplicable === "granted" ? [] : [LEFT_OUT[notApplicable][language]];
}

function inputLines(assessment: Assessment, code: string, language: Language): readonly string[] {
  const separator = language === "zh" ? "：" : ": ";
  return (explainIndicator(assessment, code)?.inputs ?? []).flatMap((input) => {
    const value = inputValue(input, language);
    return value === null ? [] : [`${input.label[language]}${separator}${value}`];
  });
}

function findingLines({ findings }: Assessment, code: string, language: Language): readonly string[] {
  return findings
    .filter(({ indicator, severity }) => indicator === code && severity !== "info")
    .map((finding) => `${finding.code} ${describeFinding(finding, language).brief}`);
}

function textOf(field: Field | null): string {
  if (field === null) return "";
  const { reading } = field;
  if (reading.kind === "text") return reading.text;
  return reading.kind === "number" ? plainNumber(reading.value) : "";
}

/** What a 复核得分 cell says, in the form in which reviews are compared. */
export function reviewValueOf(field: Field | null): ReviewValue {
  if (field === null) return null;
  const { reading } = field;
  switch (reading.kind) {
    case "number":
      return reading.value;
    case "text":
      return reading.text;
    case "error":
      return reading.error;
    case "blank":
      return null;
  }
}

/**
 * Fingerprint of what a reviewer judges: entries, tier, self score, evidence and reason. A score that was
 * given for other entries is not taken over without a word.
 */
export function reviewBasis(row: IndicatorRow): string {
  const { entries, option, self, evidence, reason } = row;
  const fields = [...entries, option, self, evidence, reason];
  return sha256(JSON.stringify(fields.map((field) => field?.raw ?? null))).slice(0, 16);
}
