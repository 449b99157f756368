import { Alert, Button, List, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schema } from '../../../shared/api/client';
import { ApiProblem } from '../../../shared/api/problem';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { instantText } from '../../../shared/time/instants';
import classes from '../case.module.css';
import { clockTexts, nextTexts, placeText, stateTexts, unitText, wordOf } from '../words';

type Preview = Schema<'ActPreviewView'>;

const texts = defineTexts({
  title: { vi: 'Nếu thực hiện', en: 'If you do this' },
  incomplete: {
    vi: 'Điền các mục bắt buộc để xem tác động tới thời hạn và nơi giữ hồ sơ.',
    en: 'Fill in what is required to see what it does to dates and custody.',
  },
  computing: { vi: 'Đang tính…', en: 'Working it out…' },
  refused: { vi: 'Chưa thực hiện được', en: 'It cannot be done like this' },
  again: { vi: 'Xem lại với hồ sơ mới nhất', en: 'Look again at the newest state' },
  state: { vi: 'Trạng thái', en: 'State' },
  due: { vi: 'Hẹn trả', en: 'Result due' },
  holder: { vi: 'Giữ hồ sơ', en: 'Held by' },
  next: { vi: 'Việc tiếp theo', en: 'Next' },
  same: { vi: '{what} (không đổi)', en: '{what} (unchanged)' },
  change: { vi: '{old} → {new}', en: '{old} → {new}' },
  noDue: { vi: 'chưa có', en: 'none' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  nobody: { vi: 'không còn ai', en: 'nobody' },
  nothing: { vi: 'không còn việc', en: 'nothing left' },
  applicant: { vi: 'người nộp', en: 'the applicant' },
  onTheWay: { vi: '{from}, đang chuyển {to}', en: '{from}, on its way to {to}' },
  clocks: { vi: 'Thời hạn bị tác động', en: 'Clocks it touches' },
  untouched: { vi: 'Không thời hạn nào bị tác động.', en: 'It touches no clock.' },
});

/** What the act would do to state, dates and custody, worked out by the server; or why it would be refused. */
export function ActPreview({
  preview,
  isComplete,
  refresh,
}: {
  preview: UseQueryResult<Preview>;
  isComplete: boolean;
  refresh: () => void;
}) {
  const t = useTexts(texts);
  const { data, error, isFetching } = preview;
  return (
    <section className={classes.preview} aria-live="polite" aria-busy={isFetching}>
      <Title order={3} size="h6" mb={6}>
        {t('title')}
      </Title>
      {!isComplete ? (
        <Text size="sm">{t('incomplete')}</Text>
      ) : error ? (
        <Alert color="orange" variant="light" title={t('refused')}>
          <Text size="sm">{error.message}</Text>
          {error instanceof ApiProblem && error.isConflict && (
            <Button size="xs" mt="xs" variant="default" onClick={refresh}>
              {t('again')}
            </Button>
          )}
        </Alert>
      ) : data ? (
        <Effect preview={data} />
      ) : (
        <Text size="sm">{t('computing')}</Text>
      )}
    </section>
  );
}

function Effect({ preview: { before, after, clocks } }: { preview: Preview }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const turn = (old: string, now: string) =>
    old === now ? t('same', { what: now }) : t('change', { old, new: now });
  const dueOf = (standing: Preview['before']) =>
    standing.dueAt ? instantText(standing.dueAt) : t(standing.class === 'PAUSED' ? 'paused' : 'noDue');
  const nextOf = ({ nextAction }: Preview['before']) =>
    wordOf(nextTexts, nextAction, language) || t('nothing');
  const holderOf = ({ custody, holder, to }: Preview['before']) => {
    if (!holder) return t('nobody');
    if (custody === 'APPLICANT') return t('applicant');
    if (custody === 'TRANSIT')
      return t('onTheWay', { from: unitText(holder, language), to: placeText(to, language) });
    return placeText(holder, language);
  };
  return (
    <>
      <dl className={classes.turns}>
        <dt>{t('state')}</dt>
        <dd>{turn(wordOf(stateTexts, before.state, language), wordOf(stateTexts, after.state, language))}</dd>
        <dt>{t('due')}</dt>
        <dd>{turn(dueOf(before), dueOf(after))}</dd>
        <dt>{t('holder')}</dt>
        <dd>{turn(holderOf(before), holderOf(after))}</dd>
        <dt>{t('next')}</dt>
        <dd>{turn(nextOf(before), nextOf(after))}</dd>
      </dl>
      {clocks.length === 0 ? (
        <Text size="sm" mt={6}>
          {t('untouched')}
        </Text>
      ) : (
        <>
          <Title order={4} size="h6" mt="xs" mb={4}>
            {t('clocks')}
          </Title>
          <List size="xs" spacing={4}>
            {clocks.flatMap(({ id, kind, unit, entries }) =>
              entries.map((entry, place) => (
                <List.Item key={`${id} ${place}`}>
                  <b>
                    {wordOf(clockTexts, kind, language)}
                    {unit && ` (${unitText(unit, language)})`}
                  </b>
                  {' · '}
                  {inLanguage(entry.explanation)}
                </List.Item>
              )),
            )}
          </List>
        </>
      )}
    </>
  );
}
