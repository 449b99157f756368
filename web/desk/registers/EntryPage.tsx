import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../shared/api/client';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import type { Field } from './fields';
import { RegisterDialog } from './RegisterDialog';
import classes from './registers.module.css';
import { Why } from './Why';

const texts = defineTexts({
  why: { vi: 'Vì sao ngày này?', en: 'Why this date?' },
  done: { vi: 'Đã xong: {act}, {code}', en: 'Done: {act}, {code}' },
  ask: { vi: 'Thực hiện: {act}', en: 'Do: {act}' },
});

interface Entry<Act extends string> {
  code: string;
  title: string | null;
  state: string;
  class: Schema<'FeedbackView'>['class'];
  dueAt: string | null;
  /** Whose working days count. */
  agencyId: string;
  clock: Schema<'ClockDetailView'>;
  acts: readonly Act[];
}

interface EntryPageProps<Act extends string> {
  register: { title: string; at: string; queryKey: string };
  entry: Entry<Act>;
  nameOf: (act: Act) => string;
  fieldsOf: (act: Act) => readonly Field[];
  dangerous: readonly Act[];
  run: (act: Act, request: Record<string, unknown>, key: string) => Promise<unknown>;
  /** Stands below the state. */
  head?: ReactNode;
  children: ReactNode;
  aside: ReactNode;
}

/** One entry of a register: where it stands, why its date is what it is, and every act that can be done on it, by key too. */
export function EntryPage<Act extends string>(props: EntryPageProps<Act>) {
  const { register, entry, nameOf, fieldsOf, dangerous, run, head, children, aside } = props;
  const t = useTexts(texts);
  const client = useQueryClient();
  const [act, setAct] = useState<Act>();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    document.title = entry.code;
  }, [entry.code]);
  useKeys([
    ...entry.acts.map((one, place) => ({
      key: String(place + 1),
      says: t('ask', { act: nameOf(one) }),
      act: () => setAct(one),
    })),
    { key: 'w', says: t('why'), act: () => setAsking(true) },
  ]);
  return (
    <div className={classes.one}>
      <div className={classes.main}>
        <div>
          <Anchor component={Link} href={register.at} size="sm">
            {register.title}
          </Anchor>
          <Title order={1} size="h3">
            {[entry.code, entry.title].filter(Boolean).join(' · ')}
          </Title>
          <Group gap="xs" mt={6}>
            <Badge variant="light" color="gray" tt="none">
              {entry.state}
            </Badge>
            <ClassBadge class={entry.class} />
            <Text size="sm" span>
              <DueText dueAt={entry.dueAt} class={entry.class} agencyId={entry.agencyId} />
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => setAsking(true)} aria-keyshortcuts="w">
              {t('why')}
            </Button>
          </Group>
          {head}
        </div>
        {entry.acts.length > 0 && (
          <Group gap="xs">
            {entry.acts.map((one, place) => (
              <Button
                key={one}
                size="sm"
                variant={place === 0 ? 'light' : 'default'}
                onClick={() => setAct(one)}
                aria-keyshortcuts={String(place + 1)}
              >
                {nameOf(one)}
              </Button>
            ))}
          </Group>
        )}
        {children}
      </div>
      <div className={classes.aside}>{aside}</div>
      {isAsking && <Why clock={entry.clock} close={() => setAsking(false)} />}
      {act && (
        <RegisterDialog
          key={act}
          title={nameOf(act)}
          fields={fieldsOf(act)}
          isDanger={dangerous.includes(act)}
          run={(request, key) => run(act, request, key)}
          done={() => {
            notifications.show({ message: t('done', { act: nameOf(act), code: entry.code }), color: 'teal' });
            setAct(undefined);
            void client.invalidateQueries({ queryKey: [register.queryKey] });
          }}
          close={() => setAct(undefined)}
        />
      )}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

/** What is not known is not shown. */
export function Fact({ name, value }: { name: string; value: ReactNode }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
