import type { LocalizedText } from '../kernel';

/** What is not as a story says it is, in words, and the elements that it is about. */
export interface Complaint {
  message: LocalizedText;
  elements: string[];
}

/** What an element is called in a sentence; its id where nobody knows better. */
export type NameOf = (elementId: string) => string;

export const complaint = (vi: string, en: string, elements: readonly string[] = []): Complaint => ({
  message: { vi, en },
  elements: [...new Set(elements)],
});
