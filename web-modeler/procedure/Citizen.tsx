import { Alert, Checkbox, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../web/shared/api/client';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import classes from './citizen.module.css';
import { CitizenPage } from './CitizenPage';
import { listAt, textAt, textsAt } from './file/reading';
import { type Value, valueAt } from './file/yaml-text';
import { drawnWith } from './use-drawn';
import { useProcedure } from './use-procedure';
import { channelWords, wordOf } from './words';

const texts = defineTexts({
  case: { vi: 'Trường hợp', en: 'The case' },
  help: {
    vi: 'Chọn như người dân khai; thời hạn, giấy tờ và phí bên cạnh do máy chủ tính theo bản đang soạn.',
    en: 'Answer as a citizen would; limit, papers and fees beside are worked out by the server from what is drawn.',
  },
  channel: { vi: 'Hình thức nộp', en: 'Way of filing' },
  unanswered: { vi: 'Chưa khai', en: 'Not answered' },
});

type Answers = Record<string, string | number | boolean>;

/** The procedure as the public page and the counter tell it to one case, which one chooses. */
export function Citizen({ text, name }: { text: string; name: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const { value, fields, problems } = useProcedure();
  const channels = textsAt(value, ['channels']);
  const [chosen, setChannel] = useState<string>();
  const channel = chosen !== undefined && channels.includes(chosen) ? chosen : (channels[0] ?? 'COUNTER');
  const [answers, setAnswers] = useState<Answers>({});
  const asks = listAt(value, ['data']).filter((field) => isAsked(field));
  const data = { ...firstAnswers(asks), ...answers };
  const [asked] = useDebouncedValue(JSON.stringify([text, channel, data]), 400);
  const quote = useQuery({
    queryKey: ['model', workspace.modelId, 'drawn-quote', asked],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/models/{id}/quote', {
          params: { path: { id: workspace.modelId } },
          body: { files: drawnWith(workspace, name, text), channel: channel as 'COUNTER', data },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const answer = (key: string, wanted: string | number | boolean | undefined) =>
    setAnswers(({ [key]: _before, ...others }) =>
      wanted === undefined ? others : { ...others, [key]: wanted },
    );

  return (
    <div className={classes.citizen}>
      <Stack gap="sm" className={classes.case} component="section" aria-label={t('case')}>
        <Text fw={650} size="sm">
          {t('case')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('help')}
        </Text>
        <Select
          size="xs"
          label={t('channel')}
          allowDeselect={false}
          data={channels.map((one) => ({ value: one, label: wordOf(channelWords, one, language) }))}
          value={channel}
          onChange={(one) => one && setChannel(one)}
        />
        {asks.map((field) => {
          const key = textAt(field, ['name']);
          const label = fields.find((one) => one.name === key)?.label[language] ?? key;
          const current = data[key];
          if (textAt(field, ['type']) === 'boolean')
            return (
              <Checkbox
                key={key}
                size="xs"
                label={label}
                checked={current === true}
                onChange={(event) => answer(key, event.currentTarget.checked)}
              />
            );
          if (textAt(field, ['type']) === 'number')
            return (
              <NumberInput
                key={key}
                size="xs"
                label={label}
                decimalSeparator={language === 'vi' ? ',' : '.'}
                value={typeof current === 'number' ? current : ''}
                onChange={(wanted) => answer(key, typeof wanted === 'number' ? wanted : undefined)}
              />
            );
          const choices = fields.find((one) => one.name === key)?.values;
          if (choices)
            return (
              <Select
                key={key}
                size="xs"
                label={label}
                placeholder={t('unanswered')}
                data={choices.map((one) => ({ value: one.value, label: one.label[language] }))}
                value={typeof current === 'string' ? current : null}
                onChange={(wanted) => answer(key, wanted ?? undefined)}
              />
            );
          return (
            <TextInput
              key={key}
              size="xs"
              label={label}
              value={typeof current === 'string' ? current : ''}
              onChange={(event) => answer(key, event.currentTarget.value || undefined)}
            />
          );
        })}
      </Stack>
      <div>
        {quote.error && (
          <Alert color="orange" variant="light" mb="md" role="status">
            {quote.error.message}
          </Alert>
        )}
        <CitizenPage
          quote={problems.some(({ isWarning }) => !isWarning) ? undefined : quote.data}
          channel={channel}
        />
      </div>
    </div>
  );
}

/** Fields on which limits, fees or components may depend: what is chosen, counted, or must be said. */
const isAsked = (field: Value): boolean =>
  ['boolean', 'number'].includes(textAt(field, ['type'])) ||
  textsAt(field, ['values']).length > 0 ||
  (valueAt(field, ['required']) === true && textAt(field, ['type']) === 'text');

function firstAnswers(fields: readonly Value[]): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const standard = valueAt(field, ['default']);
    const [first] = textsAt(field, ['values']);
    const found =
      standard !== undefined && standard !== null
        ? standard
        : valueAt(field, ['required']) === true
          ? first
          : undefined;
    if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean')
      answers[textAt(field, ['name'])] = found;
  }
  return answers;
}
