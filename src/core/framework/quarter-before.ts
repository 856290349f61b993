/** The quarter before one: what a change is measured against. */
import type { Period } from "./period";

/** The year end has none: its figures are sums. */
export function quarterBefore({ year, key }: Period): Period | null {
  switch (key) {
    case "Q1":
      return { year: year - 1, key: "Q4" };
    case "Q2":
      return { year, key: "Q1" };
    case "Q3":
      return { year, key: "Q2" };
    case "Q4":
      return { year, key: "Q3" };
    case "Y":
      return null;
  }
}
