/** The commune of the demo; no real agency has this number. */
const agency = 'H15.50.05.13';
const form = /^H15\.50\.05\.13-(\d{6})-(\d{4,})$/;

/** Numbers cases as a one-stop desk does: agency, day (Vietnam), running number of the day. */
export class CaseCodes {
  private day = '';
  private last = 0;

  /** `known` are codes that exist; the numbers go on behind them. */
  next(now: number, known: readonly string[]): string {
    const day = dayOf(now);
    if (day !== this.day) this.last = 0;
    this.day = day;
    for (const code of known) {
      const [, ofDay, number] = form.exec(code) ?? [];
      if (ofDay === day) this.last = Math.max(this.last, Number(number));
    }
    this.last += 1;
    return `${agency}-${day}-${String(this.last).padStart(4, '0')}`;
  }
}

/** The demo touches the cases it numbered and nobody else's. */
export const isDemoCase = (businessKey: string | null): businessKey is string =>
  businessKey !== null && form.test(businessKey);

/** `261121` */
const dayOf = (now: number): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
  })
    .format(now)
    .replaceAll(/\D/g, '');
