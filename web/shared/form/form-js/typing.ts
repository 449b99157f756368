/**
 * Text fields tell what was typed when the typing pauses, not at every letter: the whole form is computed anew each
 * time. `flush` tells what is still held back, before anything is read or sent.
 */
export class Typing {
  private readonly held = new Map<object, { timer: number; tell: () => void }>();

  hold(field: object, tell: () => void): void {
    window.clearTimeout(this.held.get(field)?.timer);
    this.held.set(field, { tell, timer: window.setTimeout(() => this.tell(field), 250) });
  }

  tell(field: object): void {
    const held = this.held.get(field);
    if (!held) return;
    this.held.delete(field);
    window.clearTimeout(held.timer);
    held.tell();
  }

  flush(): void {
    for (const field of [...this.held.keys()]) this.tell(field);
  }

  forget(): void {
    for (const { timer } of this.held.values()) window.clearTimeout(timer);
    this.held.clear();
  }
}

export const TypingModule = { typing: ['type', Typing] };
