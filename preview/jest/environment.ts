/**
 * A jest environment in which the globals Excel and OfficeExtension are Microsoft's unmodified
 * client, bound to a fresh preview host for each test file.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import JsdomEnvironment from "jest-environment-jsdom";
import { PreviewHostControl } from "./preview-host-control";

const CLIENT = "@microsoft/office-js/dist/excel-win32-16.01.js";

// The engine narrates every evaluation to console.debug, and nothing else here uses it.
console.debug = () => undefined;

export default class ExcelEnvironment extends JsdomEnvironment {
  private control: PreviewHostControl | null = null;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const window = this.global;
    this.control = new PreviewHostControl(window);
    Reflect.set(window, "previewHost", this.control);
    this.dom?.window.eval(readFileSync(createRequire(__filename).resolve(CLIENT), "utf8"));
  }

  override async teardown(): Promise<void> {
    this.control?.dispose();
    await super.teardown();
  }
}
