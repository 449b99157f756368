import { Kbd, Modal, Table } from '@mantine/core';
import { defineTexts, useTexts } from '../texts/texts';
import { useBoundKeys } from './keys';

const texts = defineTexts({ title: { vi: 'Phím tắt ở trang này', en: 'Keys on this page' } });

const shown: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt' };

export default function KeyHelp({ close }: { close: () => void }) {
  const t = useTexts(texts);
  const keys = useBoundKeys();
  return (
    <Modal opened onClose={close} title={t('title')} centered>
      <Table>
        <Table.Tbody>
          {keys.map(({ key, says }) => (
            <Table.Tr key={key + says}>
              <Table.Th scope="row" w={130}>
                {key.split(/[+ ]/).map((part) => (
                  <Kbd key={part} mr={4}>
                    {shown[part] ?? part}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{says}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
