/** Who sits at this screen, and the counter that this device had the last time. */
import { browser } from "web/world.ts";

export interface Person {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const SLOT = "onthaal.counter";
const AGAIN_MS = 2000;

/** The signed-in person; somebody who is not signed in is sent to do so. A server that is away is waited for. */
export async function me(): Promise<Person> {
  const response = await fetch("/me", { cache: "no-store" }).catch(() => null);
  if (response?.ok) return await response.json();
  if (response?.status === 401) {
    browser.signIn();
    return await new Promise(() => {});
  }
  await new Promise((resume) => setTimeout(resume, AGAIN_MS));
  return await me();
}

export async function signOut(): Promise<void> {
  await fetch("/sign-out", { method: "POST" });
  browser.signIn();
}

export function lastCounter(): string | null {
  return browser.remembered(SLOT);
}

export function rememberCounter(counter: string): void {
  browser.remember(SLOT, counter);
}
