import { defineTexts } from '../../../web/shared/texts/texts';
import { say } from '../context';
import type { Facts, LegalLimit } from '../facts/facts';
import { type TimeUnit, units } from '../facts/vocabulary';
import { expressionValue } from '../feel/try-expression';

const texts = defineTexts({
  one: {
    vi: 'Chiếm {share} thời hạn giải quyết {limit}{source}.',
    en: '{share} of the limit of {limit}{source}.',
  },
  many: {
    vi: 'Chiếm {share} thời hạn giải quyết, tùy loại hồ sơ ({limits}).',
    en: '{share} of the limit, which depends on the case ({limits}).',
  },
  over: {
    vi: 'Vượt thời hạn giải quyết {limit}{source}.',
    en: 'More than the limit of {limit}{source}.',
  },
});

/** Minutes of working time, or of the calendar: the two cannot be compared without a day to begin with. */
const lengths: Record<TimeUnit, { kind: 'working' | 'calendar'; minutes: number }> = {
  minute: { kind: 'working', minutes: 1 },
  'working-hour': { kind: 'working', minutes: 60 },
  'working-day': { kind: 'working', minutes: 480 },
  'calendar-day': { kind: 'calendar', minutes: 1_440 },
  month: { kind: 'calendar', minutes: 43_200 },
};

const isUnit = (unit: string | undefined): unit is TimeUnit =>
  unit !== undefined && Object.hasOwn(lengths, unit);

/**
 * Which part of the statutory limit a step takes, in a sentence; undefined when that cannot be said: working time against days of
 * the calendar, an expression without sample data. A day has eight working hours.
 */
export function shareOfLimit(
  time: string | undefined,
  unit: string | undefined,
  { procedure, sample }: Pick<Facts, 'procedure' | 'sample'>,
): string | undefined {
  const value = numberOf(time, sample.values);
  if (value === undefined || !isUnit(unit) || !procedure) return undefined;
  const own = lengths[unit];
  const limits = procedure.limits.filter((limit) => lengths[limit.unit].kind === own.kind);
  if (limits.length === 0) return undefined;
  const shares = limits.map((limit) => (value * own.minutes) / (limit.value * lengths[limit.unit].minutes));
  const least = Math.min(...shares);
  const most = Math.max(...shares);
  const [tightest] = limits.toSorted(
    (a, b) => a.value * lengths[a.unit].minutes - b.value * lengths[b.unit].minutes,
  );
  const words = (limit: LegalLimit) => ({
    limit: `${limit.value} ${say(units[limit.unit])}`,
    source: limit.source ? ` (${limit.source})` : '',
  });
  if (most > 1) return say(texts.over, words(tightest!));
  if (percent(least) === percent(most)) return say(texts.one, { share: percent(most), ...words(tightest!) });
  const named = [...new Set(limits.map((limit) => words(limit).limit))].join(', ');
  return say(texts.many, { share: `${percent(least)}–${percent(most)}`, limits: named });
}

const percent = (share: number): string =>
  share > 0 && share < 0.01 ? '< 1%' : `${Math.round(share * 100)}%`;

function numberOf(time: string | undefined, values: Facts['sample']['values']): number | undefined {
  if (time === undefined) return undefined;
  if (!time.startsWith('=')) {
    const value = Number(time);
    return Number.isFinite(value) && value > 0 ? value : undefined;
  }
  const value = expressionValue(time.slice(1), values, 0);
  return typeof value === 'number' && value > 0 ? value : undefined;
}
