import type { ModdleElement } from '../../bpmn/moddle-element';
import { rule } from '../rule';

/** Most rounds or instances that a model may ask for in writing; run-time values meet the same bound. */
export const MAXIMUM_ROUNDS = 1_000;

const host = (loop: ModdleElement) => ({
  at: loop.$parent,
  values: { name: loop.$parent?.name ?? loop.$parent?.id ?? '?' },
});

const text = (expression: ModdleElement | undefined): string => String(expression?.body ?? '').trim();

const collections = (loop: ModdleElement): number =>
  (loop.get('camunda:collection') !== undefined ? 1 : 0) +
  (loop.loopDataInputRef || loop.variableNames?.loopDataInputRef ? 1 : 0);

export const loopRules = [
  rule({
    id: 'multi-instance/how-many',
    on: 'MultiInstanceLoopCharacteristics',
    executableOnly: true,
    vi: '"{name}" lặp nhiều lần nên cần đúng một trong số lượng (loopCardinality) và danh sách (collection).',
    en: '"{name}" has several instances, so it needs exactly one of a cardinality and a collection.',
    check: (loop) =>
      (text(loop.loopCardinality) ? 1 : 0) + collections(loop) !== 1 && {
        ...host(loop),
      },
  }),
  rule({
    id: 'multi-instance/cardinality',
    on: 'MultiInstanceLoopCharacteristics',
    vi: 'Số lượng của "{name}" phải là số nguyên từ 0 đến {most}, hoặc biểu thức bắt đầu bằng "=".',
    en: 'The cardinality of "{name}" must be a whole number from 0 to {most}, or an expression that starts with "=".',
    check: (loop, model) => {
      const cardinality = text(loop.loopCardinality);
      const isFeel = /^=/.test(cardinality) || /feel/i.test(loop.loopCardinality?.language ?? '');
      const number = isFeel ? cardinality.replace(/^=\s*/, '') : cardinality;
      if (!cardinality || !model.isExecuted(loop) || (isFeel && !/^-?[\d.]+$/.test(number))) return false;
      if (/^\d{1,9}$/.test(number) && Number(number) <= MAXIMUM_ROUNDS) return false;
      const { at, values } = host(loop);
      return { at, values: { ...values, most: MAXIMUM_ROUNDS } };
    },
  }),
  rule({
    id: 'standard-loop/maximum',
    on: 'StandardLoopCharacteristics',
    vi: 'Số vòng tối đa của "{name}" phải từ 1 đến {most}.',
    en: 'The maximum number of rounds of "{name}" must be from 1 to {most}.',
    check: (loop) => {
      const { loopMaximum } = loop;
      if (loopMaximum === undefined || (loopMaximum >= 1 && loopMaximum <= MAXIMUM_ROUNDS)) return false;
      const { at, values } = host(loop);
      return { at, values: { ...values, most: MAXIMUM_ROUNDS } };
    },
  }),
  rule({
    id: 'standard-loop/endless',
    on: 'StandardLoopCharacteristics',
    executableOnly: true,
    vi: 'Vòng lặp của "{name}" không có điều kiện dừng và không có số vòng tối đa.',
    en: 'The loop of "{name}" has neither a condition nor a maximum, so it never ends.',
    check: (loop) => !text(loop.loopCondition) && loop.loopMaximum === undefined && host(loop),
  }),
];
