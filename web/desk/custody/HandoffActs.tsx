import { CaseActDialog } from '../cases/acts/CaseActDialog';
import { HandoffBulkDialog } from './HandoffBulkDialog';
import type { Handoff } from './use-custody-view';

export type HandoffAct = 'accept-handoff' | 'refuse-handoff' | 'resend-handoff' | 'redirect-handoff';

/** One handoff is acted on with its effect shown before; many with what they have in common, and a result for each. */
export default function HandoffActs(props: { act: HandoffAct; on: readonly Handoff[]; close: () => void }) {
  const { act, on, close } = props;
  const [only] = on;
  return on.length === 1 ? (
    <CaseActDialog caseId={only.caseId} act={act} subjectId={only.id} close={close} />
  ) : (
    <HandoffBulkDialog act={act} on={on} close={close} />
  );
}
