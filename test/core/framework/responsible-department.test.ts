/** Who reviews an indicator: what the framework says of it, also after its way through the framework's sheets. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { allIndicators } from "../../../src/core/framework/indicators";
import { responsibleDepartment } from "../../../src/core/framework/responsible-department";

const base = builtinFrameworks()[0] as Framework;
const [indicator] = allIndicators(base) as [Indicator];

test.each([
  [
    "the assessing department where nothing names one",
    undefined,
    undefined,
    { zh: "考核部门", en: "Assessing department" },
  ],
  ["the framework's, in its one language", { zh: "组织部" }, undefined, { zh: "组织部", en: "组织部" }],
  [
    "the indicator's own first",
    { zh: "组织部" },
    { zh: "纪委办", en: "Discipline" },
    { zh: "纪委办", en: "Discipline" },
  ],
])("%s", (_, ofFramework, own, expected) => {
  const framework = { ...base, ...(ofFramework && { department: ofFramework }) };
  expect(responsibleDepartment(framework, { ...indicator, ...(own && { department: own }) })).toEqual(
    expected,
  );
});
