import { defineTexts, type Text } from '../../../web/shared/texts/texts';
import { instantText } from '../../../web/shared/time/instants';
import { say } from '../context';

const texts = defineTexts({
  years: { vi: '{n} năm', en: '{n} years' },
  months: { vi: '{n} tháng', en: '{n} months' },
  weeks: { vi: '{n} tuần', en: '{n} weeks' },
  days: { vi: '{n} ngày', en: '{n} days' },
  hours: { vi: '{n} giờ', en: '{n} hours' },
  minutes: { vi: '{n} phút', en: '{n} minutes' },
  seconds: { vi: '{n} giây', en: '{n} seconds' },
  after: { vi: 'Sau {time}, tính cả ngày nghỉ.', en: 'After {time}, days off included.' },
  at: { vi: 'Vào {time} (giờ Việt Nam).', en: 'At {time} (time of Vietnam).' },
  times: { vi: '{n} lần, cách nhau {time}.', en: '{n} times, {time} apart.' },
  forever: { vi: 'Lặp lại mãi, cách nhau {time}.', en: 'Without end, {time} apart.' },
});

const parts: readonly (readonly [RegExp, Text])[] = [
  [/^P[^T]*?(\d+)Y/, texts.years],
  [/^P[^T]*?(\d+)M/, texts.months],
  [/^P[^T]*?(\d+)W/, texts.weeks],
  [/^P[^T]*?(\d+)D/, texts.days],
  [/T.*?(\d+)H/, texts.hours],
  [/T.*?(\d+)M/, texts.minutes],
  [/T.*?(\d+)S/, texts.seconds],
];

function durationWords(duration: string): string | undefined {
  if (!/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(duration)) return undefined;
  const said = parts.flatMap(([pattern, text]) => {
    const found = pattern.exec(duration);
    return found ? [say(text, { n: Number(found[1]) })] : [];
  });
  return said.length > 0 ? said.join(' ') : undefined;
}

/** What a plain timer means, in a sentence; undefined for expressions and for what does not read. */
export function timerWords(
  kind: 'date' | 'duration' | 'cycle',
  value: string | undefined,
): string | undefined {
  const text = value?.trim() ?? '';
  if (kind === 'duration') {
    const time = durationWords(text);
    return time && say(texts.after, { time });
  }
  if (kind === 'cycle') {
    const found = /^R(\d*)\/(?:.*\/)?(P.+)$/.exec(text);
    const time = found && durationWords(found[2]!);
    if (!time) return undefined;
    return found[1] ? say(texts.times, { n: Number(found[1]), time }) : say(texts.forever, { time });
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  return say(texts.at, { time: instantText(instant) });
}
