/** What happens at the counter when an action or a deed is asked for, by key, by button or by name. */
import type { Asked, ChangeVisit, Wanted } from "web/protocol.ts";
import { type ActionId, command, possible } from "./actions.ts";
import type { Desk, Step } from "./desk.ts";
import { deedCommand, type DeedId, possibleFor } from "./deeds.ts";
import { callingNext, callingThis, done, handed } from "./done.ts";
import { mainAct } from "./main_button.ts";
import type { Panel } from "./panels.ts";
import type { Someone } from "./someone.ts";
import type { Target } from "./targets.ts";

type Known = Pick<Someone, "ticket" | "number">;

/** These open a panel; the last four are about who is at the counter. */
const PANELS: Partial<Record<ActionId, Panel>> = {
  make: "make",
  book: "book",
  agenda: "agenda",
  serve: "serve",
  find: "find",
  palette: "palette",
  keys: "keys",
  park: "park",
  transfer: "transfer",
  change: "change",
  note: "note",
};

/** Do an action of the page, if it is possible now. */
export async function press(desk: Desk, id: ActionId): Promise<void> {
  if (id === "main") return await main(desk);
  if (!possible(id, desk.view, desk.now)) return;
  const panel = PANELS[id];
  if (panel) return toggle(desk, panel);
  if (id === "finish") return await finish(desk);
  const asked = command(id, desk.view);
  if (asked) await desk.ask([asked], afterwards(desk, id));
}

function toggle(desk: Desk, panel: Panel): void {
  const about = desk.view.contact?.ticket ?? null;
  const open = desk.panel === panel && (desk.opening.about ?? null) === about;
  desk.show(open ? "none" : panel, open ? {} : { about });
}

/** The big button. */
export async function main(desk: Desk): Promise<void> {
  const { counter, contact, next } = desk.view;
  switch (mainAct(desk.view, desk.evacuated)) {
    case "start":
      return void await desk.ask([{ do: "start", counter }]);
    case "finish":
      return await finish(desk);
    case "resume":
      return await press(desk, "resume");
    case "call":
      if (next && !desk.evacuated) await desk.ask(callingNext(counter, contact, desk.amounts));
  }
}

async function finish(desk: Desk): Promise<void> {
  const { counter, contact } = desk.view;
  if (!contact) return;
  await desk.ask([{ do: "finish", counter, done: done(contact, desk.amounts) }]);
}

export const able = (desk: Desk, id: DeedId, who: Someone): boolean =>
  desk.ready && possibleFor(id, who, desk.view, desk.evacuated);

/** Do this about whom staff pointed at; some deeds ask for more first. */
export async function deed(desk: Desk, id: DeedId, who: Someone | null = desk.who): Promise<void> {
  if (!who || !able(desk, id, who)) return;
  if (id === "change" || id === "note" || id === "away") {
    return desk.show(id, { about: who.ticket });
  }
  if (id === "call") return await call(desk, who.ticket);
  const asked = deedCommand(id, who, desk.view.counter);
  const stays = id === "print" || id === "seat";
  const answer = asked && await desk.ask([asked], said(desk, id, who));
  if (answer && !stays) desk.putAway();
}

/** Call the one whom staff chose. */
async function call(desk: Desk, ticket: string): Promise<void> {
  const { counter, contact } = desk.view;
  const answer = await desk.ask(callingThis(counter, ticket, contact, desk.amounts));
  if (answer) desk.putAway();
}

/** The visitor goes on an errand, for one of the town's reasons. */
export async function park(desk: Desk, reason: string): Promise<void> {
  if (await desk.ask([{ do: "park", counter: desk.view.counter, reason }])) desk.putAway();
}

/** Whoever waits goes out for so many minutes and keeps the place. */
export async function away(desk: Desk, who: Known, minutes: number): Promise<void> {
  const told = { number: who.number, count: minutes };
  const asked: Asked = { do: "step_away", ticket: who.ticket, minutes };
  if (await desk.ask([asked], desk.words.say("counter.said.away", told))) desk.putAway();
}

/** Keep the note of a visit; empty takes it away. */
export async function write(desk: Desk, who: Known, text: string): Promise<void> {
  const key = text.trim() ? "counter.said.noted" : "counter.said.note_gone";
  const kept = await desk.ask(
    [{ do: "note", ticket: who.ticket, text: text.trim() }],
    desk.words.say(key, { number: who.number }),
  );
  if (!kept) return;
  desk.typing(who.ticket, null);
  desk.putAway();
}

/** Pass the visit on: the note first, so that nobody is called without it. */
export async function pass(
  desk: Desk,
  target: Target,
  services: readonly Wanted[],
  text: string,
): Promise<void> {
  const { counter, contact } = desk.view;
  if (!contact) return;
  const { to_counter, to_person, seat } = target;
  const told = handed(contact, services, desk.amounts);
  const steps: Step[] = [
    { do: "transfer", counter, services, to_counter, to_person, seat, done: told },
  ];
  if (text.trim() !== (contact.note ?? "")) {
    steps.unshift({ do: "note", ticket: contact.ticket, text: text.trim() });
  }
  if (!await desk.ask(steps)) return;
  desk.typing(contact.ticket, null);
  desk.putAway();
}

/** Other products, or another promise; `who` waits or is at this counter. */
export async function change(desk: Desk, asked: ChangeVisit, number: string): Promise<void> {
  if (!await desk.ask([asked], desk.words.say("counter.said.changed", { number }))) return;
  if (asked.ticket === desk.view.contact?.ticket) desk.forgetAmounts();
  desk.putAway();
}

/** Somebody without a ticket stands here. */
export async function serve(desk: Desk, services: readonly Wanted[]): Promise<void> {
  const { counter } = desk.view;
  const asked: Asked = { do: "serve_new", counter, services, language: desk.words.language };
  if (await desk.ask([asked])) desk.putAway();
}

function said(desk: Desk, id: DeedId, { number, seat }: Someone): string | undefined {
  switch (id) {
    case "back":
      return desk.words.say("counter.said.back", { number });
    case "print":
      return desk.words.say("counter.said.printing", { number });
    case "seat":
      return desk.words.say(seat ? "counter.said.stands" : "counter.said.sits", { number });
    default:
      return undefined;
  }
}

function afterwards(desk: Desk, id: ActionId): string | undefined {
  const number = desk.view.contact?.number ?? "";
  switch (id) {
    case "recall":
      return desk.words.say("counter.said.recalled", { number });
    case "print":
      return desk.words.say("counter.said.printing", { number });
    case "undo":
      return desk.words.say("counter.said.undone");
    case "pause":
      return desk.words.say("counter.said.paused");
    case "resume":
      return desk.words.say("counter.said.resumed");
    default:
      return undefined;
  }
}
