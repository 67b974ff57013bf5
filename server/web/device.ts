/** Who this page is: its name, its hall and its zone, as the address and the server's page say. */
import { newId } from "web/ids.ts";

/** A device's name stands in its address (`?name=kiosk-2`); each has a default. */
export function deviceName(otherwise: string): string {
  return new URLSearchParams(location.search).get("name") || otherwise;
}

/** A person's page has no name of its own: each tab gets one and keeps it while it is reloaded. */
export function tabName(role: string): string {
  const key = `onthaal.tab.${role}`;
  const name = sessionStorage.getItem(key) ?? `${role}-${newId().slice(0, 8)}`;
  sessionStorage.setItem(key, name);
  return name;
}

/** The hall that the server wrote into the page. */
export function hallName(): string {
  return document.documentElement.dataset.hall || "gemeentehuis";
}
