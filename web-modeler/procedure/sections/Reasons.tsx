import { Stack, Text } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { ListAt } from '../fields/ListAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { textAt, wordsAt } from '../file/reading';
import { useProcedure } from '../use-procedure';
import { certaintyWords } from '../words';

const texts = defineTexts({
  help: {
    vi: 'Mỗi lần yêu cầu bổ sung, từ chối hay dừng giải quyết đều phải nêu lý do có căn cứ pháp lý.',
    en: 'Every request, refusal or stop names a reason with a legal ground.',
  },
  supplement: { vi: 'Lý do yêu cầu bổ sung hồ sơ', en: 'Reasons to ask for a supplement' },
  rejection: { vi: 'Lý do từ chối tiếp nhận', en: 'Reasons to refuse the dossier at reception' },
  refusal: { vi: 'Lý do từ chối giải quyết', en: 'Reasons to refuse the result' },
  stopGrounds: { vi: 'Lý do dừng giải quyết', en: 'Grounds to stop the case' },
  add: { vi: 'Thêm lý do', en: 'Add a reason' },
  none: { vi: 'Chưa có lý do nào.', en: 'None yet.' },
  said: { vi: 'Lý do', en: 'Reason' },
  code: { vi: 'Mã', en: 'Code' },
  codeHelp: {
    vi: 'Chữ hoa không dấu và gạch dưới, ví dụ: NOT_COMPETENT.',
    en: 'Capitals and underscores: NOT_COMPETENT.',
  },
  ground: { vi: 'Căn cứ pháp lý', en: 'Legal ground' },
  groundHelp: {
    vi: 'Bắt đầu bằng một căn cứ ở mục Căn cứ pháp lý, có thể ghi thêm điều, khoản.',
    en: 'Begins with one of the legal grounds; article and clause may follow.',
  },
  tag: { vi: 'Mức độ chắc chắn', en: 'How sure it is' },
});

const lists = [
  ['supplement', ['reasons', 'supplement']],
  ['rejection', ['reasons', 'rejection']],
  ['refusal', ['reasons', 'refusal']],
  ['stopGrounds', ['clock', 'stopGrounds']],
] as const;

export default function Reasons() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { grounds } = useProcedure();
  return (
    <Stack gap="lg">
      <Text size="xs" c="dimmed">
        {t('help')}
      </Text>
      {lists.map(([key, path]) => (
        <ListAt
          key={key}
          path={path}
          label={t(key)}
          add={t('add')}
          empty={t('none')}
          make={() => ({ code: '', vi: '', en: '', ground: grounds[0] ?? '' })}
          name={(item) => wordsAt(item, [], language)}
          detail={(item) => textAt(item, ['ground'])}
        >
          {(at) => (
            <Stack gap="sm">
              <WordsAt path={at} label={t('said')} required />
              <TextAt
                path={[...at, 'ground']}
                label={t('ground')}
                description={t('groundHelp')}
                choices={grounds}
                required
              />
              <TextAt path={[...at, 'code']} label={t('code')} description={t('codeHelp')} required />
              <ChoiceAt path={[...at, 'tag']} label={t('tag')} words={certaintyWords} />
            </Stack>
          )}
        </ListAt>
      ))}
    </Stack>
  );
}
