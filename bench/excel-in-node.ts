/** Microsoft's client over the preview's Excel, outside a test: what the tests' environment sets up. */
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import ExcelEnvironment from "../preview/jest/environment";
import type { PreviewHostControl } from "../preview/jest/preview-host-control";

/** What the environment reads of jest's configuration. */
const CONFIG = { projectConfig: { testEnvironmentOptions: {} }, globalConfig: {} };

/** The emulated Excel; `Excel` and `Office` are globals from now on. */
export async function startExcel(): Promise<{ host: PreviewHostControl; stop: () => Promise<void> }> {
  const environment = new ExcelEnvironment(CONFIG as unknown as JestEnvironmentConfig, {
    console,
    docblockPragmas: {},
    testPath: __filename,
  } satisfies EnvironmentContext);
  await environment.setup();
  const { global: window } = environment;
  for (const name of ["Excel", "Office", "OfficeExtension"])
    Reflect.set(globalThis, name, Reflect.get(window, name));
  const host = Reflect.get(window, "previewHost") as PreviewHostControl;
  return { host, stop: () => environment.teardown() };
}
