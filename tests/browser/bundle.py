"""One TypeScript module as plain JavaScript, to try it in a browser without its page."""

from tests.deno import evaluate

BUNDLE = """
import * as esbuild from "esbuild";
const { outputFiles } = await esbuild.build({
  entryPoints: [Deno.args[0]], bundle: true, format: "esm", write: false, alias: { web: "./server/web" },
});
await Deno.stdout.write(outputFiles[0].contents);
await esbuild.stop();
"""


async def javascript(module: str) -> str:
    """The module with all it imports, by its path from the root."""
    return await evaluate(BUNDLE, module)
