/** A QR code that the page makes itself, of something that is known only now: the link of a ticket, a code. */
import encodeQR from "qr";

/** The quiet zone that readers need, in modules, as in server/config/qr.py. */
const QUIET = 4;
const KEPT_AT_MOST = 4;
const made = new Map<string, string>();

/** For the `src` of a `<qr-picture>`: an SVG as a `data:` address, dark on white whatever the theme. */
export function qrCode(text: string): string {
  const before = made.get(text);
  if (before) return before;
  if (made.size >= KEPT_AT_MOST) made.clear();
  const svg = encodeQR(text, "svg", { ecc: "medium", border: QUIET });
  const picture = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  made.set(text, picture);
  return picture;
}
