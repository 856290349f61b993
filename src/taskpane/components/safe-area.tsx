/**
 * Keeps a fault in one part of the pane from taking the rest with it. A part that is loaded later can
 * also fail because the server is out of reach: then another try helps.
 */
import { Component, type ReactNode } from "react";
import { toProblem, type Problem } from "../problem";
import { ProblemBar } from "./problem-bar";
import { ReloadButton } from "./reload-button";

interface SafeAreaState {
  readonly problem: Problem | null;
}

export class SafeArea extends Component<{ readonly children: ReactNode }, SafeAreaState> {
  override state: SafeAreaState = { problem: null };

  static getDerivedStateFromError(cause: unknown): SafeAreaState {
    return { problem: toProblem("show", cause) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? this.props.children : <Fault problem={problem} />;
  }
}

function Fault({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <ProblemBar problem={problem} />
      {/* A part whose loading failed once is not asked for again until the pane starts anew. */}
      {problem.kind !== "outdated" && <ReloadButton />}
    </>
  );
}
