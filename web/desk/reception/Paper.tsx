import { Badge, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { codeTexts, wordOf } from '../cases/words';
import type { Paper as PaperEntry, Way } from './filing';
import { PaperFiles } from './PaperFiles';
import classes from './reception.module.css';

const texts = defineTexts({
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'nếu có', en: 'if there is one' },
  returned: { vi: 'trả lại bản chính', en: 'the original is given back' },
  form: { vi: 'mẫu {form}', en: 'form {form}' },
  how: { vi: 'Cách nộp: {name}', en: 'How it is given: {name}' },
  copies: { vi: 'Số bản: {name}', en: 'Copies: {name}' },
  nothing: { vi: 'Chưa có', en: 'Not there' },
  there: { vi: 'Đã có', en: 'There' },
  ORIGINAL: { vi: 'bản chính', en: 'original' },
  CERTIFIED_COPY: { vi: 'bản sao chứng thực', en: 'certified copy' },
  PHOTOCOPY: { vi: 'bản chụp', en: 'photocopy' },
  ELECTRONIC: { vi: 'bản điện tử', en: 'electronic' },
});

/** One component of the dossier: what it is, how it was given, how many, and its files. */
export function Paper(props: {
  component: Schema<'QuotedComponent'>;
  paper: PaperEntry;
  onChange: (edit: (paper: PaperEntry) => PaperEntry) => void;
  reusable: readonly Schema<'ReusableFile'>[];
}) {
  const { component, paper, onChange, reusable } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const name = inLanguage({ ...component.name }, language);
  const ways: Way[] = ['PAPER', 'UPLOAD', 'EXEMPT'];
  if (component.reuse) ways.push('REUSED');
  if (component.fromDatabase) ways.push('DATABASE');
  const isThere = paper.how !== null && (paper.how !== 'UPLOAD' || paper.files.length > 0);
  const kinds = component.kinds.map((kind) => wordOf(texts, kind, language));
  const details = [
    kinds.join(', '),
    component.form && t('form', { form: component.form }),
    component.isReturned && t('returned'),
  ];

  return (
    <div className={classes.paper} role="group" aria-label={name}>
      <span className={classes.paperMark} title={t(isThere ? 'there' : 'nothing')}>
        {isThere ? (
          <IconCheck size={18} aria-label={t('there')} className={classes.there} />
        ) : (
          <IconCircleDashed size={18} aria-label={t('nothing')} />
        )}
      </span>
      <div className={classes.paperName}>
        <Group gap={6}>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Badge size="sm" variant={component.isRequired ? 'light' : 'default'} tt="none">
            {t(component.isRequired ? 'required' : 'optional')}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {details.filter(Boolean).join(' · ')}
        </Text>
        <PaperFiles component={component} paper={paper} onChange={onChange} reusable={reusable} name={name} />
      </div>
      <div className={classes.paperWay}>
        <NativeSelect
          size="xs"
          aria-label={t('how', { name })}
          value={paper.how ?? ''}
          data={[
            { value: '', label: t('nothing') },
            ...ways.map((value) => ({ value, label: wordOf(codeTexts, value, language) })),
          ]}
          onChange={(event) => {
            const how = (event.currentTarget.value || null) as Way | null;
            onChange((before) => ({
              ...before,
              how,
              ...(before.how === null && { copies: component.copies }),
            }));
          }}
        />
        <NumberInput
          size="xs"
          w={72}
          aria-label={t('copies', { name })}
          min={0}
          max={1_000}
          allowDecimal={false}
          disabled={paper.how === null || paper.how === 'EXEMPT' || paper.how === 'DATABASE'}
          value={paper.copies}
          onChange={(copies) => onChange((before) => ({ ...before, copies: Number(copies) || 0 }))}
        />
      </div>
    </div>
  );
}
