import { ActionIcon, Menu } from '@mantine/core';
import { IconColumns3, IconDownload } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../texts/texts';
import type { Column } from './column';
import { saveCsv, saveXlsx } from './export-file';

const texts = defineTexts({
  columns: { vi: 'Chọn cột', en: 'Choose columns' },
  save: { vi: 'Tải về những gì đang hiển thị', en: 'Download what is shown' },
  csv: { vi: 'Tệp CSV', en: 'CSV file' },
  xlsx: { vi: 'Tệp Excel (XLSX)', en: 'Excel file (XLSX)' },
});

interface TableToolsProps<Row> {
  /** Of the files. */
  fileName: string;
  columns: readonly Column<Row>[];
  hidden: readonly string[];
  show: (id: string, isShown: boolean) => void;
  shown: readonly Column<Row>[];
  rows: readonly Row[];
}

export function TableTools<Row>(props: TableToolsProps<Row>) {
  const t = useTexts(texts);
  const { fileName, columns, hidden, show, shown, rows } = props;
  return (
    <>
      <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('columns')} title={t('columns')}>
            <IconColumns3 size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {columns.map(({ id, title }) => {
            const isShown = !hidden.includes(id);
            return (
              <Menu.CheckboxItem key={id} checked={isShown} onChange={() => show(id, !isShown)}>
                {title}
              </Menu.CheckboxItem>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('save')}
            title={t('save')}
            disabled={rows.length === 0}
          >
            <IconDownload size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void saveXlsx(fileName, shown, rows)}>{t('xlsx')}</Menu.Item>
          <Menu.Item onClick={() => saveCsv(fileName, shown, rows)}>{t('csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
