import { Anchor, Badge, Button, Checkbox, Group, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useMay } from '../../web/shared/session/session';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { dateText, instantText, numberText } from '../../web/shared/time/instants';
import { today } from '../../web/shared/time/local-date';
import { AskWithdrawal } from './AskWithdrawal';
import { BeginModel } from './BeginModel';
import { chosenIn, comparisonOf, periodStateOf, toggled } from './choice';
import { DecideWithdrawal } from './DecideWithdrawal';
import { documentTexts } from './document-texts';
import { VersionLook } from './VersionLook';
import { useWithdrawals } from './withdrawals';
import classes from './versions.module.css';

const texts = defineTexts({
  all: { vi: 'Danh mục phiên bản', en: 'Catalogue of versions' },
  choose: { vi: 'Chọn phiên bản {n} để so sánh', en: 'Choose version {n} to compare' },
  compare: { vi: 'So sánh hai phiên bản đã chọn', en: 'Compare the two chosen' },
  chooseTwo: { vi: 'Chọn hai phiên bản trong bảng để so sánh', en: 'Choose two versions to compare' },
  version: { vi: 'Phiên bản', en: 'Version' },
  period: { vi: 'Áp dụng với hồ sơ nộp', en: 'For cases received' },
  who: { vi: 'Người trình, người duyệt', en: 'Proposed, approved' },
  why: { vi: 'Lý do', en: 'Why' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  running: { vi: 'Đang chạy', en: 'Running' },
  acts: { vi: 'Thao tác', en: 'Acts' },
  look: { vi: 'Xem', en: 'Look' },
  hide: { vi: 'Đóng', en: 'Close' },
  lookAt: { vi: 'Xem phiên bản {n}', en: 'Look at version {n}' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  between: { vi: 'từ {from} đến trước {to}', en: 'from {from} until {to}' },
  CURRENT: { vi: 'Đang áp dụng', en: 'In force' },
  COMING: { vi: 'Chờ hiệu lực', en: 'To come' },
  PAST: { vi: 'Hết hiệu lực', en: 'Past' },
  NONE: { vi: 'Không áp dụng', en: 'Never' },
  newest: { vi: 'Mới nhất', en: 'Newest' },
  proposed: { vi: 'Trình: {name}', en: 'Proposed: {name}' },
  approved: { vi: 'Duyệt: {name}', en: 'Approved: {name}' },
  system: { vi: 'Cài đặt cùng hệ thống', en: 'Came with the system' },
  paper: { vi: 'Văn bản: {state}', en: 'Document: {state}' },
  withdrawn: {
    vi: 'Bãi bỏ theo QĐ {number} ngày {date}, từ {from}',
    en: 'Withdrawn by {number} of {date}, from {from}',
  },
  withdraw: { vi: 'Bãi bỏ', en: 'Withdraw' },
  withdrawIt: { vi: 'Bãi bỏ phiên bản {n}', en: 'Withdraw version {n}' },
});

const tones = { CURRENT: 'teal', COMING: 'lam', PAST: 'gray', NONE: 'gray' } as const;

/** Every version of one process: who, when, why, by which decision; looked at, compared, withdrawn, or begun anew from. */
export default function VersionHistory({ processKey }: { processKey: string }) {
  const t = useTexts(texts);
  const may = useMay();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const paperState = useTexts(documentTexts);
  const [withdrawing, setWithdrawing] = useState<Schema<'VersionView'> | null>(null);
  const requests = useWithdrawals().data ?? [];
  const { data, error, refetch } = useQuery({
    queryKey: ['version-catalogue', processKey],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/version-catalogue/processes/{key}', { params: { path: { key: processKey } } }),
      ),
  });
  const name = data?.items[0]?.name ?? processKey;
  useEffect(() => {
    document.title = name;
  });
  if (error) return <Refused isPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const chosen = chosenIn(data.items, params.get('chosen'));
  const comparison = comparisonOf(data.items, chosen);
  const looked = data.items.find(({ id }) => id === params.get('look'));
  const requestFor = ({ approvedVersionId }: Schema<'VersionView'>) =>
    approvedVersionId === null
      ? undefined
      : requests.find((one) => one.approvedVersionId === approvedVersionId);
  const put = (key: 'chosen' | 'look', value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        if (key === 'look') next.delete('part');
        return next;
      },
      { replace: true },
    );
  const showPaper = (id: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('look', id);
        next.set('part', 'paper');
        return next;
      },
      { replace: true },
    );
  return (
    <div className={classes.page}>
      <Anchor component={Link} href="/modeler/versions" size="sm">
        {t('all')}
      </Anchor>
      <Group justify="space-between" my="xs">
        <Title order={1} size="h3">
          {name}
        </Title>
        <Tooltip label={t('chooseTwo')} disabled={comparison !== null}>
          <Button
            size="xs"
            variant={comparison ? 'filled' : 'default'}
            data-disabled={comparison === null || undefined}
            aria-disabled={comparison === null}
            onClick={() => comparison && go(comparison)}
          >
            {t('compare')}
          </Button>
        </Tooltip>
      </Group>
      {data.items.map((one) => {
        const request = requestFor(one);
        return request && <DecideWithdrawal key={request.id} request={request} version={one.version} />;
      })}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {(['version', 'period', 'who', 'why', 'decision', 'running', 'acts'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((one, index) => (
              <tr key={one.id} data-looked={one.id === looked?.id || undefined}>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={t('choose', { n: one.version })}
                    checked={chosen.includes(one.id)}
                    onChange={() => put('chosen', toggled(chosen, one.id).join(','))}
                  />
                </td>
                <th scope="row" className={classes.version}>
                  <span>{one.version}</span>
                  <State version={one} isNewest={index === 0} />
                </th>
                <td>
                  {one.validFrom === null
                    ? t('from', { from: dateText(one.deployedAt) })
                    : one.validTo === null
                      ? t('from', { from: dayText(one.validFrom) })
                      : t('between', { from: dayText(one.validFrom), to: dayText(one.validTo) })}
                </td>
                <td>
                  {one.approvedBy ? (
                    <>
                      <div>{t('proposed', { name: one.proposedBy.name })}</div>
                      <div>{t('approved', { name: one.approvedBy.name })}</div>
                    </>
                  ) : (
                    <div>{t('system')}</div>
                  )}
                  <div className={classes.note}>{instantText(one.deployedAt)}</div>
                </td>
                <td className={classes.reason}>{one.reason ?? '–'}</td>
                <td>
                  {one.decisionNumber ?? '–'}
                  {one.decisionDate && <div className={classes.note}>{dayText(one.decisionDate)}</div>}
                  {one.document && (
                    <Anchor
                      component="button"
                      type="button"
                      size="xs"
                      ta="start"
                      onClick={() => showPaper(one.id)}
                    >
                      {t('paper', {
                        state: [
                          one.document.number,
                          paperState(one.document.state as keyof typeof documentTexts),
                        ]
                          .filter(Boolean)
                          .join(' · '),
                      })}
                    </Anchor>
                  )}
                  {one.withdrawal && (
                    <div className={classes.note}>
                      {t('withdrawn', {
                        number: one.withdrawal.number,
                        date: dayText(one.withdrawal.date),
                        from: dayText(one.withdrawal.from),
                      })}
                    </div>
                  )}
                </td>
                <td className={classes.number}>{numberText(one.running)}</td>
                <td>
                  <Group gap={6} wrap="nowrap">
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('lookAt', { n: one.version })}
                      aria-expanded={one.id === looked?.id}
                      onClick={() => put('look', one.id === looked?.id ? '' : one.id)}
                    >
                      {t(one.id === looked?.id ? 'hide' : 'look')}
                    </Button>
                    {may('model.edit') && <BeginModel version={one} isNewest={index === 0} name={name} />}
                    {may('procedure.withdraw') && mayEnd(one) && !requestFor(one) && (
                      <Button
                        size="compact-xs"
                        variant="light"
                        color="red"
                        aria-label={t('withdrawIt', { n: one.version })}
                        onClick={() => setWithdrawing(one)}
                      >
                        {t('withdraw')}
                      </Button>
                    )}
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {looked && (
        <VersionLook
          key={`${looked.id} ${params.get('part')}`}
          version={looked}
          part={params.get('part') === 'paper' && looked.document ? 'paper' : undefined}
        />
      )}
      {withdrawing && <AskWithdrawal version={withdrawing} close={() => setWithdrawing(null)} />}
    </div>
  );
}

/** Approved by a decision, not withdrawn, and not over by itself. */
const mayEnd = (version: Schema<'VersionView'>): boolean =>
  version.approvedVersionId !== null &&
  version.withdrawal === null &&
  ['CURRENT', 'COMING'].includes(periodStateOf(version, today()) ?? '');

const dayText = (day: string): string => dateText(`${day}T12:00:00+07:00`);

function State({ version, isNewest }: { version: Schema<'VersionView'>; isNewest: boolean }) {
  const t = useTexts(texts);
  const state = periodStateOf(version, today());
  if (state === null)
    return isNewest ? (
      <Badge size="xs" variant="light">
        {t('newest')}
      </Badge>
    ) : null;
  return (
    <Badge size="xs" variant="light" color={tones[state]}>
      {t(state)}
    </Badge>
  );
}
