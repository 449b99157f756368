import { Text, Title } from '@mantine/core';
import type { Schema } from '../shared/api/client';
import { defineTexts, inLanguage, useTexts } from '../shared/texts/texts';
import classes from './Door.module.css';

type Account = Schema<'DemoAccountView'>;

const texts = defineTexts({
  title: { vi: 'Tài khoản dùng thử', en: 'Accounts of the demo' },
  what: {
    vi: 'Bản dùng thử với một tỉnh hư cấu: mọi người, hồ sơ và mật khẩu đều không có thật. Chọn một vị trí để vào ngay.',
    en: 'A demo of a province that does not exist: people, cases and passwords are made up. Choose a post to go right in.',
  },
  password: { vi: 'Mật khẩu chung: {password}', en: 'Password of all: {password}' },
});

/** One button for each post: only a server that was started as a demo names them. */
export function DemoAccounts(props: {
  accounts: readonly Account[];
  isBusy: boolean;
  signIn: (account: Account) => void;
}) {
  const t = useTexts(texts);
  return (
    <section className={classes.side} aria-labelledby="demo-title">
      <Title order={2} size="h4" id="demo-title">
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {t('what')} {t('password', { password: props.accounts[0]?.password ?? '' })}
      </Text>
      <ul className={classes.accounts}>
        {props.accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={classes.account}
              disabled={props.isBusy}
              onClick={() => props.signIn(account)}
            >
              <span className={classes.post}>{inLanguage({ ...account.post })}</span>
              <span className={classes.username}>{account.username}</span>
              <span className={classes.does}>{inLanguage({ ...account.does })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
