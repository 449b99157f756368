import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { AlertRuleForm } from './AlertRuleForm';
import { alertTexts } from './alert-texts';
import { QuietHours } from './QuietHours';

type Rule = Schema<'AlertRuleView'>;

const texts = defineTexts({
  title: { vi: 'Quy tắc cảnh báo', en: 'Alert rules' },
  what: {
    vi: 'Đếm mỗi phút theo những gì bạn được xem. Báo một lần khi đạt ngưỡng, báo lại sau khi đã xuống dưới ngưỡng.',
    en: 'Counted every minute, of what you may see. Told once when the number is reached, again only after it was below.',
  },
  add: { vi: 'Thêm quy tắc', en: 'Add a rule' },
  none: { vi: 'Chưa có quy tắc nào.', en: 'There are no rules.' },
  rule: { vi: 'Từ {threshold} {what} · {view}', en: 'From {threshold} {what} on · {view}' },
  count: { vi: 'hiện có {count}', en: 'now {count}' },
  firing: { vi: 'vượt ngưỡng từ {at}', en: 'reached {at}' },
  off: { vi: 'đang tắt', en: 'off' },
  mail: { vi: 'báo cả qua thư', en: 'by mail too' },
  edit: { vi: 'Sửa', en: 'Edit' },
  remove: { vi: 'Xóa', en: 'Delete' },
  editOf: { vi: 'Sửa quy tắc {name}', en: 'Edit the rule {name}' },
  removeOf: { vi: 'Xóa quy tắc {name}', en: 'Delete the rule {name}' },
});

/** One's own rules: what they ask for, what they counted, whether they fire. */
export function AlertRules() {
  const t = useTexts(texts);
  const say = useTexts(alertTexts);
  const client = useQueryClient();
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const rules = useQuery({
    queryKey: ['alert-rules'],
    queryFn: () => answerOf(api.GET('/api/v1/alert-rules')),
    refetchInterval: 60_000,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Rule) =>
      answerOf(api.DELETE('/api/v1/alert-rules/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-rules'] }),
  });
  if (rules.error) return <Refused error={rules.error} retry={() => void rules.refetch()} />;
  if (!rules.data) return <Loading />;
  const { items, canMail, quietHours } = rules.data;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Text size="sm">{t('what')}</Text>
      {remove.error && <Refused error={remove.error} />}
      {items.length === 0 && edited === null && <Text size="sm">{t('none')}</Text>}
      {items.map((rule) =>
        edited !== null && edited !== 'new' && edited.id === rule.id ? (
          <AlertRuleForm key={rule.id} rule={rule} canMail={canMail} close={() => setEdited(null)} />
        ) : (
          <Paper key={rule.id} withBorder p="sm" component="article">
            <Group justify="space-between" align="flex-start">
              <div>
                <Group gap="xs">
                  <Text fw={600} size="sm">
                    {rule.name}
                  </Text>
                  {rule.isOn && rule.lastCount !== null && (
                    <Badge size="sm" tt="none" variant="light" color={rule.firingSince ? 'red' : 'gray'}>
                      {t('count', { count: rule.lastCount })}
                    </Badge>
                  )}
                  {!rule.isOn && (
                    <Badge size="sm" tt="none" variant="light" color="gray">
                      {t('off')}
                    </Badge>
                  )}
                </Group>
                <Text size="sm">
                  {t('rule', {
                    threshold: rule.threshold,
                    what: say(rule.kind),
                    view: say(rule.scope.view),
                  })}
                </Text>
                <Text size="xs">
                  {[
                    rule.firingSince && t('firing', { at: instantText(rule.firingSince) }),
                    rule.byMail && t('mail'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('editOf', { name: rule.name })}
                  onClick={() => setEdited(rule)}
                >
                  {t('edit')}
                </Button>
                <Button
                  size="xs"
                  variant="light"
                  color="red"
                  aria-label={t('removeOf', { name: rule.name })}
                  onClick={() => remove.mutate(rule)}
                >
                  {t('remove')}
                </Button>
              </Group>
            </Group>
          </Paper>
        ),
      )}
      {edited === 'new' ? (
        <AlertRuleForm canMail={canMail} close={() => setEdited(null)} />
      ) : (
        <Group>
          <Button onClick={() => setEdited('new')}>{t('add')}</Button>
        </Group>
      )}
      <QuietHours hours={quietHours} />
    </Stack>
  );
}
