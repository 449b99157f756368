import { Container, Tabs, Title } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { Absence } from './Absence';
import { AlertRules } from './AlertRules';
import { OwnPassword } from './OwnPassword';
import { OwnSessions } from './OwnSessions';
import { TwoSteps } from './TwoSteps';

const texts = defineTexts({
  title: { vi: 'Cài đặt của tôi', en: 'My settings' },
  absence: { vi: 'Vắng mặt và ủy quyền', en: 'Absence and substitution' },
  alerts: { vi: 'Cảnh báo', en: 'Alerts' },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  twoSteps: { vi: 'Xác thực hai bước', en: 'Two-step sign-in' },
});

const sections = ['absence', 'alerts', 'sessions', 'password', 'twoSteps'] as const;

/** What a person sets for themselves; which part is open stands in the address. */
export default function Settings() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('section');
  const open = sections.find((section) => section === wanted) ?? 'absence';
  return (
    <Container size="md" py="md">
      <Title order={1} size="h3" mb="md">
        {t('title')}
      </Title>
      <Tabs
        value={open}
        onChange={(section) => setSearch(section ? { section } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {sections.map((section) => (
            <Tabs.Tab key={section} value={section}>
              {t(section)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="absence">
          <Absence />
        </Tabs.Panel>
        <Tabs.Panel value="alerts">
          <AlertRules />
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <OwnSessions />
        </Tabs.Panel>
        <Tabs.Panel value="password">
          <OwnPassword />
        </Tabs.Panel>
        <Tabs.Panel value="twoSteps">
          <TwoSteps />
        </Tabs.Panel>
      </Tabs>
    </Container>
  );
}
