import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/wght.css';
import '../theme/page.css';
import { MantineProvider, MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { ApiProblem } from '../api/problem';
import { listenToKeys } from '../keys/keys';
import { defineTexts, useLanguage, useTexts } from '../texts/texts';
import { Boundary } from '../states/Boundary';
import { greys, theme } from '../theme/theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The browser's guess whether there is a network holds nothing back: what cannot be reached is said at once.
      networkMode: 'always',
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only what did not arrive is worth asking again.
      retry: (count, error) => count < 3 && error instanceof ApiProblem && error.isUnreachable,
      retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 10_000),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
// What keeps the page still behind a dialog writes a style of its own, and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const texts = defineTexts({ close: { vi: 'Đóng', en: 'Close' } });

/** What rooms stand on: the kit with its theme, the cache of what the server said, keys, short messages. */
export default function PageFrame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={greys}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Rooms>
          <Notifications position="bottom-right" limit={4} />
          <Boundary>{children}</Boundary>
        </Rooms>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** All texts are asked for anew when the language changes: what the server words comes in the new one too. */
function Rooms({ children }: { children: ReactNode }) {
  const t = useTexts(texts);
  const language = useLanguage();
  useLayoutEffect(listenToKeys, []);
  useEffect(() => void queries.invalidateQueries(), [language]);
  // Crosses that close have no words of their own, and the head of a dialog is not the head of the page.
  const closeButtonProps = { 'aria-label': t('close') };
  const dialog = { defaultProps: { closeButtonProps, attributes: { header: { role: 'none' } } } };
  const components = { Modal: dialog, Drawer: dialog, Notification: { defaultProps: { closeButtonProps } } };
  return <MantineThemeProvider theme={{ components }}>{children}</MantineThemeProvider>;
}
