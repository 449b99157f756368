/**
 * One copy of each text that many cases have in common (procedures, agencies, units, people, states): what a database driver gives
 * is a copy of its own in every row.
 */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }

  oneOrNull(text: string | null): string | null {
    return text === null ? null : this.one(text);
  }
}
