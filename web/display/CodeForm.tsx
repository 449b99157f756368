import { Alert, Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { defineTexts, useTexts } from '../shared/texts/texts';

const texts = defineTexts({
  title: { vi: 'Màn hình sảnh chờ', en: 'Screen of a waiting hall' },
  how: {
    vi: 'Nhập mã đã cấp cho màn hình này tại trang Quầy, mục Màn hình.',
    en: 'Enter the code that was issued for this screen on the counter page, under Screens.',
  },
  code: { vi: 'Mã màn hình', en: 'Code of the screen' },
  open: { vi: 'Mở', en: 'Open' },
  wrong: {
    vi: 'Mã không đúng hoặc đã bị thu hồi. Hãy xin mã mới tại quầy.',
    en: 'The code is wrong or was withdrawn. Ask at a counter for a new one.',
  },
  unreachable: {
    vi: 'Chưa kết nối được máy chủ. Màn hình tự thử lại mỗi 2 giây.',
    en: 'The server cannot be reached. The screen tries again every 2 seconds.',
  },
});

interface CodeFormProps {
  isWrong?: boolean;
  isUnreachable?: boolean;
  enter: (code: string) => void;
}

/** Until the device is known: asks for its code, or says why nothing is shown. */
export function CodeForm({ isWrong, isUnreachable, enter }: CodeFormProps) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) enter(code.trim());
  };
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" maw={440} w="100%">
        <form onSubmit={submit}>
          <Stack gap="md">
            <Title order={1} size="h3">
              {t('title')}
            </Title>
            {isWrong && (
              <Alert color="orange" variant="light" role="alert">
                {t('wrong')}
              </Alert>
            )}
            {isUnreachable ? (
              <Text role="status">{t('unreachable')}</Text>
            ) : (
              <>
                <Text size="sm">{t('how')}</Text>
                <TextInput
                  label={t('code')}
                  value={code}
                  onChange={(event) => setCode(event.currentTarget.value)}
                  autoComplete="off"
                  spellCheck={false}
                  required
                />
                <Button type="submit">{t('open')}</Button>
              </>
            )}
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
