import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { moneyText } from '../../../web/shared/time/instants';
import { AmountAt } from '../fields/AmountAt';
import { ChoiceAt } from '../fields/ChoiceAt';
import { ConditionAt } from '../fields/ConditionAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { NumberAt } from '../fields/NumberAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { newCondition } from '../file/conditions';
import { numberAt, textAt, wordsAt } from '../file/reading';
import { useProcedure } from '../use-procedure';
import { feeKindWords, timingWords, wordOf } from '../words';

const texts = defineTexts({
  title: { vi: 'Phí, lệ phí', en: 'Fees and charges' },
  add: { vi: 'Thêm khoản thu', en: 'Add a fee' },
  none: { vi: 'Không thu phí, lệ phí.', en: 'Nothing is charged.' },
  name: { vi: 'Tên khoản thu', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  kind: { vi: 'Loại', en: 'Kind' },
  when: { vi: 'Thu khi', en: 'Charged when' },
  timing: { vi: 'Thời điểm nộp', en: 'When it is paid' },
  online: { vi: 'Giảm khi nộp trực tuyến', en: 'Less when filed online' },
  collectedBy: { vi: 'Đơn vị thu khác', en: 'Collected by others' },
  collectedHelp: {
    vi: 'Mã bộ phận hoặc cơ quan; để trống nếu Bộ phận Một cửa thu.',
    en: 'Key of the unit or agency; empty: the one-stop.',
  },
  exemptions: { vi: 'Miễn, giảm', en: 'Exemptions' },
  exemptionsHelp: {
    vi: 'Dòng đầu tiên thỏa mãn điều kiện được áp dụng.',
    en: 'The first whose condition holds applies.',
  },
  addExemption: { vi: 'Thêm trường hợp miễn, giảm', en: 'Add an exemption' },
  noExemption: { vi: 'Không có.', en: 'None.' },
  exempted: { vi: 'Đối tượng', en: 'Who' },
  exemptWhen: { vi: 'Được miễn, giảm khi', en: 'Exempt when' },
  percent: { vi: 'Mức giảm', en: 'Less by' },
  ground: { vi: 'Căn cứ', en: 'Legal ground' },
});

export default function Fees() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { fields, grounds } = useProcedure();
  return (
    <ListAt
      path={['fees']}
      label={t('title')}
      add={t('add')}
      empty={t('none')}
      make={() => ({
        code: '',
        name: { vi: '', en: '' },
        kind: 'CHARGE',
        amount: 0,
        timing: 'ON_RESULT',
        tag: 'A',
      })}
      name={(item) => wordsAt(item, ['name'], language)}
      detail={(item) => {
        const amount = numberAt(item, ['amount']);
        return [
          wordOf(feeKindWords, textAt(item, ['kind']), language),
          amount !== undefined && moneyText(amount),
        ]
          .filter(Boolean)
          .join(' · ');
      }}
    >
      {(path) => (
        <Stack gap="sm">
          <WordsAt path={[...path, 'name']} label={t('name')} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextAt path={[...path, 'code']} label={t('code')} required />
            <ChoiceAt path={[...path, 'kind']} label={t('kind')} words={feeKindWords} required />
          </SimpleGrid>
          <AmountAt path={[...path, 'amount']} />
          <ConditionAt path={[...path, 'when']} label={t('when')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <ChoiceAt path={[...path, 'timing']} label={t('timing')} words={timingWords} required />
            <NumberAt
              path={[...path, 'onlineReduction']}
              label={t('online')}
              min={0}
              max={100}
              suffix=" %"
              standard={0}
            />
            <TextAt
              path={[...path, 'collectedBy']}
              label={t('collectedBy')}
              description={t('collectedHelp')}
            />
            <FactAt path={path} />
          </SimpleGrid>
          <ListAt
            path={[...path, 'exemptions']}
            label={t('exemptions')}
            description={t('exemptionsHelp')}
            add={t('addExemption')}
            empty={t('noExemption')}
            make={() => ({
              code: '',
              when: newCondition(fields),
              name: { vi: '', en: '' },
              ground: '',
              tag: 'A',
            })}
            name={(item) => wordsAt(item, ['name'], language)}
            detail={(item) => `${numberAt(item, ['percent']) ?? 100} %`}
          >
            {(inner) => (
              <Stack gap="sm">
                <WordsAt path={[...inner, 'name']} label={t('exempted')} required />
                <ConditionAt path={[...inner, 'when']} label={t('exemptWhen')} />
                <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
                  <TextAt path={[...inner, 'code']} label={t('code')} required />
                  <NumberAt
                    path={[...inner, 'percent']}
                    label={t('percent')}
                    min={1}
                    max={100}
                    suffix=" %"
                    standard={100}
                  />
                  <TextAt path={[...inner, 'ground']} label={t('ground')} choices={grounds} required />
                </SimpleGrid>
                <FactAt path={inner} />
              </Stack>
            )}
          </ListAt>
        </Stack>
      )}
    </ListAt>
  );
}
