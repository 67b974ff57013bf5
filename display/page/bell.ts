/** The sound of the gong: two strokes on a bell, the second lower; calm, and heard across a hall. */

/** When the last stroke can no longer be heard. */
export const LASTS_S = 1.8;

/** E5 and C5, a falling third: it says "your turn" everywhere, and older ears hear both well. */
const STROKES = [{ after: 0, hertz: 659.26 }, { after: 0.34, hertz: 523.25 }];
/** A bell's partials: how high, how loud, how soon gone. The high ones make it carry, briefly. */
const PARTIALS = [
  { ratio: 1, level: 0.36, fades: 1.4 },
  { ratio: 2, level: 0.12, fades: 0.8 },
  { ratio: 3, level: 0.05, fades: 0.45 },
  { ratio: 4.2, level: 0.02, fades: 0.2 },
];
/** Long enough not to click, short enough to be a stroke. */
const ATTACK_S = 0.006;
const SILENCE = 0.0005;

/** Rings once, at an instant of the context's own clock. */
export function ring(context: BaseAudioContext, at: number, into?: AudioNode): void {
  for (const { after, hertz } of STROKES) {
    for (const partial of PARTIALS) {
      sound(into ?? context.destination, at + after, hertz * partial.ratio, partial);
    }
  }
}

function sound(
  into: AudioNode,
  at: number,
  hertz: number,
  { level, fades }: (typeof PARTIALS)[number],
): void {
  const tone = new OscillatorNode(into.context, { frequency: hertz });
  const envelope = new GainNode(into.context, { gain: 0 });
  envelope.gain.setValueAtTime(SILENCE, at);
  envelope.gain.exponentialRampToValueAtTime(level, at + ATTACK_S);
  envelope.gain.exponentialRampToValueAtTime(SILENCE, at + fades);
  envelope.gain.setValueAtTime(0, at + fades);
  tone.connect(envelope).connect(into);
  tone.start(at);
  tone.stop(at + fades);
}
