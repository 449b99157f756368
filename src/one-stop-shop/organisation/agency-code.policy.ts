/** The two grammars of agency identifiers (mã định danh) that are in use. */
const grammars = {
  /** QCVN 102:2016/BTTTT: lowest level first, `000.00.12.H40`. */
  QCVN102: /^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-H][0-9]{2}$/,
  /** QĐ 20/2020/QĐ-TTg: highest level first, `H40.12`. */
  QD20: /^[A-H][0-9]{2}(\.[0-9A-Z]{2,3}){0,3}$/,
} as const;

/** As codes are kept and compared: without surrounding blanks, in capitals. */
export const normaliseCode = (text: string): string => text.trim().toUpperCase();

/** Which of the two grammars an identifier follows; never both. Undefined: it is of another scheme, or mistyped. */
export function schemeOfIdentifier(code: string): keyof typeof grammars | undefined {
  const normalised = normaliseCode(code);
  return (Object.keys(grammars) as (keyof typeof grammars)[]).find((scheme) =>
    grammars[scheme].test(normalised),
  );
}

/** Codes of other schemes (administrative units, budget relations ...) have no common grammar. */
const other = /^[0-9A-Z][0-9A-Z._/-]{0,49}$/;

export function isCodeOf(scheme: string, code: string): boolean {
  const grammar = Object.hasOwn(grammars, scheme) ? grammars[scheme as keyof typeof grammars] : other;
  return grammar.test(normaliseCode(code));
}
