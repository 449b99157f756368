import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client';
import { inLanguage } from '../texts/texts';
import { today } from '../time/local-date';
import { type Choice, type PickerProps, SearchSelect } from './SearchSelect';

interface UnitPickerProps extends PickerProps {
  /** Only units of this agency; absent = of all, each with its agency. */
  agencyId?: string;
}

/** A unit that exists today. */
export function UnitPicker({ agencyId, ...props }: UnitPickerProps) {
  const client = useQueryClient();
  const agencyNames = () =>
    client.fetchQuery({
      queryKey: ['agencies', 'names'],
      staleTime: 600_000,
      queryFn: async () => {
        const names = new Map<string, Record<string, unknown>>();
        let cursor: string | undefined;
        do {
          const query = { limit: 200, ...(cursor && { cursor }) };
          const page = await answerOf(api.GET('/api/v1/agencies', { params: { query } }));
          for (const { id, name } of page.items) names.set(id, { ...name });
          cursor = page.next;
        } while (cursor);
        return names;
      },
    });
  const choiceOf = async (unit: Schema<'UnitSummary'>): Promise<Choice> => {
    const agency = agencyId ? undefined : inLanguage((await agencyNames()).get(unit.agencyId));
    const name = inLanguage({ ...unit.name });
    return { id: unit.id, label: agency ? `${name} – ${agency}` : name };
  };
  return (
    <SearchSelect
      {...props}
      name={['units', 'pick', agencyId ?? null]}
      search={async (text) => {
        const query = {
          limit: 20,
          date: today(),
          ...(text && { text: text.split(' – ')[0] }),
          ...(agencyId && { agency: agencyId }),
        };
        const { items } = await answerOf(api.GET('/api/v1/units', { params: { query } }));
        return Promise.all(items.map(choiceOf));
      }}
      get={async (id) =>
        choiceOf(await answerOf(api.GET('/api/v1/units/{id}', { params: { path: { id } } })))
      }
    />
  );
}
