/**
 * How often something is due by the regulations in a period, for a unit with the bodies that it has: a
 * branch without a 支委会 owes no meetings of one, a committee owes what its branches do together.
 */
import { plural } from "../../locale/plural";
import { allIndicators } from "../../framework/indicators";
import type { Framework, Indicator } from "../../framework/framework";
import { periodKind, type Period } from "../../framework/period";
import type { Text } from "../../locale/language";
import type { UnitBodies } from "../../sheet/read-bodies";
import { rememberFor } from "../../remember";
import { regulationsOf, type Frequency } from "../../regulations/regulations";

export interface DueTimes {
  readonly times: number;
  /** The bodies that were counted with, and what was assumed of them; empty where one body is asked about. */
  readonly basis: Text;
}

const NOTHING: Text = { zh: "", en: "" };

/** @param frequencies that count per quarter */
export function dueTimes(
  { subject }: Framework,
  { rule }: Indicator,
  frequencies: readonly Frequency[],
  bodies: UnitBodies,
  period: Period,
): DueTimes {
  // Only a rate is taken over all branches; another rule's number is that of one body.
  const many = subject === "committee" && rule.type === "rate";
  const branches = many ? (bodies.branches ?? 1) : 1;
  const committees = many
    ? Math.min(bodies.branchCommittees ?? branches, branches)
    : Math.min(bodies.branchCommittees ?? 1, 1);
  const groups = bodies.partyGroups ?? 0;
  const count: Readonly<Record<string, number>> = {
    unit: 1,
    branch: branches,
    branchCommittee: committees,
    partyGroup: groups,
  };
  const perQuarter = frequencies.reduce((sum, { times, body }) => sum + times * (count[body] ?? 1), 0);
  const asked = new Set(frequencies.map(({ body }) => body));
  const usesBodies = asked.has("branchCommittee") || asked.has("partyGroup") || (many && asked.has("branch"));
  return {
    times: perQuarter * (periodKind(period) === "Y" ? 4 : 1),
    // Few units do less than is due, and only of those it is told.
    get basis() {
      return usesBodies ? basisOf(bodies, { many, branches, committees, groups }) : NOTHING;
    },
  };
}

interface Counted {
  readonly many: boolean;
  readonly branches: number;
  readonly committees: number;
  readonly groups: number;
}

/** True when what is due by some of the framework's indicators hangs on the bodies that a unit has. */
export const countsBodies = rememberFor((framework: Framework): boolean =>
  allIndicators(framework).some((indicator) => {
    const bodies = regulationsOf(indicator).flatMap(({ frequency }) =>
      frequency?.per === "quarter" ? [frequency.body] : [],
    );
    return framework.subject === "committee"
      ? indicator.rule.type === "rate" && bodies.some((body) => body !== "unit")
      : bodies.some((body) => body === "branchCommittee" || body === "partyGroup");
  }),
);

/** What is not stated on the sheet or the roster is said to be assumed. */
function basisOf(bodies: UnitBodies, { many, branches, committees, groups }: Counted): Text {
  const parts: readonly Text[] = [
    ...(many
      ? [
          bodies.branches === null
            ? { zh: "未填支部数，按 1 个支部计", en: "number of branches not given, taken as 1" }
            : { zh: `${branches} 个支部`, en: `${branches} branch(es)` },
        ]
      : []),
    bodies.branchCommittees === null
      ? { zh: "未填支委会，按设支委会计", en: "branch committee not stated, taken as set up" }
      : {
          zh: committees === 0 ? "不设支委会" : `${committees} 个支委会`,
          en: `${plural(committees, "branch committee")}`,
        },
    bodies.partyGroups === null
      ? { zh: "未填党小组数，没有计入", en: "Party groups not stated, none counted" }
      : { zh: `${groups} 个党小组`, en: `${plural(groups, "Party group")}` },
  ];
  const join = (language: keyof Text, comma: string): string =>
    parts.map((part) => part[language]).join(comma);
  return { zh: `（${join("zh", "，")}）`, en: ` (${join("en", ", ")})` };
}
