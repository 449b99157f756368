import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../shared/api/client';
import { useKeys } from '../../shared/keys/keys';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import classes from '../registers/registers.module.css';
import { FileLinks } from '../registers/FileLinks';
import { NewTask } from './NewTask';
import { TaskList } from './TaskList';
import { useDirective, useLiveDirectives } from './use-directives';

const texts = defineTexts({
  back: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  issued: { vi: '{agency}, ngày {date}, {signer} ký', en: '{agency}, {date}, signed by {signer}' },
  give: { vi: 'Giao nhiệm vụ', en: 'Give a task' },
  tasks: { vi: 'Nhiệm vụ giao theo văn bản', en: 'Tasks of this document' },
  none: { vi: 'Chưa giao nhiệm vụ nào', en: 'No tasks were given yet' },
});

/** One directing document with its tasks. */
export default function DocumentPage({ id }: { id: string }) {
  const directive = useDirective(id);
  useLiveDirectives();
  if (directive.data) return <Opened directive={directive.data} />;
  if (directive.error)
    return <Refused isPage error={directive.error} retry={() => void directive.refetch()} />;
  return <Loading />;
}

function Opened({ directive }: { directive: Schema<'DirectiveView'> }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    document.title = directive.number;
  }, [directive.number]);
  useKeys([{ key: 'n', says: t('give'), act: () => setNew(true), isOff: !directive.mayGive }]);
  return (
    <div className={classes.page}>
      <div>
        <Anchor component={Link} href="/desk/directives?view=documents" size="sm">
          {t('back')}
        </Anchor>
        <Group justify="space-between" align="start">
          <Title order={1} size="h3">
            {directive.number}
          </Title>
          {directive.mayGive && (
            <Button size="xs" variant="light" onClick={() => setNew(true)} aria-keyshortcuts="n">
              {t('give')}
            </Button>
          )}
        </Group>
        <Text size="sm">{directive.abstract}</Text>
        <Text size="sm" c="dimmed">
          {t('issued', {
            agency: inLanguage({ ...directive.agencyName }, language),
            date: dateText(directive.issuedOn),
            signer: directive.signer,
          })}
        </Text>
        <FileLinks at={`directive-files/${directive.id}`} files={directive.files} />
      </div>
      <TaskList
        filter={{ directive: directive.id }}
        caption={t('tasks')}
        empty={<Empty title={t('none')} />}
      />
      {isNew && (
        <NewTask
          directiveId={directive.id}
          close={() => setNew(false)}
          done={() => {
            setNew(false);
            void client.invalidateQueries({ queryKey: ['directives'] });
          }}
        />
      )}
    </div>
  );
}
