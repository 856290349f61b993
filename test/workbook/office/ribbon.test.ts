/** Functions behind ribbon buttons, as Office calls them. */
import { connectCommands, showDialog } from "../../../src/workbook/office/ribbon";
import { TestClock } from "./test-clock";

const original = Object.getOwnPropertyDescriptor(globalThis, "Office");

function pretend(office: object): void {
  Object.defineProperty(globalThis, "Office", { value: office, configurable: true, writable: true });
}

afterEach(() => {
  if (original !== undefined) Object.defineProperty(globalThis, "Office", original);
});

test.each([
  ["when it is", () => Promise.resolve(), ["worked", "completed"]],
  [
    "also when it failed, and passes the failure on",
    () => Promise.reject(new Error("x")),
    ["failed x", "completed"],
  ],
])("a command says that it is done, %s", async (_when, work, expected) => {
  const functions = new Map<string, (event: object) => void>();
  pretend({ actions: { associate: (name: string, run: () => void) => functions.set(name, run) } });
  const steps: string[] = [];
  const check = async (): Promise<void> => {
    await work();
    steps.push("worked");
  };
  connectCommands({ check }, (error) => steps.push(`failed ${(error as Error).message}`));
  await new Promise<void>((resolve) =>
    functions.get("check")?.({
      completed: () => {
        steps.push("completed");
        resolve();
      },
    }),
  );
  expect(steps).toEqual(expected);
});

test("a dialog is done when it is closed, or has stood long; one that Excel doesn't show is an error", async () => {
  const asked: unknown[] = [];
  let status = "succeeded";
  let close = (): void => undefined;
  const value = { addEventHandler: (_: string, closed: () => void) => void (close = closed) };
  const displayDialogAsync = (address: string, options: object, callback: (result: object) => void): void => {
    asked.push([address, options]);
    callback({ status, error: { code: 12009 }, value });
  };
  pretend({
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: { DialogEventReceived: "dialogEventReceived" },
    context: { ui: { displayDialogAsync } },
  });
  const clock = new TestClock();
  const shown = showDialog("https://example.org/commands.html#notice=a", clock);
  let isDone = false;
  void shown.then(() => (isDone = true));
  await Promise.resolve();
  expect(isDone).toBe(false);
  close();
  await shown;
  const forgotten = showDialog("https://example.org/commands.html#notice=a", clock);
  clock.advance(240_000);
  await forgotten;
  status = "failed";
  await expect(showDialog("https://example.org/")).rejects.toThrow("no dialog");
  expect(asked[0]).toEqual([
    "https://example.org/commands.html#notice=a",
    { width: 30, height: 25, displayInIframe: true },
  ]);
});
