/** All that a picture of the visitor's page is drawn from, and how it answers a touch. */
import type {
  Code,
  ComeBack,
  Leave,
  MessageOnScreens,
  StepAway,
  TownView,
  VisitShown,
} from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Push } from "./push.ts";

/** What is asked before it is done: for how long, or whether really. */
export type Question = "later" | "leave";

/** What a visitor asks of the hall about the own visit. */
export type Wish = StepAway | ComeBack | Leave;

export interface Scene {
  readonly say: Words;
  readonly visit: VisitShown;
  readonly town: TownView;
  readonly messages: readonly MessageOnScreens[];
  readonly now: number;
  readonly question: Question | undefined;
  /** The hall was asked something, and what it did is not seen here yet. */
  readonly busy: boolean;
  readonly refused: Code | undefined;
  /** Whether this phone makes itself heard; `awake`: and its screen stays on. */
  readonly heard: boolean;
  readonly awake: boolean;
  readonly ringing: boolean;
  readonly push: Push;
  ask(wish: Wish): void;
  open(question: Question | undefined): void;
  listen(): void;
  quiet(): void;
}
