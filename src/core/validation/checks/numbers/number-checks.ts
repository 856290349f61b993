/** What is said of a number by itself: its form, its bounds, its decimals. */
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkAboveMaximum } from "./above-maximum";
import { checkBelowMinimum } from "./below-minimum";
import { checkDecimals } from "./decimals";
import { checkErrorValues } from "./error-values";
import { checkFinePoints } from "./fine-points";
import { checkFullWidthNumber } from "./full-width-number";
import { checkNegativePlan } from "./negative-plan";
import { checkNotANumber } from "./not-a-number";
import { checkNumberAsText } from "./number-as-text";
import { checkNumberWithUnit } from "./number-with-unit";
import { checkPercentOrNumber } from "./percent-or-number";
import { checkShownOtherwise } from "./shown-otherwise";
import { checkWholeCounts } from "./whole-counts";
import { checkWholeSteps } from "./whole-steps";

export const NUMBER_CHECKS: readonly RegisteredCheck[] = [
  registered(["V402"], checkErrorValues),
  registered(["V206"], checkNotANumber),
  registered(["V240", "V241"], checkShownOtherwise),
  registered(["V201"], checkAboveMaximum),
  registered(["V202"], checkBelowMinimum),
  registered(["V423"], checkNegativePlan),
  registered(["V217"], checkWholeSteps),
  registered(["V210"], checkPercentOrNumber),
  registered(["V203"], checkNumberWithUnit),
  registered(["V204"], checkFullWidthNumber),
  registered(["V205"], checkNumberAsText),
  registered(["V227"], checkFinePoints),
  registered(["V211"], checkDecimals),
  registered(["V216"], checkWholeCounts),
];
