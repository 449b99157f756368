import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type InboxFilter, inboxHref } from './inbox-filter';
import type { Item } from './use-inbox';
import type { Completed } from './use-work-acts';

const texts = defineTexts({
  done: { vi: 'Đã hoàn thành “{name}” của hồ sơ {code}.', en: '“{name}” of case {code} is done.' },
  goOn: { vi: 'Làm tiếp hồ sơ này: {name}', en: 'Go on with this case: {name}' },
});

/** What was done, and the way on with the same case where the person may go it. */
export function CompletedNote(props: { item: Item; completed: Completed; filter: InboxFilter }) {
  const t = useTexts(texts);
  const { item, completed, filter } = props;
  const [next] = completed.nextTasks;
  return (
    <>
      <Text size="sm">{t('done', { name: item.name, code: item.caseCode })}</Text>
      {next && (
        <Anchor component={Link} size="sm" href={inboxHref({ view: filter.view }, undefined, next.taskId)}>
          {t('goOn', { name: next.name })}
        </Anchor>
      )}
    </>
  );
}
