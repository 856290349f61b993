/** The command `columns`: which column of a department's own sheet was taken for what. */
import type { Command } from "commander";
import { showColumns } from "./commands/columns";
import { COLUMNS, command, type Settle, type SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

export function addColumnsCommand(program: Command, terminal: Terminal, settle: Settle): void {
  command(
    program,
    "columns",
    "自制评分表各列的含义，可存为文件修改 / what the columns of an own sheet were taken for",
  )
    .argument("<file>", "工作簿 / workbook (.xlsx)")
    .option("--sheet <name>", "评分表工作表 / scoring sheet, when there are several")
    .option(...COLUMNS)
    .option("--json", "输出可供 --columns 使用的 JSON / print the JSON that --columns reads", false)
    .option("--out <file>", "写成可供 --columns 使用的 .json 文件 / write a .json file that --columns reads")
    .action((file: string, options: SharedOptions) =>
      settle(options.lang, () =>
        showColumns(
          file,
          {
            sheet: options.sheet ?? null,
            columns: options.columns ?? new Map(),
            json: options.json === true,
            out: options.out ?? null,
            language: options.lang,
          },
          terminal,
        ),
      ),
    );
}
