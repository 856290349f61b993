/** Says that the deployment's settings are not in use, and why; nothing where they are. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";

export function DeploymentNotice() {
  const { language } = useLanguage();
  const { defaultsProblem } = useSurroundings();
  if (defaultsProblem === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{defaultsProblem[language]}</MessageBarBody>
    </MessageBar>
  );
}
