import { useSyncExternalStore } from 'react';
import type { Language } from '../shared/texts/texts';

/** Tags of the voices that read a language, the best first. */
const tags: Record<Language, RegExp> = { vi: /^vi\b/i, en: /^en\b/i };

const synthesis = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined;

const voiceFor = (language: Language): SpeechSynthesisVoice | undefined =>
  synthesis()
    ?.getVoices()
    .find(({ lang }) => tags[language].test(lang));

/** The languages that this device has a voice for: known only some time after the page, and told when it is. */
export function useSpokenLanguages(): readonly Language[] {
  const spoken = useSyncExternalStore(
    (listener) => {
      synthesis()?.addEventListener('voiceschanged', listener);
      return () => synthesis()?.removeEventListener('voiceschanged', listener);
    },
    () => (['vi', 'en'] as const).filter((language) => voiceFor(language)).join(' '),
  );
  return spoken.split(' ') as Language[];
}

/** Reads texts one after the other; nothing when the device has no voice for the language. */
export function speak(text: string, language: Language): void {
  const voice = voiceFor(language);
  if (!voice) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = 0.9;
  synthesis()?.speak(said);
}

let audio: AudioContext | undefined;

/** Two tones, so that heads turn. Browsers let a page sound only after somebody has touched it. */
export function chime(): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  const begin = audio.currentTime;
  for (const [place, pitch] of [659, 523].entries()) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const at = begin + place * 0.35;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.25, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.6);
  }
}
