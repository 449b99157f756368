import { Badge, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../web/shared/api/client';
import { Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './review.module.css';

const texts = defineTexts({
  none: { vi: 'Không có kịch bản nào được trình kèm.', en: 'No scenario was sent with it.' },
  run: { vi: 'Chạy lại {count} kịch bản', en: 'Run the {count} scenarios' },
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  step: { vi: 'bước {step}: {message}', en: 'step {step}: {message}' },
  coverage: {
    vi: 'Đã đi qua {passed} trên {total} bước và cổng.',
    en: '{passed} of {total} steps and gateways were passed.',
  },
});

/** The scenarios that were sent with it, played anew on the engine; nothing is kept. */
export function Stories({ id, names }: { id: string; names: readonly string[] }) {
  const t = useTexts(texts);
  const playing = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/reviews/{id}/play', { params: { path: { id } } })),
  });
  if (names.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('none')}
      </Text>
    );
  const { data } = playing;
  return (
    <>
      <Button size="xs" variant="default" loading={playing.isPending} onClick={() => playing.mutate()} mb={8}>
        {t('run', { count: names.length })}
      </Button>
      {playing.error && <Refused error={playing.error} />}
      {data?.problems.map(({ file, message }, place) => (
        <Text key={place} size="sm" c="red">
          {file}: {message}
        </Text>
      ))}
      <ul className={classes.problems}>
        {names.map((name) => {
          const story = data?.stories.find(({ file }) => file === name);
          return (
            <li key={name}>
              {story && (
                <Badge
                  size="xs"
                  variant="light"
                  color={story.hasPassed ? 'teal' : 'red'}
                  tt="none"
                  radius="sm"
                  mr={8}
                >
                  {t(story.hasPassed ? 'passed' : 'failed')}
                </Badge>
              )}
              {story?.title ?? name}
              {story?.failures.map(({ step, message }, place) => (
                <Text key={place} size="xs" c="red">
                  {t('step', { step, message })}
                </Text>
              ))}
            </li>
          );
        })}
      </ul>
      {data && data.nodes.total > 0 && (
        <Text size="xs" c="dimmed">
          {t('coverage', { passed: data.nodes.total - data.nodes.missing.length, total: data.nodes.total })}
        </Text>
      )}
    </>
  );
}
