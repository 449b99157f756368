import { ApiProblem } from '../../web/shared/api/problem';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  retry: { vi: 'Thử lại', en: 'Try again' },
});

/** Why something could not be done, in the server's words. */
export function Refusal({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(texts);
  const requestId = error instanceof ApiProblem ? error.problem.requestId : '';
  return (
    <div role="alert" className="models-refusal">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {requestId && <small>{requestId}</small>}
      {retry && (
        <button type="button" className="models-button" onClick={retry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
