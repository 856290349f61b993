/** `framework list`: the frameworks that come with the product. */
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import { allIndicators, indicatorGroups } from "../../core/framework/indicators";
import type { Language } from "../../core/locale/language";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { plainTable } from "../plain-table";
import type { Terminal } from "../terminal";

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["前缀", "编号", "版本", "名称", "一级指标", "二级指标"],
  en: ["Prefix", "Id", "Version", "Name", "Level 1", "Level 2"],
};

export function listFrameworks(language: Language, terminal: Terminal): ExitCode {
  const table = plainTable(HEADERS[language], ["left", "left", "left", "left", "left", "left"]);
  for (const framework of builtinFrameworks()) {
    table.push([
      framework.prefix,
      framework.id,
      framework.version,
      framework.name[language],
      String(indicatorGroups(framework).length),
      String(allIndicators(framework).length),
    ]);
  }
  terminal.out(`${table.toString()}\n`);
  return EXIT.clean;
}
