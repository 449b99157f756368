const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const groups = ['', ' nghìn', ' triệu'];

/** Three digits; `isInner`: larger ones stand before them, so that noughts are read. */
function hundreds(value: number, isInner: boolean): string {
  const [hundred, ten, one] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundred > 0 || isInner) words.push(digits[hundred]!, 'trăm');
  if (ten > 1) words.push(digits[ten]!, 'mươi');
  else if (ten === 1) words.push('mười');
  else if (one > 0 && words.length > 0) words.push('linh');
  if (one === 1 && ten > 1) words.push('mốt');
  else if (one === 5 && ten > 0) words.push('lăm');
  else if (one > 0) words.push(digits[one]!);
  return words.join(' ');
}

/** Below a milliard. */
function millions(value: number, isInner: boolean): string {
  const parts: string[] = [];
  for (let place = 2; place >= 0; place -= 1) {
    const group = Math.floor(value / 1_000 ** place) % 1_000;
    if (group === 0) continue;
    parts.push(`${hundreds(group, isInner || parts.length > 0)}${groups[place]}`);
  }
  return parts.join(' ');
}

/** `Bảy mươi lăm nghìn đồng`, as receipts have to say an amount (whole VND, from 0 to 10^15). */
export function dongInWords(amount: number): string {
  const milliard = 1_000_000_000;
  const [head, rest] = [Math.floor(amount / milliard), amount % milliard];
  const words = [
    ...(head > 0 ? [`${millions(head, false)} tỷ`] : []),
    ...(rest > 0 ? [millions(rest, head > 0)] : []),
  ].join(' ');
  const sentence = `${words || digits[0]} đồng`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
