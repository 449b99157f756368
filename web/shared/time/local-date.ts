import { serverNow } from './server-clock';

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The local date in Vietnam, `YYYY-MM-DD`, as the API takes dates. */
export const localDateOf = (instant: string | number): string => format.format(new Date(instant));

/** Today by the server's clock. */
export const today = (): string => localDateOf(serverNow());
