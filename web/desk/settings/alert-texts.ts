import { defineTexts } from '../../shared/texts/texts';

/** What a rule counts, and of which work. */
export const alertTexts = defineTexts({
  OPEN: { vi: 'việc đang mở', en: 'open tasks' },
  DUE_SOON: { vi: 'việc sắp đến hạn', en: 'tasks nearly due' },
  OVERDUE: { vi: 'việc quá hạn', en: 'overdue tasks' },
  mine: { vi: 'việc của tôi', en: 'my own' },
  unit: { vi: 'hàng đợi của đơn vị tôi', en: 'the queues of my units' },
  'all-visible': { vi: 'mọi việc tôi được xem', en: 'everything I may see' },
});
