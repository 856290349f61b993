/** Commands that write a copy never write over what they read. */
import { CliError } from "./cli-error";
import { isSameFile } from "./files";

/** @throws CliError when the output would replace the input */
export async function refuseSameFile(input: string, output: string): Promise<void> {
  if (!(await isSameFile(input, output))) return;
  throw new CliError({
    zh: `输出文件与原文件“${input}”相同；请用 --out 给出另一个文件名，原文件不会被改动。`,
    en: `The output is the input, “${input}”. Give another name with --out; the input is never changed.`,
  });
}
