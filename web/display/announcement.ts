import { fill, type Language, type Text } from '../shared/texts/texts';
import { type Call, spelled } from './calls-to-hear';

/** In which languages calls are read out, one after the other. */
export const voices = ['vi', 'en', 'vi-en'] as const;
export type Voices = (typeof voices)[number];

const call: Text = {
  vi: 'Xin mời số {label}, đến quầy số {counter}.',
  en: 'Number {label}, please go to counter {counter}.',
};

export const languagesOf = (chosen: Voices): readonly Language[] => chosen.split('-') as Language[];

/** What is read out for a call, in each language that was chosen. */
export const announcementsOf = (
  { label, counter }: Pick<Call, 'label' | 'counter'>,
  chosen: Voices,
): { language: Language; text: string }[] =>
  languagesOf(chosen).map((language) => ({
    language,
    text: fill(call[language], { label: spelled(label), counter }),
  }));

const kept = 'motcua.screen.voices';

/** As this device was told, Vietnamese at first. */
export function keptVoices(): Voices {
  try {
    return voices.find((one) => one === localStorage.getItem(kept)) ?? 'vi';
  } catch {
    return 'vi';
  }
}

export function keepVoices(chosen: Voices): void {
  try {
    localStorage.setItem(kept, chosen);
  } catch {
    // A device that keeps nothing is told again.
  }
}
