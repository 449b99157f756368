import { Alert, Button, Checkbox, Group, NumberInput, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { AgencyPicker } from '../../shared/organisation/AgencyPicker';
import { ProcedurePicker } from '../../shared/procedures/ProcedurePicker';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { alertTexts } from './alert-texts';

type Rule = Schema<'AlertRuleView'>;

const texts = defineTexts({
  name: { vi: 'Tên quy tắc', en: 'Name' },
  kind: { vi: 'Đếm', en: 'Count' },
  view: { vi: 'Trong phạm vi', en: 'Among' },
  agency: { vi: 'Chỉ của cơ quan', en: 'Only of the agency' },
  procedure: { vi: 'Chỉ của thủ tục', en: 'Only of the procedure' },
  threshold: { vi: 'Báo khi đạt từ', en: 'Tell from' },
  byMail: { vi: 'Gửi cả thư điện tử', en: 'Send mail too' },
  noMail: { vi: 'Tài khoản của bạn chưa có địa chỉ thư', en: 'Your account has no mail address' },
  isOn: { vi: 'Đang bật', en: 'On' },
  save: { vi: 'Lưu quy tắc', en: 'Save the rule' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
});

/** A new rule, or the one that is changed. A refusal leaves everything as it was entered. */
export function AlertRuleForm(props: { rule?: Rule; canMail: boolean; close: () => void }) {
  const t = useTexts(texts);
  const say = useTexts(alertTexts);
  const client = useQueryClient();
  const { rule } = props;
  const [name, setName] = useState(rule?.name ?? '');
  const [kind, setKind] = useState<Rule['kind']>(rule?.kind ?? 'OVERDUE');
  const [view, setView] = useState<Rule['scope']['view']>(rule?.scope.view ?? 'all-visible');
  const [agency, setAgency] = useState<string | null>(rule?.scope.agency ?? null);
  const [procedure, setProcedure] = useState<string | null>(rule?.scope.procedure ?? null);
  const [threshold, setThreshold] = useState<number | string>(rule?.threshold ?? 5);
  const [byMail, setByMail] = useState(rule?.byMail ?? false);
  const [isOn, setOn] = useState(rule?.isOn ?? true);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name,
        kind,
        scope: { view, ...(agency && { agency }), ...(procedure && { procedure }) },
        threshold: Number(threshold),
        byMail,
        isOn,
      };
      return rule
        ? answerOf(
            api.PUT('/api/v1/alert-rules/{id}', {
              params: { path: { id: rule.id } },
              body: { ...body, version: rule.version },
            }),
          )
        : answerOf(api.POST('/api/v1/alert-rules', { body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['alert-rules'] });
      props.close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {save.error && (
            <Alert color="red" variant="light" role="alert">
              {save.error.message}
            </Alert>
          )}
          <TextInput
            label={t('name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            maxLength={100}
            autoFocus
            required
          />
          <Group grow preventGrowOverflow={false} align="flex-start">
            <Select
              label={t('kind')}
              value={kind}
              onChange={(chosen) => chosen && setKind(chosen as Rule['kind'])}
              data={(['OVERDUE', 'DUE_SOON', 'OPEN'] as const).map((value) => ({ value, label: say(value) }))}
              allowDeselect={false}
            />
            <Select
              label={t('view')}
              value={view}
              onChange={(chosen) => chosen && setView(chosen as Rule['scope']['view'])}
              data={(['all-visible', 'unit', 'mine'] as const).map((value) => ({ value, label: say(value) }))}
              allowDeselect={false}
            />
            <NumberInput
              label={t('threshold')}
              value={threshold}
              onChange={setThreshold}
              min={1}
              max={10_000}
              allowDecimal={false}
              required
            />
          </Group>
          <Group grow preventGrowOverflow={false} align="flex-start">
            <AgencyPicker label={t('agency')} value={agency} onChange={setAgency} />
            <ProcedurePicker label={t('procedure')} value={procedure} onChange={setProcedure} />
          </Group>
          <Checkbox
            label={t('byMail')}
            description={props.canMail ? undefined : t('noMail')}
            disabled={!props.canMail}
            checked={byMail}
            onChange={({ currentTarget }) => setByMail(currentTarget.checked)}
          />
          <Checkbox
            label={t('isOn')}
            checked={isOn}
            onChange={({ currentTarget }) => setOn(currentTarget.checked)}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={props.close}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
