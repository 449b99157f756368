import { Select } from '@mantine/core';
import { fold } from '../../shared/texts/fold';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { useOverview } from '../frame/use-overview';
import { agenciesAsTree } from './agencies-as-tree';

const texts = defineTexts({
  agency: { vi: 'Cơ quan', en: 'Agency' },
  all: { vi: 'Tất cả thuộc quyền xem', en: 'All you may see' },
  clear: { vi: 'Bỏ chọn cơ quan', en: 'Clear the agency' },
  none: { vi: 'Không có cơ quan nào như vậy', en: 'There is no such agency' },
});

/** An agency within one's reach, with those below it; found by its name without accents. */
export function AgencyFilter(props: { value: string | null; onChange: (agencyId: string | null) => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data } = useOverview();
  const offered = agenciesAsTree(data?.agencies ?? []);
  const depths = new Map(offered.map(({ agency, depth }) => [agency.agencyId, depth]));
  if (offered.length < 2 && !props.value) return null;
  return (
    <Select
      label={t('agency')}
      placeholder={t('all')}
      size="xs"
      w={240}
      searchable
      // Enter chooses the first that fits what was typed.
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      nothingFoundMessage={t('none')}
      value={props.value}
      onChange={props.onChange}
      limit={200}
      maxDropdownHeight={360}
      data={offered.map(({ agency }) => ({
        value: agency.agencyId,
        label: inLanguage({ ...agency.name }, language),
      }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
      }
      renderOption={({ option }) => (
        <span style={{ paddingLeft: (depths.get(option.value) ?? 0) * 12 }}>{option.label}</span>
      )}
    />
  );
}
