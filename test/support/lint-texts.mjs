/**
 * Lints texts under the names of existing files by some rules of ours: reads {rules, texts: [{file, source}]} from
 * stdin, prints [[{ruleId, message, fatal}]]. A process of its own, because ESLint imports its configuration
 * in a way that jest's module system does not offer.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const { rules, texts } = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  // None of these rules asks for types, and finding them out takes most of the time.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});
const results = [];
for (const { file, source } of texts) {
  const [result] = await eslint.lintText(source, { filePath: file });
  results.push(
    result.messages.map(({ ruleId, message, fatal }) => ({ ruleId, message, fatal: fatal === true })),
  );
}
process.stdout.write(JSON.stringify(results));
