/** The workbook's properties (File → Info), standard ones and custom ones. */

/** Excel cuts custom values at this length. */
export const CUSTOM_VALUE_LENGTH = 255;

export type CustomPropertyValue = string | number | boolean;

export class DocumentProperties {
  title = "";
  subject = "";
  author = "";
  keywords = "";
  comments = "";
  category = "";
  manager = "";
  company = "";
  readonly custom = new Map<string, CustomPropertyValue>();

  /** Sets a custom property, cutting long text as Excel does. */
  setCustom(key: string, value: CustomPropertyValue): void {
    this.custom.set(key, typeof value === "string" ? value.slice(0, CUSTOM_VALUE_LENGTH) : value);
  }
}
