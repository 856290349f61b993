/**
 * The engine shortens what it sends to others who work on the same workbook. The preview is alone, and the
 * shortening fails where a reference to one cell and one to several follow each other: messages stay whole.
 */
import type { Model } from "@odoo/o-spreadsheet";

const WHOLE = { squish: <T>(commands: T): T => commands, unsquish: <T>(commands: T): T => commands };

export function keepMessagesWhole(model: Model): void {
  // Private in the engine's types.
  const session: unknown = Reflect.get(model, "session");
  if (typeof session !== "object" || session === null || !Reflect.has(session, "commandSquisher"))
    throw new Error("The engine's session was expected to shorten messages");
  Reflect.set(session, "commandSquisher", WHOLE);
}
