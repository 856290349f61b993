/** What came of work that ends in a sheet, a file or a problem. */
import { Link, makeStyles, Text } from "@fluentui/react-components";
import { describeError } from "../../core/locale/error-text";
import type { Work } from "../hooks/use-work";
import { useLanguage } from "../language-context";
import { WORK_STRINGS } from "../strings.work";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere" } });

/** To be shown at once, so that it is heard when it changes. */
export function WorkDone({ problem, file, stopped }: Pick<Work<string>, "problem" | "file" | "stopped">) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <>
      {problem !== null && <ProblemBar problem={problem} />}
      <div role="status">
        {stopped !== null && <Text className={styles.body}>{describeError(stopped, language).sentence}</Text>}
        {file !== null && (
          <Text className={styles.body}>
            <Link inline href={file.address} download={file.name}>
              {WORK_STRINGS[language].download(file.name, `${Math.ceil(file.size / 1024)} KB`)}
            </Link>
          </Text>
        )}
      </div>
    </>
  );
}
