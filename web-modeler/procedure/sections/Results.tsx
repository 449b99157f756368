import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ConditionAt } from '../fields/ConditionAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { textAt, wordsAt } from '../file/reading';
import { useProcedure } from '../use-procedure';
import { OutcomeAt } from './OutcomeAt';

const texts = defineTexts({
  title: { vi: 'Kết quả giải quyết', en: 'Results' },
  add: { vi: 'Thêm kết quả', en: 'Add a result' },
  none: { vi: 'Chưa có kết quả nào.', en: 'None yet.' },
  name: { vi: 'Tên kết quả', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  type: { vi: 'Loại văn bản', en: 'Type of document' },
  typeHelp: {
    vi: 'Chữ thường và gạch nối, ví dụ: building-permit.',
    en: 'Small letters and hyphens: building-permit.',
  },
  issuedBy: { vi: 'Cơ quan cấp', en: 'Issued by' },
  issuedHelp: { vi: 'Để trống nếu là cơ quan có thẩm quyền.', en: 'Empty: the competent agency.' },
  when: { vi: 'Có kết quả này khi', en: 'This result comes when' },
});

export default function Results() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { fields, facts } = useProcedure();
  const known = [...fields, ...facts.answers.filter(({ name }) => !fields.some((one) => one.name === name))];
  return (
    <Stack gap="lg">
      <OutcomeAt path={['outcome']} fields={known} />
      <ListAt
        path={['results']}
        label={t('title')}
        add={t('add')}
        empty={t('none')}
        make={() => ({ code: '', name: { vi: '', en: '' }, documentType: '', tag: 'A' })}
        name={(item) => wordsAt(item, ['name'], language)}
        detail={(item) => textAt(item, ['documentType'])}
      >
        {(path) => (
          <Stack gap="sm">
            <WordsAt path={[...path, 'name']} label={t('name')} required isLong />
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <TextAt path={[...path, 'code']} label={t('code')} required />
              <TextAt
                path={[...path, 'documentType']}
                label={t('type')}
                description={t('typeHelp')}
                required
              />
              <TextAt
                path={[...path, 'issuedBy']}
                label={t('issuedBy')}
                description={t('issuedHelp')}
                choices={facts.units}
              />
            </SimpleGrid>
            <ConditionAt path={[...path, 'when']} label={t('when')} fields={known} />
            <FactAt path={path} />
          </Stack>
        )}
      </ListAt>
    </Stack>
  );
}
