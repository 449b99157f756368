import { Anchor, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, instantText, moneyText } from '../../shared/time/instants';
import type { Case } from './case-queries';
import classes from './case.module.css';
import { Part } from './Circulation';
import { codeTexts, wordOf } from './words';

const texts = defineTexts({
  results: { vi: 'Kết quả', en: 'Results' },
  payments: { vi: 'Phí, lệ phí, nghĩa vụ tài chính', en: 'Fees and duties' },
  supplements: { vi: 'Yêu cầu bổ sung', en: 'Requests for a supplement' },
  extensions: { vi: 'Xin lỗi và hẹn lại', en: 'Apologies and new dates' },
  none: { vi: 'Không có.', en: 'None.' },
  version: { vi: 'Bản {n}', en: 'Version {n}' },
  number: { vi: 'Số', en: 'Number' },
  ready: { vi: 'Có kết quả', en: 'Ready' },
  returned: { vi: 'Trả kết quả', en: 'Returned' },
  superseded: { vi: 'đã được thay', en: 'superseded' },
  what: { vi: 'Khoản', en: 'What' },
  amount: { vi: 'Phải thu', en: 'Due' },
  paid: { vi: 'Đã thu', en: 'Paid' },
  state: { vi: 'Tình trạng', en: 'State' },
  receipt: { vi: 'Biên lai {number}', en: 'Receipt {number}' },
  round: { vi: 'Lần {n}', en: 'No. {n}' },
  asked: { vi: 'Yêu cầu {at}', en: 'Asked {at}' },
  until: { vi: 'hạn bổ sung {at}', en: 'until {at}' },
  received: { vi: 'đã nhận {at}', en: 'received {at}' },
  lapsed: { vi: 'hết hạn {at}', en: 'lapsed {at}' },
  moved: { vi: 'từ {old} sang {new}', en: 'from {old} to {new}' },
  receiptOfCase: { vi: 'Giấy tiếp nhận và hẹn trả kết quả', en: 'Receipt of the case' },
});

/** What came of the case and what it cost: results, money, supplements, extensions. */
export function Outcome({ file }: { file: Case }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const none = <Text size="sm">{t('none')}</Text>;
  return (
    <Stack gap="lg">
      {file.acceptedAt && (
        <Anchor component={Link} href={`/desk/cases/${file.id}/receipt`} size="sm">
          {t('receiptOfCase')}
        </Anchor>
      )}
      <Part title={t('results')}>
        {file.results.length === 0 ? (
          none
        ) : (
          <div className={classes.scroll}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('results')}</Table.Th>
                  <Table.Th>{t('number')}</Table.Th>
                  <Table.Th>{t('ready')}</Table.Th>
                  <Table.Th>{t('returned')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {file.results.map((result) => (
                  <Table.Tr key={result.id}>
                    <Table.Th scope="row" fw={400}>
                      <Group gap={6}>
                        {wordOf(codeTexts, result.kind, language)} · {t('version', { n: result.versionNo })}
                        {result.supersededAt && (
                          <Badge variant="light" color="gray" tt="none">
                            {t('superseded')}
                          </Badge>
                        )}
                      </Group>
                      {result.correctionReason && <Text size="xs">{result.correctionReason}</Text>}
                    </Table.Th>
                    <Table.Td>{result.number}</Table.Td>
                    <Table.Td>{instantText(result.readyAt)}</Table.Td>
                    <Table.Td>
                      {instantText(result.returnedAt)} {wordOf(codeTexts, result.method, language)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Part>
      <Part title={t('payments')}>
        {file.payments.length === 0 ? (
          none
        ) : (
          <div className={classes.scroll}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('what')}</Table.Th>
                  <Table.Th className={classes.numeric}>{t('amount')}</Table.Th>
                  <Table.Th className={classes.numeric}>{t('paid')}</Table.Th>
                  <Table.Th>{t('state')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {file.payments.map((payment) => (
                  <Table.Tr key={payment.id}>
                    <Table.Th scope="row" fw={400}>
                      {wordOf(codeTexts, payment.kind, language)}
                    </Table.Th>
                    <Table.Td className={classes.numeric}>{moneyText(payment.amount)}</Table.Td>
                    <Table.Td className={classes.numeric}>{moneyText(payment.paid)}</Table.Td>
                    <Table.Td>
                      {wordOf(codeTexts, payment.state, language)}
                      {payment.receipt && (
                        <Text size="xs" c="dimmed">
                          {t('receipt', { number: payment.receipt })}
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Part>
      <Part title={t('supplements')}>
        {file.supplements.length === 0
          ? none
          : file.supplements.map((one) => (
              <Text key={one.id} size="sm">
                {[
                  t('round', { n: one.round }),
                  t('asked', { at: instantText(one.requestedAt) }),
                  one.dueAt && t('until', { at: instantText(one.dueAt) }),
                  one.receivedAt && t('received', { at: instantText(one.receivedAt) }),
                  one.lapsedAt && t('lapsed', { at: instantText(one.lapsedAt) }),
                  one.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            ))}
      </Part>
      <Part title={t('extensions')}>
        {file.extensions.length === 0
          ? none
          : file.extensions.map((one) => (
              <Text key={one.round} size="sm">
                {dateText(one.grantedAt)}:{' '}
                {t('moved', { old: instantText(one.oldDueAt), new: instantText(one.newDueAt) })}
                {one.reason && ` · ${one.reason}`}
              </Text>
            ))}
      </Part>
    </Stack>
  );
}
