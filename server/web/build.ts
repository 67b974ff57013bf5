/**
 * Builds every page into server/pages, the one folder that the server serves as /pages.
 *
 * A page is an HTML file in a device's page/ folder (or in server/web); a script and a stylesheet
 * with the same name belong to it. Everything lands flat under its own name: kiosk.html, kiosk.js,
 * kiosk.css. A worker stands alone, without a page. What several scripts share becomes one chunk.
 */
import * as esbuild from "esbuild";
import { writeIcons } from "web/build_icons.ts";

const SERVED = "server/pages";
const WORKERS = { "push-worker": "visitor/page/push_worker.ts" };
const FONTS = "node_modules/@fontsource-variable/inter";
const LICENCES = {
  "Inter": `${FONTS}/LICENSE`,
  "Lit": "node_modules/lit/LICENSE",
  "Lucide": "server/web/licences/lucide.txt",
  "qr": "node_modules/qr/LICENSE-MIT",
  "uPlot": "node_modules/uplot/LICENSE",
};

type Page = { folder: string; name: string };

async function pagesIn(folder: string): Promise<Page[]> {
  const names = (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
  return names.filter((name) => name.endsWith(".html"))
    .map((name) => ({ folder, name: name.slice(0, -".html".length) }));
}

async function pageFolders(): Promise<string[]> {
  const rooms = (await Array.fromAsync(Deno.readDir("."))).filter((entry) => entry.isDirectory);
  const folders = await Promise.all(rooms.map((room) => existing(`${room.name}/page`)));
  return ["server/web", ...folders.flat().sort()];
}

async function existing(path: string): Promise<string[]> {
  return await Deno.stat(path).then(() => [path], () => []);
}

function refuseTwice(pages: Page[]): void {
  const names = pages.map((page) => page.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) {
    throw new Error(`Two pages are called ${twice}: both would become ${SERVED}/${twice}.html`);
  }
}

async function bundle(pages: Page[], target: string): Promise<void> {
  const files = pages.flatMap(({ folder, name }) =>
    ["ts", "css"].map((kind) => ({ in: `${folder}/${name}.${kind}`, out: name }))
  );
  const present = await Promise.all(files.map((file) => existing(file.in)));
  await esbuild.build({
    entryPoints: files.filter((_, at) => present[at].length > 0),
    outdir: target,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    chunkNames: "shared-[hash]",
    alias: { web: "./server/web" },
    external: ["/pages/*"],
    logLevel: "warning",
  });
}

/** A worker is one plain script: not every browser lets it import another. */
async function bundleWorkers(target: string): Promise<void> {
  await esbuild.build({
    entryPoints: WORKERS,
    outdir: target,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
}

async function copyFonts(target: string): Promise<void> {
  await Deno.mkdir(`${target}/fonts`, { recursive: true });
  for (const letters of ["latin", "latin-ext"]) {
    const file = `inter-${letters}-opsz-normal.woff2`;
    await Deno.copyFile(`${FONTS}/files/${file}`, `${target}/fonts/${file}`);
  }
}

/** What a built page carries of others goes out with their licence texts. */
async function writeLicences(target: string): Promise<void> {
  const texts = await Promise.all(
    Object.entries(LICENCES).map(async ([name, file]) =>
      `${name}\n\n${await Deno.readTextFile(file)}`
    ),
  );
  await Deno.writeTextFile(`${target}/licences.txt`, texts.join("\n\n"));
}

async function copyDocuments(pages: Page[], target: string): Promise<void> {
  for (const { folder, name } of pages) {
    await Deno.copyFile(`${folder}/${name}.html`, `${target}/${name}.html`);
  }
}

/** A server that is running never sees half a build: the folder is changed as one. */
async function build(): Promise<void> {
  await writeIcons("server/web/icons.txt", "server/web/icons.generated.ts");
  const pages = (await Promise.all((await pageFolders()).map(pagesIn))).flat();
  refuseTwice(pages);
  const target = await Deno.makeTempDir({ dir: "node_modules", prefix: "pages-" });
  await bundle(pages, target);
  await bundleWorkers(target);
  await esbuild.stop();
  await copyDocuments(pages, target);
  await copyFonts(target);
  await writeLicences(target);
  await Deno.chmod(target, 0o755);
  const before = (await existing(SERVED)).length ? `${target}-before` : undefined;
  if (before) await Deno.rename(SERVED, before);
  await Deno.rename(target, SERVED);
  if (before) await Deno.remove(before, { recursive: true });
}

if (import.meta.main) await build();
