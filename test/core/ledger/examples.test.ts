/** The example ledgers: each fault at its cell, nothing beside it, and nothing at all where all is in order. */
import {
  planFaultyLedgersExample,
  LEDGER_FAULTS,
  planLedgersExample,
} from "../../../scripts/make-ledger-examples";
import { BUILTIN_LEDGERS } from "../../../src/core/ledger/definition/builtin-ledgers";
import { assessLedgers, type AssessedLedger } from "../../../src/core/ledger/assess-ledgers";
import { describeLedgerFinding, LEDGER_FINDINGS } from "../../../src/core/ledger/finding/ledger-finding";
import { headerRow } from "../../../src/core/ledger/template/plan-ledger";
import { dayNumber } from "../../../src/core/sheet/read-date";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { plannedGrid } from "../../support/calculated-plan";

const AS_OF = dayNumber(2026, 11, 27);

function assess(plan: WorkbookPlan): readonly AssessedLedger[] {
  return assessLedgers(plannedGrid(plan), { asOf: AS_OF });
}

test("every ledger is found again on the sheet that was made for it", () => {
  expect(assess(planLedgersExample()).map(({ ledger }) => ledger.id)).toEqual(
    BUILTIN_LEDGERS.map(({ id }) => id),
  );
});

test("where all is in order nothing is found", () => {
  const found = assess(planLedgersExample()).flatMap(({ findings }) =>
    findings.map((finding) => describeLedgerFinding(finding, "zh")),
  );
  expect(found).toEqual([]);
});

const faulty = new Map(assess(planFaultyLedgersExample()).map((one) => [one.ledger.id, one]));

test.each(BUILTIN_LEDGERS.map((ledger) => [ledger.name.zh, ledger] as const))(
  "%s: each fault is found at its cell, and nothing else",
  (_, ledger) => {
    const wanted = (LEDGER_FAULTS[ledger.id] ?? []).flatMap(({ codes }, index) =>
      Object.entries(codes).map(([key, code]) => `${code} ${headerRow(ledger) + 1 + index} ${key}`),
    );
    const found = faulty
      .get(ledger.id)
      ?.findings.filter(({ at }) => at.row > headerRow(ledger))
      .map(({ code, at }) => `${code} ${at.row} ${ledger.columns[at.column]?.key ?? ""}`);
    expect([...(found ?? [])].sort()).toEqual(wanted.sort());
  },
);

test("each sentence is whole in both languages: no placeholder is left", () => {
  for (const { findings } of faulty.values())
    for (const finding of findings)
      for (const language of ["zh", "en"] as const) {
        const { message, fix } = describeLedgerFinding(finding, language);
        expect(message + fix).not.toMatch(/[{}]|undefined/);
      }
});

test("codes of findings are distinct and worded in both languages", () => {
  const codes = LEDGER_FINDINGS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { message, fix, name } of LEDGER_FINDINGS)
    for (const text of [message, fix, name]) expect([text.zh, text.en]).not.toContain("");
});
