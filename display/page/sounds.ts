/** Fetches the sentences of the voice: the hall answers as soon as one is made. */

/** A hall that restarts is back within this or a few of these. */
const AGAIN_MS = 500;

/** The sound of this name, ready to play; null when there is none, or when it does not come before the signal. */
export async function fetched(
  context: BaseAudioContext,
  name: string,
  signal: AbortSignal,
): Promise<AudioBuffer | null> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(`/sound/${encodeURIComponent(name)}`, { signal });
      return answer.status === 200 ? await read(context, await answer.arrayBuffer()) : null;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
  return null;
}

async function read(context: BaseAudioContext, file: ArrayBuffer): Promise<AudioBuffer | null> {
  try {
    return await context.decodeAudioData(file);
  } catch {
    return null;
  }
}
