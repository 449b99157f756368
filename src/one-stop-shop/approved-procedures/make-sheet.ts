import type { Expression } from '../../expressions';
import type { LocalizedText } from '../../kernel';
import { type ConditionField, conditionWords } from '../procedures/condition-words';
import type { InternalProcedure, InternalStep } from '../procedures/model/internal-procedure';
import {
  channelWords,
  feeKindWords,
  kindWords,
  levelWords,
  serviceWords,
  timingWords,
  unitWords,
  wordOf,
} from '../procedures/procedure-words';
import type { Component, DataField, Fee, ProcedureContent } from '../procedures/procedure-version';
import type { Sheet, SheetFee, SheetPaper, SheetStep } from './sheet';

/** What a version of a procedure says, in words. Pure. */
export function makeSheet(procedure: ProcedureContent, { steps }: InternalProcedure): Sheet {
  const fields = fieldsOf(procedure.data);
  const when = (condition: Expression | undefined): LocalizedText | null =>
    condition ? inBoth((language) => conditionWords(condition.feel, fields, language)) : null;
  return {
    code: procedure.code,
    nationalCode: procedure.nationalCode,
    name: procedure.name,
    field: { vi: procedure.field.vi, en: procedure.field.en },
    level: wordOf(levelWords, procedure.level),
    service: wordOf(serviceWords, procedure.serviceLevel.value),
    serviceReason: procedure.serviceLevel.reason ?? null,
    channels: procedure.channels.map((channel) => wordOf(channelWords, channel)),
    competent: procedure.agencies.competent.map(({ vi, en, when: condition }) => ({
      text: { vi, en },
      when: when(condition),
    })),
    validFrom: procedure.effective.from,
    limits: procedure.limits.map(({ value, unit, source, when: condition }) => ({
      text: typeof value === 'number' ? amountOf(value, value, unit) : byFormula,
      when: when(condition),
      source: source !== undefined && isRule.test(source) ? lawWords(source) : null,
    })),
    papers: procedure.dossier.map((component) => paperOf(component, when)),
    fees: procedure.fees.map((fee) => feeOf(fee, when)),
    results: procedure.results.map(({ name }) => name),
    steps: steps.map(stepOf),
    grounds: procedure.legalGrounds.map(({ id, articles, about }) => {
      const where = lawWords(articles.join(', '));
      return {
        id,
        about: articles.length > 0 ? inBoth((language) => `${where[language]}: ${about[language]}`) : about,
      };
    }),
  };
}

type When = (condition: Expression | undefined) => LocalizedText | null;

const inBoth = (say: (language: keyof LocalizedText) => string): LocalizedText => ({
  vi: say('vi'),
  en: say('en'),
});

/** A rule that is named, not a remark of who wrote the file. */
const isRule = /^(Luật|NĐ|TT|QĐ|NQ|Law|Decree|Circular)(?=[\s\d])/u;
/** `NĐ 61/2018 Art. 22`, as files name places in rules. */
const lawWords = (place: string): LocalizedText => ({ vi: place.replaceAll('Art. ', 'Điều '), en: place });

const byFormula: LocalizedText = { vi: 'Tính theo từng trường hợp', en: 'Worked out for each case' };
const yes: LocalizedText = { vi: 'Có', en: 'Yes' };
const no: LocalizedText = { vi: 'Không', en: 'No' };
const byTable: LocalizedText = { vi: 'Theo biểu mức thu', en: 'By the table of amounts' };

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const number = (value: number, language: keyof LocalizedText): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: 3 });
const money = (value: number): LocalizedText => inBoth((language) => `${number(value, language)} đồng`);

/** `2 - 3 ngày làm việc`. */
function amountOf(least: number, most: number, unit: string): LocalizedText {
  const words = wordOf(unitWords, unit);
  return inBoth((language) => {
    const amounts = [...new Set([least, most])].map((value) => number(value, language));
    return `${amounts.join(' – ')} ${words[language]}`;
  });
}

function paperOf(
  { code, name, form, kinds, copies, required, fromDatabase }: Component,
  when: When,
): SheetPaper {
  const condition = typeof required === 'boolean' ? null : when(required);
  return {
    code,
    name,
    form: form ?? null,
    kinds: inBoth((language) => kinds.map((kind) => wordOf(kindWords, kind)[language]).join(', ')),
    copies,
    required: condition
      ? { vi: `Khi ${condition.vi}`, en: `When ${condition.en}` }
      : required === true
        ? yes
        : no,
    isInDatabase: fromDatabase !== undefined,
  };
}

function feeOf(
  { code, name, kind, amount, when: condition, timing, exemptions, onlineReduction }: Fee,
  when: When,
): SheetFee {
  const words = wordOf(feeKindWords, kind);
  const only = when(condition);
  return {
    code,
    name: inBoth((language) => `${name[language]} (${words[language].toLowerCase()})`),
    amount: withCondition(
      typeof amount === 'number' ? money(amount) : 'decision' in amount ? byTable : byFormula,
      only,
    ),
    timing: wordOf(timingWords, timing),
    reductions: [
      ...exemptions.map(({ name: whom, percent, ground }): LocalizedText =>
        percent === 100
          ? { vi: `${whom.vi} (${lawWords(ground).vi})`, en: `${whom.en} (${ground})` }
          : {
              vi: `${whom.vi}: giảm ${percent} % (${lawWords(ground).vi})`,
              en: `${whom.en}: ${percent} % less (${ground})`,
            },
      ),
      ...(onlineReduction > 0
        ? [
            {
              vi: `Giảm ${onlineReduction} % khi nộp trực tuyến`,
              en: `${onlineReduction} % less when filed online`,
            },
          ]
        : []),
    ],
  };
}

const withCondition = (text: LocalizedText, only: LocalizedText | null): LocalizedText =>
  only ? { vi: `${text.vi}, thu khi ${only.vi}`, en: `${text.en}, when ${only.en}` } : text;

const stepOf = ({
  elementId,
  no: place,
  kind,
  step,
  unit,
  role,
  time,
  product,
  next,
}: InternalStep): SheetStep => ({
  elementId,
  no: place,
  kind,
  name: step,
  unit: unit && (unit.name ?? { vi: unit.key, en: unit.key }),
  role: role && (role.name ?? { vi: role.key, en: role.key }),
  time: time && amountOf(time.least, time.most, time.unit),
  product,
  next: next.map((one) => ({ no: one.no, name: one.step, when: one.when })),
});

/** The fields of the case and the channel: what conditions may read. */
const fieldsOf = (data: readonly DataField[]): ConditionField[] => [
  ...data.map(({ name, type, label, values, valueLabels }) => ({
    name,
    type,
    label,
    ...(values && {
      values: values.map((value) => ({ value, label: valueLabels?.[value] ?? { vi: value, en: value } })),
    }),
  })),
  {
    name: 'channel',
    type: 'text',
    label: { vi: 'Hình thức nộp', en: 'Way of filing' },
    values: Object.entries(channelWords).map(([value, label]) => ({ value, label })),
  },
];
