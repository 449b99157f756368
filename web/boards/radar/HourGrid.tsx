import type { CSSProperties } from 'react';
import type { RadarDay } from '../../../src/dashboards/contract';
import { Empty } from '../../shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { caseList } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import matrix from '../handoffs/Handoffs.module.css';
import { hoursOf, shortDay } from './days';

const texts = defineTexts({
  caption: {
    vi: 'Số hồ sơ đến hạn theo ngày (dòng) và giờ (cột)',
    en: 'Cases due by day (row) and hour (column)',
  },
  day: { vi: 'Ngày', en: 'Day' },
  sum: { vi: 'Cả ngày', en: 'All day' },
  hour: { vi: '{hour} giờ', en: '{hour}:00' },
  cell: { vi: '{n} hồ sơ đến hạn {day}, {hour} giờ', en: '{n} cases due {day}, {hour}:00' },
  none: {
    vi: 'Không có hồ sơ nào đến hạn trong 10 ngày làm việc tới',
    en: 'No case is due in the next 10 working days',
  },
});

/** Days down, hours across; the darker, the more is due. Each number leads to its cases. */
export function HourGrid({ days }: { days: readonly RadarDay[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const hours = hoursOf(days);
  if (hours.length === 0) return <Empty title={t('none')} />;
  const most = Math.max(...days.flatMap((day) => day.hours.map(({ cases }) => cases)));
  return (
    <div className={matrix.scroller} role="region" tabIndex={0} aria-label={t('caption')}>
      <table className={matrix.matrix} data-wide>
        <thead>
          <tr>
            <td className={matrix.corner}>{t('day')}</td>
            <th scope="col">{t('sum')}</th>
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {t('hour', { hour })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const name = shortDay(day.date, language);
            const ofDay = caseList(day.list);
            return (
              <tr key={day.date}>
                <th scope="row">{name}</th>
                <td>
                  {day.cases > 0 && ofDay ? (
                    <PlaceLink href={ofDay}>{numberText(day.cases)}</PlaceLink>
                  ) : (
                    <span className={matrix.zero}>{numberText(day.cases)}</span>
                  )}
                </td>
                {hours.map((hour) => {
                  const due = day.hours.find((one) => one.hour === hour);
                  const href = due && caseList(due.list);
                  return (
                    <td
                      key={hour}
                      style={{ '--heat': due && most > 0 ? due.cases / most : 0 } as CSSProperties}
                    >
                      {due && href && due.cases > 0 && (
                        <PlaceLink
                          href={href}
                          aria-label={t('cell', { n: numberText(due.cases), day: name, hour })}
                        >
                          {numberText(due.cases)}
                        </PlaceLink>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
