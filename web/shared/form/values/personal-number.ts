/** What a citizen's number itself says; nothing of it is looked up anywhere. */
export interface PersonalNumber {
  /** Of the province or country of birth registration: `001` to `096` are provinces. */
  place: string;
  sex: 'MALE' | 'FEMALE';
  birthYear: number;
}

/**
 * A personal number (số định danh cá nhân) as NĐ 137/2015 Art. 13 builds it: three digits of the place, one of century
 * and sex, two of the birth year, six at random. Null when it cannot be one.
 */
export function readPersonalNumber(text: string, now: number): PersonalNumber | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{12}$/.test(digits)) return null;
  const place = digits.slice(0, 3);
  const century = Number(digits[3]);
  const birthYear = 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6));
  if (place === '000' || birthYear > new Date(now).getUTCFullYear()) return null;
  return { place, sex: century % 2 === 0 ? 'MALE' : 'FEMALE', birthYear };
}

/** A tax code of ten digits, or thirteen for a branch, with its check digit (QCVN of the tax sector: weights 31 to 3, modulo 11). */
export function isTaxCode(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}(\d{3})?$/.test(digits)) return false;
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
