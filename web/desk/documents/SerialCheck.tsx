import { Alert, Button, Group, Table, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../shared/api/client';
import { Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import classes from './documents.module.css';
import { stretches, verdictOf } from './serial-words';

const texts = defineTexts({
  none: { vi: 'Năm {year} chưa cấp số văn bản nào.', en: 'No number was given in {year}.' },
  whole: {
    vi: 'Số văn bản do hệ thống cấp năm {year} liền mạch: {numbers} số thuộc {classes} loại, không thiếu, không trùng.',
    en: 'The numbers given here in {year} are whole: {numbers} of {classes} classes, none missing, none twice.',
  },
  gaps: {
    vi: 'Số văn bản do hệ thống cấp năm {year} không liền mạch: thiếu {missing} số. Hãy báo quản trị hệ thống và ghi rõ lý do vào sổ.',
    en: 'The numbers given here in {year} are not whole: {missing} are missing. Tell who runs the system, and note why.',
  },
  details: { vi: 'Xem từng loại số', en: 'Show each class' },
  hide: { vi: 'Thu gọn', en: 'Hide' },
  table: { vi: 'Số văn bản theo loại', en: 'Numbers by class' },
  class: { vi: 'Loại số', en: 'Class' },
  last: { vi: 'Số cuối', en: 'Last number' },
  issued: { vi: 'Văn bản', en: 'Documents' },
  ended: { vi: 'Số đã thu hồi, thay thế', en: 'Revoked or superseded' },
  missing: { vi: 'Số thiếu', en: 'Missing' },
  no: { vi: 'không', en: 'none' },
});

/** Whether any number of the year is missing, in words; by class on demand. */
export function SerialCheck({
  serials,
  year,
}: {
  serials: Pick<UseQueryResult<Schema<'SerialCheck'>>, 'data' | 'error' | 'refetch'>;
  year: number;
}) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  if (serials.error) return <Refused error={serials.error} retry={() => void serials.refetch()} />;
  if (!serials.data) return null;
  const { classes: found } = serials.data;
  const { verdict, numbers, missing } = verdictOf(found);
  return (
    <Alert
      color={verdict === 'gaps' ? 'red' : verdict === 'whole' ? 'teal' : 'gray'}
      variant="light"
      p="xs"
      role={verdict === 'gaps' ? 'alert' : 'status'}
    >
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          {t(verdict, {
            year,
            numbers: numberText(numbers),
            classes: numberText(found.length),
            missing: numberText(missing),
          })}
        </Text>
        {found.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setOpen((now) => !now)}
          >
            {t(isOpen ? 'hide' : 'details')}
          </Button>
        )}
      </Group>
      {isOpen && (
        <div className={classes.serials} role="region" aria-label={t('table')} tabIndex={0}>
          <Table aria-label={t('table')} verticalSpacing={4} mt="xs">
            <Table.Thead>
              <Table.Tr>
                {(['class', 'last', 'issued', 'ended', 'missing'] as const).map((key) => (
                  <Table.Th key={key} scope="col">
                    {t(key)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.map((one) => (
                <Table.Tr key={one.class}>
                  <Table.Th scope="row" fw={500}>
                    {one.class}
                  </Table.Th>
                  <Table.Td>{numberText(one.last)}</Table.Td>
                  <Table.Td>{numberText(one.issued)}</Table.Td>
                  <Table.Td>{stretches(one.ended) || t('no')}</Table.Td>
                  <Table.Td>{stretches(one.missing) || t('no')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Alert>
  );
}
