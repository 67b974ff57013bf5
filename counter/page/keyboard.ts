/** Single keys for staff: only while nobody types, never with a modifier, and they can be switched off. */

const SLOT = "onthaal.counter.keys";
const FIELDS = "input, textarea, select, [contenteditable]";
const OWN_SPACE = "button, a, summary, [role=button], [role=option], [role=checkbox]";

/** Single keys can be in the way of speech input, so they can be off. */
export function keysOn(): boolean {
  return localStorage.getItem(SLOT) !== "off";
}

export function turnKeys(on: boolean): void {
  localStorage.setItem(SLOT, on ? "on" : "off");
}

/** The key that is meant for the page, or nothing when it belongs to a field, a button or the browser. */
export function pageKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.repeat) return null;
  if (opensCommands(event)) return "Commands";
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key.length === 1 && !keysOn()) return null;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  if (target.closest(FIELDS)) return event.key === "Escape" ? event.key : null;
  if (event.key === " " && target.closest("[role=listbox]")) return null;
  const pressesIt = event.key === " " || event.key === "Enter";
  return pressesIt && target.closest(OWN_SPACE) ? null : figure(event) ?? event.key;
}

/** Also while somebody types: it is no letter. */
const opensCommands = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** On a Belgian keyboard the row of figures gives accents without Shift: its place says which figure is meant. */
function figure({ code, key }: KeyboardEvent): string | null {
  if (key === "/" || key === "?") return null;
  return /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? null;
}

/** A button pressed by mouse gives the keyboard back, or the next space would press it again. */
export function letGo(event: MouseEvent): void {
  if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
}
