/** The steps of a booking in the browser's history: back is back, and a page that is loaded again goes on. */
import type { Draft } from "./draft.ts";
import type { Step } from "./flow.ts";

/** What an entry of the history remembers; never who. */
interface Entry {
  readonly step: Step;
  readonly draft: Draft;
  /** How many steps of ours come before this one. */
  readonly depth: number;
}

const BEFORE: Readonly<Record<Step, Step>> = {
  what: "what",
  chosen: "what",
  where: "chosen",
  when: "chosen",
  who: "when",
  done: "done",
};

export function entry(): Entry | undefined {
  const state = history.state as Entry | null;
  return state?.draft ? state : undefined;
}

/** A step forward. */
export function push(step: Step, draft: Draft): void {
  history.pushState({ step, draft, depth: (entry()?.depth ?? 0) + 1 }, "");
}

/** The same step, with what it stands for now. */
export function keep(step: Step, draft: Draft): void {
  history.replaceState({ step, draft, depth: entry()?.depth ?? 0 }, "");
}

/** As the browser's own button; where a letter's link began in the middle, the step before. */
export function back(step: Step, draft: Draft): Step | undefined {
  if ((entry()?.depth ?? 0) > 0) {
    history.back();
    return undefined;
  }
  keep(BEFORE[step], draft);
  return BEFORE[step];
}
