/** The form of 模板: what is chosen, asking before a sheet is replaced, and the writing itself. */
import { useState } from "react";
import type { Framework } from "../../core/framework/framework";
import { applicableIndicators } from "../../core/framework/indicators";
import type { Period, PeriodKey } from "../../core/framework/period";
import type { WorkbookGrid } from "../../core/grid/grid";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { ledgersFor } from "../../core/ledger/feed/template-formulas";
import { planTemplates } from "../../core/template/plan-templates";
import type { TemplatePaper } from "../../core/template/template-sheet";
import { WorkbookError } from "../../workbook/workbook-error";
import { useLanguage } from "../language-context";
import {
  frameworkChoices,
  offeredPeriods,
  quarterOf,
  replacedSheets,
  YEARS,
  type FrameworkChoice,
} from "../template-choice";
import { useSurroundings } from "../surroundings";
import type { AssessmentModel } from "./use-assessment";
import { visibleNames } from "../visible-names";

export type TemplateStep =
  | { readonly kind: "choosing" }
  /** Sheets with entries would be replaced: the person is asked. */
  | { readonly kind: "asking"; readonly sheets: readonly string[] }
  | { readonly kind: "writing" }
  | { readonly kind: "made"; readonly sheets: readonly string[] };

export interface TemplateModel {
  readonly choices: readonly FrameworkChoice[];
  readonly framework: Framework | null;
  readonly chooseFramework: (id: string) => void;
  readonly year: string;
  readonly setYear: (text: string) => void;
  readonly isYearRight: boolean;
  readonly keys: ReadonlySet<PeriodKey>;
  readonly toggle: (key: PeriodKey) => void;
  /** What is chosen, in their order; empty while the year is wrong. */
  readonly periods: readonly Period[];
  readonly unit: string;
  readonly setUnit: (unit: string) => void;
  /** On which scoring sheets are printed. */
  readonly paper: TemplatePaper;
  readonly setPaper: (paper: TemplatePaper) => void;
  /** Whether ledgers come along, from which entries are taken by formulas. */
  readonly withLedgers: boolean;
  readonly setWithLedgers: (wanted: boolean) => void;
  /** Names of the ledgers from which entries of what is chosen can be taken. */
  readonly feeding: readonly string[];
  readonly step: TemplateStep;
  /** Writes, or asks first. */
  readonly make: () => void;
  /** The answer to the question. */
  readonly confirm: (agreed: boolean) => void;
}

/**
 * @param grid the workbook as it was read last
 * @param onChange writes a plan made from the workbook as it is by then
 */
export function useTemplate(
  fileName: string,
  grid: WorkbookGrid,
  initialUnit: string,
  onChange: AssessmentModel["change"],
): TemplateModel {
  const { language } = useLanguage();
  const { defaults } = useSurroundings();
  const [today] = useState(() => quarterOf(new Date()));
  const [frameworkId, setFrameworkId] = useState<string | null>(null);
  const [year, setYear] = useState(String(today.year));
  const choices = frameworkChoices(grid, defaults.frameworks);
  const [keys, setKeys] = useState(() => withOnlyPeriod(new Set([today.key]), choices[0]));
  const [unit, setUnit] = useState(initialUnit);
  const [paper, setPaper] = useState<TemplatePaper>("A4");
  const [withLedgers, setWithLedgers] = useState(false);
  const [step, setStep] = useState<TemplateStep>({ kind: "choosing" });

  const chosen = choices.find(({ framework }) => framework.id === frameworkId) ?? choices[0];
  const framework = chosen?.framework ?? null;
  const number = Number(year);
  const isYearRight = Number.isInteger(number) && number >= YEARS.min && number <= YEARS.max;
  const offered = framework === null ? [] : offeredPeriods(framework);
  const periods = offered.filter((key) => keys.has(key)).map((key): Period => ({ year: number, key }));

  const feeding = ledgersFor(
    framework === null ? [] : periods.flatMap((period) => applicableIndicators(framework, period)),
    ledgersOf(grid).ledgers,
  ).map(({ name }) => name[language]);

  const write = async (agreed: readonly string[]): Promise<void> => {
    if (framework === null) return;
    setStep({ kind: "writing" });
    let sheets: readonly string[] = [];
    const written = await onChange((current) => {
      const unasked = replacedSheets(current, framework, periods).find((sheet) => !agreed.includes(sheet));
      // It came while the person was choosing. They are told, and asked when they try again.
      if (unasked !== undefined) throw new WorkbookError("nameTaken", { file: fileName, sheet: unasked });
      const plan = planTemplates(framework, periods, unit.trim(), current, {
        language,
        paper,
        department: defaults.department,
        withLedgers: withLedgers && feeding.length > 0,
      });
      sheets = visibleNames(plan);
      return plan;
    });
    setStep(written ? { kind: "made", sheets } : { kind: "choosing" });
  };

  return {
    choices,
    framework,
    chooseFramework: (id) => {
      setFrameworkId(id);
      setKeys(
        withOnlyPeriod(
          keys,
          choices.find((choice) => choice.framework.id === id),
        ),
      );
    },
    year,
    setYear,
    isYearRight,
    keys: new Set(periods.map(({ key }) => key)),
    toggle: (key) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      setKeys(next);
    },
    periods: isYearRight ? periods : [],
    unit,
    setUnit,
    paper,
    setPaper,
    withLedgers,
    setWithLedgers,
    feeding,
    step,
    make: () => {
      if (framework === null || !isYearRight || periods.length === 0 || step.kind === "writing") return;
      const sheets = replacedSheets(grid, framework, periods);
      if (sheets.length > 0) setStep({ kind: "asking", sheets });
      else void write([]);
    },
    confirm: (agreed) => {
      if (step.kind !== "asking") return;
      if (agreed) void write(step.sheets);
      else setStep({ kind: "choosing" });
    },
  };
}

/** Where there is nothing to choose, it is chosen already. */
function withOnlyPeriod(
  keys: ReadonlySet<PeriodKey>,
  choice: FrameworkChoice | undefined,
): ReadonlySet<PeriodKey> {
  const [only, ...others] = choice === undefined ? [] : offeredPeriods(choice.framework);
  return only === undefined || others.length > 0 ? keys : new Set([...keys, only]);
}
