import { Badge, Text } from '@mantine/core';
import type { Schema } from '../../web/shared/api/client';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './review.module.css';

type Opinions = Schema<'OpinionsView'>;
type Story = Schema<'StoryOpinionView'>;
type Seen = Schema<'SeenStepView'>;

const texts = defineTexts({
  whole: { vi: 'Hai lõi khớp nhau', en: 'Both agree' },
  cut: { vi: 'Hai lõi khớp nhau, bớt phần không đi qua', en: 'Both agree, without parts it never comes by' },
  part: { vi: 'Khớp đến bước {step}/{steps}', en: 'Both agree up to step {step} of {steps}' },
  impossible: { vi: 'Không có ý kiến thứ hai', en: 'No second opinion possible' },
  differs: { vi: 'Hai lõi khác nhau', en: 'The cores differ' },
  without: { vi: 'Đã bớt: {parts}', en: 'Without: {parts}' },
  because: { vi: 'Vì: {reasons}', en: 'Because: {reasons}' },
  traces: { vi: 'Hai lần chạy của {story}', en: 'The two runs of {story}' },
  step: { vi: 'Bước', en: 'Step' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  here: { vi: 'Khác nhau từ đây', en: 'They differ from here on' },
  absent: { vi: 'Không tới được bước này. {why}', en: 'Did not get to this step. {why}' },
  state: { vi: 'Hồ sơ', en: 'Case' },
  took: { vi: 'Đi qua', en: 'Took' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  waits: { vi: 'Đang chờ', en: 'Waits' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  called: { vi: 'Quy trình được gọi', en: 'Called' },
  incidents: { vi: 'Sự cố', en: 'Incident' },
});

const states = defineTexts({
  active: { vi: 'đang giải quyết', en: 'active' },
  completed: { vi: 'đã kết thúc', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
});
const isState = (state: string): state is keyof typeof states => Object.hasOwn(states, state);

const kinds = defineTexts({
  'user-task': { vi: 'việc', en: 'task' },
  service: { vi: 'việc tự động', en: 'work' },
  timer: { vi: 'mốc thời gian', en: 'timer' },
  message: { vi: 'thông điệp', en: 'message' },
  signal: { vi: 'tín hiệu', en: 'signal' },
  condition: { vi: 'điều kiện', en: 'condition' },
  call: { vi: 'quy trình được gọi', en: 'call' },
});
const isKind = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind);

const verdictOf = ({ verdict, reasons, cut }: Story) =>
  verdict === 'differs'
    ? 'differs'
    : verdict === 'impossible'
      ? 'impossible'
      : reasons.length > 0
        ? 'part'
        : cut.length > 0
          ? 'cut'
          : 'whole';
const colours = { whole: 'teal', cut: 'teal', part: 'orange', impossible: 'orange', differs: 'red' } as const;

/** How far two engines ran each story alike, without what; and both runs side by side where they part. */
export function SecondOpinion({ opinions }: { opinions: Opinions }) {
  const t = useTexts(texts);
  const names = new Map(opinions.names.map(({ id, name }) => [id, name]));
  const named = (id: string) => names.get(id) ?? id;
  return (
    <ul className={classes.problems}>
      {opinions.stories.map((story) => {
        const verdict = verdictOf(story);
        const { file, title, steps, compared, cut, reasons, trace } = story;
        const why = [...new Set(reasons.map(({ element, message }) => `${named(element)}: ${message}`))];
        return (
          <li key={file}>
            <Badge size="xs" variant="light" color={colours[verdict]} tt="none" radius="sm" mr={8}>
              {t(verdict, { step: compared, steps })}
            </Badge>
            {title ?? file}
            {cut.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('without', { parts: cut.map(({ element }) => named(element)).join(', ') })}
              </Text>
            )}
            {why.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('because', { reasons: why.slice(0, 3).join('; ') })}
              </Text>
            )}
            {trace.length > 0 && <Traces story={story} cores={opinions.cores} named={named} />}
          </li>
        );
      })}
    </ul>
  );
}

function Traces({
  story: { file, title, trace },
  cores,
  named,
}: {
  story: Story;
  cores: readonly string[];
  named: (id: string) => string;
}) {
  const t = useTexts(texts);
  return (
    <div className={classes.traces}>
      <table className={classes.trace} aria-label={t('traces', { story: title ?? file })}>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            {cores.map((core) => (
              <th key={core} scope="col">
                {core}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trace.map(({ step, did, first, second, differsIn, stopped }) => {
            const parts = differsIn.length > 0;
            return (
              <tr key={step} data-differs={parts || undefined}>
                <th scope="row">
                  {step === 0 ? t('start') : `${step}. ${did.split(' ').map(named).join(' ')}`}
                  {parts && <strong className={classes.here}>{t('here')}</strong>}
                </th>
                <td>
                  {first ? (
                    <SeenStep seen={first} named={named} />
                  ) : (
                    t('absent', { why: stopped.first ?? '' })
                  )}
                </td>
                <td>
                  {second ? (
                    <SeenStep seen={second} named={named} />
                  ) : (
                    t('absent', { why: stopped.second ?? '' })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const lists = ['took', 'data', 'waits', 'sent', 'called', 'incidents'] as const;

function SeenStep({ seen, named }: { seen: Seen; named: (id: string) => string }) {
  const t = useTexts(texts);
  const state = useTexts(states);
  const kind = useTexts(kinds);
  const inWords = (list: (typeof lists)[number], text: string): string => {
    const [first, ...rest] = text.split(' ');
    if (list === 'took') return named(text);
    if (list === 'incidents') return [named(first), ...rest].join(' ');
    if (list !== 'waits') return text;
    const [element, ...more] = rest;
    return [isKind(first) ? kind(first) : first, named(element), ...more].join(' ');
  };
  return (
    <dl className={classes.seen}>
      <div>
        <dt>{t('state')}</dt>
        <dd>{isState(seen.state) ? state(seen.state) : seen.state}</dd>
      </div>
      {lists.map((list) =>
        seen[list].length === 0 ? null : (
          <div key={list}>
            <dt>{t(list)}</dt>
            {seen[list].map((text, place) => (
              <dd key={place}>{inWords(list, text)}</dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
