import { List, Stack, Text, Title } from '@mantine/core';
import { Diagram, type DiagramMark } from '../../shared/diagram/Diagram';
import { Empty } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { serverNow } from '../../shared/time/server-clock';
import { type Case, useHistory } from './case-queries';
import { passedElements } from './timeline';

const texts = defineTexts({
  none: { vi: 'Hồ sơ này không chạy theo sơ đồ nào ở đây', en: 'No process moves this case here' },
  now: { vi: 'Đang ở', en: 'Now at' },
  nowhere: { vi: 'Quy trình đã kết thúc.', en: 'The process has ended.' },
  passed: { vi: 'Đã qua', en: 'Passed' },
  due: { vi: 'hạn {at}', en: 'due {at}' },
});

/** Where the case stands in its process, and what it has passed; the list beside says the same. */
export function CaseDiagram({ file }: { file: Case }) {
  const t = useTexts(texts);
  const history = useHistory(file.id);
  if (!file.definitionId) return <Empty title={t('none')} />;
  const open = new Map<string, number>();
  for (const { elementId } of file.steps) open.set(elementId, (open.get(elementId) ?? 0) + 1);
  const now = serverNow();
  const isLate = (elementId: string) =>
    file.steps.some((step) => step.elementId === elementId && step.dueAt && Date.parse(step.dueAt) < now);
  const passed = passedElements(history.data ?? []).filter((id) => !open.has(id));
  const marks: DiagramMark[] = [
    ...[...open].map(([elementId, count]) => ({
      elementId,
      kind: isLate(elementId) ? ('late' as const) : ('token' as const),
      count,
    })),
    ...passed.map((elementId) => ({ elementId, kind: 'done' as const })),
  ];
  const names = new Map((history.data ?? []).map(({ data }) => [data.elementId, data.name]));
  const twin = (
    <Stack gap="xs" p="xs">
      <Title order={2} size="h6">
        {t('now')}
      </Title>
      {file.steps.length === 0 ? (
        <Text size="sm">{t('nowhere')}</Text>
      ) : (
        <List size="sm">
          {file.steps.map((step) => (
            <List.Item key={step.taskId ?? step.elementId}>
              {step.name}
              {step.dueAt && ` · ${t('due', { at: instantText(step.dueAt) })}`}
            </List.Item>
          ))}
        </List>
      )}
      <Title order={2} size="h6">
        {t('passed')}
      </Title>
      <List size="sm" type="ordered">
        {passed.map((id) => (
          <List.Item key={id}>{String(names.get(id) ?? id)}</List.Item>
        ))}
      </List>
    </Stack>
  );
  return <Diagram definitionId={file.definitionId} marks={marks} twin={twin} height={460} />;
}
