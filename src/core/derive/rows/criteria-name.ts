/** A name of readable length from a criterion: its first clause. */
export function nameFromCriteria(criteria: string): string {
  const clause = criteria.split(/[。；;\n]/)[0]?.trim() ?? "";
  const name = clause === "" ? criteria : clause;
  return [...name].slice(0, 40).join("");
}
