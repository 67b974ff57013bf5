/** Writes icons.generated.ts: the drawings that icons.txt names, so that no third-party drawing is committed. */
import lucide from "@iconify-json/lucide/icons.json" with { type: "json" };

type Drawings = Record<string, { body: string }>;

const SAID_BY_SVG =
  ' fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"';

/** The marks inside the 24 x 24 grid, without the attributes that the page's own `<svg>` gives. */
export function marks(name: string): string {
  const drawing = (lucide.icons as Drawings)[name];
  if (!drawing) throw new Error(`server/web/icons.txt: Lucide has no icon "${name}"`);
  return drawing.body.replace(SAID_BY_SVG, "").replace(/^<g>(.*)<\/g>$/s, "$1");
}

export async function writeIcons(list: string, target: string): Promise<void> {
  const names = (await Deno.readTextFile(list)).split("\n").filter(Boolean);
  const lines = [...new Set(names)].sort().map((name) =>
    `  "${name}": ${JSON.stringify(marks(name))},`
  );
  await Deno.writeTextFile(
    target,
    `/** Lucide icons (ISC), drawn in a 24 x 24 grid: made from icons.txt by \`make web\`. */
const drawings = {
${lines.join("\n")}
};
export type IconName = keyof typeof drawings;
export const icons: Readonly<Record<IconName, string>> = drawings;
`,
  );
}
