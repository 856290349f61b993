/** Reads a script's `--name value` options, and refuses unknown ones in plain words. */
import { parseArgs } from "node:util";
import { UsageError } from "./usage-error";

/**
 * @param args what stands behind the script's name
 * @param names the options that take a value; `--help` is always understood
 * @throws UsageError for an option that is unknown or lacks its value
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly help: boolean; readonly values: Readonly<Partial<Record<Name, string>>> } {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean" as const, short: "h" } },
    });
    const { help = false, ...others } = values;
    return { help: help === true, values: others as Partial<Record<Name, string>> };
  } catch (error) {
    const known = names.map((name) => `--${name}`).join(", ");
    throw new UsageError(
      `参数有误（可用的参数：${known}）：${(error as Error).message}`,
      `These options can't be used (there are ${known}): ${(error as Error).message}`,
    );
  }
}
