import { Alert, Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { counterTexts } from './counter-texts';
import type { CounterView, Hall, Ticket } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  title: { vi: 'Chuyển số {label}', en: 'Transfer {label}' },
  to: { vi: 'Chuyển đến', en: 'To' },
  any: { vi: 'Quầy nào phục vụ dịch vụ dưới đây', en: 'Any counter of the service below' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  keeps: {
    vi: 'Người này giữ thứ tự đã có, không phải chờ lại từ đầu.',
    en: 'They keep the place they had and do not wait anew.',
  },
  reason: { vi: 'Lý do, để quầy nhận biết', en: 'Reason, for who goes on' },
  wrongCounter: { vi: 'Lấy nhầm dịch vụ', en: 'Drew for the wrong service' },
  nextStep: { vi: 'Làm tiếp việc khác', en: 'Has more to do' },
  specialist: { vi: 'Cần cán bộ chuyên môn', en: 'Needs a specialist' },
  break: { vi: 'Quầy tạm nghỉ', en: 'This counter has a break' },
  transfer: { vi: 'Chuyển', en: 'Transfer' },
});

interface TransferDialogProps {
  hall: Hall;
  counter: CounterView;
  ticket: Ticket;
  acts: CounterActs;
  close: () => void;
}

/** To a counter that is open, or to whoever serves another service. */
export default function TransferDialog({ hall, counter, ticket, acts, close }: TransferDialogProps) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const others = hall.counters.filter(({ id, officer }) => id !== counter.id && officer);
  const [counterId, setCounter] = useState(others[0]?.id ?? '');
  const [serviceId, setService] = useState<string | null>(ticket.serviceId);
  const [reason, setReason] = useState('');

  const transfer = async (event: FormEvent) => {
    event.preventDefault();
    const done = await acts.run({
      act: 'transfer',
      ticketId: ticket.id,
      reason: reason.trim(),
      ...(counterId && { counterId }),
      ...(serviceId && { serviceId }),
    });
    if (done) close();
  };

  return (
    <Modal opened onClose={close} title={t('title', { label: ticket.label })} centered>
      <form onSubmit={(event) => void transfer(event)}>
        <Stack gap="md">
          {acts.error !== null && (
            <Alert color="orange" variant="light" role="alert">
              {acts.error instanceof Error ? acts.error.message : String(acts.error)}
            </Alert>
          )}
          <Radio.Group label={t('to')} description={t('keeps')} value={counterId} onChange={setCounter}>
            <Stack gap={6} mt={8}>
              {others.map(({ id, number, name, officer }, place) => (
                <Radio
                  key={id}
                  value={id}
                  label={`${words('counter', { number })} – ${inLanguage(name)}`}
                  description={officer?.name}
                  data-autofocus={place === 0 || undefined}
                />
              ))}
              <Radio value="" label={t('any')} data-autofocus={others.length === 0 || undefined} />
            </Stack>
          </Radio.Group>
          <Select
            label={t('service')}
            allowDeselect={false}
            value={serviceId}
            onChange={setService}
            data={hall.services
              .filter(({ isOffered }) => isOffered)
              .map(({ id, letter, name }) => ({ value: id, label: `${letter} – ${inLanguage(name)}` }))}
          />
          <div>
            <TextInput
              label={t('reason')}
              required
              maxLength={300}
              autoComplete="off"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group gap={6} mt={6}>
              {(['wrongCounter', 'nextStep', 'specialist', 'break'] as const).map((one) => (
                <Button
                  key={one}
                  size="compact-xs"
                  variant={reason === t(one) ? 'light' : 'default'}
                  onClick={() => setReason(t(one))}
                >
                  {t(one)}
                </Button>
              ))}
            </Group>
          </div>
          <Group justify="flex-end">
            <Button type="submit" disabled={!reason.trim()} loading={acts.busy === 'transfer'}>
              {t('transfer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
