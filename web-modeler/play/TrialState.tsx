import { Badge } from '@mantine/core';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText, weekdayText } from '../../web/shared/time/instants';
import classes from './play.module.css';
import type { Moment, NameOf } from './played';
import { Why } from './Why';

const texts = defineTexts({
  state: { vi: 'Hồ sơ', en: 'The case' },
  active: { vi: 'đang giải quyết', en: 'in progress' },
  completed: { vi: 'đã kết thúc', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  ACCEPTANCE: { vi: 'Hạn tiếp nhận', en: 'To be accepted by' },
  CASE: { vi: 'Hẹn trả kết quả', en: 'Promised to the citizen' },
  PAUSED: { vi: 'tạm dừng', en: 'paused' },
  ENDED: { vi: 'đã ngừng tính', en: 'counted to its end' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  noData: { vi: 'Chưa có dữ liệu.', en: 'No data yet.' },
  ends: { vi: 'Kết thúc tại', en: 'Ended at' },
  sent: { vi: 'Thông điệp đã gửi', en: 'Messages sent' },
  happened: { vi: 'Diễn biến của bước này ({count})', en: 'What this step did ({count})' },
  isNew: { vi: 'vừa thay đổi', en: 'just changed' },
  'activity.entered': { vi: 'đến', en: 'came to' },
  'activity.completed': { vi: 'xong', en: 'done' },
  'activity.cancelled': { vi: 'bị ngắt', en: 'cancelled' },
  'event.thrown': { vi: 'phát ra', en: 'thrown' },
  'event.caught': { vi: 'nhận được', en: 'caught' },
  'escalation.uncaught': { vi: 'báo lên mà không ai nhận', en: 'escalation that nobody caught' },
  'compensation.started': { vi: 'bắt đầu hoàn tác', en: 'compensation began' },
});

const isTold = (type: string): type is keyof typeof texts => type in texts;

/** How the case stands at a moment: the clock, the promise to the citizen, its data, what it has sent, and what just happened. */
export function TrialState({ moment, nameOf }: { moment: Moment; nameOf: NameOf }) {
  const t = useTexts(texts);
  const { at, state, promise, reached, sent, happened } = moment;
  const variables = Object.entries((moment.variables ?? {}) as Record<string, unknown>);
  const changed = new Set(
    happened.flatMap(({ type, name }) => (type === 'variable.set' && name ? [name] : [])),
  );
  const told = happened.filter(
    ({ type }) => type !== 'flow.taken' && type !== 'variable.set' && isTold(type),
  );
  return (
    <div className={classes.state}>
      <h3>{t('state')}</h3>
      <div>
        <strong>{weekdayText(at)}</strong>, {instantText(at).replace(/\s*\d{2}\/\d{2}\/\d{4},?\s*/, '')}{' '}
        <Badge size="sm" variant="light" tt="none" color={state === 'active' ? 'lam' : 'teal'}>
          {t(state as 'active')}
        </Badge>
      </div>
      {promise && (
        <div>
          {t(promise.kind as 'CASE')}:{' '}
          <strong>
            {promise.state === 'PAUSED'
              ? t('PAUSED')
              : `${instantText(promise.dueAt)}${promise.state === 'ENDED' ? ` (${t('ENDED')})` : ''}`}
          </strong>
          {promise.refused && <div className={classes.bad}>{promise.refused}</div>}
          {promise.explanation && <Why lines={promise.explanation} />}
        </div>
      )}
      {reached.length > 0 && (
        <div>
          {t('ends')}: {reached.map(nameOf).join(', ')}
        </div>
      )}
      <h3>{t('data')}</h3>
      {variables.length === 0 ? (
        <p>{t('noData')}</p>
      ) : (
        <table className={classes.data} aria-label={t('data')}>
          <tbody>
            {variables.map(([name, value]) => (
              <tr
                key={name}
                data-new={changed.has(name) || undefined}
                title={changed.has(name) ? t('isNew') : undefined}
              >
                <th scope="row">{name}</th>
                <td>{valueText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sent.length > 0 && (
        <>
          <h3>{t('sent')}</h3>
          <ul className={classes.failures}>
            {sent.map(({ message, variables: data }, place) => (
              <li key={place}>
                {message} <span className={classes.facts}>{valueText(data)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {told.length > 0 && (
        <details className={classes.more}>
          <summary>{t('happened', { count: told.length })}</summary>
          <ol className={classes.failures}>
            {told.map(({ type, element, name, at: instant }, place) => (
              <li key={place}>
                {nameOf(element)}: {t(type as 'event.caught')} {name && `“${name}” `}
                <span className={classes.facts}>{instantText(instant)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
