/** The sound of an evacuation: two tones that take turns, unlike the gong and unlike a fire alarm. */

const TONES_HERTZ = [660, 880];
const TONE_S = 0.5;
const TIMES = 8;
const LEVEL = 0.4;
/** Long enough not to click. */
const EDGE_S = 0.02;

/** Sounds for four seconds, from an instant of the context's own clock. */
export function siren(context: BaseAudioContext, at: number, into: AudioNode): void {
  for (let turn = 0; turn < TIMES; turn++) {
    tone(into, at + turn * TONE_S, TONES_HERTZ[turn % TONES_HERTZ.length], context);
  }
}

function tone(into: AudioNode, at: number, frequency: number, context: BaseAudioContext): void {
  const source = new OscillatorNode(context, { frequency });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(LEVEL, at + EDGE_S);
  envelope.gain.setValueAtTime(LEVEL, at + TONE_S - EDGE_S);
  envelope.gain.linearRampToValueAtTime(0, at + TONE_S);
  source.connect(envelope).connect(into);
  source.start(at);
  source.stop(at + TONE_S);
}
