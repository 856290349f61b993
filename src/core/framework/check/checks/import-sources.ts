/** F308: a score that is to come from a place that nothing can be read from. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

const SOURCES = ["F1.annual", "F1|F2|F3|F4.annual", "manual:business"];

/** Annual results of frameworks, by id, prefix or number; or a person, who types the score. */
const SOURCE = /^(?:[\p{L}\p{N}_-]+(?:\|[\p{L}\p{N}_-]+)*\.annual|manual:[\p{L}\p{N}_-]+)$/u;

export const checkImportSources: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) =>
    item.rule.type !== "import_score" || SOURCE.test(item.rule.params.source)
      ? []
      : [
          makeProblem("F308", [...path, "rule", "params", "source"], item.code, {
            found: item.rule.params.source,
            list: SOURCES,
          }),
        ],
  );
