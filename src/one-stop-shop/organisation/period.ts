/** Local dates; `validTo` is the first day on which it is no longer so, null = open. */
export interface Period {
  validFrom: string;
  validTo: string | null;
}

/** `YYYY-MM-DD` sorts as it counts, so text is compared. */
export const holdsOn = ({ validFrom, validTo }: Period, date: string): boolean =>
  validFrom <= date && (validTo === null || date < validTo);

const isEmpty = ({ validFrom, validTo }: Period): boolean => validTo !== null && validTo <= validFrom;

export const overlap = (one: Period, other: Period): boolean =>
  !isEmpty(one) &&
  !isEmpty(other) &&
  (other.validTo === null || one.validFrom < other.validTo) &&
  (one.validTo === null || other.validFrom < one.validTo);
