/** Excel.DataValidation of a range. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { CellTarget } from "../format/cell-target";
import type { ValidationExtras } from "../state/sheet-extras";
import { typeOfRule } from "./criterion";
import {
  changeWords,
  clearValidations,
  NO_ALERT,
  NO_PROMPT,
  setValidation,
  validationsOf,
} from "./validation-store";

/** Excel's limits in characters. */
const MAX = { title: 32, error: 225, prompt: 255 } as const;

export class DataValidationHost extends HostObject {
  override readonly api = describeApi<Excel.DataValidation, DataValidationHost>("DataValidation", {
    scalars: ["rule", "errorAlert", "prompt", "ignoreBlanks", "type"],
    settable: ["rule", "errorAlert", "prompt", "ignoreBlanks"],
    methods: ["clear"],
  });

  constructor(private readonly target: CellTarget) {
    super();
  }

  get rule(): Excel.DataValidationRule {
    return this.only?.rule ?? {};
  }

  /** A new rule keeps the words of the old one, as in Excel's dialog. */
  set rule(rule: Excel.DataValidationRule) {
    const { errorAlert, prompt, ignoreBlanks } = this.current;
    setValidation(this.target, { rule, errorAlert, prompt, ignoreBlanks });
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.current.errorAlert;
  }

  set errorAlert(alert: Partial<Excel.DataValidationErrorAlert>) {
    requireLength(alert.title, MAX.title, "DataValidation.errorAlert");
    requireLength(alert.message, MAX.error, "DataValidation.errorAlert");
    this.change({ errorAlert: { ...NO_ALERT, ...alert } });
  }

  get prompt(): Excel.DataValidationPrompt {
    return this.current.prompt;
  }

  set prompt(prompt: Partial<Excel.DataValidationPrompt>) {
    requireLength(prompt.title, MAX.title, "DataValidation.prompt");
    requireLength(prompt.message, MAX.prompt, "DataValidation.prompt");
    this.change({ prompt: { ...NO_PROMPT, ...prompt } });
  }

  get ignoreBlanks(): boolean {
    return this.current.ignoreBlanks;
  }

  set ignoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: value === true });
  }

  /** "Inconsistent" when only some cells have a rule, "MixedCriteria" when they have different ones. */
  get type(): string {
    const found = validationsOf(this.target);
    const rules = found.filter((entry) => entry !== null);
    if (rules.length === 0) return "None";
    if (rules.length < found.length) return "Inconsistent";
    const [first] = rules;
    return rules.length > 1 || first === undefined ? "MixedCriteria" : typeOfRule(first.rule);
  }

  clear(): void {
    clearValidations(this.target);
  }

  /** The one validation of all cells; null when there is none, or not one. */
  private get only(): ValidationExtras | null {
    const found = validationsOf(this.target);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  private get current(): ValidationExtras {
    return this.only ?? { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
  }

  private change(part: Partial<ValidationExtras>): void {
    const current = this.only;
    if (current === null) {
      throw new HostError(
        "InvalidOperation",
        "This operation is not permitted before the cells have a validation rule.",
        "DataValidation",
      );
    }
    changeWords(this.target, { ...current, ...part });
  }
}

function requireLength(text: string | undefined, max: number, location: string): void {
  if ((text ?? "").length > max) {
    throw new HostError("InvalidArgument", `The text is longer than ${max} characters.`, location);
  }
}
