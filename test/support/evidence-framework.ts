/** An indicator that counts events instead, for what is asked for where nothing happened. */
import type { EvidencePolicy, Indicator } from "../../src/core/framework/framework";

export function deductPerEvent(indicator: Indicator, when: EvidencePolicy): Indicator {
  return {
    ...indicator,
    rule: { type: "deduct_per_event", params: { pointsPerEvent: 2, zeroAt: 3, floor: 0 } },
    entries: [
      {
        key: "events",
        label: { zh: "起数", en: "Events" },
        type: "int",
        slot: "actual",
        required: true,
        min: 0,
      },
    ],
    checks: [],
    evidence: { ...indicator.evidence, when },
  };
}
