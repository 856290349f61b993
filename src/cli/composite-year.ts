/** One unit's year by a framework that is composed of others: its sheets put together. */
import Big from "big.js";
import type { Framework } from "../core/framework/framework";
import type { Text } from "../core/locale/language";
import type { AnnualScore } from "../core/year/annual-score";
import { composeAnnual, type Composite } from "../core/year/compose-annual";
import { compositeParts, type CompositePart } from "../core/year/composite-parts";
import { describeWeightProblem, keepsConstraint, type Weights } from "../core/year/composition-weights";
import { takesAnnual } from "../core/year/imported-scores";
import type { YearResult } from "../core/year/place-years";
import { scoreYear } from "../core/year/score-year";
import { blockedCells } from "../core/validation/order/blocked-cells";
import type { AssessedSheet } from "./assess-sheets";
import { commonFramework } from "./common-ground";
import { datedPart } from "./dated-part";

/** A unit's annual result in a framework that the composite takes from. */
export interface ComponentYear {
  readonly framework: Framework;
  readonly annual: AnnualScore;
}

export interface CompositeYear {
  readonly year: number;
  /** In the order in which the frameworks come in the files. */
  readonly components: readonly ComponentYear[];
  /** Null when the unit handed in several year-end sheets: nobody chooses between them. */
  readonly composite: Composite | null;
  readonly parts: readonly CompositePart[];
  /** All reasons why there is no annual score; empty when there is one. */
  readonly problems: readonly Text[];
}

/** The composed year as something to be ranked. */
export function compositeResult({ year, components, composite, problems }: CompositeYear): YearResult {
  const score = composite?.score ?? null;
  const done = score?.complete === true && problems.length === 0;
  return {
    year,
    complete: done,
    totals: { final: done ? score.totals.final : null, penalty: score?.totals.penalty ?? new Big(0) },
    groups: score?.groups ?? [],
    grade: done ? score.grade : null,
    vetoed: score?.vetoed === true,
    provisional: score?.provisional === true || components.some(({ annual }) => annual.provisional),
  };
}

/**
 * @param sheets the unit's sheets of the year, of the composite and of the frameworks that it takes from
 * @param above the organisation above the unit with its sheets of the year, where a roster names it
 * @throws CliError for sheets by different versions of one framework
 */
export function composeYear(
  framework: Framework,
  year: number,
  sheets: readonly AssessedSheet[],
  weights: Weights | null,
  above: { readonly name: string; readonly sheets: readonly AssessedSheet[] } | null = null,
): CompositeYear {
  const own = sheets.filter(({ assessment }) => assessment.framework.id === framework.id);
  const components = componentYears(
    year,
    sheets.filter((sheet) => !own.includes(sheet)),
  );
  const [sheet, second] = own.filter(({ assessment }) => assessment.period?.key === "Y");
  if (second !== undefined)
    return { year, components, composite: null, parts: [], problems: [severalSheets(own)] };
  const findings = sheet?.assessment.findings ?? [];
  const sources = {
    annual: components,
    manual: {},
    parent: above === null ? null : { name: above.name, annual: componentYears(year, above.sheets) },
    ballots: new Map(),
    sheet: sheet?.assessment.sheet ?? null,
    isBlocked: blockedCells(findings),
  };
  const composite = composeAnnual(framework, year, sources, weights);
  const parts = compositeParts(composite, year, findings);
  return {
    year,
    components,
    composite,
    parts,
    problems: [
      ...composite.problems.map(describeWeightProblem),
      ...brokenConstraint(composite),
      ...(sheet === undefined ? [noSheet(framework)] : []),
      // Without the sheet, all that it should hold is missing: said once, above.
      ...parts
        .filter(({ indicator }) => sheet !== undefined || takesAnnual(indicator))
        .flatMap(({ problem }) => problem ?? []),
    ],
  };
}

function componentYears(year: number, sheets: readonly AssessedSheet[]): readonly ComponentYear[] {
  const ids = [...new Set(sheets.map(({ assessment }) => assessment.framework.id))];
  return ids.flatMap((id): ComponentYear[] => {
    const same = sheets.filter(({ assessment }) => assessment.framework.id === id);
    const framework = commonFramework(same);
    return framework === null ? [] : [{ framework, annual: scoreYear(framework, year, same.map(datedPart)) }];
  });
}

/** Parts that don't apply shift the weights of the others; the framework's condition is about what acts. */
function brokenConstraint({ framework: { composition }, imports, score }: Composite): readonly Text[] {
  if (composition === undefined || score === null || score.applicable.eq(0)) return [];
  if (imports.every(({ notApplicable }) => notApplicable === null)) return [];
  const acting = Object.fromEntries(
    score.groups.map(({ group, applicable }) => [group.code, applicable.div(score.applicable).toNumber()]),
  );
  if (keepsConstraint(composition.constraint, acting)) return [];
  return [
    {
      zh: `有不适用的部分，其余按百分制折算后，权重不再满足“${composition.constraint}”；请用 --weights 调整权重。`,
      en: `With parts that do not apply the weights no longer keep “${composition.constraint}”; choose others with --weights.`,
    },
  ];
}

function severalSheets(sheets: readonly AssessedSheet[]): Text {
  const files = sheets.map(({ file }) => file);
  return {
    zh: `有多份年终考核评分表（${files.join("、")}），请只保留一份。`,
    en: `There are several year-end sheets (${files.join(", ")}); keep one of them.`,
  };
}

function noSheet({ name }: Framework): Text {
  return {
    zh: `缺“${name.zh}”的年终考核评分表，测评票数和须填写的得分无处可取。`,
    en: `No year-end sheet of “${name.en}”, from which ballots and handed-in scores are taken.`,
  };
}
