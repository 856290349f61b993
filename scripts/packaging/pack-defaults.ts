/**
 * Reads the file that an administrator sets for all panes, checks it as the pane will, and gives what goes
 * into the package. Frameworks may be named by the files in which they are; they are put into the one file.
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readDefaults } from "../../src/core/defaults/department-defaults";
import { parseFrameworkText } from "../../src/core/framework/load-framework";
import { UsageError } from "../usage-error";

/**
 * @param file a JSON file: {"department": …, "language": …, "frameworks": ["one.json", {…}]}; names of files
 * are meant from its own folder
 * @returns the text of the package's defaults.json
 * @throws UsageError with everything that is wrong
 */
export function packDefaults(file: string): string {
  const packed = JSON.stringify(withFrameworks(readJson(file), dirname(file)));
  const read = readDefaults(packed);
  if (read.ok) return `${packed}\n`;
  throw new UsageError(
    `${file}：\n${read.problems.map(({ zh }) => `- ${zh}`).join("\n")}`,
    `${file}:\n${read.problems.map(({ en }) => `- ${en}`).join("\n")}`,
  );
}

function withFrameworks(content: unknown, folder: string): unknown {
  if (typeof content !== "object" || content === null || !("frameworks" in content)) return content;
  const { frameworks } = content;
  if (!Array.isArray(frameworks)) return content;
  const read = frameworks.map((one: unknown) =>
    typeof one === "string" ? readJson(resolve(folder, one)) : one,
  );
  return { ...content, frameworks: read };
}

function readJson(file: string): unknown {
  const parsed = parseFrameworkText(textOf(file));
  if (parsed.ok) return parsed.json;
  throw new UsageError(`${file} 不是 JSON 文件。`, `${file} is no JSON file.`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `不能读取 ${file}，请核对路径（${reason}）。`,
      `${file} can't be read; check its path (${reason}).`,
    );
  }
}
