const shown: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

/** `mod+k` -> Ctrl, K; `g i` -> g, i: what stands on the keys. */
export const keyNames = (key: string): string[] =>
  (key === ' ' ? [key] : key.split(/[+ ]/)).map((part) => shown[part] ?? part);
