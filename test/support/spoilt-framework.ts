/** A built-in framework as JSON with one value put in place of another, as a person might slip. */
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { Path } from "../../src/core/framework/check/problem";
import { valueAt } from "../../src/core/framework/check/value-at";

/** A change of a framework's JSON: a value at a path; undefined takes the key away. */
export type Spoil = readonly [path: Path, value: unknown];

/** @param name prefix of a built-in framework */
export function frameworkJson(name: string): Record<string, unknown> {
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw new Error(`${name} is not built in`);
  return JSON.parse(JSON.stringify(framework)) as Record<string, unknown>;
}

/** @throws Error when a path leads nowhere: the test itself would be wrong */
export function spoilt(name: string, ...changes: readonly Spoil[]): Record<string, unknown> {
  const json = frameworkJson(name);
  for (const [path, value] of changes) {
    const holder = valueAt(json, path.slice(0, -1));
    const key = path.at(-1);
    if (typeof holder !== "object" || holder === null || key === undefined)
      throw new Error(`${path.join(".")} leads nowhere`);
    if (value === undefined) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, value);
  }
  return json;
}
