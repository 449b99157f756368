import { Title } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { dataRows } from './case-data';
import type { Case } from './case-queries';
import classes from './case.module.css';

const texts = defineTexts({ title: { vi: 'Nội dung kê khai', en: 'What was declared' } });

/** The data of the application, in words. */
export function DeclaredData({ file }: { file: Case }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const rows = dataRows(file.data as Record<string, unknown> | null, file.dataFields, language);
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('title')}
      </Title>
      <dl className={classes.declared}>
        {rows.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
