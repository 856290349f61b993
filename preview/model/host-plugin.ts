/**
 * Our foot in the engine's door: a plugin that runs many commands as one (one evaluation, one step
 * to undo) and that lets the host refuse edits of protected cells, by whomever they are made.
 */
import "./object-group-by";
import {
  type Command,
  type CommandResult,
  type Getters,
  type Model,
  registries,
  UIPlugin,
} from "@odoo/o-spreadsheet";

/** Says whether a command of the engine may be carried out. */
export type EditGuard = (command: Command) => boolean;

const RUN = "PREVIEW_RUN_AS_ONE";
const guards = new WeakMap<Getters, EditGuard>();
let pending: (() => void) | null = null;

class HostPlugin extends UIPlugin {
  static override getters = [];

  override allowDispatch(command: Command): CommandResult | CommandResult[] {
    const allowed = guards.get(this.getters)?.(command) ?? true;
    return (allowed ? "Success" : "SheetLocked") as CommandResult;
  }

  override handle(command: Command): void {
    if ((command.type as string) !== RUN) return;
    const work = pending;
    pending = null;
    work?.();
  }
}

registries.featurePluginRegistry.add("preview_host", HostPlugin);

/** Sets the guard of a model. */
export function guardEdits(model: Model, guard: EditGuard): void {
  guards.set(model.getters, guard);
}

/** Runs commands as one step. Values are calculated when the step ends, not within it. */
export function asOneStep<T>(model: Model, work: () => T): T {
  const outcome: { value?: T; error?: unknown; failed: boolean } = { failed: false };
  pending = () => {
    try {
      outcome.value = work();
    } catch (error) {
      // An exception must not pass through the engine: it would be left in the middle of a step.
      outcome.error = error;
      outcome.failed = true;
    }
  };
  // The engine's list of commands is closed; plugins of applications add to it at run time.
  model.dispatch(RUN as "START");
  if (outcome.failed) throw outcome.error;
  return outcome.value as T;
}
