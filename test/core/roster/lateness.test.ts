/** Whether a return came in time. */
import { lateness } from "../../../src/core/roster/lateness";

test.each([
  [null, "2027-01-01 08:00", "2027-01-01", "inTime"],
  ["2026-12-25", null, "2026-12-25", "inTime"],
  ["2026-12-25", "2026-12-25 23:59", null, "inTime"],
  ["2026-12-25", null, "2026-12-26", "late"],
  ["2026-12-25", "2026-12-27 09:00", "2026-12-20", "late"],
  ["2026-12-25", "2026-12-20 09:00", "2026-12-26", "late"],
  ["2026-12-25", null, null, "unknown"],
])("last day %s, stamped %s, filled in on %s: %s", (day, stamped, filledOn, expected) => {
  expect(lateness({ due: day === null ? null : { day, at: { sheet: "单位名录", row: 2, column: 8 } } }, { stamped, filledOn })).toBe(expected);
});
