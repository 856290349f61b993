/**
 * Lints texts under the names of existing files: reads [{file, source}] from stdin, prints
 * [[{ruleId, message, fatal}]]. A process of its own, because ESLint imports its configuration
 * in a way that jest's module system does not offer.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const eslint = new ESLint();
const results = [];
for (const { file, source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath: file });
  results.push(
    result.messages.map(({ ruleId, message, fatal }) => ({ ruleId, message, fatal: fatal === true })),
  );
}
process.stdout.write(JSON.stringify(results));
