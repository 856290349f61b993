/** The mark by which a built page says what it was made from (webpack/build-mark.js puts it in). */

const MARK = /<meta name="?kaoping-build"? content="([^"]+)"/;

/**
 * When the sources of a build were last changed: the time that its files get, so that servers which tell files by
 * time and size see that an update is one.
 * @throws Error when the page carries no mark
 */
export function buildTime(html: string): Date {
  const [, mark = ""] = MARK.exec(html) ?? [];
  const time = new Date(mark.split(" ")[1] ?? "");
  if (Number.isNaN(time.getTime())) throw new Error("The page carries no mark of its build");
  return time;
}
