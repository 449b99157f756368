import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { CountLink } from '../frame/CountLink';
import { headGroups } from './column-groups';
import { casesAddress, type Question } from './report-address';
import classes from './Reports.module.css';

const texts = defineTexts({
  content: { vi: 'Nội dung', en: 'Row' },
});

/** A report as its form prints it; every count leads to the cases it counts. */
export function ReportTable(props: {
  report: Schema<'ReportView'>;
  question: Question;
  caption: string;
  isOld: boolean;
}) {
  const { report, question, caption } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const { columns, rows } = report;
  const groups = headGroups(columns);
  const hasGroups = groups.some(({ group }) => group !== null);
  const hasLevels = rows.some(({ kind }) => kind === 'GROUP');
  return (
    <div
      className={classes.scroll}
      data-old={props.isOld || undefined}
      aria-busy={props.isOld}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className={classes.table} aria-label={caption}>
        <thead>
          {hasGroups && (
            <tr>
              <th scope="col" rowSpan={2} className={classes.name}>
                {t('content')}
              </th>
              {groups.map(({ group, span }, place) =>
                group === null ? (
                  <Head key={place} column={columns[placeOf(groups, place)]} rowSpan={2} />
                ) : (
                  <th key={place} scope="colgroup" colSpan={span} className={classes.group}>
                    {inLanguage({ ...group }, language)}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr>
            {!hasGroups && (
              <th scope="col" className={classes.name}>
                {t('content')}
              </th>
            )}
            {columns
              .filter(({ group }) => !hasGroups || group !== null)
              .map((column) => (
                <Head key={column.key} column={column} />
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${JSON.stringify(row.dimensions)}`} data-kind={row.kind}>
              <th
                scope="row"
                className={classes.name}
                data-indented={(hasLevels && row.kind === 'ROW') || undefined}
              >
                {inLanguage({ ...row.name }, language)}
              </th>
              {row.values.map((value, place) => {
                const { key, kind, hasCases, group } = columns[place];
                const isFirst = group !== null && columns[place - 1]?.group?.vi !== group.vi;
                return (
                  <td key={key} className={isFirst ? classes.begin : undefined}>
                    {kind === 'share' ? (
                      shareText(value)
                    ) : value === 0 ? (
                      <span className={classes.none}>0</span>
                    ) : (
                      <CountLink
                        count={value ?? 0}
                        href={
                          hasCases
                            ? casesAddress(question, key, { ...row.dimensions }, report.asOf)
                            : undefined
                        }
                      />
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

/** The first column below a head. */
const placeOf = (groups: readonly { span: number }[], place: number): number =>
  groups.slice(0, place).reduce((sum, { span }) => sum + span, 0);

function Head({ column, rowSpan }: { column: Schema<'ReportColumnView'>; rowSpan?: number }) {
  const language = useLanguage();
  return (
    <th scope="col" rowSpan={rowSpan}>
      {inLanguage({ ...column.label }, language)}
      {column.number && <small>({numberText(Number(column.number))})</small>}
    </th>
  );
}
