/** What a visitor shows to check in: a code, typed or scanned, or the whole link of an appointment. */
import type { CheckInShown } from "web/protocol.ts";

export type Presented = { readonly code: string } | { readonly booking: string };

const LINK = /\/appointment\/([a-z0-9]{8,40})\//i;
const GROUP = 3;

/** What of this can stand in a code, in capitals: spaces and slips of the finger fall out. */
export function codeOf(typed: string, { alphabet, length }: CheckInShown): string {
  const kept = [...typed.toUpperCase()].filter((each) => alphabet.includes(each));
  return kept.slice(0, length).join("");
}

/** What a scanner read or a camera saw; nothing when that is neither a code nor a link of ours. */
export function presented(read: string, how: CheckInShown): Presented | undefined {
  const link = LINK.exec(read);
  if (link) return { booking: link[1] };
  const code = codeOf(read, how);
  const bare = read.replace(/\s/g, "");
  return code.length === how.length && bare.toUpperCase() === code ? { code } : undefined;
}

/** A code as people read it: "K7P 4MX". */
export function grouped(code: string): string {
  return `${code.slice(0, GROUP)} ${code.slice(GROUP)}`.trim();
}
