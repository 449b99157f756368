import { Link, useLocation } from 'wouter';
import { api } from '../../web/shared/api/client';
import { useKeys } from '../../web/shared/keys/keys';
import { initialsOf } from '../../web/shared/shell/initials';
import { visit } from '../../web/shared/shell/places';
import { defineTexts, setLanguage, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { usePlaces } from '../places';
import classes from './models.module.css';
import { Popover } from './Popover';
import { chooseScheme, useScheme } from './scheme';
import { useWho } from './who';

const texts = defineTexts({
  brand: { vi: 'Một cửa', en: 'One door' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  rooms: { vi: 'Các mục', en: 'Places' },
  person: { vi: 'Tài khoản: {name}', en: 'Account: {name}' },
  settings: { vi: 'Cài đặt của tôi', en: 'My settings' },
  language: { vi: 'English', en: 'Tiếng Việt' },
  dark: { vi: 'Nền tối', en: 'Dark' },
  light: { vi: 'Nền sáng', en: 'Light' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  goTo: { vi: 'Đến {place}', en: 'Go to {place}' },
});

/** Where one may go, and who one is. */
export function Header() {
  const t = useTexts(texts);
  const who = useWho();
  const language = useLanguage();
  const scheme = useScheme();
  const [path, go] = useLocation();
  const places = usePlaces().filter(({ permission }) => !permission || who.permissions.includes(permission));
  useKeys(
    places.flatMap(({ keys, label, href }) =>
      keys ? [{ key: keys, says: t('goTo', { place: label }), act: () => visit(href, go) }] : [],
    ),
  );
  const signOut = async () => {
    await api.DELETE('/api/v1/session').catch(() => undefined);
    location.assign('/sign-in');
  };
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <header className={classes.header}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <a href="/" className={classes.brand} aria-label={t('brand')}>
        <img src="/app/icon.svg" alt="" width={24} height={24} />
        <span>{t('brand')}</span>
      </a>
      <nav className={classes.nav} aria-label={t('rooms')}>
        {places.map(({ href, label, keys }) => (
          <Link
            key={href}
            href={href}
            aria-current={path === href ? 'page' : undefined}
            aria-keyshortcuts={keys}
            className={classes.place}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Popover label={t('person', { name: who.name })} className={classes.person} face={initialsOf(who.name)}>
        <p className={classes.menuName}>{who.name}</p>
        <a href="/desk/settings">{t('settings')}</a>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {t('language')}
        </button>
        <button type="button" onClick={() => chooseScheme(scheme === 'dark' ? 'light' : 'dark')}>
          {t(scheme === 'dark' ? 'light' : 'dark')}
        </button>
        <button type="button" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </Popover>
    </header>
  );
}
