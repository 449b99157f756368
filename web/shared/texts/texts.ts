import { useSyncExternalStore } from 'react';
import { currentLanguage, type Language, onLanguage, type Say, sayIn, type Text } from './language';

export * from './language';

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, currentLanguage);

/** `const t = useTexts(texts); t('title')`: in the language of the page, again when it changes. */
export const useTexts = <Key extends string>(texts: Readonly<Record<Key, Text>>): Say<Key> =>
  sayIn(texts, useLanguage());
