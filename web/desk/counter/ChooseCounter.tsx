import { Badge, Button, Text } from '@mantine/core';
import { useMe } from '../../shared/session/session';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { counterTexts } from './counter-texts';
import classes from './counter.module.css';
import type { Hall } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  choose: {
    vi: 'Bạn chưa trực quầy nào. Chọn quầy để mở:',
    en: 'You sit at no counter. Choose one to open:',
  },
  yours: { vi: 'Ca của bạn', en: 'Your shift' },
  backup: { vi: 'Bạn trực thay', en: 'You stand in' },
  taken: { vi: '{name} đang trực', en: '{name} sits there' },
  free: { vi: 'Chưa mở', en: 'Closed' },
});

/** The counters of the hall, those of one's own shift first. */
export function ChooseCounter({ hall, acts }: { hall: Hall; acts: CounterActs }) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const { id: me } = useMe();
  const rank = ({ onShift, standsIn }: Hall['counters'][number]) =>
    onShift?.id === me ? 0 : standsIn?.id === me ? 1 : 2;
  const counters = [...hall.counters].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      <Text size="sm" mb="xs">
        {t('choose')}
      </Text>
      <ul className={classes.choices}>
        {counters.map((counter) => (
          <li key={counter.id} className={classes.choice}>
            <span className={classes.number}>{counter.number}</span>
            <span className={classes.choiceName}>
              <Text size="sm" fw={600} span>
                {inLanguage(counter.name)}
              </Text>
              <Text size="xs" c="dimmed" span>
                {counter.officer ? t('taken', { name: counter.officer.name }) : t('free')}
              </Text>
            </span>
            {rank(counter) < 2 && (
              <Badge variant="light" tt="none">
                {t(rank(counter) === 0 ? 'yours' : 'backup')}
              </Badge>
            )}
            <Button
              size="xs"
              variant={counter.officer ? 'default' : 'filled'}
              loading={acts.busy === 'open'}
              onClick={() =>
                void acts.run({ act: 'open', counterId: counter.id, takesOver: counter.officer !== null })
              }
            >
              {words(counter.officer ? 'takeOver' : 'open')}
              <span className={classes.forScreenReaders}>
                {' '}
                {words('counter', { number: counter.number })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
