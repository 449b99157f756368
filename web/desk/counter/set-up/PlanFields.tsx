import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  Paper,
  SimpleGrid,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useProcedures } from '../../../shared/procedures/use-procedures';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import {
  type CounterRow,
  type HallPlan,
  newRowId,
  nextLetter,
  nextNumber,
  type PlanProblem,
  type ServiceRow,
} from './hall-plan';
import classes from './set-up.module.css';

const texts = defineTexts({
  name: { vi: 'Tên sảnh', en: 'Name of the hall' },
  english: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  services: { vi: 'Dịch vụ người dân lấy số', en: 'Services that people draw a number for' },
  servicesHow: {
    vi: 'Theo thứ tự hiện trên máy lấy số. Bỏ một dịch vụ không mất số đã lấy.',
    en: 'In the order in which the kiosk offers them. Numbers that were drawn stay when a service goes.',
  },
  letter: { vi: 'Chữ', en: 'Letter' },
  service: { vi: 'Tên dịch vụ', en: 'Service' },
  fields: { vi: 'Lĩnh vực', en: 'Fields' },
  procedures: { vi: 'Thủ tục riêng', en: 'Single procedures' },
  addService: { vi: 'Thêm dịch vụ', en: 'Add a service' },
  counters: { vi: 'Quầy', en: 'Counters' },
  number: { vi: 'Số quầy', en: 'Number' },
  counter: { vi: 'Tên quầy', en: 'Counter' },
  serves: { vi: 'Phục vụ dịch vụ', en: 'Serves' },
  all: { vi: 'Tất cả', en: 'All' },
  addCounter: { vi: 'Thêm quầy', en: 'Add a counter' },
  remove: { vi: 'Bỏ {name}', en: 'Remove {name}' },
  up: { vi: 'Đưa {name} lên', en: 'Move {name} up' },
  down: { vi: 'Đưa {name} xuống', en: 'Move {name} down' },
});
const problemTexts = defineTexts({
  nameMissing: { vi: 'Hãy nhập tên sảnh', en: 'Give the hall a name' },
  noService: { vi: 'Cần ít nhất một dịch vụ.', en: 'At least one service is needed.' },
  noCounter: { vi: 'Cần ít nhất một quầy.', en: 'At least one counter is needed.' },
  letterWrong: { vi: '1–2 chữ hoa', en: '1–2 capitals' },
  letterTwice: { vi: 'Trùng chữ', en: 'Used twice' },
  serviceNameMissing: { vi: 'Hãy nhập tên', en: 'Give it a name' },
  numberWrong: { vi: 'Từ 1 đến 999', en: '1 to 999' },
  numberTwice: { vi: 'Trùng số', en: 'Used twice' },
  counterNameMissing: { vi: 'Hãy nhập tên', en: 'Give it a name' },
});

interface PlanFieldsProps {
  plan: HallPlan;
  change: (plan: HallPlan) => void;
  problems: ReadonlyMap<string, PlanProblem>;
}

/** What a hall is made up of, row by row. */
export function PlanFields({ plan, change, problems }: PlanFieldsProps) {
  const t = useTexts(texts);
  const say = useTexts(problemTexts);
  const language = useLanguage();
  const { procedures = [] } = useProcedures();
  const fieldNames = new Map(procedures.map(({ field }) => [field.code, inLanguage({ ...field }, language)]));
  const problemOf = (id: string, ...about: PlanProblem[]) => {
    const problem = problems.get(id);
    return problem && about.includes(problem) ? say(problem) : undefined;
  };
  const service = (id: string, part: Partial<ServiceRow>) =>
    change({ ...plan, services: plan.services.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const counter = (id: string, part: Partial<CounterRow>) =>
    change({ ...plan, counters: plan.counters.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const move = (place: number, by: number) => {
    const services = [...plan.services];
    const [one] = services.splice(place, 1);
    services.splice(place + by, 0, one!);
    change({ ...plan, services });
  };
  /** What a row has, with the words for what is not in the catalogue any more. */
  const choices = (names: ReadonlyMap<string, string>, chosen: readonly string[]) =>
    [...new Set([...names.keys(), ...chosen])].map((value) => ({ value, label: names.get(value) ?? value }));

  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md" maw={760}>
        <TextInput
          label={t('name')}
          required
          maxLength={300}
          value={plan.vi}
          error={problemOf('name', 'nameMissing')}
          onChange={(event) => change({ ...plan, vi: event.currentTarget.value })}
        />
        <TextInput
          label={t('english')}
          maxLength={300}
          value={plan.en}
          onChange={(event) => change({ ...plan, en: event.currentTarget.value })}
        />
      </SimpleGrid>

      <Paper withBorder p="md" component="section" aria-labelledby="services" mb="md">
        <Title order={2} size="h5" id="services">
          {t('services')}
        </Title>
        <Text size="xs" c="dimmed" mb="xs">
          {t('servicesHow')}
        </Text>
        {problems.get('services') && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {say('noService')}
          </Text>
        )}
        <ul className={classes.rows}>
          {plan.services.map((one, place) => (
            <li key={one.id} className={classes.service}>
              <TextInput
                label={t('letter')}
                value={one.letter}
                maxLength={2}
                error={problemOf(one.id, 'letterWrong', 'letterTwice')}
                onChange={(event) => service(one.id, { letter: event.currentTarget.value.toUpperCase() })}
              />
              <TextInput
                label={t('service')}
                value={one.vi}
                maxLength={300}
                error={problemOf(one.id, 'serviceNameMissing')}
                onChange={(event) => service(one.id, { vi: event.currentTarget.value })}
              />
              <TextInput
                label={t('english')}
                value={one.en}
                maxLength={300}
                onChange={(event) => service(one.id, { en: event.currentTarget.value })}
              />
              <MultiSelect
                label={t('fields')}
                value={one.fields}
                onChange={(fields) => service(one.id, { fields })}
                data={choices(fieldNames, one.fields)}
                searchable
              />
              <MultiSelect
                label={t('procedures')}
                value={one.procedures}
                onChange={(chosen) => service(one.id, { procedures: chosen })}
                data={choices(
                  new Map(
                    procedures.map(({ code, name }) => [
                      code,
                      `${code} – ${inLanguage({ ...name }, language)}`,
                    ]),
                  ),
                  one.procedures,
                )}
                searchable
              />
              <Group gap={2} wrap="nowrap" className={classes.tools}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('up', { name: one.letter })}
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('down', { name: one.letter })}
                  disabled={place === plan.services.length - 1}
                  onClick={() => move(place, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('remove', { name: one.letter })}
                  onClick={() =>
                    change({
                      ...plan,
                      services: plan.services.filter(({ id }) => id !== one.id),
                      counters: plan.counters.map((at) => ({
                        ...at,
                        services: at.services.filter((id) => id !== one.id),
                      })),
                    })
                  }
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          mt="xs"
          onClick={() =>
            change({
              ...plan,
              services: [
                ...plan.services,
                {
                  id: newRowId(),
                  letter: nextLetter(plan.services),
                  vi: '',
                  en: '',
                  fields: [],
                  procedures: [],
                },
              ],
            })
          }
        >
          {t('addService')}
        </Button>
      </Paper>

      <Paper withBorder p="md" component="section" aria-labelledby="counters">
        <Title order={2} size="h5" id="counters" mb="xs">
          {t('counters')}
        </Title>
        {problems.get('counters') && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {say('noCounter')}
          </Text>
        )}
        <ul className={classes.rows}>
          {plan.counters.map((one) => (
            <li key={one.id} className={classes.counter}>
              <TextInput
                label={t('number')}
                value={one.number}
                maxLength={3}
                inputMode="numeric"
                error={problemOf(one.id, 'numberWrong', 'numberTwice')}
                onChange={(event) => counter(one.id, { number: event.currentTarget.value.trim() })}
              />
              <TextInput
                label={t('counter')}
                value={one.vi}
                maxLength={300}
                error={problemOf(one.id, 'counterNameMissing')}
                onChange={(event) => counter(one.id, { vi: event.currentTarget.value })}
              />
              <TextInput
                label={t('english')}
                value={one.en}
                maxLength={300}
                onChange={(event) => counter(one.id, { en: event.currentTarget.value })}
              />
              <MultiSelect
                label={t('serves')}
                placeholder={one.services.length === 0 ? t('all') : undefined}
                value={one.services}
                onChange={(services) => counter(one.id, { services })}
                data={plan.services.map(({ id, letter, vi }) => ({ value: id, label: `${letter} – ${vi}` }))}
              />
              <Group gap={2} wrap="nowrap" className={classes.tools}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('remove', { name: `${t('counters')} ${one.number}` })}
                  onClick={() =>
                    change({ ...plan, counters: plan.counters.filter(({ id }) => id !== one.id) })
                  }
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          mt="xs"
          onClick={() =>
            change({
              ...plan,
              counters: [
                ...plan.counters,
                { id: newRowId(), number: nextNumber(plan.counters), vi: '', en: '', services: [] },
              ],
            })
          }
        >
          {t('addCounter')}
        </Button>
      </Paper>
    </>
  );
}
