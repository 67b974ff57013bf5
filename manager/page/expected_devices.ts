/** The devices that a hall should have: kiosks and printers of config.toml, and a display for each zone. */
import type { DeviceRow, ManagerView, TownView } from "web/protocol.ts";

export interface Expected {
  readonly role: "kiosk" | "printer" | "display";
  readonly name: string;
  /** The page that it shows, from the server's address on; a printer shows none. */
  readonly path: string | null;
  /** What starts it on the device itself, after the server's address. */
  readonly command: string;
  readonly zone: string | null;
}

export function expectedDevices(
  { printers }: Pick<ManagerView, "printers">,
  { hall, zones }: Pick<TownView, "hall" | "zones">,
): Expected[] {
  const which = `hall=${encodeURIComponent(hall)}`;
  const kiosks = Object.keys(printers).map((name): Expected => ({
    role: "kiosk",
    name,
    path: `/kiosk?name=${encodeURIComponent(name)}&${which}`,
    command: `python -m kiosk --name ${name} --hall ${hall} --server`,
    zone: null,
  }));
  const displays = zones.map(({ id }): Expected => ({
    role: "display",
    name: `display-${id}`,
    path: `/display/${encodeURIComponent(id)}?${which}`,
    command: `python -m display --zone ${id} --hall ${hall} --server`,
    zone: id,
  }));
  const papers = [...new Set(Object.values(printers))].map((name): Expected => ({
    role: "printer",
    name,
    path: null,
    command: `python -m printer --name ${name} --hall ${hall} --server`,
    zone: null,
  }));
  return [...kiosks, ...displays, ...papers];
}

/** The row of this device, once it was here. */
export function rowOf(
  devices: readonly DeviceRow[],
  { role, name }: Expected,
): DeviceRow | undefined {
  return devices.find((row) => row.role === role && row.name === name);
}
