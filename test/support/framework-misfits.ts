/** Faults of files that no person types: lists in place of objects, and names that every object has. */
import type { FRAMEWORK_FAULTS } from "./framework-faults";

/** As in FRAMEWORK_FAULTS. */
export const FRAMEWORK_MISFITS: typeof FRAMEWORK_FAULTS = [
  ["F102", "caps", "SQLH", [["caps"], []]],
  ["F102", "indicators", "SQLH", [["indicators"], {}]],
  ["F102", "name", "SQLH", [["name"], ["甲"]]],
  [
    "F102",
    "indicators.1.rule",
    "SQLH",
    [
      ["indicators", 1, "rule"],
      [1, 2],
    ],
  ],
  ["F102", "indicators.2", "SQLH", [["indicators", 2], null]],
  ["F103", "indicators.1.rule.type", "SQLH", [["indicators", 1, "rule", "type"], "constructor"]],
  ["F105", "constructor", "SQLH", [["constructor"], { prototype: {} }]],
  ["F105", "indicators.1.toString", "SQLH", [["indicators", 1, "toString"], 1]],
  ["F803", "indicators.2.code", "SQLH", [["indicators", 2, "code"], "constructor"]],
  ["F803", "indicators.2.code", "SQLH", [["indicators", 2, "code"], "__PROTO__"]],
  ["F803", "adjustments.0.code", "SQLH", [["adjustments", 0, "code"], " toString "]],
  ["F803", "indicators.1.entries.0.key", "SQLH", [["indicators", 1, "entries", 0, "key"], "valueOf"]],
  ["F803", "grades.0.key", "SQLH", [["grades", 0, "key"], "hasOwnProperty"]],
  ["F803", "prefix", "SQLH", [["prefix"], "prototype"]],
  [
    "F421",
    "indicators.1.entries.1.label",
    "SQLH",
    [
      ["indicators", 1, "entries", 1],
      {
        key: "x",
        label: { zh: "创建定位与部署", en: "A" },
        type: "int",
        slot: "info",
        required: true,
      },
    ],
  ],
  ["F418", "indicators.0.review", "SQLH", [["indicators", 0, "review"], "required"]],
  ["F418", "adjustments.0.review", "SQLH", [["adjustments", 0, "review"], "optional"]],
  ["F418", "adjustments.4.review", "SQLH", [["adjustments", 4, "review"], "required"]],
];
