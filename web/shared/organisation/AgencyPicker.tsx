import { answerOf, api, type Schema } from '../api/client';
import { inLanguage } from '../texts/texts';
import { today } from '../time/local-date';
import { type Choice, type PickerProps, SearchSelect } from './SearchSelect';

const choiceOf = ({ id, name, codes }: Schema<'AgencySummary'>): Choice => ({
  id,
  label: inLanguage({ ...name }),
  detail: Object.values(codes)[0],
});

/** An agency that exists today. */
export function AgencyPicker(props: PickerProps) {
  return (
    <SearchSelect
      {...props}
      name={['agencies', 'pick']}
      search={async (text) => {
        const query = { limit: 20, date: today(), ...(text && { text }) };
        const { items } = await answerOf(api.GET('/api/v1/agencies', { params: { query } }));
        return items.map(choiceOf);
      }}
      get={async (id) =>
        choiceOf(await answerOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id } } })))
      }
    />
  );
}
