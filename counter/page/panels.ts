/** Which panels can stand over or beside the work, and with what they open. */

/** `lists` and `more` exist on a narrow page only. */
export type Panel =
  | "none"
  | "make"
  | "book"
  | "agenda"
  | "serve"
  | "find"
  | "park"
  | "away"
  | "transfer"
  | "change"
  | "note"
  | "palette"
  | "keys"
  | "lists"
  | "more";

/** What a panel opens with: whom it is about, and what is chosen in it already. */
export interface Opening {
  readonly about?: string | null;
  readonly chosen?: string | null;
}

const STEPS_BACK: ReadonlySet<Panel> = new Set<Panel>([
  "make",
  "book",
  "serve",
  "park",
  "away",
  "transfer",
  "change",
  "note",
]);

/** While something is chosen or typed in one of these, nobody is called by accident. */
export const stepsBack = (panel: Panel): boolean => STEPS_BACK.has(panel);

/** Over the page, with a way of its own to close. */
export const isDialog = (panel: Panel): boolean => panel === "keys" || panel === "palette";
