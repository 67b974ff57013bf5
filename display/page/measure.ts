/** How wide the letters of this hall are: measured on the page itself, once they are loaded. */
import type { TownView, ZoneShown } from "web/protocol.ts";
import type { Widths } from "./sizes.ts";

const SIZE_PX = 100;
/** A number has a letter and three figures, all figures equally wide; few letters are wider than H. */
const USUAL_LETTER = "H";

/** In ems, for the widest number with one of these letters and for the widest place of the zone. */
export async function measure(
  root: ParentNode & Node,
  town: TownView,
  zone: ZoneShown,
  letters: Iterable<string>,
): Promise<Widths> {
  await document.fonts.load(`700 ${SIZE_PX}px Inter`);
  const places = town.counters.filter((counter) => zone.counters.includes(counter.id));
  const ruler = document.createElement("div");
  ruler.className = "ruler display";
  root.append(ruler);
  const ems = (text: string, of: keyof Widths) => width(ruler, text, of) / SIZE_PX;
  const widths = {
    number: Math.max(...[USUAL_LETTER, ...letters].map((letter) => ems(`${letter} 888`, "number"))),
    place: Math.max(0, ...places.map((counter) => ems(counter.name, "place"))),
  };
  ruler.remove();
  return widths;
}

/** A new element for each text: one that is there already may still be moving from its last style to this one. */
function width(ruler: HTMLElement, text: string, of: string): number {
  const letters = document.createElement("span");
  letters.className = of;
  letters.textContent = text;
  ruler.append(letters);
  return letters.getBoundingClientRect().width;
}
