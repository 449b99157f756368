/** `if a then "GRANTED" else "REFUSED"`: the condition `=a`, `undefined` where all are granted; null: written otherwise. */
export function readOutcome(feel: string): string | null | undefined {
  if (feel === '' || /^=\s*"GRANTED"\s*$/.test(feel)) return feel === '' ? null : undefined;
  const [, condition] = /^=\s*if\s+([\s\S]+?)\s+then\s+"GRANTED"\s+else\s+"REFUSED"\s*$/.exec(feel) ?? [];
  return condition === undefined || /\bthen\b/.test(condition) ? null : `=${condition}`;
}

export const writeOutcome = (condition: string | undefined): string =>
  condition === undefined ? '="GRANTED"' : `=if ${condition.replace(/^=/, '')} then "GRANTED" else "REFUSED"`;
