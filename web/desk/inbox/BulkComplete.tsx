import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { type BulkOutcome, runBulk } from './bulk-work';
import { cellsOf, pastedCells, rowValues, sheetOf } from './bulk-sheet';
import { SheetCell } from './SheetCell';
import classes from './sheet.module.css';
import { inboxKeys, type Item, loadItem } from './use-inbox';

const texts = defineTexts({
  title: { vi: 'Hoàn thành {n} việc “{name}”', en: 'Complete {n} items “{name}”' },
  different: {
    vi: 'Chỉ hoàn thành cùng lúc được các việc ở cùng một bước của cùng một thủ tục. Hãy lọc theo thủ tục và bước, rồi chọn lại.',
    en: 'Only items at the same step of the same procedure can be completed together. Filter by procedure and step, then choose again.',
  },
  tooMany: { vi: 'Mỗi lần hoàn thành tối đa {n} việc.', en: 'At most {n} items are completed at once.' },
  impossible: {
    vi: 'Biểu mẫu của bước này có phần bắt buộc không điền được ở dạng bảng ({names}); hãy mở từng việc.',
    en: 'The form of this step needs something that a sheet cannot hold ({names}); open the items one by one.',
  },
  left: { vi: 'Không có trong bảng: {names}.', en: 'Not in the sheet: {names}.' },
  fillDown: { vi: 'Điền cho mọi dòng', en: 'Fill into all rows' },
  hint: {
    vi: 'Dán được từ bảng tính. Mỗi dòng được gửi riêng: dòng bị từ chối không ảnh hưởng các dòng khác.',
    en: 'Cells can be pasted from a spreadsheet. Each row is sent for itself: one that is refused stops no other.',
  },
  complete: { vi: 'Hoàn thành {n} việc', en: 'Complete {n} items' },
  again: { vi: 'Gửi lại {n} việc bị từ chối', en: 'Send the {n} refused ones again' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  result: { vi: 'Kết quả', en: 'Result' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  all: { vi: 'Tất cả', en: 'All' },
  noForm: {
    vi: 'Bước này không có biểu mẫu; bấm hoàn thành là xong.',
    en: 'This step has no form; completing it is all.',
  },
});

/** As many as one looks over before pressing the button. */
const most = 50;

interface BulkCompleteProps {
  items: readonly Item[];
  close: () => void;
  onDone: (outcomes: readonly BulkOutcome[]) => void;
}

/** Many items of one step as a sheet: a row each with its own data, a result each. */
export default function BulkComplete({ items: given, close, onDone }: BulkCompleteProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  // What is done leaves the list behind; here it stays until the sheet is closed.
  const [items] = useState(given);
  const [first] = items;
  const isAlike = items.every(
    ({ step, procedureCode }) => step === first.step && procedureCode === first.procedureCode,
  );
  const isReady = isAlike && items.length <= most;
  const details = useQueries({
    queries: (isReady ? items : []).map(({ taskId }) => ({
      queryKey: inboxKeys.item(taskId),
      queryFn: () => loadItem(taskId),
      staleTime: 60_000,
    })),
  });
  const error = details.find((one) => one.error)?.error;
  const isLoaded = details.every(({ data }) => data);
  const form = details[0]?.data?.form ?? null;
  const sheet = useMemo(() => (form ? sheetOf(form.schema, language) : null), [form, language]);
  const fields = sheet?.fields ?? [];
  const [cells, setCells] = useState<Record<string, Record<string, string>>>({});
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BulkOutcome>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());

  const rowOf = (place: number): Record<string, string> => {
    const detail = details[place]?.data;
    return {
      ...cellsOf(fields, { ...detail?.variables, ...detail?.draft?.content }),
      ...cells[items[place].taskId],
    };
  };
  const put = (changes: readonly (readonly [place: number, key: string, value: string])[]) =>
    setCells((old) => {
      const next = { ...old };
      for (const [place, key, value] of changes) {
        const { taskId } = items[place];
        next[taskId] = { ...next[taskId], [key]: value };
      }
      return next;
    });
  const isDone = (place: number) => outcomes.get(items[place].taskId)?.isDone === true;
  const open = items.map((_, place) => place).filter((place) => !isDone(place));
  const paste = (event: ClipboardEvent, place: number, column: number) => {
    const rows = pastedCells(event.clipboardData.getData('text'));
    if (rows.length === 1 && rows[0].length === 1) return;
    event.preventDefault();
    put(
      rows.flatMap((row, down) =>
        row.flatMap((value, right) => {
          const field = fields[column + right];
          const target = place + down;
          if (!field || target >= items.length) return [];
          const option = field.options.find(({ label }) => label.trim() === value.trim());
          return [[target, field.key, option?.value ?? value] as const];
        }),
      ),
    );
  };
  const send = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const results = await runBulk(
        'complete',
        open.map((place) => ({
          item: { ...items[place], version: details[place].data?.version ?? items[place].version },
          variables: rowValues(fields, rowOf(place)),
        })),
        keys.current,
      );
      const next = new Map(outcomes);
      for (const result of results) next.set(result.taskId, result);
      setOutcomes(next);
      if (results.every((one) => one.isDone)) {
        onDone([...next.values()]);
        close();
      }
    } catch (failure) {
      setRefused(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  };
  const leave = () => {
    if (outcomes.size > 0) onDone([...outcomes.values()]);
    close();
  };

  return (
    <Modal
      opened
      onClose={leave}
      title={t('title', { n: items.length, name: first.name })}
      size="min(1200px, 96vw)"
    >
      <Stack gap="sm">
        {!isAlike && <Text size="sm">{t('different')}</Text>}
        {isAlike && items.length > most && <Text size="sm">{t('tooMany', { n: most })}</Text>}
        {error && <Refused error={error} />}
        {isReady && !isLoaded && !error && <Loading />}
        {isReady && isLoaded && sheet && !sheet.isPossible && (
          <Text size="sm">{t('impossible', { names: sheet.left.join(', ') })}</Text>
        )}
        {isReady && isLoaded && (sheet === null || sheet.isPossible) && (
          <>
            <Text size="xs" c="dimmed">
              {sheet === null ? t('noForm') : t('hint')}{' '}
              {sheet && sheet.left.length > 0 && t('left', { names: sheet.left.join(', ') })}
            </Text>
            {refused && (
              <Alert color="red" variant="light" role="alert">
                {refused}
              </Alert>
            )}
            <div
              className={classes.scroller}
              tabIndex={0}
              role="region"
              aria-label={t('title', { n: items.length, name: first.name })}
            >
              <table className={classes.sheet}>
                <thead>
                  <tr>
                    <th scope="col">{t('case')}</th>
                    <th scope="col">{t('applicant')}</th>
                    {fields.map((field) => (
                      <th key={field.key} scope="col">
                        {field.label}
                        {field.isRequired && <span aria-hidden> *</span>}
                      </th>
                    ))}
                    <th scope="col">{t('result')}</th>
                  </tr>
                </thead>
                <tbody>
                  {fields.length > 0 && (
                    <tr className={classes.fillDown}>
                      <th scope="row" colSpan={2}>
                        {t('fillDown')}
                      </th>
                      {fields.map((field) => (
                        <td key={field.key}>
                          <SheetCell
                            field={field}
                            label={`${field.label}: ${t('all')}`}
                            value={null}
                            onChange={(value) => put(open.map((place) => [place, field.key, value] as const))}
                          />
                        </td>
                      ))}
                      <td />
                    </tr>
                  )}
                  {items.map((item, place) => {
                    const row = rowOf(place);
                    const outcome = outcomes.get(item.taskId);
                    return (
                      <tr key={item.taskId} data-done={outcome?.isDone || undefined}>
                        <th scope="row">{item.caseCode}</th>
                        <td>{item.applicantName}</td>
                        {fields.map((field, column) => (
                          <td key={field.key} onPaste={(event) => paste(event, place, column)}>
                            <SheetCell
                              field={field}
                              label={`${field.label}: ${item.caseCode}`}
                              value={row[field.key]}
                              isOff={outcome?.isDone === true}
                              error={outcome?.errors?.find((one) => one.field === field.key)?.message}
                              onChange={(value) => put([[place, field.key, value]])}
                            />
                          </td>
                        ))}
                        <td className={classes.result} role={outcome ? 'status' : undefined}>
                          {outcome?.isDone ? t('done') : outcome?.message}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            <Group justify="flex-end">
              <Button loading={isBusy} disabled={open.length === 0} onClick={() => void send()}>
                {t(outcomes.size > 0 ? 'again' : 'complete', { n: open.length })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
