import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText, timeText } from '../../shared/time/instants';
import { serverNow } from '../../shared/time/server-clock';
import { ageOf, ageTexts } from './age';

const texts = defineTexts({
  ...ageTexts,
  asOf: { vi: 'Số liệu lúc {time}', en: 'As of {time}' },
});

/** The server's instant of what is shown, and how long ago that was. Not spoken at every change. */
export function AsOf({ at }: { at: string }) {
  const t = useTexts(texts);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const { key, n } = ageOf(now - Date.parse(at));
  const isOfToday = now - Date.parse(at) < 12 * 3_600_000;
  return (
    <Text size="xs" c="dimmed" component="time" dateTime={at} title={instantText(at)}>
      {t('asOf', { time: isOfToday ? timeText(at) : instantText(at) })} · {t(key, { n })}
    </Text>
  );
}
