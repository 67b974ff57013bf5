/** What a phone sounds like when its visitor may come: two soft strokes, the second higher. */

const STROKES = [{ after: 0, hertz: 587.33 }, { after: 0.22, hertz: 880 }];
const LEVEL = 0.5;
/** Long enough not to click. */
const ATTACK_S = 0.01;
const FADES_S = 0.9;
const SILENCE = 0.001;

export function chime(context: BaseAudioContext): void {
  for (const { after, hertz } of STROKES) stroke(context, context.currentTime + after, hertz);
}

function stroke(context: BaseAudioContext, at: number, frequency: number): void {
  const tone = new OscillatorNode(context, { frequency });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(SILENCE, at);
  envelope.gain.exponentialRampToValueAtTime(LEVEL, at + ATTACK_S);
  envelope.gain.exponentialRampToValueAtTime(SILENCE, at + FADES_S);
  tone.connect(envelope).connect(context.destination);
  tone.start(at);
  tone.stop(at + FADES_S);
}
