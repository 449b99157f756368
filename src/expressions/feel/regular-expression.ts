/**
 * Whether a pattern can make a backtracking matcher take exponential time. Conservative: refuses every repeated
 * group that holds another variable repetition or an alternative, and back references; what passes costs at most
 * polynomial time, and runs in the sandbox all the same.
 */
export function isSafePattern(pattern: string): boolean {
  interface Group {
    variable: boolean;
  }
  const groups: Group[] = [{ variable: false }];
  let last: Group | undefined;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    const current = groups[groups.length - 1]!;
    if (char === '\\') {
      const next = pattern[at + 1] ?? '';
      if (/[1-9k]/.test(next)) return false;
      at++;
      last = undefined;
    } else if (char === '[') {
      at++;
      if (pattern[at] === '^') at++;
      for (; at < pattern.length && pattern[at] !== ']'; at++) if (pattern[at] === '\\') at++;
      last = undefined;
    } else if (char === '(') {
      groups.push({ variable: false });
      last = undefined;
      if (pattern[at + 1] === '?') {
        at++;
        while (at + 1 < pattern.length && /[:=!<>\w]/.test(pattern[at + 1]!) && pattern[at] !== ':') at++;
      }
    } else if (char === ')') {
      if (groups.length === 1) return false;
      last = groups.pop()!;
      if (last.variable) groups[groups.length - 1]!.variable = true;
    } else if (char === '|') {
      current.variable = true;
      last = undefined;
    } else {
      const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at));
      if (quantifier) {
        const [whole, sign, least, comma, most] = quantifier;
        const fixed = sign === undefined && (!comma || least === most);
        const once = sign === '?';
        if (last?.variable && !once && !(fixed && Number(least) <= 1)) return false;
        if (!fixed) current.variable = true;
        at += whole.length - 1;
      }
      last = undefined;
    }
  }
  return groups.length === 1;
}
