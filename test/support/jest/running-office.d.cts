/** A LibreOffice that stays open between conversions. */
export class RunningOffice {
  /**
   * @param soffice path of LibreOffice's program
   * @param mostFiles one that was handed so many is replaced at the next call; by default 80
   */
  constructor(soffice: string, mostFiles?: number);

  /**
   * @param args what `soffice` shall do
   * @param limit milliseconds that it may take, the start of LibreOffice not counted
   * @returns what LibreOffice said
   * @throws Error when it takes longer or can't be started; the next call starts it anew
   */
  convert(args: readonly string[], limit: number): Promise<string>;

  /** Ends all that runs; no process and no file stays. */
  close(): void;
}
