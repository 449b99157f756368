import { defineTexts, useTexts } from '../../shared/texts/texts';
import { Count, Views } from '../views/Views';
import { KeysAndSeals } from './KeysAndSeals';
import { type Step, useWaiting } from './signing-queries';
import { SigningQueue } from './SigningQueue';

const texts = defineTexts({
  title: { vi: 'Ký số, phát hành', en: 'Signing and issuing' },
  SIGN: { vi: 'Chờ ký', en: 'To sign' },
  ISSUE: { vi: 'Chờ cấp số, đóng dấu', en: 'To number and seal' },
  keys: { vi: 'Khóa và con dấu số', en: 'Keys and seals' },
});
const steps: readonly Step[] = ['SIGN', 'ISSUE'];

/** Everything that waits for one's signature, or for number, date and seal; and the keys that it takes. */
export default function Signing() {
  const t = useTexts(texts);
  return (
    <Views
      title={t('title')}
      hasPanes
      views={[
        ...steps.map((step) => ({
          name: step,
          title: t(step),
          count: <Waiting step={step} />,
          page: <SigningQueue step={step} />,
        })),
        { name: 'keys', title: t('keys'), page: <KeysAndSeals /> },
      ]}
    />
  );
}

function Waiting({ step }: { step: Step }) {
  return <Count of={useWaiting(step).data?.items.length} />;
}
