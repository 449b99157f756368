import { Modal } from '@mantine/core';
import { Loading, Refused } from '../../../shared/states/states';
import { useTexts } from '../../../shared/texts/texts';
import { useCase } from '../case-queries';
import ActDialog from './ActDialog';
import { type ActName, actTexts } from './act-texts';

const noReasons = { supplementReasons: [], rejectionReasons: [], stopGrounds: [] };

/** An act on a handoff or consultation from a list: the case is looked up for it. */
export function CaseActDialog(props: { caseId: string; act: ActName; subjectId: string; close: () => void }) {
  const { caseId, act, subjectId, close } = props;
  const name = useTexts(actTexts);
  const file = useCase(caseId);
  if (file.data)
    return (
      <ActDialog
        file={file.data}
        offer={{ act, subjectId, needsApproval: false }}
        reasons={noReasons}
        close={close}
      />
    );
  return (
    <Modal opened onClose={close} title={name(act)} size="lg">
      {file.error ? <Refused error={file.error} retry={() => void file.refetch()} /> : <Loading />}
    </Modal>
  );
}
