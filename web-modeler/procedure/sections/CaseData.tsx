import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { ListAt } from '../fields/ListAt';
import { TextsAt } from '../fields/ManyAt';
import { StandardAt } from '../fields/StandardAt';
import { SwitchAt } from '../fields/SwitchAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { textAt, textsAt, wordsAt } from '../file/reading';
import { typeWords, wordOf } from '../words';

const texts = defineTexts({
  data: { vi: 'Thông tin của hồ sơ', en: 'Data of the case' },
  help: {
    vi: 'Những thông tin dùng để xác định thời hạn, thành phần hồ sơ, phí, cơ quan giải quyết.',
    en: 'What decides on limits, components, fees and the competent agency.',
  },
  add: { vi: 'Thêm thông tin', en: 'Add a field' },
  none: { vi: 'Chưa có thông tin nào.', en: 'None yet.' },
  label: { vi: 'Tên gọi', en: 'Label' },
  name: { vi: 'Tên biến', en: 'Name of the variable' },
  nameHelp: { vi: 'Trùng với tên trường trong biểu mẫu tiếp nhận.', en: 'As the reception form calls it.' },
  type: { vi: 'Kiểu', en: 'Type' },
  values: { vi: 'Các giá trị có thể chọn', en: 'Values to choose from' },
  valuesHelp: {
    vi: 'Mã của từng giá trị, nhấn Enter sau mỗi mã.',
    en: 'A code each; Enter after every one.',
  },
  value: { vi: 'Tên gọi của {value}', en: 'Label of {value}' },
  required: { vi: 'Bắt buộc khai', en: 'Required' },
  standard: { vi: 'Giá trị khi không khai', en: 'Value when it is not answered' },
  variables: { vi: 'Tên biến khác', en: 'Further variables' },
  variablesHelp: {
    vi: 'Những gì thông điệp từ cơ quan khác mang vào quy trình, ví dụ: dutyAmount.',
    en: 'What messages of others bring into the process: dutyAmount.',
  },
});

export default function CaseData() {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Stack gap="lg">
      <ListAt
        path={['data']}
        label={t('data')}
        description={t('help')}
        add={t('add')}
        empty={t('none')}
        make={() => ({ name: '', type: 'text', label: { vi: '', en: '' } })}
        name={(item) => wordsAt(item, ['label'], language) || textAt(item, ['name'])}
        detail={(item) =>
          `${textAt(item, ['name'])} · ${wordOf(typeWords, textAt(item, ['type']), language)}`
        }
      >
        {(path, item) => (
          <Stack gap="sm">
            <WordsAt path={[...path, 'label']} label={t('label')} required />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextAt path={[...path, 'name']} label={t('name')} description={t('nameHelp')} required />
              <ChoiceAt path={[...path, 'type']} label={t('type')} words={typeWords} required />
            </SimpleGrid>
            {textAt(item, ['type']) === 'text' && (
              <>
                <TextsAt path={[...path, 'values']} label={t('values')} description={t('valuesHelp')} />
                {textsAt(item, ['values']).map((value) => (
                  <WordsAt key={value} path={[...path, 'valueLabels', value]} label={t('value', { value })} />
                ))}
              </>
            )}
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <StandardAt path={[...path, 'default']} label={t('standard')} field={item} />
              <SwitchAt path={[...path, 'required']} label={t('required')} />
            </SimpleGrid>
          </Stack>
        )}
      </ListAt>
      <TextsAt path={['variables']} label={t('variables')} description={t('variablesHelp')} />
    </Stack>
  );
}
