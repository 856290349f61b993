/** Says whether the workbook's stamps hold; of one without a stamp it loads and says nothing. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { mayBeStamped } from "../../core/share/may-be-stamped";
import { useLanguage } from "../language-context";
import { SafeArea } from "./safe-area";
import type { StampNoticeProps } from "./stamp-notice";

const StampNotice = lazy(() => import("./stamp-notice"));

export function StampArea(props: StampNoticeProps) {
  const { strings } = useLanguage();
  if (!mayBeStamped(props.grid)) return null;
  return (
    <SafeArea>
      <Suspense fallback={<Spinner size="tiny" aria-label={strings.tabs.loading} />}>
        <StampNotice {...props} />
      </Suspense>
    </SafeArea>
  );
}
