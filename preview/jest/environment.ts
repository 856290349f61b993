/**
 * A jest environment in which Office, Excel and OfficeExtension are Microsoft's unmodified client,
 * booted as in Excel for Windows and bound to a fresh preview host for each test file.
 */
import { TextDecoder, TextEncoder } from "node:util";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import JsdomEnvironment from "jest-environment-jsdom";
import { installShell } from "../shell/install-shell";
import { OFFICE_URL, officeResources } from "./office-resources";
import { PreviewHostControl } from "./preview-host-control";

// The engine narrates every evaluation there, and nothing else in this realm uses it.
Reflect.set(console, "debug", () => undefined);

/** What a test file may choose in its head: `@jest-environment-options {"locale": "en-US"}`. */
interface ExcelOptions {
  readonly locale: "zh-CN" | "en-US";
  readonly apiSet: string;
}

/** What Node has not of its own and the window lends as long as it lives. */
const XML_NAMES = ["DOMParser", "XMLSerializer"];

const DEFAULTS: ExcelOptions = { locale: "zh-CN", apiSet: "1.9" };

export default class ExcelEnvironment extends JsdomEnvironment {
  private readonly options: ExcelOptions;
  private control: PreviewHostControl | null = null;
  private xmlBefore: readonly (readonly [string, PropertyDescriptor | undefined])[] = [];

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const { projectConfig } = config;
    const testEnvironmentOptions = { ...projectConfig.testEnvironmentOptions, resources: officeResources() };
    super({ ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
    this.options = { ...DEFAULTS, ...(projectConfig.testEnvironmentOptions as Partial<ExcelOptions>) };
  }

  override async setup(): Promise<void> {
    await super.setup();
    const window = this.global;
    // The engine reads and writes .xlsx in this realm, where Node has no XML of its own.
    const { DOMParser, XMLSerializer } = window;
    this.xmlBefore = XML_NAMES.map(
      (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
    );
    Object.assign(globalThis, { DOMParser, XMLSerializer });
    // Pages have them; jsdom leaves them out.
    Object.assign(window, { TextDecoder, TextEncoder });
    const { locale, apiSet } = this.options;
    const control = new PreviewHostControl(window, { apiSet });
    this.control = control;
    const copy = (): Promise<Uint8Array> => control.copy();
    installShell(window, { apiSet, locale, copy, settings: control.documentSettings });
    Reflect.set(window, "previewHost", control);
    await loadOffice(window.document);
  }

  override async teardown(): Promise<void> {
    this.control?.dispose();
    // What this window lent is dead from now on; jest's other environments hand on whatever they find in this realm.
    for (const [name, before] of this.xmlBefore) {
      if (before === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, before);
    }
    await super.teardown();
  }
}

/** Loads office.js as a page does and waits until it says that the host is there. */
async function loadOffice(document: Document): Promise<void> {
  const script = document.createElement("script");
  script.src = `${OFFICE_URL}office.js`;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("office.js could not be loaded")));
    document.head.append(script);
  });
  await (Reflect.get(document.defaultView ?? {}, "Office") as typeof Office).onReady();
}
