import { SimpleGrid, Stack } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { ConditionAt } from '../fields/ConditionAt';
import { FactAt } from '../fields/FactAt';
import { ListAt } from '../fields/ListAt';
import { NumberAt } from '../fields/NumberAt';
import { SwitchAt } from '../fields/SwitchAt';
import { TimeAt } from '../fields/TimeAt';
import { conditionWords } from '../file/conditions';
import { textAt, textsAt } from '../file/reading';
import { limitWords } from '../limit-words';
import { useProcedure } from '../use-procedure';
import { channelWords, countingWords, obligationWords, supplementWords, wordOf } from '../words';
import { TimeSums } from './TimeSums';

const texts = defineTexts({
  limits: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  limitsHelp: {
    vi: 'Dòng đầu tiên thỏa mãn điều kiện được áp dụng; dòng không có điều kiện đặt cuối cùng.',
    en: 'The first whose condition holds applies; the one without a condition comes last.',
  },
  add: { vi: 'Thêm thời hạn', en: 'Add a limit' },
  none: { vi: 'Chưa có thời hạn nào.', en: 'None yet.' },
  always: { vi: 'Mọi trường hợp', en: 'Every case' },
  when: { vi: 'Áp dụng khi', en: 'Applies when' },
  mode: { vi: 'Cách tính riêng', en: 'Counted otherwise' },
  counting: { vi: 'Cách tính thời hạn', en: 'How limits are counted' },
  acceptance: { vi: 'Thời hạn tiếp nhận: {channel}', en: 'Acceptance: {channel}' },
  supplement: { vi: 'Khi phải bổ sung hồ sơ, thời hạn', en: 'When a supplement is asked, the limit' },
  supplementHelp: { vi: 'NĐ 61/2018 Điều 19 khoản 4', en: 'NĐ 61/2018 Art. 19(4)' },
  requests: { vi: 'Số lần được yêu cầu bổ sung', en: 'Requests for a supplement' },
  supplementLimit: { vi: 'Thời gian để người dân bổ sung', en: 'The applicant’s time to supplement' },
  obligation: { vi: 'Khi chờ nộp thuế, phí, thời hạn', en: 'While a duty is to be paid, the limit' },
  times: { vi: 'Số lần được gia hạn', en: 'Extensions' },
  notice: { vi: 'Báo trước khi hết hạn (ngày làm việc)', en: 'Notice before the due date (working days)' },
  atMost: { vi: 'Mỗi lần gia hạn không quá', en: 'An extension is at most' },
  cutoff: {
    vi: 'Tiếp nhận sau 15 giờ tính sang ngày làm việc tiếp theo',
    en: 'Accepted after 15:00 counts as the next day',
  },
  warn: { vi: 'Cảnh báo khi đã dùng', en: 'Warn when so much is used' },
});

export default function Limits() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { value, fields } = useProcedure();
  const ways = textsAt(value, ['channels']);
  return (
    <Stack gap="lg">
      <ListAt
        path={['limits']}
        label={t('limits')}
        description={t('limitsHelp')}
        add={t('add')}
        empty={t('none')}
        make={() => ({ value: 5, unit: 'working-day', tag: 'A' })}
        name={(item) => limitWords(item, language)}
        detail={(item) => {
          const when = textAt(item, ['when']);
          return when ? conditionWords(when, fields, language) : t('always');
        }}
      >
        {(path) => (
          <Stack gap="sm">
            <TimeAt path={path} />
            <ConditionAt path={[...path, 'when']} label={t('when')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <FactAt path={path} />
              <ChoiceAt path={[...path, 'mode']} label={t('mode')} words={countingWords} />
            </SimpleGrid>
          </Stack>
        )}
      </ListAt>
      <TimeSums />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ChoiceAt
          path={['clock', 'counting']}
          label={t('counting')}
          words={countingWords}
          standard="DAY_EXCLUDE_FIRST"
        />
        <NumberAt
          path={['clock', 'warnAtPercent']}
          label={t('warn')}
          min={1}
          max={100}
          suffix=" %"
          standard={80}
        />
        <ChoiceAt
          path={['clock', 'supplement']}
          label={t('supplement')}
          description={t('supplementHelp')}
          words={supplementWords}
          standard="RESTART"
        />
        <NumberAt path={['clock', 'supplementRequests']} label={t('requests')} min={0} max={9} standard={1} />
        <TimeAt path={['clock', 'supplementLimit']} label={t('supplementLimit')} />
        <FactAt path={['clock', 'supplementLimit']} />
        <ChoiceAt
          path={['clock', 'financialObligation']}
          label={t('obligation')}
          words={obligationWords}
          standard="PAUSE"
        />
        <SwitchAt path={['clock', 'acceptAfterCutoffCountsNextDay']} label={t('cutoff')} />
        <NumberAt path={['clock', 'extension', 'times']} label={t('times')} min={0} max={9} standard={1} />
        <NumberAt
          path={['clock', 'extension', 'noticeWorkingDays']}
          label={t('notice')}
          min={0}
          max={30}
          standard={1}
        />
        <TimeAt path={['clock', 'extension', 'atMost']} label={t('atMost')} />
      </SimpleGrid>
      {ways.map((channel) => (
        <SimpleGrid key={channel} cols={{ base: 1, sm: 2 }} spacing="sm">
          <TimeAt
            path={['clock', 'acceptance', channel]}
            label={t('acceptance', { channel: wordOf(channelWords, channel, language) })}
          />
          <FactAt path={['clock', 'acceptance', channel]} />
        </SimpleGrid>
      ))}
    </Stack>
  );
}
