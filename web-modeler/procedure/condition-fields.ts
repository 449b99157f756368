import { channelWords } from './words';
import type { ConditionField } from './file/conditions';
import { listAt, mapAt, textAt, textsAt } from './file/reading';
import type { Value } from './file/yaml-text';

/** The fields of `data` and the channel: what limits, fees and components may depend on. */
export function conditionFields(value: Value): ConditionField[] {
  const own = listAt(value, ['data']).flatMap((field): ConditionField[] => {
    const name = textAt(field, ['name']);
    if (name === '') return [];
    const labels = mapAt(field, ['valueLabels']);
    const values = textsAt(field, ['values']);
    return [
      {
        name,
        type: textAt(field, ['type']),
        label: labelled(field, ['label'], name),
        ...(values.length > 0 && {
          values: values.map((one) => ({ value: one, label: labelled(labels, [one], one) })),
        }),
      },
    ];
  });
  const channels = Object.entries(channelWords).map(([value, label]) => ({ value, label }));
  return [
    ...own,
    { name: 'channel', type: 'text', label: { vi: 'Hình thức nộp', en: 'Way of filing' }, values: channels },
  ];
}

const labelled = (value: Value, path: readonly string[], standard: string) => ({
  vi: textAt(value, [...path, 'vi']) || standard,
  en: textAt(value, [...path, 'en']) || textAt(value, [...path, 'vi']) || standard,
});
