/** `framework list`: the frameworks that come with the product. */
import Table from "cli-table3";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import { allIndicators, indicatorGroups } from "../../core/framework/indicators";
import type { Language } from "../../core/locale/language";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import type { Terminal } from "../terminal";

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["前缀", "编号", "版本", "名称", "一级指标", "二级指标"],
  en: ["Prefix", "Id", "Version", "Name", "Level 1", "Level 2"],
};

export function listFrameworks(language: Language, terminal: Terminal): ExitCode {
  const table = new Table({ head: [...HEADERS[language]], style: { head: [], border: [] } });
  for (const framework of builtinFrameworks()) {
    table.push([
      framework.prefix,
      framework.id,
      framework.version,
      framework.name[language],
      indicatorGroups(framework).length,
      allIndicators(framework).length,
    ]);
  }
  terminal.out(`${table.toString()}\n`);
  return EXIT.clean;
}
