import { Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { type Case, useHistory } from './case-queries';
import classes from './case.module.css';
import { isMovement, momentsOf } from './timeline';

const texts = defineTexts({
  all: { vi: 'Cả các bước quy trình', en: 'Steps of the process too' },
  none: { vi: 'Chưa có diễn biến nào', en: 'Nothing has happened yet' },
  system: { vi: 'Hệ thống', en: 'The system' },
  insteadOf: { vi: '{name} (làm thay)', en: '{name} (as a substitute)' },
});

/** Everything that happened, in words, the newest first. */
export function Timeline({ file }: { file: Case }) {
  const t = useTexts(texts);
  const history = useHistory(file.id);
  const language = useLanguage();
  const [withMovements, setWithMovements] = useState(true);
  if (history.isPending) return <Loading />;
  if (history.error) return <Refused error={history.error} retry={() => void history.refetch()} />;
  const moments = momentsOf(history.data, withMovements);
  if (moments.length === 0) return <Empty title={t('none')} />;
  return (
    <Stack gap="xs">
      <Switch
        label={t('all')}
        checked={withMovements}
        onChange={(event) => setWithMovements(event.currentTarget.checked)}
        size="xs"
      />
      <ol className={classes.moments} reversed>
        {moments.map(({ at, actorName, insteadOf, events }, place) => (
          <li key={moments.length - place} className={classes.moment}>
            <div>
              <time dateTime={at}>
                <Text size="sm">{instantText(at)}</Text>
              </time>
              <Text size="xs" c="dimmed">
                {insteadOf
                  ? t('insteadOf', { name: actorName })
                  : actorName === 'system'
                    ? t('system')
                    : actorName}
              </Text>
            </div>
            <div>
              {events.map((event, line) => (
                <p key={line} data-movement={isMovement(event) || undefined}>
                  {inLanguage({ ...event.text }, language)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
