/**
 * Functions of the spreadsheet engine that differ from Excel's, put right. The engine multiplies
 * and rounds binary numbers, so its ROUND(1.005,2) is 1; Excel's is 1.01, and scores depend on it.
 */
import { registries } from "@odoo/o-spreadsheet";
import Big from "big.js";

/** Excel's ROUND: half away from zero, on the number as Excel shows it (15 significant digits). */
function excelRound(value: number, places: number): number {
  const shown = new Big(Number(value.toPrecision(15)));
  const shift = new Big(10).pow(Math.trunc(places));
  return shown.times(shift).round(0, Big.roundHalfUp).div(shift).toNumber();
}

/** Replaces the engine's ROUND; to be called once before a model is made. */
export function installExcelFunctions(): void {
  const { functionRegistry } = registries;
  const original = functionRegistry.get("ROUND");
  functionRegistry.replace("ROUND", {
    ...original,
    compute(value, places = { value: 0 }) {
      if (isNumber(value) && isNumber(places))
        return { ...value, value: excelRound(value.value, places.value) };
      return original.compute.call(this, value, places);
    },
  });
}

function isNumber(argument: unknown): argument is { readonly value: number; readonly format?: string } {
  return (
    typeof argument === "object" &&
    argument !== null &&
    "value" in argument &&
    typeof argument.value === "number" &&
    Number.isFinite(argument.value)
  );
}
