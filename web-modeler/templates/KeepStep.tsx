import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { slugOf } from '../workspace/files/file-names';
import { useWorkspace } from '../workspace/workspace';
import { readTemplate, type StepTemplate } from './step-template';
import { inBoth, isSaid, StepWords, type Words } from './StepWords';
import type { TakenStep } from './take-template';
import { TemplateLook } from './TemplateLook';
import { templatesKey, useSaveTemplate, useTemplateList } from './use-templates';

const texts = defineTexts({
  title: { vi: 'Giữ thành bước dựng sẵn', en: 'Keep as a ready step' },
  as: { vi: 'Giữ làm', en: 'Keep it as' },
  fresh: { vi: 'Một bước mới', en: 'A new step' },
  instead: { vi: 'Phiên bản mới của: {name}', en: 'A new version of: {name}' },
  lost: {
    vi: 'Bước dựng sẵn không giữ được hết nội dung của: {names}. Phần còn lại được giữ.',
    en: 'A ready step cannot hold all of: {names}. The rest is kept.',
  },
  forms: { vi: 'Biểu mẫu đi kèm: {names}', en: 'With the forms: {names}' },
  keep: { vi: 'Giữ', en: 'Keep' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  kept: {
    vi: 'Đã giữ “{name}”. Mọi người thiết kế chèn được bước này.',
    en: '“{name}” is kept. Every designer can insert it.',
  },
});

const nothing: Words = { name: { vi: '', en: '' }, description: { vi: '', en: '' } };

/** What is selected in a drawing becomes a ready step of the catalogue: a new one, or a new version of one that is there. */
export default function KeepStep({ taken, close }: { taken: TakenStep; close: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const { data } = useTemplateList();
  const items = data?.items ?? [];
  const [key, setKey] = useState('');
  const [words, setWords] = useState(nothing);
  const forms = taken.forms.flatMap((name) => {
    const form = formOf(workspace.named(`forms/${name}.form`)?.content);
    return form ? [{ ...form, id: name }] : [];
  });
  const step: StepTemplate = {
    ...inBoth(words),
    ...taken.step,
    ...(forms.length > 0 && { forms }),
  };
  const save = useSaveTemplate(async ({ content }) => {
    await client.invalidateQueries({ queryKey: templatesKey });
    notifications.show({
      message: t('kept', { name: readTemplate(content)?.name[language] ?? '' }),
      color: 'teal',
    });
    close();
  });
  const replaced = items.find((item) => item.key === key);
  const keep = () =>
    save.mutate({
      key: replaced?.key ?? freeKey(slugOf(words.name.vi), new Set(items.map((item) => item.key))),
      version: replaced?.version ?? 0,
      content: `${JSON.stringify(step, null, 2)}\n`,
    });
  return (
    <Modal opened onClose={close} title={t('title')} size="xl">
      <Stack gap="sm">
        <Select
          label={t('as')}
          value={key}
          allowDeselect={false}
          data={[
            { value: '', label: t('fresh') },
            ...items.map((item) => ({
              value: item.key,
              label: t('instead', { name: readTemplate(item.content)?.name[language] ?? item.key }),
            })),
          ]}
          onChange={(chosen) => {
            setKey(chosen ?? '');
            const before = readTemplate(items.find((item) => item.key === chosen)?.content ?? null);
            if (before) setWords({ name: before.name, description: before.description });
          }}
        />
        <StepWords words={words} change={setWords} />
        <TemplateLook template={step} />
        {forms.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('forms', { names: forms.map(({ id }) => id).join(', ') })}
          </Text>
        )}
        {taken.lost.length > 0 && (
          <Alert color="orange" variant="light">
            {t('lost', { names: taken.lost.join(', ') })}
          </Alert>
        )}
        {save.error && (
          <Alert color="red" variant="light" role="alert">
            {save.error.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={keep} loading={save.isPending} disabled={!isSaid(words)}>
            {t('keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function formOf(content: string | undefined): Record<string, unknown> | undefined {
  try {
    const form: unknown = JSON.parse(content ?? '');
    return typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A key begins with a letter; one that is taken gets a number. */
function freeKey(slug: string, taken: ReadonlySet<string>): string {
  const key = (/^[a-z]/.test(slug) ? slug : `step-${slug}`).slice(0, 70);
  for (let number = 2; ; number += 1) {
    const free = number === 2 ? key : `${key}-${number - 1}`;
    if (!taken.has(free)) return free;
  }
}
