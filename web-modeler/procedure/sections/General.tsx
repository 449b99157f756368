import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { DayAt } from '../fields/DayAt';
import { FactAt } from '../fields/FactAt';
import { ManyAt } from '../fields/ManyAt';
import { TextAt } from '../fields/TextAt';
import { WordsAt } from '../fields/WordsAt';
import { textAt } from '../file/reading';
import { useProcedure } from '../use-procedure';
import { channelWords, levelWords, receiptWords, serviceWords } from '../words';

const texts = defineTexts({
  name: { vi: 'Tên thủ tục', en: 'Name of the procedure' },
  code: { vi: 'Mã trong hệ thống', en: 'Code in this system' },
  codeHelp: {
    vi: 'Chữ không dấu, số và dấu gạch nối; mọi phiên bản của thủ tục dùng chung một mã.',
    en: 'Plain letters, digits and hyphens; all versions of the procedure share it.',
  },
  takeCode: { vi: 'Dùng mã ghi trên quy trình: {code}', en: 'Use the code of the process: {code}' },
  nationalCode: { vi: 'Mã thủ tục quốc gia', en: 'National code' },
  nationalHelp: {
    vi: 'Theo Cơ sở dữ liệu quốc gia về thủ tục hành chính, dạng 1.009994. Để trống nếu chưa có.',
    en: 'Of the national catalogue, such as 1.009994. Leave empty when there is none.',
  },
  process: { vi: 'Quy trình thực hiện', en: 'Process that runs it' },
  processHelp: {
    vi: 'Mã của quy trình chính trong mô hình này.',
    en: 'Id of the main process in this model.',
  },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  fieldCode: { vi: 'Mã lĩnh vực', en: 'Code of the field' },
  fieldHelp: {
    vi: 'Chữ thường và dấu gạch nối, ví dụ: construction.',
    en: 'Small letters and hyphens: construction.',
  },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  service: { vi: 'Mức độ dịch vụ công', en: 'Level of online service' },
  reason: { vi: 'Lý do chưa toàn trình', en: 'Why it is not full' },
  reasonHelp: { vi: 'Lý do đã công bố (NĐ 224/2026).', en: 'As published (NĐ 224/2026).' },
  channels: { vi: 'Hình thức nộp hồ sơ', en: 'Ways of filing' },
  from: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  to: { vi: 'Hết hiệu lực từ ngày', en: 'No longer from' },
  toHelp: {
    vi: 'Ngày đầu tiên không còn áp dụng. Để trống nếu chưa xác định.',
    en: 'The first day without it; may be empty.',
  },
  receipt: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with the appointment' },
});

export default function General() {
  const t = useTexts(texts);
  const { value, facts, isLocked, set } = useProcedure();
  const process = facts.processes.find(({ id }) => id === textAt(value, ['process']));
  const isFull = textAt(value, ['serviceLevel', 'value']) === 'FULL';
  return (
    <Stack gap="md">
      <WordsAt path={['name']} label={t('name')} required isLong />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <div>
          <TextAt path={['code']} label={t('code')} description={t('codeHelp')} required />
          {process && process.code !== '' && process.code !== textAt(value, ['code']) && !isLocked && (
            <Button size="compact-xs" variant="subtle" mt={4} onClick={() => set(['code'], process.code)}>
              {t('takeCode', { code: process.code })}
            </Button>
          )}
        </div>
        <TextAt path={['nationalCode']} label={t('nationalCode')} description={t('nationalHelp')} />
        <div>
          <TextAt
            path={['process']}
            label={t('process')}
            description={t('processHelp')}
            choices={facts.processes.map(({ id }) => id)}
            required
          />
          {process?.name && (
            <Text size="xs" mt={4}>
              {process.name}
            </Text>
          )}
        </div>
        <ChoiceAt path={['level']} label={t('level')} words={levelWords} required />
      </SimpleGrid>
      <WordsAt path={['field']} label={t('field')} required />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextAt path={['field', 'code']} label={t('fieldCode')} description={t('fieldHelp')} required />
        <ChoiceAt path={['receipt']} label={t('receipt')} words={receiptWords} standard="ALWAYS" />
      </SimpleGrid>
      <ManyAt path={['channels']} label={t('channels')} words={channelWords} required />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <ChoiceAt path={['serviceLevel', 'value']} label={t('service')} words={serviceWords} required />
        <FactAt path={['serviceLevel']} />
      </SimpleGrid>
      {!isFull && (
        <WordsAt path={['serviceLevel', 'reason']} label={t('reason')} description={t('reasonHelp')} isLong />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <SimpleGrid cols={2} spacing="xs">
          <DayAt path={['effective', 'from']} label={t('from')} required />
          <DayAt path={['effective', 'to']} label={t('to')} description={t('toHelp')} />
        </SimpleGrid>
        <FactAt path={['effective']} />
      </SimpleGrid>
    </Stack>
  );
}
