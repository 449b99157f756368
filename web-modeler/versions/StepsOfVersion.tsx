import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../web/shared/texts/texts';
import classes from './versions.module.css';

const texts = defineTexts({
  none: {
    vi: 'Không phải quy trình của một thủ tục: xem sơ đồ hoặc tệp.',
    en: 'No procedure: see the diagram or the files.',
  },
  no: { vi: 'TT', en: 'No.' },
  step: { vi: 'Bước', en: 'Step' },
  who: { vi: 'Người thực hiện', en: 'Carried out by' },
  next: { vi: 'Bước tiếp theo', en: 'Next' },
});

/** The steps of a version in words, in place of its diagram. */
export function StepsOfVersion({ version }: { version: Schema<'VersionView'> }) {
  const t = useTexts(texts);
  const { procedureCode: code } = version;
  const { data, error, refetch } = useQuery({
    queryKey: ['version-catalogue', 'steps', version.id],
    queryFn: async () => {
      const { items } = await answerOf(
        api.GET('/api/v1/procedures/{code}/versions', { params: { path: { code: code! } } }),
      );
      const entry = items.find(({ definitionId }) => definitionId === version.id);
      if (!entry) return null;
      const table = await answerOf(
        api.GET('/api/v1/procedures/{code}/internal-procedure', {
          params: { path: { code: code! }, query: { version: entry.id } },
        }),
      );
      return typeof table === 'string' ? null : table;
    },
    enabled: code !== null,
    staleTime: Infinity,
  });
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (code === null || data === null) return <Empty title={t('none')} />;
  if (!data) return <Loading />;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['no', 'step', 'who', 'next'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.steps.map(({ elementId, no, step, role, unit, next }) => (
            <tr key={elementId}>
              <td>{no ?? '–'}</td>
              <td>{step}</td>
              <td>
                {[role, unit].flatMap((one) => (one ? inLanguage(one.name) || one.key : [])).join(', ')}
              </td>
              <td>{next.map((one) => (one.when ? `${one.step} (${one.when})` : one.step)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
