/** What a ribbon button had to say when Excel showed no dialog for it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { takeUntold, type UntoldNotice as Untold } from "../../usecases/untold-notice";
import { localeOf, useLanguage } from "../language-context";
import { HOST_STRINGS } from "../strings.host";
import { useSurroundings } from "../surroundings";

export function UntoldNotice() {
  const { language, strings } = useLanguage();
  const { person } = useSurroundings();
  const [untold, setUntold] = useState<Untold | null>(null);
  useEffect(() => {
    const look = (): void => {
      const taken = takeUntold(person);
      if (taken !== null) setUntold(taken);
    };
    look();
    // The ribbon's commands run in another page, which this event tells of.
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, [person]);
  if (untold === null) return null;
  const time = untold.at.toLocaleTimeString(localeOf(language), {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{HOST_STRINGS[language].untold(time)}</MessageBarTitle>
          {untold.text}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={strings.problem.dismiss}
              icon={<DismissRegular />}
              onClick={() => setUntold(null)}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
