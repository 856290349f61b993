/** Excel's codes as our errors, and when a batch is sent again. */
import { toWorkbookError } from "../../../src/workbook/office/office-error";
import { retryWhileEditing } from "../../../src/workbook/office/retry-while-editing";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { TestClock } from "./test-clock";

const officeError = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ["InvalidOperationInCellEditMode", "cellEditing"],
  ["Conflict", "conflict"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["MemoryLimitReached", "tooLarge"],
  ["ApiNotFound", "hostUnsupported"],
  ["GeneralException", "otherWindow"],
  ["InvalidSelection", "otherWindow"],
  ["RequestAborted", "hostFailed"],
] as const)("%s is %s", (code, expected) => {
  const cause = officeError(code);
  const error = toWorkbookError(cause, { fileName: "甲.xlsx" });
  expect(error).toMatchObject({ code: expected, detail: { file: "甲.xlsx", reason: code } });
  expect(error.cause).toBe(cause);
});

test("being denied access to a read-only workbook is not called protection", () => {
  const work = { fileName: "甲.xlsx", readOnly: true } as const;
  expect(toWorkbookError(officeError("AccessDenied"), work).code).toBe("readOnly");
});

test("an error of ours passes unchanged, an error of nobody's is kept as the cause", () => {
  const own = new WorkbookError("nameTaken", { sheet: "汇总" });
  expect(toWorkbookError(own, { fileName: "" })).toBe(own);
  const foreign = new TypeError("x is undefined");
  expect(toWorkbookError(foreign, { fileName: "" })).toMatchObject({
    code: "hostFailed",
    cause: foreign,
  });
});

test.each([
  ["a cell is being edited", "InvalidOperationInCellEditMode"],
  ["a co-author changes something", "Conflict"],
  ["another workbook's window is in front", "InvalidSelection"],
  ["another workbook's window is in front of an older Excel", "GeneralException"],
])("reading waits while %s and then succeeds", async (_, code) => {
  const clock = new TestClock();
  const batch = jest.fn().mockRejectedValueOnce(officeError(code)).mockResolvedValue("grid");
  await expect(retryWhileEditing(batch, clock)).resolves.toBe("grid");
  expect(clock.waited).toHaveLength(1);
});

test("reading gives up after the third retry", async () => {
  const clock = new TestClock();
  const batch = jest.fn().mockRejectedValue(officeError("InvalidOperationInCellEditMode"));
  await expect(retryWhileEditing(batch, clock)).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  expect(batch).toHaveBeenCalledTimes(4);
  expect(clock.waited).toHaveLength(3);
});

test("another failure is not tried again", async () => {
  const clock = new TestClock();
  const batch = jest.fn().mockRejectedValue(officeError("AccessDenied"));
  await expect(retryWhileEditing(batch, clock)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(batch).toHaveBeenCalledTimes(1);
});
