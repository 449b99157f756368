import { currentLanguage, defineTexts, fill, type Text } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import { type Step, verbOf } from './story';

const texts = defineTexts({
  complete: { vi: 'Hoàn thành “{name}”', en: 'Complete “{name}”' },
  pass: { vi: 'Chờ {time}', en: 'Let {time} pass' },
  until: { vi: 'Chờ đến {time}', en: 'Wait until {time}' },
  receive: { vi: 'Nhận thông điệp “{name}”', en: 'Receive the message “{name}”' },
  unheard: {
    vi: 'Gửi thông điệp “{name}” khi không ai chờ',
    en: 'Send the message “{name}” that nobody awaits',
  },
  signal: { vi: 'Phát tín hiệu “{name}”', en: 'Broadcast the signal “{name}”' },
  work: { vi: 'Trả kết quả “{name}”', en: 'Answer the work “{name}”' },
  error: { vi: 'Báo lỗi {error} cho “{name}”', en: 'Answer “{name}” with the error {error}' },
  nothing: { vi: 'Bước chưa có nội dung', en: 'A step that says nothing yet' },
});

export const unitTexts = defineTexts({
  minute: { vi: 'phút', en: 'minutes' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-day': { vi: 'ngày', en: 'days' },
  month: { vi: 'tháng', en: 'months' },
});
export type Unit = keyof typeof unitTexts;
export const units = Object.keys(unitTexts) as Unit[];

const isoParts: readonly (readonly [RegExp, Text])[] = [
  [/(\d+)W/, { vi: 'tuần', en: 'weeks' }],
  [/(\d+)D/, { vi: 'ngày', en: 'days' }],
  [/T(?:\d+H)?(\d+)M/, { vi: 'phút', en: 'minutes' }],
  [/(\d+)H/, { vi: 'giờ', en: 'hours' }],
  [/(\d+)S/, { vi: 'giây', en: 'seconds' }],
];

/** `2 working-days` as a number and its unit; null for a plain time such as `P2D`. */
export function limitIn(text: string): { value: number; unit: Unit } | null {
  const [, value, name] = /^(\d+(?:\.\d+)?) ([a-z-]+?)s?$/.exec(text) ?? [];
  const unit = units.find((known) => known === name);
  return unit ? { value: Number(value), unit } : null;
}

export const limitText = (value: number, unit: Unit): string => `${value} ${unit}${value === 1 ? '' : 's'}`;

/** `2 ngày làm việc`, `1 ngày 4 giờ` of P1DT4H; what cannot be read as it is. */
export function timeInWords(text: string): string {
  const language = currentLanguage();
  const limit = limitIn(text);
  if (limit) return `${limit.value} ${unitTexts[limit.unit][language]}`;
  const order = [0, 1, 3, 2, 4];
  const said = order.flatMap((place) => {
    const [pattern, unit] = isoParts[place]!;
    const value = text.startsWith('P') ? pattern.exec(text)?.[1] : undefined;
    return value === undefined ? [] : [`${value} ${unit[language]}`];
  });
  return said.join(' ') || text;
}

/** One sentence of what a step does; `nameOf` gives elements their names. */
export function stepInWords(step: Step, nameOf: (id: string) => string): string {
  const language = currentLanguage();
  const say = (key: keyof typeof texts, params: Record<string, string> = {}) =>
    fill(texts[key][language], params);
  switch (verbOf(step)) {
    case 'complete':
      return say('complete', { name: nameOf(step.complete!) });
    case 'pass':
      return say('pass', { time: timeInWords(step.pass!) });
    case 'until':
      return say('until', { time: instantText(Date.parse(step.until!)) || step.until! });
    case 'receive':
      return say(step.heard === false ? 'unheard' : 'receive', { name: step.receive! });
    case 'signal':
      return say('signal', { name: step.signal! });
    case 'work':
      return step.error === undefined
        ? say('work', { name: step.work! })
        : say('error', { name: step.work!, error: step.error });
    default:
      return say('nothing');
  }
}
