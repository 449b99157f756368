import { SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ConditionAt } from '../fields/ConditionAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { ManyAt, TextsAt } from '../fields/ManyAt';
import { NumberAt } from '../fields/NumberAt';
import { useAt } from '../fields/place';
import { SwitchAt } from '../fields/SwitchAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { conditionWords, newCondition } from '../file/conditions';
import { textAt, wordsAt } from '../file/reading';
import { type Path, valueAt } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';
import { kindWords } from '../words';

const texts = defineTexts({
  title: { vi: 'Thành phần hồ sơ', en: 'Components of the dossier' },
  help: {
    vi: 'Không yêu cầu giấy tờ mà cơ quan nhà nước đã có: khi có cơ sở dữ liệu thay thế thì khai thác dữ liệu.',
    en: 'Do not ask for what the state already holds: name the database whose data stands for it.',
  },
  add: { vi: 'Thêm giấy tờ', en: 'Add a component' },
  none: { vi: 'Chưa có giấy tờ nào.', en: 'None yet.' },
  name: { vi: 'Tên giấy tờ', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  form: { vi: 'Mẫu đơn, tờ khai số', en: 'Number of the official form' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  always: { vi: 'Luôn bắt buộc', en: 'Always' },
  never: { vi: 'Không bắt buộc', en: 'Never' },
  when: { vi: 'Khi có điều kiện', en: 'When …' },
  condition: { vi: 'Bắt buộc khi', en: 'Required when' },
  kinds: { vi: 'Loại bản được nhận', en: 'Kinds that are taken' },
  copies: { vi: 'Số lượng bản', en: 'Copies' },
  database: { vi: 'Cơ sở dữ liệu thay thế', en: 'Database that stands for it' },
  databaseHelp: {
    vi: 'Mã cơ sở dữ liệu dùng chung, ví dụ: land. Có dữ liệu thì không phải nộp.',
    en: 'Key of a shared database: land.',
  },
  formats: { vi: 'Định dạng tệp nhận trực tuyến', en: 'File formats' },
  reuse: { vi: 'Dùng lại bản đã lưu trong kho dữ liệu', en: 'A stored copy may be reused' },
  returned: { vi: 'Trả lại cùng kết quả', en: 'Given back with the result' },
});

export default function Dossier() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { fields } = useProcedure();
  return (
    <ListAt
      path={['dossier']}
      label={t('title')}
      description={t('help')}
      add={t('add')}
      empty={t('none')}
      make={() => ({
        code: '',
        name: { vi: '', en: '' },
        required: true,
        kinds: ['ORIGINAL', 'ELECTRONIC'],
        tag: 'A',
      })}
      name={(item) => wordsAt(item, ['name'], language)}
      detail={(item) => {
        const required = valueAt(item, ['required']);
        const when = typeof required === 'string' ? conditionWords(required, fields, language) : '';
        return [textAt(item, ['form']), when || t(required === true ? 'always' : 'never')]
          .filter(Boolean)
          .join(' · ');
      }}
    >
      {(path) => (
        <Stack gap="sm">
          <WordsAt path={[...path, 'name']} label={t('name')} required isLong />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <TextAt path={[...path, 'code']} label={t('code')} required />
            <TextAt path={[...path, 'form']} label={t('form')} placeholder="Mẫu số 01" />
            <NumberAt path={[...path, 'copies']} label={t('copies')} min={1} max={50} standard={1} />
          </SimpleGrid>
          <RequiredAt path={[...path, 'required']} />
          <ManyAt path={[...path, 'kinds']} label={t('kinds')} words={kindWords} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextAt path={[...path, 'fromDatabase']} label={t('database')} description={t('databaseHelp')} />
            <TextsAt path={[...path, 'formats']} label={t('formats')} standard="pdf" />
            <SwitchAt path={[...path, 'reuse']} label={t('reuse')} />
            <SwitchAt path={[...path, 'isReturned']} label={t('returned')} />
          </SimpleGrid>
          <FactAt path={path} />
        </Stack>
      )}
    </ListAt>
  );
}

/** True, false, or a condition. */
function RequiredAt({ path }: { path: Path }) {
  const t = useTexts(texts);
  const { fields } = useProcedure();
  const { value, isLocked, set, error } = useAt(path);
  const kind = typeof value === 'string' ? 'when' : value === false ? 'never' : 'always';
  return (
    <Stack gap={6}>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t('required')}
        disabled={isLocked}
        value={kind}
        onChange={(wanted) => set(wanted === 'when' ? newCondition(fields) : wanted === 'always')}
        data={(['always', 'when', 'never'] as const).map((one) => ({ value: one, label: t(one) }))}
      />
      {kind === 'when' ? (
        <ConditionAt path={path} label={t('condition')} />
      ) : (
        error && (
          <Text size="xs" c="var(--mantine-color-error)">
            {error}
          </Text>
        )
      )}
    </Stack>
  );
}
