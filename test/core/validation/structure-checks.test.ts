/** Faults of rows, codes, wording and points, each at its cell. */
import { headerCell, testFaults } from "../../support/faulty-sheets";

testFaults([
  {
    fault: "missing rows",
    change: (f) => f.remove("SQLH-1.2").remove("SQLH-3.3"),
    code: "V301",
    severity: "error",
    at: headerCell,
    says: "SQLH-1.2、SQLH-3.3",
  },
  {
    fault: "an unknown row",
    change: (f) => f.insertAfter("SQLH-1.1", { code: "SQLH-7.1", l2: "自设指标" }),
    code: "V302",
    severity: "warn",
    at: (f) => f.at("SQLH-7.1", "code"),
    says: "第 6 行“自设指标”",
  },
  {
    fault: "a list of the unit's own below each other",
    change: (f) =>
      f
        .insertAfter("SQLH-1.1", { l2: "志愿服务", max: 2 })
        .insertAfter("SQLH-1.1", { code: "X-1", l2: "自设指标", max: 2 }),
    code: "V302",
    severity: "warn",
    at: (f) => f.at("X-1", "code"),
    says: "第 6 至 7 行（“自设指标”等）",
  },
  {
    fault: "rows in another order",
    change: (f) => {
      const row = f.row("SQLH-4.1");
      f.remove("SQLH-4.1").insertAfter("SQLH-1.1", row);
    },
    code: "V303",
    severity: "info",
    at: (f) => f.at("SQLH-1.2", "code"),
  },
  {
    fault: "a code that comes twice",
    change: (f) => f.insertAfter("SQLH-5.1", { ...f.row("SQLH-1.1") }),
    code: "V304",
    severity: "error",
    at: (f) => f.at("SQLH-1.1", "code", 1),
    says: "SQLH-1.1 在 C5、C19 出现 2 次",
  },
  {
    fault: "an adjustment that comes twice",
    change: (f) => f.insertAfter("SQLH-P1", { code: "SQLH-P1", actual: 1 }),
    code: "V304",
    severity: "error",
    at: (f) => f.at("SQLH-P1", "code", 1),
  },
  {
    fault: "an edited name",
    change: (f) => f.set("SQLH-1.2", { l2: "理论学习情况" }),
    code: "V305",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "l2"),
    says: "“二级指标”与指标体系不一致",
  },
  {
    fault: "edited criteria",
    change: (f) => f.set("SQLH-1.2", { criteria: "每季应学2次" }),
    code: "V305",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "criteria"),
  },
  {
    fault: "edited points",
    change: (f) => f.set("SQLH-1.2", { max: 6 }),
    code: "V306",
    severity: "error",
    at: (f) => f.at("SQLH-1.2", "max"),
    says: "分值为 6，指标体系规定为 5",
  },
]);
