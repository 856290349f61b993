/** What counts as granted where a document or a word has to grant something. */
const REFUSED: ReadonlySet<string> = new Set([
  "否",
  "无",
  "未批准",
  "不同意",
  "/",
  "×",
  "-",
  "—",
  "no",
  "none",
]);

/** True where something is entered that is no refusal. */
export function isGranted(value: string | number | null): boolean {
  return value !== null && !REFUSED.has(String(value).toLowerCase());
}
