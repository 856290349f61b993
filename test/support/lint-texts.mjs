/**
 * Lints texts under the names of existing files: reads [{file, source}] from stdin, prints for each the names of the
 * rules that report it. A process of its own, because ESLint imports its configuration in a way that jest's module
 * system does not offer.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const texts = JSON.parse(await text(process.stdin));
const eslint = new ESLint();
const reports = [];
for (const { file, source } of texts) {
  const [{ messages }] = await eslint.lintText(source, { filePath: file });
  reports.push(messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(reports));
