import { Button, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import type { Case } from '../case-queries';
import { stateTexts, wordOf } from '../words';
import type { NamedOffer } from './ActBar';
import { actHints, actKeys, actTexts } from './act-texts';

const texts = defineTexts({
  title: { vi: 'Tất cả thao tác', en: 'All acts' },
  possible: { vi: 'Làm được bây giờ', en: 'Possible now' },
  none: { vi: 'Bạn chưa có thao tác nào với hồ sơ này.', en: 'There is nothing for you to do on this case.' },
  impossible: { vi: 'Chưa làm được, vì', en: 'Not possible, because' },
  notNow: { vi: 'hồ sơ ở trạng thái “{state}”', en: 'the case is “{state}”' },
  notYourPost: { vi: 'không thuộc vị trí công tác của bạn', en: 'it is not for your post' },
  noPayment: { vi: 'không còn khoản nào phải thu', en: 'nothing is left to be paid' },
  notAwaited: { vi: 'quy trình không chờ xác nhận', en: 'the process waits for no confirmation' },
});

/** Refusals whose sentence needs no codes: said in the words of the page. */
const said: Readonly<Record<string, 'notNow' | 'notYourPost' | 'noPayment' | 'notAwaited'>> = {
  'CASE_FILE.NOT_NOW': 'notNow',
  'CASE_FILE.TRANSITION': 'notNow',
  'CASE_FILE.NOT_YOUR_POST': 'notYourPost',
  'CASE_FILE.PAYMENT_UNKNOWN': 'noPayment',
  'CASE_FILE.NOT_AWAITED': 'notAwaited',
};

/** Every act: those that can be done, and why the others cannot. */
export function ActList(props: {
  offers: readonly NamedOffer[];
  file: Case;
  choose: (offer: NamedOffer) => void;
  close: () => void;
}) {
  const { offers, file, choose, close } = props;
  const t = useTexts(texts);
  const name = useTexts(actTexts);
  const hint = useTexts(actHints);
  const language = useLanguage();
  const possible = offers.filter(({ isPossible }) => isPossible);
  const why = ({ refusal }: NamedOffer): string => {
    const { code, message } = (refusal ?? {}) as { code?: string; message?: Record<string, unknown> };
    const key = code && said[code];
    return key
      ? t(key, { state: wordOf(stateTexts, file.state, language) })
      : inLanguage(message).replace(/\.$/, '');
  };
  const reasons = new Map<string, string[]>();
  for (const offer of offers)
    if (!offer.isPossible) reasons.set(why(offer), [...(reasons.get(why(offer)) ?? []), name(offer.act)]);
  return (
    <Modal opened onClose={close} title={t('title')} size="lg">
      <Stack gap="xs">
        <Title order={3} size="h6">
          {t('possible')}
        </Title>
        {possible.length === 0 && <Text size="sm">{t('none')}</Text>}
        {possible.map((offer, place) => (
          <Button
            key={`${offer.act} ${offer.subjectId}`}
            variant="default"
            justify="space-between"
            h="auto"
            py={6}
            onClick={() => choose(offer)}
            data-autofocus={place === 0 || undefined}
            rightSection={actKeys[offer.act] && <Kbd size="xs">{actKeys[offer.act]}</Kbd>}
          >
            <span>
              <Text size="sm" fw={600} ta="left">
                {name(offer.act)}
              </Text>
              <Text size="xs" c="dimmed" ta="left" style={{ whiteSpace: 'normal' }}>
                {hint(offer.act)}
              </Text>
            </span>
          </Button>
        ))}
        <Title order={3} size="h6" mt="xs">
          {t('impossible')}
        </Title>
        {[...reasons].map(([reason, names]) => (
          <Text key={reason} size="sm">
            <b>{names.join(', ')}:</b> {reason}.
          </Text>
        ))}
      </Stack>
    </Modal>
  );
}
