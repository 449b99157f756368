import { Anchor, Button, Group, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../../../web/shared/keys/keys';
import { Empty, Loading, Refused } from '../../../web/shared/states/states';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { kindOf } from '../../workspace/file-kind';
import { readText, type Value } from '../file/yaml-text';
import { Drawing } from './Drawing';
import { Paper } from './Paper';
import classes from './print.module.css';
import { type PrintedModel, usePrint } from './use-print';

const texts = defineTexts({
  title: { vi: 'In quy trình: {name}', en: 'Print: {name}' },
  print: { vi: 'In hoặc lưu PDF', en: 'Print or save as PDF' },
  open: { vi: 'Về mô hình', en: 'Back to the model' },
  none: {
    vi: 'Mô hình chưa có tệp procedure.yaml đọc được',
    en: 'The model has no procedure.yaml that can be read',
  },
  noneHelp: {
    vi: 'Bản in lấy thông tin thủ tục từ tệp này. Hãy thêm hoặc sửa tệp trong mô hình rồi in lại.',
    en: 'What is printed comes from that file. Add or mend it in the model, then print.',
  },
  annex: { vi: 'Phụ lục: Sơ đồ quy trình', en: 'Annex: diagram of the process' },
});

/** The whole procedure on paper (A4) in the order of the quality system's procedures, the diagrams on landscape sheets after it. */
export default function ProcedurePrint({ id }: { id: string }) {
  const t = useTexts(texts);
  const [, go] = useLocation();
  const { data, error, refetch } = usePrint(id);
  const name = data?.model.name ?? '';
  useKeys([
    { key: 'p', says: t('print'), act: () => window.print() },
    { key: 'o', says: t('open'), act: () => go(`/modeler/models/${id}`) },
  ]);
  useEffect(() => {
    document.title = t('title', { name });
  });
  if (error) return <Refused isPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const value = procedureOf(data);
  return (
    <main className={classes.screen}>
      <div className={`${classes.tools} no-print`}>
        <Title order={1} size="h4">
          {t('title', { name })}
        </Title>
        <Group gap="sm">
          {value && (
            <Button onClick={() => window.print()} aria-keyshortcuts="P">
              {t('print')}
            </Button>
          )}
          <Anchor component={Link} href={`/modeler/models/${id}`} aria-keyshortcuts="O">
            {t('open')}
          </Anchor>
        </Group>
      </div>
      {value ? <Sheets data={data} value={value} /> : <Empty title={t('none')}>{t('noneHelp')}</Empty>}
    </main>
  );
}

function Sheets({ data, value }: { data: PrintedModel; value: Value }) {
  const t = useTexts(texts);
  const drawings = data.files.filter(({ name }) => kindOf(name) === 'bpmn');
  const [drawn, setDrawn] = useState(0);
  const onDrawn = useCallback(() => setDrawn((count) => count + 1), []);
  return (
    <>
      <Paper value={value} data={data} />
      {drawings.map(({ id, name, content }) => (
        // Whether all is there, for who makes a PDF of it.
        <section key={id} className={classes.wide} data-drawn={drawn >= drawings.length || undefined}>
          <h2>{drawings.length > 1 ? `${t('annex')} (${name})` : t('annex')}</h2>
          <Drawing xml={content} onDrawn={onDrawn} />
        </section>
      ))}
    </>
  );
}

function procedureOf({ files, drawn }: PrintedModel): Value | undefined {
  const file =
    files.find(({ name }) => name === drawn.file) ?? files.find(({ name }) => kindOf(name) === 'procedure');
  const value = file && readText(file.content).value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
