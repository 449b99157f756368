import {
  Alert,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { ApiProblem } from '../../web/shared/api/problem';
import { DayInput } from '../../web/shared/date/DayInput';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { isToConfirm, useFindings } from './use-findings';
import { today } from '../../web/shared/time/local-date';

const texts = defineTexts({
  what: { vi: 'Ý kiến của cơ quan kiểm soát', en: 'The decision' },
  approve: { vi: 'Phê duyệt', en: 'Approve' },
  reject: { vi: 'Không phê duyệt', en: 'Send back' },
  number: { vi: 'Số quyết định', en: 'Number of the decision' },
  numberHint: { vi: 'Ví dụ: 125/QĐ-UBND', en: 'For instance: 125/QĐ-UBND' },
  date: { vi: 'Ngày quyết định', en: 'Date of the decision' },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (may be left empty)' },
  why: { vi: 'Lý do không phê duyệt', en: 'Why it is sent back' },
  publish: { vi: 'Phê duyệt và ban hành', en: 'Approve and publish' },
  sendBack: { vi: 'Trả lại cho người trình', en: 'Send it back' },
  effect: {
    vi: 'Phiên bản đã ban hành không sửa được nữa; muốn đổi phải trình bản mới.',
    en: 'What is published is never changed again; another version has to be sent.',
  },
  confirm: { vi: 'Cảnh báo đã xem và chấp nhận', en: 'Warnings looked at and accepted' },
  confirmHint: {
    vi: 'Nội dung từng cảnh báo ở mục Kiểm tra theo quy tắc. Phải xác nhận đủ mới phê duyệt được.',
    en: 'Each is told under Problems. All of them are confirmed before it is approved.',
  },
  'second-opinion/no-scenario': {
    vi: 'Không có kịch bản nên không có ý kiến thứ hai',
    en: 'No scenarios, so no second opinion',
  },
  'second-opinion/not-possible': {
    vi: 'Có kịch bản không thể đối chiếu',
    en: 'Some scenarios could not be compared',
  },
  'second-opinion/in-part': {
    vi: 'Có kịch bản chỉ đối chiếu được một phần',
    en: 'Some scenarios were compared in part only',
  },
  'second-opinion/not-looked-at': {
    vi: 'Đối chiếu mất quá nhiều thời gian',
    en: 'Comparing took too long',
  },
  doubt: {
    vi: 'Kiểm tra luồng còn nghi vấn ({rule})',
    en: 'The exploration of the flow leaves a doubt ({rule})',
  },
  'second-opinion/scenario-fails': { vi: 'Có kịch bản không đạt', en: 'Some scenarios fail' },
  refused: { vi: 'Chưa thực hiện được', en: 'It was refused' },
});

const isNamed = (rule: string): rule is keyof typeof texts => Object.hasOwn(texts, rule);

/** The office decides: with the number of the decision, or with the reason why not. */
export function DecisionForm({ id, effect }: { id: string; effect: string }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [isApproval, setApproval] = useState(true);
  const [decisionNumber, setNumber] = useState('');
  const [decisionDate, setDate] = useState(today);
  const [note, setNote] = useState('');
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const { data: findings } = useFindings(id);
  const toConfirm = [...new Set(findings?.warnings.map(({ rule }) => rule).filter(isToConfirm))];
  const confirmed = toConfirm.filter((rule) => accepted.includes(rule));
  const deciding = useMutation({
    mutationFn: (): Promise<Schema<'ReviewView'>> => {
      const params = { path: { id } };
      return isApproval
        ? answerOf(
            api.POST('/api/v1/reviews/{id}/approve', {
              params,
              body: { decisionNumber, decisionDate, confirmed, ...(note.trim() && { note }) },
            }),
          )
        : answerOf(api.POST('/api/v1/reviews/{id}/reject', { params, body: { note } }));
    },
    // Refused or not: somebody else may have decided meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: ['reviews'] }),
  });
  const problem = deciding.error instanceof ApiProblem ? deciding.error.problem : undefined;
  const errorOf = (field: string) => problem?.errors?.find((one) => one.field === field)?.message;
  const isComplete = isApproval
    ? decisionNumber.trim() !== '' && decisionDate !== '' && confirmed.length === toConfirm.length
    : note.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !deciding.isPending) deciding.mutate();
      }}
    >
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('what')}
          value={isApproval ? 'approve' : 'reject'}
          onChange={(chosen) => {
            setApproval(chosen === 'approve');
            deciding.reset();
          }}
          data={[
            { value: 'approve', label: t('approve') },
            { value: 'reject', label: t('reject') },
          ]}
        />
        {isApproval && (
          <>
            <TextInput
              size="xs"
              label={t('number')}
              placeholder={t('numberHint')}
              value={decisionNumber}
              onChange={(event) => setNumber(event.currentTarget.value)}
              maxLength={100}
              required
              error={errorOf('decisionNumber')}
            />
            <DayInput
              size="xs"
              label={t('date')}
              value={decisionDate}
              onChange={setDate}
              required
              error={errorOf('decisionDate')}
            />
          </>
        )}
        <Textarea
          size="xs"
          label={t(isApproval ? 'note' : 'why')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={8}
          required={!isApproval}
          error={errorOf('note')}
        />
        {isApproval && toConfirm.length > 0 && (
          <Checkbox.Group
            label={t('confirm')}
            description={t('confirmHint')}
            value={[...confirmed]}
            onChange={setAccepted}
          >
            <Stack gap={6} mt={6}>
              {toConfirm.map((rule) => (
                <Checkbox
                  key={rule}
                  size="xs"
                  value={rule}
                  label={isNamed(rule) ? t(rule) : t('doubt', { rule })}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {isApproval && (
          <Text size="xs" c="dimmed">
            {effect} {t('effect')}
          </Text>
        )}
        {deciding.error && (
          <Alert color="red" variant="light" title={t('refused')} role="alert" p="xs">
            <Text size="xs">{deciding.error.message}</Text>
          </Alert>
        )}
        <Group>
          <Button
            type="submit"
            size="sm"
            variant="light"
            color={isApproval ? undefined : 'red'}
            loading={deciding.isPending}
            disabled={!isComplete}
            fullWidth
          >
            {t(isApproval ? 'publish' : 'sendBack')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
