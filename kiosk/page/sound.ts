/** The soft double tone that warns before the screen goes back to its beginning. */

const TONES_HZ = [660, 880];
const TONE_S = 0.22;
const LOUDNESS = 0.18;

/** Plays it; a browser that allows no sound yet stays silent. */
export async function warn(context: BaseAudioContext): Promise<void> {
  if (context instanceof AudioContext) await context.resume();
  TONES_HZ.forEach((hertz, at) => tone(context, hertz, context.currentTime + at * TONE_S));
}

function tone(context: BaseAudioContext, hertz: number, from: number): void {
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_S);
  const voice = new OscillatorNode(context, { frequency: hertz });
  voice.connect(volume).connect(context.destination);
  voice.start(from);
  voice.stop(from + TONE_S);
}
