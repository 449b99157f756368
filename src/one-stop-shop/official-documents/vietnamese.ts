import { dateAt } from '../local-date';

/** `ngày 05 tháng 6 năm 2026`: days below 10 and the months 1 and 2 with a nought before them (NĐ 30/2020 Annex I). */
export function dateInWords(date: string, language: 'vi' | 'en' = 'vi'): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  if (language === 'en') return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
  const shortMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shortMonth} năm ${year}`;
}

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** `05/06/2026` */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${day}/${month}/${year}`;
}

const clockOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `09 giờ 30 phút, ngày 05 tháng 6 năm 2026`, in Asia/Ho_Chi_Minh. */
export function instantInWords(instant: number, language: 'vi' | 'en' = 'vi'): string {
  const [hour, minute] = clockOf.format(instant).split(':');
  if (language === 'en') return `${hour}:${minute}, ${dateInWords(dateAt(instant), language)}`;
  return `${hour} giờ ${minute} phút, ${dateInWords(dateAt(instant))}`;
}

/** `09:30 05/06/2026` */
export const shortInstant = (instant: number): string =>
  `${clockOf.format(instant)} ${shortDate(dateAt(instant))}`;

/** `1.250.000` */
export const amountInWords = (amount: number): string => new Intl.NumberFormat('vi-VN').format(amount);
