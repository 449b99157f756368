import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { TextsAt } from '../fields/ManyAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { textAt, textsAt, wordsAt } from '../file/reading';
import { useProcedure } from '../use-procedure';
import { certaintyWords } from '../words';

const texts = defineTexts({
  grounds: { vi: 'Căn cứ pháp lý', en: 'Legal grounds' },
  add: { vi: 'Thêm văn bản', en: 'Add a ground' },
  none: { vi: 'Chưa có căn cứ nào.', en: 'None yet.' },
  id: { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' },
  articles: { vi: 'Điều, khoản', en: 'Articles' },
  about: { vi: 'Nội dung áp dụng', en: 'What it is about' },
  tag: { vi: 'Mức độ chắc chắn', en: 'How sure it is' },
  duties: { vi: 'Quy tắc tách nhiệm vụ không áp dụng', en: 'Separations of duties that are set aside' },
  dutiesHelp: {
    vi: 'Chỉ khi pháp luật cho phép một người làm cả hai việc trong thủ tục này.',
    en: 'Only where the law lets one person do both in this procedure.',
  },
  addDuty: { vi: 'Thêm quy tắc', en: 'Add a rule' },
  noDuty: { vi: 'Áp dụng mọi quy tắc.', en: 'All rules apply.' },
  rule: { vi: 'Mã quy tắc', en: 'Code of the rule' },
  ground: { vi: 'Căn cứ', en: 'Legal ground' },
});

export default function Legal() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { grounds } = useProcedure();
  return (
    <Stack gap="lg">
      <ListAt
        path={['legalGrounds']}
        label={t('grounds')}
        add={t('add')}
        empty={t('none')}
        make={() => ({ id: '', articles: [], about: { vi: '', en: '' }, tag: 'A' })}
        name={(item) =>
          [textAt(item, ['id']), textsAt(item, ['articles']).join(', ')].filter(Boolean).join(' · ')
        }
        detail={(item) => wordsAt(item, ['about'], language)}
      >
        {(path) => (
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <TextAt path={[...path, 'id']} label={t('id')} placeholder="NĐ 61/2018" required />
              <TextsAt path={[...path, 'articles']} label={t('articles')} />
              <ChoiceAt path={[...path, 'tag']} label={t('tag')} words={certaintyWords} required />
            </SimpleGrid>
            <WordsAt path={[...path, 'about']} label={t('about')} required isLong />
          </Stack>
        )}
      </ListAt>
      <ListAt
        path={['waivedDuties']}
        label={t('duties')}
        description={t('dutiesHelp')}
        add={t('addDuty')}
        empty={t('noDuty')}
        make={() => ({ rule: '', ground: grounds[0] ?? '', tag: 'A' })}
        name={(item) => textAt(item, ['rule'])}
        detail={(item) => textAt(item, ['ground'])}
      >
        {(path) => (
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextAt path={[...path, 'rule']} label={t('rule')} required />
              <TextAt path={[...path, 'ground']} label={t('ground')} choices={grounds} required />
            </SimpleGrid>
            <FactAt path={path} />
          </Stack>
        )}
      </ListAt>
    </Stack>
  );
}
