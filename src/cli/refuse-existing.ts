/** Commands that write a file leave alone what is there already, whoever made it. */
import { CliError } from "./cli-error";
import { isPresent } from "./files";

/**
 * Asked before the work, so that nobody waits for a refusal.
 * @throws CliError when anything has that name
 */
export async function refuseExisting(path: string): Promise<void> {
  if (!(await isPresent(path))) return;
  throw new CliError({
    zh: `“${path}”已经存在，没有覆盖；请换一个文件名，或加 --force 覆盖。`,
    en: `“${path}” exists and was not overwritten. Choose another name, or add --force.`,
  });
}
