import { defineTexts } from '../../shared/texts/texts';

export const channelTexts = defineTexts({
  COUNTER: { vi: 'Trực tiếp tại quầy', en: 'At the counter' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  POST: { vi: 'Bưu chính', en: 'By post' },
  AUTHORISED_PERSON: { vi: 'Qua người được ủy quyền', en: 'By an authorised person' },
});
