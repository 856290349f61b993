/** How far a run is, for a person who waits: how many files, and about how long it will take. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

/** In milliseconds: more often, nobody could read it. */
const PAUSE = 200;
/** Before that many milliseconds nothing can be said of the time left. */
const SURE = 1500;

export class Progress {
  private readonly begun: number;
  private shown = 0;
  private done = 0;

  /**
   * @param show replaces the line that was shown; null where nobody looks
   * @param clock milliseconds
   */
  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly show: ((line: string) => void) | null,
    private readonly clock: () => number = () => Date.now(),
  ) {
    this.begun = clock();
  }

  /** One file more was read. */
  step(): void {
    this.done++;
    const now = this.clock();
    if (this.show === null || (now - this.shown < PAUSE && this.done < this.total)) return;
    this.shown = now;
    this.show(this.line(now - this.begun));
  }

  /** Takes the line away. */
  end(): void {
    this.show?.("");
  }

  private line(elapsed: number): string {
    const { done, total } = this;
    const read = { zh: `已读取 ${done}/${total} 个文件`, en: `${done} of ${plural(total, "file")} read` };
    if (elapsed < SURE || done === total) return read[this.language];
    const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
    const left = { zh: `，约剩 ${duration(seconds, "zh")}`, en: `, about ${duration(seconds, "en")} left` };
    return read[this.language] + left[this.language];
  }
}

function duration(seconds: number, language: Language): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (language === "zh") return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${rest} 秒`;
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}
