/** The command `share`: a last check before mailing, and the stamp when all is right. */
import type { Command } from "commander";
import { shareFile } from "./commands/share";
import { command, DROP_MACROS, FILE, FORCE, sheetChoice, sheetOptions, xlsxName } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";
import { expandName } from "./expand-files";

export function addShareCommand(program: Command, terminal: Terminal, settle: Settle): void {
  sheetOptions(
    command(
      program,
      "share",
      "报送前检查每张评分表，全部通过后在副本中写入校验标记 / check every scoring sheet before mailing; stamp a copy when all are right",
    ),
  )
    .argument("<file>", FILE)
    .requiredOption("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .option(...FORCE)
    .option(...DROP_MACROS)
    .option("--json", "输出 JSON / print JSON", false)
    .action((file: string, options: SharedOptions & { out: string }) =>
      settle(options.lang, async () =>
        shareFile(
          await expandName(file),
          {
            ...sheetChoice(options),
            out: options.out,
            force: options.force === true,
            dropMacros: options.dropMacros === true,
            json: options.json === true,
            language: options.lang,
          },
          terminal,
        ),
      ),
    );
}
