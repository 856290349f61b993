/** A table as the command line prints it: without colours. */
import Table from "cli-table3";

/** @param aligns one for each column */
export function plainTable(
  head: readonly string[],
  aligns: readonly ("left" | "right")[],
): InstanceType<typeof Table> {
  return new Table({ head: [...head], style: { head: [], border: [] }, colAligns: [...aligns] });
}
