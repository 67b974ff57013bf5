/** Unpacks the npm package's Chromium, libraries and fonts into TMPDIR, and notes where it stands. */
import chromium from "@sparticuz/chromium";

const target = Deno.env.get("TMPDIR")!;
const executable = await chromium.executablePath();
// The package writes a fixed temporary folder into its font settings; without fonts every text is hidden.
const fonts = `${target}/fonts/fonts.conf`;
const settings = await Deno.readTextFile(fonts);
await Deno.writeTextFile(fonts, settings.replaceAll("/tmp/fonts", `${target}/fonts`));
const note = { executable: executable.slice(target.length + 1) };
await Deno.writeTextFile(`${target}/chromium.json`, JSON.stringify(note));
