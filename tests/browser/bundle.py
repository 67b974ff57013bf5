"""One TypeScript module as plain JavaScript, to try it in a browser without its page."""

import asyncio
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

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
    deno = Path(sys.executable).parent / "deno"
    ran = await asyncio.create_subprocess_exec(
        deno, "eval", "--quiet", BUNDLE, module,
        cwd=ROOT, env={**os.environ, "DENO_DIR": str(ROOT / ".venv/deno")},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    written, _ = await ran.communicate()
    assert ran.returncode == 0
    return written.decode()
