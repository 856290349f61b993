/** Tells what lasts from what is over before anybody looks: only the former deserves a bar and a button. */
import { useEffect, useState } from "react";

/** @returns true once `active` has been true for so many milliseconds, until it is false again */
export function useLasting(active: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, milliseconds]);
  return active && lasting;
}
