import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconPlayerPause,
} from '@tabler/icons-react';
import { defineTexts, useTexts } from '../texts/texts';
import { dueColors } from '../theme/theme';

/** How a clock stands: open ones IN_TIME, DUE_SOON, OVERDUE, PAUSED; ended ones EARLY, ON_TIME, LATE. */
export type DueClass = 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED' | 'EARLY' | 'ON_TIME' | 'LATE';

export const classTexts = defineTexts<DueClass>({
  IN_TIME: { vi: 'Trong hạn', en: 'In time' },
  DUE_SOON: { vi: 'Sắp đến hạn', en: 'Due soon' },
  OVERDUE: { vi: 'Quá hạn', en: 'Overdue' },
  PAUSED: { vi: 'Tạm dừng', en: 'Paused' },
  EARLY: { vi: 'Trước hạn', en: 'Early' },
  ON_TIME: { vi: 'Đúng hạn', en: 'On time' },
  LATE: { vi: 'Trễ hạn', en: 'Late' },
});

const icons = {
  IN_TIME: IconClock,
  DUE_SOON: IconClockExclamation,
  OVERDUE: IconAlertTriangle,
  PAUSED: IconPlayerPause,
  EARLY: IconCircleCheck,
  ON_TIME: IconCircleCheck,
  LATE: IconAlertTriangle,
} as const;

const isClass = (value: string): value is DueClass => value in icons;

/** The class of a clock by word, shape and colour. Nothing for a class that is not known. */
export function ClassBadge({
  class: given,
  size = 'sm',
}: {
  class: string | null | undefined;
  size?: 'xs' | 'sm' | 'md';
}) {
  const t = useTexts(classTexts);
  if (!given || !isClass(given)) return null;
  const Icon = icons[given];
  return (
    <Badge
      color={dueColors[given]}
      variant="light"
      size={size}
      tt="none"
      fw={600}
      leftSection={<Icon size={13} aria-hidden />}
      styles={{ root: { flex: 'none' } }}
    >
      {t(given)}
    </Badge>
  );
}
