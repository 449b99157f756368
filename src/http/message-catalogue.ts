import type { Json, JsonObject, LocalizedText } from '../kernel';

export type Language = keyof LocalizedText;

/** The words for a code, and the status where `invalid` means something else than 400. */
export type Message = LocalizedText & { status?: 405 | 413 | 415 | 421 | 422 };
export type MessageCatalogue = Record<string, Message>;

/** Every sentence the server says, keyed by code. `{name}` stands for a parameter. */
export class Messages {
  private readonly messages = new Map<string, Message>();

  constructor(catalogues: readonly MessageCatalogue[]) {
    for (const catalogue of catalogues)
      for (const [code, message] of Object.entries(catalogue)) {
        if (this.messages.has(code)) throw new Error(`the message ${code} is defined twice`);
        this.messages.set(code, message);
      }
  }

  find(code: string): Message | undefined {
    return this.messages.get(code);
  }

  /** Parameters are put in once and never read again for further places; of one that is a text in both languages, the words in this one. */
  say(code: string, language: Language, params: JsonObject = {}): string {
    const message = this.messages.get(code);
    if (!message) return code;
    return message[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      if (!Object.hasOwn(params, name)) return place;
      const value = inLanguage(params[name], language);
      return typeof value === 'string' ? value : JSON.stringify(value);
    });
  }
}

const inLanguage = (value: Json, language: Language): Json =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value ? value[language] : value;

/** Vietnamese unless the caller prefers English to it. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: Language = 'vi';
  let bestWeight = 0;
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const match = /^\s*(vi|en)(?:-[\w-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*$/i.exec(part);
    const weight = match ? Number(match[2] ?? 1) : 0;
    if (match && weight > bestWeight) {
      best = match[1].toLowerCase() as Language;
      bestWeight = weight;
    }
  }
  return best;
}
