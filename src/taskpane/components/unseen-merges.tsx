/** Says that this Excel doesn't tell which cells are merged, and what may be missed for that. */
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useLanguage } from "../language-context";
import { HOST_STRINGS } from "../strings.host";

export function UnseenMerges() {
  const { language } = useLanguage();
  const { mergesUnseen, mergesUnseenAdvice } = HOST_STRINGS[language];
  return (
    <div role="status">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{mergesUnseen}</MessageBarTitle>
          {mergesUnseenAdvice}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
