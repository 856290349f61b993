/**
 * What an administrator sets for every pane of a deployment, in one file beside it (defaults.json): the
 * department's name, the language, and frameworks of its own. A file with a problem sets nothing at all:
 * half of it would be as hard to notice as a wrong framework.
 */
import * as z from "zod/mini";
import { builtinsBeside } from "../framework/builtin-frameworks";
import { describeProblem } from "../framework/check/describe-problem";
import type { FrameworkProblem } from "../framework/check/problem";
import type { Framework } from "../framework/framework";
import { loadFramework, parseFrameworkText } from "../framework/load-framework";
import type { Language, Text } from "../locale/language";
import { LONGEST_DEPARTMENT } from "./longest-department";

export interface DepartmentDefaults {
  /** Who deployed the pane, as people know it: 党委组织部. "" where nobody says. */
  readonly department: string;
  /** The pane's language until a person chooses another; null for Excel's own. */
  readonly language: Language | null;
  /** Offered and recognised before the built-in ones; one with a built-in's id takes its place. */
  readonly frameworks: readonly Framework[];
}

export type ReadDefaults =
  | { readonly ok: true; readonly defaults: DepartmentDefaults }
  /** Everything that is wrong, a sentence each. */
  | { readonly ok: false; readonly problems: readonly Text[] };

const schema = z.strictObject({
  department: z.optional(z.string().check(z.maxLength(LONGEST_DEPARTMENT))),
  language: z.optional(z.enum(["zh", "en"])),
  frameworks: z.optional(z.array(z.unknown())),
});

const NOT_UNDERSTOOD: Text = {
  zh: `内容不是规定的格式：只能有 department（部门名称，${LONGEST_DEPARTMENT} 字以内）、language（zh 或 en）和 frameworks（指标体系的列表）。`,
  en: `The content is not as it should be: there are only department (its name, up to ${LONGEST_DEPARTMENT} characters), language (zh or en) and frameworks (a list of them).`,
};

/** @param text of the file */
export function readDefaults(text: string): ReadDefaults {
  const parsed = parseFrameworkText(text);
  const read = parsed.ok ? schema.safeParse(parsed.json) : null;
  if (read === null || !read.success) return { ok: false, problems: [NOT_UNDERSTOOD] };
  const { department = "", language = null, frameworks = [] } = read.data;
  const problems: Text[] = [];
  const loaded = frameworks.flatMap((json, index) => {
    const result = loadFramework(json);
    if (result.ok) return [result.framework];
    for (const problem of result.problems) problems.push(inFramework(index, problem));
    return [];
  });
  problems.push(...clashes(loaded));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, defaults: { department: department.trim(), language, frameworks: loaded } };
}

function inFramework(index: number, problem: FrameworkProblem): Text {
  const zh = describeProblem(problem, "zh");
  const en = describeProblem(problem, "en");
  return {
    zh: `第 ${index + 1} 个指标体系，${zh.place}：${zh.message}${zh.fix}`,
    en: `Framework ${index + 1}, ${en.place}: ${en.message} ${en.fix}`,
  };
}

/** Codes begin with the prefix, by which sheets are recognised: two frameworks can't share one. */
function clashes(frameworks: readonly Framework[]): readonly Text[] {
  const seen = new Map(
    builtinsBeside(frameworks).map((framework) => [framework.prefix.toUpperCase(), framework]),
  );
  return frameworks.flatMap((framework) => {
    const other = seen.get(framework.prefix.toUpperCase());
    seen.set(framework.prefix.toUpperCase(), framework);
    if (other === undefined) return [];
    return [
      {
        zh: `“${framework.name.zh}”与“${other.name.zh}”的编码前缀都是 ${framework.prefix}，评分表会认错。请改用别的前缀；要替换内置的指标体系，请用它的 id（${other.id}）。`,
        en: `“${framework.name.en}” and “${other.name.en}” both have the prefix ${framework.prefix}, so sheets would be taken for each other's. Choose another prefix; to replace a built-in framework use its id (${other.id}).`,
      },
    ];
  });
}
