import { Alert, Button, Checkbox, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  title: { vi: 'Mã khôi phục', en: 'Recovery codes' },
  what: {
    vi: 'Mỗi mã mở tài khoản một lần khi bạn không có điện thoại. Các mã này không hiển thị lại: hãy in ra hoặc cất ở nơi an toàn.',
    en: 'Each opens the account once when you do not have your phone. They are not shown again: print them or keep them in a safe place.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  print: { vi: 'In', en: 'Print' },
  kept: { vi: 'Tôi đã cất các mã này', en: 'I have put these codes away' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
});

/** Shown once; one goes on only after saying that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTexts(texts);
  const [isCopied, setCopied] = useState(false);
  const [isKept, setKept] = useState(false);
  return (
    <Stack gap="sm">
      <Alert color="orange" variant="light" title={t('title')}>
        <Text size="sm">{t('what')}</Text>
      </Alert>
      <SimpleGrid
        cols={{ base: 1, xs: 2 }}
        spacing={6}
        component="ul"
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
      >
        {codes.map((code) => (
          <li key={code}>
            <Code fz="sm" block>
              {code}
            </Code>
          </li>
        ))}
      </SimpleGrid>
      <Group gap="xs" className="no-print">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={14} />}
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={14} />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </Group>
      <Checkbox
        className="no-print"
        label={t('kept')}
        checked={isKept}
        onChange={({ currentTarget }) => setKept(currentTarget.checked)}
      />
      <Button className="no-print" disabled={!isKept} onClick={onKept}>
        {t('goOn')}
      </Button>
    </Stack>
  );
}
