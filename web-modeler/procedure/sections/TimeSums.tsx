import { Anchor, Fieldset, Progress, Stack, Text } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { useFiles, useWorkspace } from '../../workspace/workspace';
import classes from '../fields/fields.module.css';
import { answersWords, limitDays } from '../file/times';
import { amountWords, limitWords } from '../limit-words';
import { useProcedure } from '../use-procedure';
import sums from './time-sums.module.css';

const texts = defineTexts({
  title: { vi: 'Đối chiếu thời gian các bước với thời hạn', en: 'Times of the steps against the limits' },
  help: {
    vi: 'Đường đi lâu nhất qua các bước: mỗi vòng lặp tính một lần, nhánh song song tính nhánh dài nhất, không tính thời gian chờ. Một ngày làm việc là 8 giờ.',
    en: 'The longest way through the steps: loops once, of parallel branches the longest, waits left out. A working day is 8 hours.',
  },
  none: {
    vi: 'Chưa tính được: tệp còn vấn đề, hoặc mô hình chưa có quy trình của thủ tục.',
    en: 'It cannot be worked out yet: the file has problems, or the process is missing.',
  },
  fits: {
    vi: '{sum} trên {limit} ngày làm việc, còn {rest} ngày',
    en: '{sum} of {limit} working days, {rest} to spare',
  },
  over: {
    vi: '{sum} trên {limit} ngày làm việc, vượt {rest} ngày',
    en: '{sum} of {limit} working days, {rest} too many',
  },
  every: { vi: 'Mọi trường hợp', en: 'Every case' },
  days: { vi: '{n} ngày', en: '{n} days' },
  share: { vi: '{n} %', en: '{n} %' },
});

/** How the times of the steps add up on the longest way of each limit; steps lead to the diagram. */
export function TimeSums() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const files = useFiles();
  const { table, fields } = useProcedure();
  const show = (elementId: string) => {
    const file = files.find(({ kind, content }) => kind === 'bpmn' && content.includes(`id="${elementId}"`));
    if (file) workspace.show({ fileId: file.id, elementId });
  };
  return (
    <Fieldset legend={t('title')} variant="unstyled" className={classes.fieldset}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t(table ? 'help' : 'none')}
        </Text>
        {table?.sums.map(({ limit, workingDays, way, data }) => {
          const allowed = limitDays(limit);
          const isOver = workingDays > allowed + 0.001;
          const percent = (days: number) => (allowed > 0 ? Math.round((days / allowed) * 100) : 0);
          const said = {
            sum: amountWords(workingDays, language),
            limit: amountWords(allowed, language),
            rest: amountWords(Math.abs(allowed - workingDays), language),
          };
          return (
            <section
              key={`${limit.value} ${limit.unit} ${limit.mode}`}
              className={sums.sum}
              data-over={isOver || undefined}
            >
              <div className={sums.head}>
                <Text size="sm" fw={600}>
                  {limitWords({ ...limit, source: limit.source ?? null }, language)}
                </Text>
                <Text size="xs" c={isOver ? 'var(--mantine-color-error)' : 'dimmed'}>
                  {t(isOver ? 'over' : 'fits', said)}
                </Text>
              </div>
              <Text size="xs" c="dimmed">
                {answersWords(data, fields, language) || t('every')}
              </Text>
              <Progress
                size="sm"
                my={6}
                value={Math.min(100, percent(workingDays))}
                color={isOver ? 'red' : 'lam'}
                aria-label={t(isOver ? 'over' : 'fits', said)}
              />
              <ol className={sums.way}>
                {way.map(({ elementId, step, workingDays: days }) => (
                  <li key={elementId}>
                    <Anchor
                      component="button"
                      type="button"
                      size="xs"
                      ta="start"
                      onClick={() => show(elementId)}
                    >
                      {step}
                    </Anchor>
                    <span>{t('days', { n: amountWords(days, language) })}</span>
                    <span>{t('share', { n: percent(days) })}</span>
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
