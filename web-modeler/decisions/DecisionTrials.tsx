import { ActionIcon, Badge, Button, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { Refused } from '../../web/shared/states/states';
import { defineTexts, fill, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import classes from './decisions.module.css';
import { failureTexts } from './failure-texts';
import type { Column, TriedTable } from './tables';
import { answerText, isAsExpected, type Trial, variablesOf } from './trials';
import { useTried } from './use-tried';

const texts = defineTexts({
  title: { vi: 'Bảng thử: {name}', en: 'Test table: {name}' },
  none: {
    vi: 'Thêm một dòng, điền dữ liệu vào và kết quả mong đợi: máy chủ tính ngay và chỉ ra quy tắc được áp dụng.',
    en: 'Add a row with inputs and the result you expect: the server evaluates it at once and says which rules applied.',
  },
  number: { vi: 'Dòng', en: 'Row' },
  expected: { vi: 'Mong đợi: {label}', en: 'Expected: {label}' },
  actual: { vi: 'Tính được: {label}', en: 'Result: {label}' },
  rules: { vi: 'Quy tắc', en: 'Rules' },
  verdict: { vi: 'Đánh giá', en: 'Verdict' },
  add: { vi: 'Thêm dòng', en: 'Add a row' },
  remove: { vi: 'Xóa dòng {number}', en: 'Remove row {number}' },
  right: { vi: 'Đúng', en: 'As expected' },
  wrong: { vi: 'Khác mong đợi', en: 'Differs' },
  failed: { vi: 'Không tính được', en: 'No answer' },
  unset: { vi: 'Chưa đặt', en: 'Nothing expected' },
  noRule: { vi: 'không có', en: 'none' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  anyLabel: { vi: 'Không quan tâm', en: 'Any' },
  summary: { vi: '{right}/{all} dòng đúng', en: '{right} of {all} rows as expected' },
});

/** Rows of inputs and expected results of one decision, evaluated by the server; a row that has the focus shows its rules above. */
export function DecisionTrials(props: {
  name: string;
  content: string;
  table: TriedTable;
  trials: readonly Trial[];
  isLocked: boolean;
  change: (trials: readonly Trial[]) => void;
  showRules: (rules: readonly string[]) => void;
}) {
  const { name, content, table, trials, isLocked, change, showRules } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const { modelId } = useWorkspace();
  const { reads, outputs, rules } = table;
  const { tried, error, refetch, isCurrent } = useTried({
    name,
    content,
    decision: table.id,
    trials: trials.map((trial) => ({ variables: variablesOf(reads, trial) })),
  });
  const put = (place: number, patch: Partial<Trial>) =>
    change(trials.map((trial, number) => (number === place ? { ...trial, ...patch } : trial)));
  const rowsOf = (place: number) => tried?.trials[place]?.rows ?? null;
  const hitsOf = (place: number) =>
    tried?.trials[place]?.hits.filter(({ decision }) => decision === table.id).flatMap((hit) => hit.rules) ??
    [];
  const verdicts = trials.map((trial, place) => isAsExpected(outputs, trial, rowsOf(place)));
  const judged = verdicts.filter((verdict) => verdict !== null);

  return (
    <section className={classes.trials} aria-label={t('title', { name: table.name })} data-model={modelId}>
      <header className={classes.trialsHead}>
        <h2>{t('title', { name: table.name })}</h2>
        {judged.length > 0 && isCurrent && (
          <Text size="xs" role="status">
            {t('summary', { right: judged.filter(Boolean).length, all: judged.length })}
          </Text>
        )}
        <Button
          size="compact-xs"
          variant="default"
          disabled={isLocked}
          onClick={() => change([...trials, { inputs: trials.at(-1)?.inputs ?? {}, expected: {} }])}
        >
          {t('add')}
        </Button>
      </header>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {tried?.problems.map(({ message }, place) => (
        <Text key={place} size="sm" c="var(--mantine-color-error)">
          {message}
        </Text>
      ))}
      {trials.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <div
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('title', { name: table.name })}
        >
          <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} withColumnBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('number')}</Table.Th>
                {reads.map(({ name: column, label }) => (
                  <Table.Th key={column} scope="col">
                    {label}
                  </Table.Th>
                ))}
                {outputs.map(({ name: column, label }) => (
                  <Table.Th key={column} scope="col">
                    {t('expected', { label })}
                  </Table.Th>
                ))}
                {outputs.map(({ name: column, label }) => (
                  <Table.Th key={column} scope="col">
                    {t('actual', { label })}
                  </Table.Th>
                ))}
                <Table.Th scope="col">{t('rules')}</Table.Th>
                <Table.Th scope="col">{t('verdict')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {trials.map((trial, place) => {
                const failure = tried?.trials[place]?.failure;
                const hits = hitsOf(place);
                return (
                  <Table.Tr
                    key={place}
                    onFocus={() => showRules(hits)}
                    onMouseEnter={() => showRules(hits)}
                    onMouseLeave={() => showRules([])}
                    onBlur={() => showRules([])}
                  >
                    <Table.Th scope="row">{place + 1}</Table.Th>
                    {reads.map((column) => (
                      <Table.Td key={column.name}>
                        <Cell
                          column={column}
                          label={`${column.label}, ${t('number')} ${place + 1}`}
                          value={trial.inputs[column.name] ?? ''}
                          isLocked={isLocked}
                          onChange={(text) =>
                            put(place, { inputs: { ...trial.inputs, [column.name]: text } })
                          }
                        />
                      </Table.Td>
                    ))}
                    {outputs.map((column) => (
                      <Table.Td key={column.name}>
                        <Cell
                          column={{ ...column, values: undefined }}
                          label={`${t('expected', { label: column.label })}, ${t('number')} ${place + 1}`}
                          value={trial.expected[column.name] ?? ''}
                          isLocked={isLocked}
                          onChange={(text) =>
                            put(place, { expected: { ...trial.expected, [column.name]: text } })
                          }
                        />
                      </Table.Td>
                    ))}
                    {outputs.map(({ name: column }, number) => (
                      <Table.Td key={column} className={classes.actual}>
                        {failure
                          ? number === 0 &&
                            fill(failureTexts(failure.code)[language], { message: failure.message })
                          : answerText(rowsOf(place), column)}
                      </Table.Td>
                    ))}
                    <Table.Td>
                      {hits.map((id) => rules.indexOf(id) + 1).join(', ') ||
                        (tried && rules.length > 0 && t('noRule'))}
                    </Table.Td>
                    <Table.Td>
                      {tried && isCurrent && (
                        <Verdict verdict={verdicts[place]!} hasFailed={Boolean(failure)} />
                      )}
                    </Table.Td>
                    <Table.Td>
                      <ActionIcon
                        size="sm"
                        variant="subtle"
                        color="gray"
                        disabled={isLocked}
                        aria-label={t('remove', { number: place + 1 })}
                        onClick={() => change(trials.filter((_, number) => number !== place))}
                      >
                        <span aria-hidden="true">×</span>
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Verdict({ verdict, hasFailed }: { verdict: boolean | null; hasFailed: boolean }) {
  const t = useTexts(texts);
  if (hasFailed)
    return (
      <Badge size="sm" color="orange" variant="light">
        {t('failed')}
      </Badge>
    );
  if (verdict === null)
    return (
      <Badge size="sm" color="gray" variant="light">
        {t('unset')}
      </Badge>
    );
  return (
    <Badge size="sm" color={verdict ? 'teal' : 'red'} variant="light">
      {t(verdict ? 'right' : 'wrong')}
    </Badge>
  );
}

function Cell(props: {
  column: Column;
  label: string;
  value: string;
  isLocked: boolean;
  onChange: (text: string) => void;
}) {
  const { column, label, value, isLocked, onChange } = props;
  const t = useTexts(texts);
  const shared = {
    size: 'xs',
    'aria-label': label,
    value,
    disabled: isLocked,
    className: classes.cell,
  } as const;
  const choices =
    column.type === 'boolean'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : column.values?.map((one) => ({ value: one, label: one }));
  if (choices)
    return (
      <NativeSelect
        {...shared}
        data={[{ value: '', label: '' }, ...choices]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} spellCheck={false} />
  );
}
