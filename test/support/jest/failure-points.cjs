/** Reads off the names of fault tests at how many points a writing was made to fail, and of what. */
"use strict";

const NAME = /^(\d+) failure points of (template|summary|edits)\b/;

const WORDS = {
  template: { zh: "写入模板", en: "Writing templates" },
  summary: { zh: "生成汇总表", en: "Writing summaries" },
  edits: { zh: "修改填报", en: "Changing entries" },
};

/** @returns one line for each kind of writing: the sums over the tests that passed */
function failurePoints(results) {
  const counts = new Map();
  for (const { status, title } of results.testResults.flatMap(({ testResults }) => testResults)) {
    const [, count, subject] = NAME.exec(title) ?? [];
    if (status === "passed" && count !== undefined)
      counts.set(subject, (counts.get(subject) ?? 0) + Number(count));
  }
  return [...counts].map(
    ([subject, count]) =>
      `${WORDS[subject].zh}：在 ${count} 个失败点逐一中断，全部保持原样或写入完整 / ` +
      `${WORDS[subject].en}: ${count} failure points, none lost or half-wrote anything`,
  );
}

module.exports = { failurePoints };
