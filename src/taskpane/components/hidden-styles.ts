/** For words that are read aloud and not seen. */
import { makeStyles } from "@fluentui/react-components";

export const useHiddenStyles = makeStyles({
  text: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
