/**
 * How many digital signatures a PDF says it carries (ISO 32000-1, 12.8: each has a `/ByteRange` that is never compressed).
 * Whether they are valid is not checked here.
 */
export function signaturesIn(content: ArrayBuffer): number {
  const bytes = new Uint8Array(content);
  let count = 0;
  for (let at = bytes.indexOf(mark[0]!); at !== -1; at = bytes.indexOf(mark[0]!, at + 1))
    if (mark.every((byte, place) => bytes[at + place] === byte) && rangeFollows(bytes, at + mark.length))
      count++;
  return count;
}

const mark = [...'/ByteRange'].map((letter) => letter.charCodeAt(0));

function rangeFollows(bytes: Uint8Array, from: number): boolean {
  const text = String.fromCharCode(...bytes.subarray(from, from + 80));
  return /^\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]/.test(text);
}
