import { Text } from '@mantine/core';
import { Link } from 'wouter';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './review.module.css';
import { useFindings } from './use-findings';

const texts = defineTexts({
  fine: { vi: 'Không có lỗi, không có cảnh báo.', en: 'No problems and no warnings.' },
  problems: { vi: 'Lỗi: không ban hành được', en: 'Problems: it cannot be published' },
  warnings: { vi: 'Cảnh báo', en: 'Warnings' },
});

/** What the rules of publishing say of it today; each a link to the place in the model. */
export function Findings({ id, modelId }: { id: string; modelId?: string }) {
  const t = useTexts(texts);
  const { data, error, refetch } = useFindings(id);
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.problems.length + data.warnings.length === 0) return <Text size="sm">{t('fine')}</Text>;
  return (
    <>
      {(['problems', 'warnings'] as const).map((kind) =>
        data[kind].length === 0 ? null : (
          <div key={kind}>
            <Text size="sm" fw={600}>
              {t(kind)}
            </Text>
            <ul className={classes.problems}>
              {data[kind].map(({ file, elementId, rule, message }, place) => (
                <li key={`${place} ${rule}`}>
                  {modelId ? (
                    <Link
                      href={`/modeler/models/${modelId}?${new URLSearchParams({ file, ...(elementId && { element: elementId }) })}`}
                      className={classes.link}
                    >
                      {message}
                    </Link>
                  ) : (
                    message
                  )}{' '}
                  <Text span size="xs" c="dimmed">
                    {file}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}
