/** Ids that nobody else chooses, also for a page that came over plain HTTP: `crypto.randomUUID` is not there. */

const BYTES = 16;

/** 32 hexadecimal figures. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
