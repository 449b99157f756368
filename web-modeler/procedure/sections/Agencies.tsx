import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { ConditionAt } from '../fields/ConditionAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { conditionWords } from '../file/conditions';
import { textAt, wordsAt } from '../file/reading';
import type { Path } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';
import { tierWords, wordOf } from '../words';
import { Units } from './Units';

const texts = defineTexts({
  competent: { vi: 'Cơ quan có thẩm quyền quyết định', en: 'Agency that decides' },
  competentHelp: {
    vi: 'Phân cấp, phân quyền: cơ quan đầu tiên thỏa mãn điều kiện sẽ quyết định.',
    en: 'Decentralisation: the first one whose condition holds decides.',
  },
  addCompetent: { vi: 'Thêm cơ quan', en: 'Add an agency' },
  none: { vi: 'Chưa có cơ quan nào.', en: 'None yet.' },
  name: { vi: 'Tên cơ quan', en: 'Name' },
  tier: { vi: 'Cấp', en: 'Tier' },
  kind: { vi: 'Loại cơ quan', en: 'Kind of agency' },
  kindHelp: {
    vi: 'Mã loại cơ quan trong danh mục tổ chức, ví dụ: people-committee.',
    en: 'As the organisation codes it: people-committee.',
  },
  when: { vi: 'Có thẩm quyền khi', en: 'Competent when' },
  lead: { vi: 'Bộ phận chủ trì giải quyết', en: 'Unit in the lead' },
  unit: { vi: 'Mã bộ phận', en: 'Key of the unit' },
  agency: { vi: 'Mã cơ quan', en: 'Key of the agency' },
  cooperating: { vi: 'Cơ quan, bộ phận phối hợp', en: 'Cooperating units and agencies' },
  external: { vi: 'Cơ quan bên ngoài được lấy ý kiến', en: 'Outside agencies that are consulted' },
  addPlace: { vi: 'Thêm nơi phối hợp', en: 'Add a place' },
  noPlace: { vi: 'Không có.', en: 'None.' },
});

export default function Agencies() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { fields } = useProcedure();
  return (
    <Stack gap="lg">
      <ListAt
        path={['agencies', 'competent']}
        label={t('competent')}
        description={t('competentHelp')}
        add={t('addCompetent')}
        empty={t('none')}
        make={() => ({ tier: 'COMMUNE', vi: '', en: '', tag: 'A' })}
        name={(item) => wordsAt(item, [], language)}
        detail={(item) => {
          const when = textAt(item, ['when']);
          return [
            wordOf(tierWords, textAt(item, ['tier']), language),
            when && conditionWords(when, fields, language),
          ]
            .filter(Boolean)
            .join(' · ');
        }}
      >
        {(path) => (
          <Stack gap="sm">
            <WordsAt path={path} label={t('name')} required />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <ChoiceAt path={[...path, 'tier']} label={t('tier')} words={tierWords} required />
              <TextAt path={[...path, 'kind']} label={t('kind')} description={t('kindHelp')} />
            </SimpleGrid>
            <ConditionAt path={[...path, 'when']} label={t('when')} />
            <FactAt path={path} />
          </Stack>
        )}
      </ListAt>
      <Stack gap="sm">
        <PlaceFields path={['agencies', 'lead']} label={t('lead')} />
      </Stack>
      {(['cooperating', 'external'] as const).map((key) => (
        <ListAt
          key={key}
          path={['agencies', key]}
          label={t(key)}
          add={t('addPlace')}
          empty={t('noPlace')}
          make={() => ({ vi: '', en: '', tag: 'A' })}
          name={(item) => wordsAt(item, [], language)}
          detail={(item) => textAt(item, ['unit']) || textAt(item, ['agency'])}
        >
          {(path) => (
            <Stack gap="sm">
              <PlaceFields path={path} label={t('name')} />
            </Stack>
          )}
        </ListAt>
      ))}
      <Units />
    </Stack>
  );
}

function PlaceFields({ path, label }: { path: Path; label: string }) {
  const t = useTexts(texts);
  const { facts } = useProcedure();
  return (
    <>
      <WordsAt path={path} label={label} required />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextAt path={[...path, 'unit']} label={t('unit')} choices={facts.units} />
        <TextAt path={[...path, 'agency']} label={t('agency')} />
      </SimpleGrid>
      <FactAt path={path} />
    </>
  );
}
