import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  Group,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { hallKeys } from './hall-queries';

const texts = defineTexts({
  list: { vi: 'Màn hình đã cấp mã', en: 'Screens that have a code' },
  none: { vi: 'Chưa có màn hình nào.', en: 'There are none yet.' },
  name: { vi: 'Vị trí đặt', en: 'Where it stands' },
  kind: { vi: 'Loại', en: 'Kind' },
  DISPLAY: { vi: 'Bảng gọi số', en: 'Display board' },
  KIOSK: { vi: 'Máy lấy số', en: 'Ticket kiosk' },
  issue: { vi: 'Cấp mã', en: 'Issue a code' },
  withdraw: { vi: 'Thu hồi {name}', en: 'Withdraw {name}' },
  once: {
    vi: 'Mở địa chỉ này trên thiết bị ngay bây giờ; mã chỉ hiện một lần. Thiết bị chỉ thấy số và quầy, không thấy hồ sơ.',
    en: 'Open this address on the device now; the code is shown once. The device sees numbers and counters, no cases.',
  },
});

const kinds = ['DISPLAY', 'KIOSK'] as const;

/** Devices of the waiting room: a code for a new one, withdrawn when it goes. */
export function Screens({ hallId: id }: { hallId: string }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof kinds)[number]>('DISPLAY');
  const [name, setName] = useState('');
  const screens = useQuery({
    queryKey: hallKeys.screens(id),
    queryFn: () => answerOf(api.GET('/api/v1/halls/{id}/screens', { params: { path: { id } } })),
  });
  const again = () => client.invalidateQueries({ queryKey: hallKeys.screens(id) });
  const issue = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/halls/{id}/screens', {
          params: { path: { id } },
          body: { kind, name: name.trim() },
        }),
      ),
    onSuccess: () => {
      setName('');
      return again();
    },
  });
  const withdraw = useMutation({
    mutationFn: (screenId: string) =>
      answerOf(api.DELETE('/api/v1/halls/{id}/screens/{screenId}', { params: { path: { id, screenId } } })),
    onSuccess: again,
  });
  const refused = issue.error ?? withdraw.error;
  const address =
    issue.data &&
    `${location.origin}/display${issue.data.kind === 'KIOSK' ? '/kiosk' : ''}#${issue.data.code}`;

  return (
    <Stack gap="md" maw={760}>
      {refused && (
        <Alert color="orange" variant="light" role="alert">
          {refused.message}
        </Alert>
      )}
      {address && (
        <Alert color="teal" variant="light" role="status">
          <Text size="sm">{t('once')}</Text>
          <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
            {address}
          </Anchor>
        </Alert>
      )}
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (name.trim()) issue.mutate();
        }}
      >
        <Group align="flex-end" gap="xs">
          <Select
            label={t('kind')}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
            data={kinds.map((one) => ({ value: one, label: t(one) }))}
            w={160}
          />
          <TextInput
            label={t('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            required
            flex={1}
            data-autofocus
          />
          <Button type="submit" loading={issue.isPending}>
            {t('issue')}
          </Button>
        </Group>
      </form>
      {screens.error && !screens.data ? (
        <Refused error={screens.error} retry={() => void screens.refetch()} />
      ) : !screens.data ? (
        <Loading />
      ) : screens.data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <Table aria-label={t('list')}>
          <Table.Tbody>
            {screens.data.items.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row">{one.name}</Table.Th>
                <Table.Td>{t(one.kind)}</Table.Td>
                <Table.Td>
                  {one.issuedBy}, {instantText(one.issuedAt)}
                </Table.Td>
                <Table.Td w={44}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('withdraw', { name: one.name })}
                    onClick={() => withdraw.mutate(one.id)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
