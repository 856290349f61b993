/** Brings what a command has to say to the person: in a dialog, else through the pane. */
import type { Language } from "../core/locale/language";
import type { Memory } from "../usecases/memory";
import { keepUntold } from "../usecases/untold-notice";
import { noticeAddress, noticeText, type Notice } from "./notice";

export interface TellingSurroundings {
  /** Shows a page of ours until it is closed. */
  readonly showDialog: (address: string) => Promise<void>;
  /** Address of the page that shows notices. */
  readonly page: string;
  readonly person: Memory;
  readonly language: Language;
}

/** @throws whatever the dialog failed with, once the notice waits for the pane */
export async function tellNotice(notice: Notice, around: TellingSurroundings): Promise<void> {
  const { showDialog, page, person, language } = around;
  try {
    await showDialog(noticeAddress(page, notice, language));
  } catch (error) {
    keepUntold(person, noticeText(notice, language), new Date());
    throw error;
  }
}
