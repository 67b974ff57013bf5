/** What a key does on the work page: first what is open, then whom staff pointed at, then the actions. */
import { deed, press } from "./acting.ts";
import { actionOfKey } from "./actions.ts";
import { asideOfKey } from "./aside.ts";
import { deedOfKey, isDeedKey } from "./deeds.ts";
import type { Desk } from "./desk.ts";
import { neighbour } from "./lists.ts";
import { optionOfKey } from "./options.ts";
import { isDialog } from "./panels.ts";
import { order } from "./waiting.ts";

/** Do what this key is for; false when it is for nothing here. `reveal` shows who was chosen. */
export function takeKey(desk: Desk, key: string, reveal: () => void): boolean {
  if (isDialog(desk.panel)) return false;
  if (key === "Commands") return did(press(desk, "palette"));
  if (key === "Escape") return escape(desk);
  return option(desk, key) || (pointing(desk) && onList(desk, key, reveal)) || action(desk, key);
}

/** The lists are on the page. */
const pointing = ({ panel }: Desk): boolean => panel === "none" || panel === "lists";

function escape(desk: Desk): boolean {
  if (desk.panel !== "none") desk.show("none");
  else if (desk.chosen) desk.choose(null);
  else return false;
  return true;
}

function option(desk: Desk, key: string): boolean {
  const found = optionOfKey(desk, key);
  if (!found || !desk.ready) return false;
  return did(found.run());
}

function onList(desk: Desk, key: string, reveal: () => void): boolean {
  if (key === "ArrowDown" || key === "ArrowUp") {
    const step = key === "ArrowDown" ? 1 : -1;
    desk.choose(neighbour(desk.seen.floor, order(desk), desk.chosen, step));
    reveal();
    return true;
  }
  const aside = asideOfKey(desk, key);
  if (aside) desk.choose(aside.ticket);
  if (aside) reveal();
  if (aside) return true;
  if (!desk.who || !isDeedKey(key)) return false;
  // A key that is about the chosen one never reaches who is at the counter instead.
  const id = deedOfKey(key, desk.who.progress);
  return id ? did(deed(desk, id)) : true;
}

function action(desk: Desk, key: string): boolean {
  const id = actionOfKey(key, desk.view, desk.now);
  if (!id || (id === "main" && desk.stepsBack)) return false;
  return did(press(desk, id));
}

/** The answer comes later and is told on the page. */
const did = (_: Promise<void>): true => true;
