/** A sentence for people, in the two languages of the product. */
export interface LocalizedText {
  vi: string;
  en: string;
}
