import { answerOf, api, type Schema } from '../api/client';
import { inLanguage } from '../texts/texts';
import { type Choice, type PickerProps, SearchSelect } from './SearchSelect';

interface PersonPickerProps extends PickerProps {
  /** Left out: for acts that another person has to agree to. */
  notId?: string;
}

const choiceOf = ({ id, name, posts }: Schema<'PersonListItem'>): Choice => ({
  id,
  label: name,
  detail: posts
    .map(({ unitName, agencyName }) => `${inLanguage({ ...unitName })}, ${inLanguage({ ...agencyName })}`)
    .join('; '),
});

/** A person of the organisation, told from namesakes by the posts they hold. */
export function PersonPicker({ notId, ...props }: PersonPickerProps) {
  return (
    <SearchSelect
      {...props}
      name={['people', 'pick', notId ?? null]}
      search={async (text) => {
        const query = { limit: 20, ...(text && { text }) };
        const { items } = await answerOf(api.GET('/api/v1/people', { params: { query } }));
        return items.filter(({ id }) => id !== notId).map(choiceOf);
      }}
      get={async (id) =>
        choiceOf(await answerOf(api.GET('/api/v1/people/{id}', { params: { path: { id } } })))
      }
    />
  );
}
