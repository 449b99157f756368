import { isExpression } from '../../expressions';
import { DomainError, type Json, type JsonObject, type LocalizedText } from '../../kernel';
import type { Channel } from '../case-files/case-file';
import type { CountingMode } from '../deadlines/clock';
import { holds, valueOf, withDefaults } from './conditions';
import { isOf } from './procedure-file';
import type {
  CompetentAgency,
  Component,
  Fee,
  Limit,
  ProcedureContent,
  ProcedureVersion,
  Result,
} from './procedure-version';

/** What is worked out needs no more of a version than this. */
export type Calculable = ProcedureContent & Pick<ProcedureVersion, 'decisions'>;

/** A limit with the way it is counted said. */
export type CountedLimit = Limit & { mode: CountingMode };

/** The statutory limit of a case: that of the first rule that holds for its data. Throws `PROCEDURE.NO_LIMIT`. */
export function limitFor(
  procedure: ProcedureContent,
  data: JsonObject,
  now: number,
): CountedLimit & { source?: string } {
  const variables = withDefaults(procedure, data);
  const rule = procedure.limits.find(({ when }, index) =>
    holds(procedure, `limits.${index}.when`, when, variables, now),
  );
  if (!rule) throw new DomainError('PROCEDURE.NO_LIMIT', 'invalid', { procedure: procedure.code });
  const counts = rule.unit === 'working-day' && !rule.mode ? procedure.clock.counting : undefined;
  return {
    ...counted({ ...rule, ...(counts && { mode: counts }) }),
    ...(rule.source && { source: rule.source }),
  };
}

const modeOfUnit: Record<Limit['unit'], CountingMode> = {
  minute: 'HOURS',
  'working-hour': 'HOURS',
  'working-day': 'DAY_EXCLUDE_FIRST',
  'calendar-day': 'CALENDAR_DAYS',
  month: 'MONTHS',
};

/** A limit in the mode it names, else in the one of its unit. */
export const counted = ({ value, unit, mode }: Limit): CountedLimit => ({
  value,
  unit,
  mode: mode ?? modeOfUnit[unit],
});

/** Time to accept, ask for a supplement or refuse, for a dossier that came this way; undefined = no such channel. */
export function acceptanceLimitFor({ clock }: ProcedureContent, channel: Channel): CountedLimit | undefined {
  const limit = clock.acceptance[channel];
  return limit && counted(limit);
}

export type RequiredComponent = Omit<Component, 'required'> & { isRequired: boolean };

/** Every component of the dossier, with whether this case must bring it. */
export function componentsFor(
  procedure: ProcedureContent,
  data: JsonObject,
  now: number,
): RequiredComponent[] {
  const variables = withDefaults(procedure, data);
  return procedure.dossier.map(({ required, ...component }, index) => ({
    ...component,
    isRequired: holds(procedure, `dossier.${index}.required`, required, variables, now),
  }));
}

/** Amounts in whole VND. */
export interface DueFee {
  code: string;
  name: LocalizedText;
  kind: Fee['kind'];
  timing: Fee['timing'];
  /** Before exemption and reduction. */
  fullAmount: number;
  amount: number;
  exemption?: { code: string; name: LocalizedText; percent: number; ground: string };
  /** Percent less for filing online. */
  onlineReduction: number;
  collectedBy?: string;
}

export interface DueFees {
  items: DueFee[];
  /** What the one-stop collects. */
  total: number;
}

/**
 * What this case pays. The first exemption that holds is applied to the full amount, the reduction for filing online to
 * what is left; then halves round up to whole VND.
 */
export function feesFor(procedure: Calculable, data: JsonObject, channel: Channel, now: number): DueFees {
  const variables: JsonObject = { ...withDefaults(procedure, data), channel };
  const items = procedure.fees.flatMap((fee, index): DueFee[] => {
    const at = `fees.${index}`;
    if (!holds(procedure, `${at}.when`, fee.when, variables, now)) return [];
    const fullAmount = fullAmountOf(procedure, fee, at, variables, now);
    const exemption = fee.exemptions.find(({ when }, number) =>
      holds(procedure, `${at}.exemptions.${number}.when`, when, variables, now),
    );
    const onlineReduction = channel === 'ONLINE' ? fee.onlineReduction : 0;
    const { code, name, kind, timing, collectedBy } = fee;
    return [
      {
        code,
        name,
        kind,
        timing,
        fullAmount,
        amount: lessened(fullAmount, exemption?.percent ?? 0, onlineReduction),
        ...(exemption && {
          exemption: {
            code: exemption.code,
            name: exemption.name,
            percent: exemption.percent,
            ground: exemption.ground,
          },
        }),
        onlineReduction,
        ...(collectedBy && { collectedBy }),
      },
    ];
  });
  const total = items.reduce((sum, { amount, collectedBy }) => sum + (collectedBy ? 0 : amount), 0);
  return { items, total };
}

/** Exact: an amount times two percentages may be beyond what a number holds. */
const lessened = (amount: number, exempt: number, reduction: number): number =>
  Number((BigInt(amount) * BigInt((100 - exempt) * (100 - reduction)) + 5_000n) / 10_000n);

const mostDong = 1e12;
const isAmount = (value: Json): value is number =>
  typeof value === 'number' && value >= 0 && value <= mostDong;

function fullAmountOf(
  procedure: Calculable,
  { amount }: Fee,
  at: string,
  variables: JsonObject,
  now: number,
): number {
  if (typeof amount === 'number') return amount;
  if (isAmountExpression(amount))
    return Math.round(valueOf(procedure, `${at}.amount`, amount, variables, now, isAmount));
  const decided = procedure.decisions.decide(amount.decision, variables, now);
  const value = decided.ok && decided.rows.length === 1 ? decided.rows[0]![amount.output] : null;
  if (value !== undefined && isAmount(value)) return Math.round(value);
  throw new DomainError('PROCEDURE.VALUE_UNDECIDED', 'invalid', {
    procedure: procedure.code,
    rule: `${at}.amount`,
    missing: [],
  });
}

const isAmountExpression = (amount: Exclude<Fee['amount'], number>) =>
  'feel' in amount && isExpression(amount);

export type Outcome = 'GRANTED' | 'REFUSED';

/** How an accepted case ends, read off what its process knows. */
export const outcomeFor = (procedure: ProcedureContent, variables: JsonObject, now: number): Outcome =>
  valueOf(
    procedure,
    'outcome',
    procedure.outcome,
    withDefaults(procedure, variables),
    now,
    (value): value is Outcome => value === 'GRANTED' || value === 'REFUSED',
  );

/** The results this case brings. */
export function resultsFor(procedure: ProcedureContent, variables: JsonObject, now: number): Result[] {
  const known = withDefaults(procedure, variables);
  return procedure.results.filter(({ when }, index) =>
    holds(procedure, `results.${index}.when`, when, known, now),
  );
}

/** The kind of agency that decides this case. Throws `PROCEDURE.NO_COMPETENT_AGENCY`. */
export function competentFor(procedure: ProcedureContent, data: JsonObject, now: number): CompetentAgency {
  const variables = withDefaults(procedure, data);
  const found = procedure.agencies.competent.find(({ when }, index) =>
    holds(procedure, `agencies.competent.${index}.when`, when, variables, now),
  );
  if (!found)
    throw new DomainError('PROCEDURE.NO_COMPETENT_AGENCY', 'invalid', { procedure: procedure.code });
  return found;
}

export interface DataProblem {
  field: string;
  rule: 'missing' | 'type' | 'unknown-value';
}

/** What is wrong with the data of a case, field by field. Fields the procedure does not name may be there. */
export function problemsOfData({ data: fields }: ProcedureContent, data: JsonObject): DataProblem[] {
  return fields.flatMap(({ name, type, values, required, default: standard }): DataProblem[] => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined || value === null)
      return required && standard === undefined ? [{ field: name, rule: 'missing' }] : [];
    if (!isOf(type, value)) return [{ field: name, rule: 'type' }];
    if (values && !values.includes(value as string)) return [{ field: name, rule: 'unknown-value' }];
    return [];
  });
}
