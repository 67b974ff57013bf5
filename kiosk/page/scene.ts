/** What every screen of the kiosk is drawn from, and how it answers a touch. */
import { html, type TemplateResult } from "lit";
import type { Instant, KioskView, Text, TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Presented } from "./code.ts";
import type { Happening, Visit } from "./visit.ts";

export interface Scene {
  readonly visit: Visit;
  readonly town: TownView;
  readonly kiosk: KioskView;
  readonly words: Words;
  /** The device's own name, by which its printer is known. */
  readonly device: string;
  readonly now: number;
  /** When it was last nobody's visit: messages take turns until somebody begins. */
  readonly turn: number;
  /** Until the screen goes back to its beginning; nothing when it stays. */
  readonly leftMs: number | null;
  happen(happening: Happening): void;
  take(): void;
  /** `wait`: too early, and staying all the same. */
  checkIn(shown: Presented, wait: boolean): void;
  /** What a scanner or a camera read. */
  scanned(read: string): void;
  book(service: string, at: Instant): void;
  stay(): void;
  end(): void;
}

/** A text of the town, marked when it is not in the language of the page. */
export function told({ words }: Scene, text: Text): TemplateResult | string {
  const other = words.other(text);
  return other ? html`<span lang=${other}>${words.text(text)}</span>` : words.text(text);
}

export function has(text: Text): boolean {
  return Object.values(text).some((each) => each !== "");
}
