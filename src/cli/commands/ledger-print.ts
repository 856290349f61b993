/** `ledger print`: a copy of a workbook with what its ledgers give out, ready for paper. */
import { BUILTIN_OUTPUTS, outputByName } from "../../core/ledger/output/definition/builtin-outputs";
import type { Output } from "../../core/ledger/output/definition/output";
import { planOutputs, type OutputSettings } from "../../core/ledger/output/plan-outputs";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { refuseMacros, reportOrigin } from "../origin";
import { printableName } from "../printable";
import { refuseExisting } from "../refuse-existing";
import { refuseSameFile } from "../refuse-same-file";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface LedgerPrintOptions extends OutputSettings {
  /** Ids or names of outputs; “all” for each. */
  readonly kinds: readonly string[];
  readonly out: string;
  readonly force: boolean;
}

/**
 * The input's bytes never change.
 * @throws CliError for a kind that is none, or where not one sheet could be made
 */
export async function printLedgers(
  path: string,
  options: LedgerPrintOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, kinds, out } = options;
  const outputs = outputsByName(kinds);
  await refuseSameFile(path, out);
  if (!options.force) await refuseExisting(out);
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  refuseMacros(workbook, false);
  const { plan, without } = planOutputs(await workbook.read(), outputs, options);
  for (const { output, why } of without)
    terminal.err(
      language === "zh"
        ? `没有生成${output.name.zh}：${printableName(why.zh)}。\n`
        : `No ${output.name.en}: ${printableName(why.en)}.\n`,
    );
  if (plan === null)
    throw new CliError({
      zh: `“${path}”里没有可以生成的，没有写入文件。`,
      en: `Nothing could be made of “${path}”; no file was written.`,
    });
  const report = await workbook.apply(plan);
  await writeBytes(out, workbook.toBytes());
  terminal.err(`${REPORT_TEXTS[language].written(out, report.written.join("、"))}\n`);
  reportOrigin(workbook, out, language, terminal);
  return EXIT.clean;
}

/** @throws CliError for a name that is none */
function outputsByName(names: readonly string[]): readonly Output[] {
  if (names.length === 1 && names[0] === "all") return BUILTIN_OUTPUTS;
  const found = names.map((name) => {
    const output = outputByName(name);
    if (output !== null) return output;
    throw new CliError({
      zh: `没有叫“${name}”的；有：${BUILTIN_OUTPUTS.map((one) => `${one.name.zh}（${one.id}）`).join("、")}，all 为全部。`,
      en: `There is no “${name}”; there are ${BUILTIN_OUTPUTS.map(({ id }) => id).join(", ")}, and all.`,
    });
  });
  return [...new Set(found)];
}
