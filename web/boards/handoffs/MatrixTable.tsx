import type { CSSProperties } from 'react';
import { Empty } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import type { HandoffCell, ListFilters } from '../../../src/dashboards/contract';
import { handoffList } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import classes from './Handoffs.module.css';
import { filtersOf, matrixOf, type Measure, measureText, measureTexts } from './measures';

const texts = defineTexts({
  corner: { vi: 'Từ ↓ · Đến →', en: 'From ↓ · To →' },
  caption: {
    vi: 'Giao – nhận từ cơ quan ở dòng đến cơ quan ở cột: {measure}',
    en: 'Handoffs from the agency of the row to that of the column: {measure}',
  },
  none: { vi: 'Không có: {measure}', en: 'None: {measure}' },
  pair: { vi: '{from} đến {to}: {value}', en: '{from} to {to}: {value}' },
});

interface MatrixTableProps {
  cells: readonly HandoffCell[];
  measure: Measure;
  /** Of all lists behind the numbers. */
  filters: ListFilters;
}

/** From whom (rows) to whom (columns); the darker, the more. Each number leads to its handoffs. */
export function MatrixTable({ cells, measure, filters }: MatrixTableProps) {
  const t = useTexts(texts);
  const say = useTexts(measureTexts);
  const language = useLanguage();
  const matrix = matrixOf(cells, measure);
  if (matrix.from.length === 0) return <Empty title={t('none', { measure: say(measure).toLowerCase() })} />;
  const nameOf = (name: HandoffCell['fromAgencyName']) => inLanguage({ ...name }, language);
  return (
    <div
      className={classes.scroller}
      role="region"
      tabIndex={0}
      aria-label={t('caption', { measure: say(measure) })}
    >
      <table className={classes.matrix}>
        <thead>
          <tr>
            <td className={classes.corner}>{t('corner')}</td>
            {matrix.to.map(({ id, name }) => (
              <th key={id} scope="col" title={nameOf(name)}>
                <span>{nameOf(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.from.map((sender) => (
            <tr key={sender.id}>
              <th scope="row" title={nameOf(sender.name)}>
                <span>{nameOf(sender.name)}</span>
              </th>
              {matrix.to.map((receiver) => {
                const cell = matrix.at(sender.id, receiver.id);
                if (!cell) return <td key={receiver.id} />;
                const value = cell[measure];
                const text = measureText(cell, measure);
                const href = handoffList(filters, cell.list, filtersOf[measure]);
                return (
                  <td
                    key={receiver.id}
                    data-late={measure === 'late' || undefined}
                    style={{ '--heat': matrix.most > 0 ? (value ?? 0) / matrix.most : 0 } as CSSProperties}
                  >
                    {href && value ? (
                      <PlaceLink
                        href={href}
                        aria-label={t('pair', {
                          from: nameOf(sender.name),
                          to: nameOf(receiver.name),
                          value: text,
                        })}
                      >
                        {text}
                      </PlaceLink>
                    ) : (
                      <span className={classes.zero}>{text}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
