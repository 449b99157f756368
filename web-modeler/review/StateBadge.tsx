import { Badge } from '@mantine/core';
import { useTexts } from '../../web/shared/texts/texts';
import { isReviewState, stateColours, stateTexts } from './review-words';

export function StateBadge({ state }: { state: string }) {
  const t = useTexts(stateTexts);
  if (!isReviewState(state)) return null;
  return (
    <Badge variant="light" color={stateColours[state]} tt="none" radius="sm">
      {t(state)}
    </Badge>
  );
}
