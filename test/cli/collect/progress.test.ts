/** A person who waits sees how far it is and about how long it will take, not more often than can be read. */
import { Progress } from "../../../src/cli/collect/progress";

function shownOf(total: number, pause: number, language: "zh" | "en"): readonly string[] {
  let now = 0;
  const shown: string[] = [];
  const progress = new Progress(
    total,
    language,
    (line) => shown.push(line),
    () => now,
  );
  for (let n = 0; n < total; n++) {
    now += pause;
    progress.step();
  }
  progress.end();
  return shown;
}

test("counts, then the time left, and the line goes at the end", () => {
  expect(shownOf(4, 1000, "zh")).toEqual([
    "已读取 1/4 个文件",
    "已读取 2/4 个文件，约剩 2 秒",
    "已读取 3/4 个文件，约剩 1 秒",
    "已读取 4/4 个文件",
    "",
  ]);
  expect(shownOf(200, 1000, "en")[1]).toBe("2 of 200 files read, about 3 min 18 s left");
});

test("a thousand quick files show a few lines", () => {
  expect(shownOf(1000, 2, "zh").length).toBeLessThan(15);
});

test("nothing is shown where nobody looks", () => {
  const progress = new Progress(2, "zh", null);
  progress.step();
  progress.end();
});
