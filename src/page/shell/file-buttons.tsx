/** The buttons by which files come in: one to be opened, several or a folder to be collected. */
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useLanguage } from "../../taskpane/language-context";
import { ACCEPTED, canFollowFiles, takeFrom } from "./choose";
import { PAGE_STRINGS } from "./strings.page";
import type { PageModel } from "./use-page";

export interface FileButtonsProps {
  readonly model: PageModel;
  readonly primary?: boolean;
  /** Offers to collect too. */
  readonly collects?: boolean;
  /** The file that is open has to be chosen once more to be read again. */
  readonly again?: boolean;
}

export function FileButtons({ model, primary = false, collects = false, again = false }: FileButtonsProps) {
  const { language } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const one = useRef<HTMLInputElement>(null);
  const many = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const size = primary ? "medium" : "small";
  const collect = (input: HTMLInputElement): void => model.collect(takeFrom(input));
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={size}
        disabledFocusable={model.opening}
        onClick={() => (canFollowFiles() ? model.pick() : one.current?.click())}
      >
        {model.opening ? texts.opening : again ? texts.openAgain : texts.open}
      </Button>
      <input
        ref={one}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={texts.open}
        onChange={(event) => {
          const [chosen] = takeFrom(event.currentTarget);
          if (chosen !== undefined) model.open(chosen.file);
        }}
      />
      {collects && (
        <>
          <Button size={size} onClick={() => many.current?.click()}>
            {texts.collect}
          </Button>
          <Button size={size} onClick={() => folder.current?.click()}>
            {texts.collectFolder}
          </Button>
          <input
            ref={many}
            type="file"
            hidden
            multiple
            aria-label={texts.collect}
            onChange={(event) => collect(event.currentTarget)}
          />
          <input
            ref={folder}
            type="file"
            hidden
            // React knows the attribute by this name only.
            {...{ webkitdirectory: "" }}
            aria-label={texts.collectFolder}
            onChange={(event) => collect(event.currentTarget)}
          />
        </>
      )}
    </>
  );
}
