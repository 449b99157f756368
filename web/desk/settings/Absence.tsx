import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { answerOf, api, newCommandKey, type Schema } from '../../shared/api/client';
import { addDays } from '../../shared/date/month';
import { PersonPicker } from '../../shared/organisation/PersonPicker';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { useMay, useMe } from '../../shared/session/session';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { today } from '../../shared/time/local-date';
import { AbsenceForm } from './AbsenceForm';
import { phaseOf, sortAbsences } from './absences';

type Substitution = Schema<'SubstitutionSummary'>;

const texts = defineTexts({
  mine: { vi: 'Vắng mặt và ủy quyền của tôi', en: 'My absences and delegations' },
  others: { vi: 'Tôi thay cho', en: 'I stand in for' },
  whose: { vi: 'Của ai', en: 'Whose' },
  whoseHint: {
    vi: 'Người quản lý tổ chức đăng ký thay được cho người không tự đăng ký kịp.',
    en: 'Who manages the organisation may enter it for somebody who could not.',
  },
  theirs: { vi: 'Vắng mặt và ủy quyền của người này', en: 'Absences and delegations of this person' },
  theirOthers: { vi: 'Người này thay cho', en: 'This person stands in for' },
  theirEnd: { vi: 'Đã trở lại', en: 'Is back' },
  none: { vi: 'Chưa đăng ký lần nào.', en: 'There are none.' },
  noOthers: { vi: 'Hiện không thay cho ai.', en: 'Nobody at the moment.' },
  ABSENCE: { vi: 'Vắng mặt', en: 'Absence' },
  DELEGATION: { vi: 'Ủy quyền', en: 'Delegation' },
  now: { vi: 'đang hiệu lực', en: 'now' },
  coming: { vi: 'sắp tới', en: 'coming' },
  over: { vi: 'đã kết thúc', en: 'over' },
  period: { vi: 'Từ {from} đến hết {to}', en: 'From {from} to the end of {to}' },
  openPeriod: { vi: 'Từ {from}, chưa có ngày trở lại', en: 'From {from}, until further notice' },
  to: { vi: 'Người thay: {name}', en: 'Substitute: {name}' },
  nobody: {
    vi: 'Không có người thay: việc mới vào hàng đợi chung',
    en: 'Nobody: new work goes to the queue of all',
  },
  only: { vi: 'Chỉ với: {procedures}', en: 'Only: {procedures}' },
  end: { vi: 'Tôi đã trở lại', en: 'I am back' },
  cancel: { vi: 'Hủy đăng ký', en: 'Cancel' },
  stop: { vi: 'Chấm dứt ủy quyền', en: 'End the delegation' },
});

/** Set by the person concerned; whoever manages the organisation sets it for others too. */
export function Absence() {
  const t = useTexts(texts);
  const me = useMe();
  const mayForOthers = useMay()('organisation.manage');
  const [search, setSearch] = useSearchParams();
  const ofId = (mayForOthers && search.get('of')) || me.id;
  const choose = (id: string | null) =>
    setSearch({ section: 'absence', ...(id && id !== me.id && { of: id }) }, { replace: true });
  return (
    <Stack gap="lg">
      {mayForOthers && (
        <PersonPicker label={t('whose')} description={t('whoseHint')} value={ofId} onChange={choose} />
      )}
      <AbsencesOf key={ofId} ofId={ofId} />
    </Stack>
  );
}

/** Who is away when, and who stands in; over ones stay for the record. */
function AbsencesOf({ ofId }: { ofId: string }) {
  const t = useTexts(texts);
  const isOwn = useMe().id === ofId;
  const { nameOf } = useProcedures();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['substitutions', ofId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/substitutions', { params: { query: { person: ofId, limit: 100 } } })),
  });
  const end = useMutation({
    mutationFn: ({ id }: Substitution) =>
      answerOf(
        api.POST('/api/v1/substitutions/{id}/end', {
          params: { path: { id }, header: { 'Idempotency-Key': newCommandKey() } },
          body: { date: today() },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['substitutions'] }),
  });
  if (list.error) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const all = sortAbsences(list.data.items, today());
  const mine = all.filter(({ fromPersonId }) => fromPersonId === ofId);
  const others = all.filter((one) => one.fromPersonId !== ofId && phaseOf(one, today()) !== 'over');

  const period = ({ validFrom, validTo }: Substitution) =>
    validTo
      ? t('period', { from: dateText(validFrom), to: dateText(addDays(validTo, -1)) })
      : t('openPeriod', { from: dateText(validFrom) });
  const only = ({ procedures }: Substitution) =>
    procedures && procedures.length > 0 ? (
      <Text size="xs" c="dimmed">
        {t('only', { procedures: procedures.map(nameOf).join('; ') })}
      </Text>
    ) : null;
  const head = (one: Substitution, title: string) => {
    const phase = phaseOf(one, today());
    return (
      <Group gap="xs">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Badge
          size="sm"
          tt="none"
          variant="light"
          color={phase === 'now' ? 'teal' : phase === 'coming' ? 'lam' : 'gray'}
        >
          {t(phase)}
        </Badge>
      </Group>
    );
  };

  return (
    <Stack gap="lg">
      <AbsenceForm of={ofId} />
      <section aria-labelledby="absences">
        <Title order={2} size="h4" mb="xs" id="absences">
          {t(isOwn ? 'mine' : 'theirs')}
        </Title>
        {end.error && <Refused error={end.error} />}
        <Stack gap="xs">
          {mine.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('none')}
            </Text>
          )}
          {mine.map((one) => (
            <Paper key={one.id} withBorder p="sm" component="article">
              <Group justify="space-between" align="flex-start">
                <div>
                  {head(one, t(one.reason === 'DELEGATION' ? 'DELEGATION' : 'ABSENCE'))}
                  <Text size="sm">{period(one)}</Text>
                  <Text size="sm">
                    {one.toPersonName ? t('to', { name: one.toPersonName }) : t('nobody')}
                  </Text>
                  {only(one)}
                </div>
                {phaseOf(one, today()) !== 'over' && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={end.isPending && end.variables.id === one.id}
                    onClick={() => end.mutate(one)}
                  >
                    {t(
                      phaseOf(one, today()) === 'coming'
                        ? 'cancel'
                        : one.reason === 'DELEGATION'
                          ? 'stop'
                          : isOwn
                            ? 'end'
                            : 'theirEnd',
                    )}
                  </Button>
                )}
              </Group>
            </Paper>
          ))}
        </Stack>
      </section>
      <section aria-labelledby="standing-in">
        <Title order={2} size="h4" mb="xs" id="standing-in">
          {t(isOwn ? 'others' : 'theirOthers')}
        </Title>
        <Stack gap="xs">
          {others.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('noOthers')}
            </Text>
          )}
          {others.map((one) => (
            <Paper key={one.id} withBorder p="sm" component="article">
              {head(one, one.fromPersonName)}
              <Text size="sm">{period(one)}</Text>
              {only(one)}
            </Paper>
          ))}
        </Stack>
      </section>
    </Stack>
  );
}
