/** What stands for having proved to be the applicant of a case, for an hour: nothing but this page has it. */
export interface HeldPass {
  /** Of the case. */
  code: string;
  token: string;
}

/** For the calls of the applicant. */
export const shown = ({ token }: HeldPass) => ({ Authorization: `Bearer ${token}` });

const place = 'motcua.paying';

/** In this tab only, for who goes to the page of a payment service and comes back. */
export function keepForReturn(held: HeldPass): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(held));
  } catch {
    // A browser that keeps nothing asks for the codes again.
  }
}

/** What was kept, once: it is nowhere any more when the payer is back. */
export function takeBack(): HeldPass | undefined {
  try {
    const kept = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    const { code, token } = JSON.parse(kept ?? '{}') as Partial<HeldPass>;
    return typeof code === 'string' && typeof token === 'string' ? { code, token } : undefined;
  } catch {
    return undefined;
  }
}
