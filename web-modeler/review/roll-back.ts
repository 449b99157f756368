import { answerOf, api, newCommandKey } from '../../web/shared/api/client';
import { currentLanguage, defineTexts, fill } from '../../web/shared/texts/texts';

const texts = defineTexts({
  name: { vi: 'Dùng lại phiên bản {version}: {name}', en: 'Back to version {version}: {name}' },
});

const longestName = 300;

/**
 * Begins to bring an old version back: a model with its very files, open where it is sent for approval. Answers its address. What is in
 * service changes only when the office has approved it.
 */
export async function rollBack(old: {
  definitionId: string;
  version: number;
  name: string;
}): Promise<string> {
  const name = fill(texts.name[currentLanguage()], { version: old.version, name: old.name });
  const { id } = await answerOf(
    api.POST('/api/v1/models', {
      headers: { 'Idempotency-Key': newCommandKey() },
      body: { name: name.slice(0, longestName), definitionId: old.definitionId },
    }),
  );
  return `/modeler/models/${id}?panel=review`;
}
