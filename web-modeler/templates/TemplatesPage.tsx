import { Alert, Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import { readTemplate, type StepTemplate } from './step-template';
import { StepWords } from './StepWords';
import { TemplateLook } from './TemplateLook';
import classes from './templates.module.css';
import { templatesKey, useSaveTemplate, useTemplateList } from './use-templates';

const texts = defineTexts({
  title: { vi: 'Bước dựng sẵn', en: 'Ready steps' },
  intro: {
    vi: 'Người thiết kế chèn các bước này vào quy trình. Sửa ở đây không đổi những gì đã chèn.',
    en: 'Designers insert these steps. A change here leaves what was inserted as it is.',
  },
  add: { vi: 'Thêm bước', en: 'Add a step' },
  key: { vi: 'Mã', en: 'Key' },
  keyHelp: { vi: 'Chữ thường không dấu, chữ số và gạch nối.', en: 'Small letters, digits and hyphens.' },
  content: { vi: 'Nội dung (JSON)', en: 'Content (JSON)' },
  drawn: {
    vi: 'Để sửa hình vẽ: chèn bước vào một mô hình, sửa, chọn lại rồi bấm “Giữ phần đang chọn thành bước dựng sẵn”.',
    en: 'To change what is drawn: insert it into a model, change it there, select it and press “Keep what is selected as a ready step”.',
  },
  save: { vi: 'Lưu phiên bản mới', en: 'Save a new version' },
  remove: { vi: 'Bỏ khỏi danh mục', en: 'Take out of the catalogue' },
  unreadable: {
    vi: 'Chưa xem trước được: nội dung chưa hợp lệ.',
    en: 'No preview: the content is not valid yet.',
  },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  version: { vi: 'Phiên bản {n}', en: 'Version {n}' },
  shipped: { vi: 'Đi kèm phần mềm', en: 'Came with the product' },
  by: { vi: '{name}, {at}', en: '{name}, {at}' },
  take: { vi: 'Lấy lại nội dung này', en: 'Take this content up again' },
  removed: { vi: 'đã bỏ', en: 'taken out' },
});

const written = (template: StepTemplate): string => `${JSON.stringify(template, null, 2)}\n`;

const beginning = written({
  name: { vi: 'Tên bước', en: 'Name' },
  description: { vi: 'Bước này làm gì', en: 'What it does' },
  nodes: [{ id: 'step', type: 'bpmn:UserTask', x: 0, y: 0, name: 'Tên bước' }],
  flows: [],
  exit: { from: 'step' },
  forms: [],
});

/** The catalogue of ready steps, where designers of the installation maintain it. */
export default function TemplatesPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const list = useTemplateList();
  const key = params.get('step');
  if (list.error) return <Refused isPage error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const { items } = list.data;
  const shown = items.find((item) => item.key === key);
  return (
    <div className={classes.page}>
      <section>
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('intro')}
        </Text>
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.key}>
              <button
                type="button"
                className={classes.item}
                aria-current={item.key === key}
                onClick={() => setParams({ step: item.key })}
              >
                {readTemplate(item.content)?.name[language] ?? item.key}
                <small>{t('version', { n: item.version })}</small>
              </button>
            </li>
          ))}
        </ul>
        <Button variant="default" size="xs" onClick={() => setParams({ step: '' })}>
          {t('add')}
        </Button>
      </section>
      {key !== null && <Editor key={`${key}-${shown?.version ?? 0}`} item={shown} />}
    </div>
  );
}

function Editor({ item }: { item: Schema<'StepTemplateView'> | undefined }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [, setParams] = useSearchParams();
  const [key, setKey] = useState(item?.key ?? '');
  const [content, setContent] = useState(item?.content ?? beginning);
  const template = readTemplate(content);
  const save = useSaveTemplate(async (saved) => {
    await client.invalidateQueries({ queryKey: templatesKey });
    setParams(saved.content === null ? {} : { step: saved.key });
  });
  const version = item?.version ?? 0;
  return (
    <section>
      {!item && (
        <TextInput
          label={t('key')}
          description={t('keyHelp')}
          value={key}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
          maw={320}
        />
      )}
      {template ? (
        <>
          <StepWords words={template} change={(words) => setContent(written({ ...template, ...words }))} />
          <TemplateLook template={template} />
          <Text size="sm" c="dimmed" mb="sm">
            {t('drawn')}
          </Text>
        </>
      ) : (
        <Text c="dimmed">{t('unreadable')}</Text>
      )}
      <details open={!template || undefined}>
        <summary>{t('content')}</summary>
        <Textarea
          aria-label={t('content')}
          value={content}
          onChange={({ currentTarget }) => setContent(currentTarget.value)}
          autosize
          minRows={12}
          maxRows={28}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
        />
      </details>
      {save.error && (
        <Alert color="red" variant="light" mt="sm" role="alert">
          {save.error.message}
        </Alert>
      )}
      <Group mt="sm">
        <Button
          size="xs"
          loading={save.isPending}
          disabled={key === '' || content === item?.content}
          onClick={() => save.mutate({ key, version, content })}
        >
          {t('save')}
        </Button>
        {item && (
          <Button
            size="xs"
            variant="default"
            disabled={save.isPending}
            onClick={() => save.mutate({ key, version })}
          >
            {t('remove')}
          </Button>
        )}
      </Group>
      {item && <Versions templateKey={item.key} take={setContent} />}
    </section>
  );
}

function Versions({ templateKey, take }: { templateKey: string; take: (content: string) => void }) {
  const t = useTexts(texts);
  const { data } = useQuery({
    queryKey: [...templatesKey, templateKey],
    queryFn: () =>
      answerOf(api.GET('/api/v1/step-templates/{key}/versions', { params: { path: { key: templateKey } } })),
  });
  return (
    <>
      <Title order={2} size="h5" mt="lg">
        {t('versions')}
      </Title>
      <ul className={classes.list}>
        {data?.items.map(({ version, savedBy, savedAt, content }) => (
          <li key={version}>
            <Group gap="sm">
              <Text size="sm" fw={600}>
                {t('version', { n: version })}
              </Text>
              <Text size="sm" c="dimmed">
                {savedBy && savedAt
                  ? t('by', { name: savedBy.name, at: instantText(savedAt) })
                  : t('shipped')}
              </Text>
              {content === null ? (
                <Text size="sm">{t('removed')}</Text>
              ) : (
                <Button size="compact-xs" variant="default" onClick={() => take(content)}>
                  {t('take')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
