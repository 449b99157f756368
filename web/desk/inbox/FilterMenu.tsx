import { ActionIcon, Button, Chip, Group, NativeSelect, Popover, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconBookmarkPlus } from '@tabler/icons-react';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { useMe } from '../../shared/session/session';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { classTexts } from '../../shared/time/ClassBadge';
import { channelTexts } from './channel-texts';
import { type InboxFilter, isNarrowed, narrowingOf, sorts } from './inbox-filter';

const texts = defineTexts({
  filters: { vi: 'Bộ lọc', en: 'Filters' },
  filtersOn: { vi: 'Bộ lọc ({n} đang dùng)', en: 'Filters ({n} in use)' },
  save: { vi: 'Lưu bộ lọc này', en: 'Save this filter' },
  sort: { vi: 'Sắp xếp', en: 'Order' },
  due: { vi: 'Hạn gần nhất', en: 'Due first' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
  created: { vi: 'Mới đến', en: 'Newest' },
  applicant: { vi: 'Tên người nộp', en: 'Applicant' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  class: { vi: 'Thời hạn', en: 'Due' },
  channel: { vi: 'Nơi nộp', en: 'Filed through' },
  any: { vi: 'Tất cả', en: 'All' },
  unassigned: { vi: 'Chưa ai nhận', en: 'Not taken' },
  reset: { vi: 'Bỏ hết bộ lọc', en: 'Clear all filters' },
});
const channels = ['COUNTER', 'ONLINE', 'POST', 'AUTHORISED_PERSON'] as const;
const itemClasses = ['OVERDUE', 'DUE_SOON', 'IN_TIME'] as const;

interface FilterMenuProps {
  filter: InboxFilter;
  change: (filter: InboxFilter) => void;
  save: () => void;
}

/** What narrows the list beyond words, and its order. */
export default function FilterMenu({ filter, change, save }: FilterMenuProps) {
  const t = useTexts(texts);
  const c = useTexts(classTexts);
  const ch = useTexts(channelTexts);
  const me = useMe();
  const { procedures = [] } = useProcedures();
  const units = new Map(
    (me.person?.posts ?? []).map(({ unitId, unitName }) => [unitId, inLanguage({ ...unitName })]),
  );
  const used = narrowingOf(filter).filter((name) => name !== 'text').length;
  const any = { value: '', label: t('any') };
  return (
    <Popover position="bottom-end" width={280} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={used > 0 ? 'light' : 'default'}
          size={30}
          aria-label={used > 0 ? t('filtersOn', { n: used }) : t('filters')}
          title={used > 0 ? t('filtersOn', { n: used }) : t('filters')}
        >
          <IconAdjustmentsHorizontal size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters')}>
        <Stack gap="xs">
          <NativeSelect
            size="xs"
            label={t('sort')}
            data={sorts.map((sort) => ({ value: sort, label: t(sort) }))}
            value={filter.sort}
            onChange={({ currentTarget }) =>
              change({ ...filter, sort: sorts.find((sort) => sort === currentTarget.value) })
            }
          />
          <NativeSelect
            size="xs"
            label={t('procedure')}
            data={[
              any,
              ...procedures.map(({ code, name }) => ({ value: code, label: inLanguage({ ...name }) })),
            ]}
            value={filter.procedure ?? ''}
            onChange={({ currentTarget }) =>
              change({ ...filter, procedure: currentTarget.value || undefined, step: undefined })
            }
          />
          {units.size > 1 && (
            <NativeSelect
              size="xs"
              label={t('unit')}
              data={[any, ...[...units].map(([value, label]) => ({ value, label }))]}
              value={filter.unit ?? ''}
              onChange={({ currentTarget }) => change({ ...filter, unit: currentTarget.value || undefined })}
            />
          )}
          <NativeSelect
            size="xs"
            label={t('class')}
            data={[any, ...itemClasses.map((value) => ({ value, label: c(value) }))]}
            value={filter.class ?? ''}
            onChange={({ currentTarget }) =>
              change({ ...filter, class: itemClasses.find((one) => one === currentTarget.value) })
            }
          />
          <NativeSelect
            size="xs"
            label={t('channel')}
            data={[any, ...channels.map((value) => ({ value, label: ch(value) }))]}
            value={filter.channel ?? ''}
            onChange={({ currentTarget }) =>
              change({ ...filter, channel: channels.find((one) => one === currentTarget.value) })
            }
          />
          <Chip
            size="xs"
            variant="light"
            checked={filter.unassigned === true}
            onChange={(isOn) => change({ ...filter, unassigned: isOn || undefined })}
          >
            {t('unassigned')}
          </Chip>
          <Group gap="xs">
            <Button size="xs" variant="default" leftSection={<IconBookmarkPlus size={14} />} onClick={save}>
              {t('save')}
            </Button>
            {isNarrowed(filter) && (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => change({ view: filter.view, sort: filter.sort })}
              >
                {t('reset')}
              </Button>
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
