/** Failures on order: lets a test see what an add-in does when a request or an action fails. */
import { HostError } from "./host-error";

/** Counted from now on, from 1. `action` counts within the request; without it the request fails whole. */
export interface PlannedFailure {
  readonly request: number;
  readonly action?: number;
  /** Code of the emulated application, for example "InvalidOperationInCellEditMode". */
  readonly code: string;
  readonly message?: string;
}

export class FailurePlan {
  private planned: { atRequest: number; failure: PlannedFailure }[] = [];
  private requests = 0;

  /** Number of requests since the host began or was told to count anew. */
  get requestCount(): number {
    return this.requests;
  }

  resetCount(): void {
    this.requests = 0;
    this.planned = [];
  }

  add(failure: PlannedFailure): void {
    this.planned.push({ atRequest: this.requests + failure.request, failure });
  }

  /** Counts a request; the executor calls it once for each. */
  beginRequest(): void {
    this.requests++;
  }

  /** @throws HostError when a failure was ordered for this action */
  beforeAction(index: number): void {
    const due = this.planned.find(
      ({ atRequest, failure }) => atRequest === this.requests && (failure.action ?? 1) === index + 1,
    );
    if (due === undefined) return;
    this.planned = this.planned.filter((entry) => entry !== due);
    const { code, message = `The preview host was told to fail with ${code}.` } = due.failure;
    throw new HostError(code, message);
  }
}
