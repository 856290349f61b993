/** Has many files read, one after another in each of the reader's threads. */
import type { Progress } from "./progress";
import type { ReadAnswer } from "./read-answer";
import type { ReturnReader } from "./reading-pool";
import type { ReturnFile } from "./return-file";

/** @param take gets the answers as they come; a thread goes on when what it gave was taken. The reader is closed at the end. */
export async function readEach(
  files: readonly ReturnFile[],
  reader: ReturnReader,
  progress: Progress,
  take: (file: ReturnFile, answer: ReadAnswer) => void,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const some = files.slice(next, (next += reader.atOnce));
      const answers = await reader.read(some);
      some.forEach((file, index) => {
        take(file, answers[index] ?? { kind: "brokenOff", reason: "no answer" });
        progress.step();
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: reader.threads }, work));
  } finally {
    progress.end();
    await reader.close();
  }
}
