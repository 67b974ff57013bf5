/** The people on the floor as staff see them: in two lists, one after the other by key, or by number. */
import type { CounterKind, FloorView, Kind, TicketRow, WaitingRow } from "web/protocol.ts";

/** The lists in the order of this counter: the people it is there for come first. */
export function kinds(counter: CounterKind): readonly Kind[] {
  return counter === "standing" ? ["short", "seated"] : ["seated", "short"];
}

export function ofKind(floor: FloorView, kind: Kind): readonly WaitingRow[] {
  return floor.waiting.filter((row) => row.kind === kind);
}

/** The neighbour of the chosen ticket over both lists and who is aside; without a choice the first or the last one. */
export function neighbour(
  floor: FloorView,
  order: readonly Kind[],
  chosen: string | null,
  step: 1 | -1,
): string | null {
  const rows = [...order.flatMap((kind) => ofKind(floor, kind)), ...floor.aside];
  const tickets = rows.map((row) => row.ticket);
  const at = tickets.indexOf(chosen ?? "");
  if (at < 0) return tickets.at(step > 0 ? 0 : -1) ?? null;
  return tickets[Math.min(tickets.length - 1, Math.max(0, at + step))];
}

/** A ticket as found by its number, whether it waits or not. */
export type Found = Pick<TicketRow, "ticket" | "number" | "progress" | "taken">;

const AT_MOST = 8;
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase();

/** The tickets whose number begins with what was typed, with or without its letter: "148", "a148" and "A 148" find A 148. */
export function found(floor: FloorView, typed: string): readonly Found[] {
  const wanted = bare(typed);
  if (!wanted) return [];
  const matches = everybody(floor).filter(({ number }) => {
    const own = bare(number);
    return own.startsWith(wanted) || own.slice(1).startsWith(wanted);
  });
  const exact = matches.filter(({ number }) => fits(bare(number), wanted));
  return [...new Set([...exact, ...matches])].slice(0, AT_MOST);
}

const fits = (number: string, wanted: string): boolean =>
  number === wanted || number.slice(1) === wanted;

function everybody(floor: FloorView): Found[] {
  const recent = new Set(floor.recent.map((row) => row.ticket));
  const waiting = floor.waiting.filter((row) => !recent.has(row.ticket))
    .map(({ ticket, number, since }) => ({
      ticket,
      number,
      progress: "waiting" as const,
      taken: since,
    }));
  return [...floor.recent, ...waiting];
}
