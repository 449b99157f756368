import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLiveQueries } from '../../web/shared/live/use-live';
import { useMay, useMe } from '../../web/shared/session/session';
import { Loading, Refused } from '../../web/shared/states/states';
import { EditorSeat, EditorSeatContext } from './editor';
import { ModelContext } from './model-context';
import { type OpenedModel, openModel } from './open-model';
import { openSession, type OpenSession } from './open-session';
import { PresenceContext } from './presence/use-presence';
import { SaverContext } from './saving/use-saver';
import { Workbench } from './Workbench';
import { WorkspaceContext } from './workspace';

/** A model, opened: read once, whatever is asked for anew. What changes elsewhere comes into it, and what is drawn stays. */
export default function ModelPage({ id }: { id: string }) {
  const { id: personId } = useMe();
  const [opened, setOpened] = useState<OpenedModel>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setError(undefined);
    openModel(id, personId).then(
      (model) => isWanted && setOpened(model),
      (refusal: unknown) => isWanted && setError(refusal),
    );
    return () => void (isWanted = false);
  }, [id, personId, attempt]);
  if (error) return <Refused isPage error={error} retry={() => setAttempt(attempt + 1)} />;
  return opened ? <Opened opened={opened} /> : <Loading />;
}

function Opened({ opened }: { opened: OpenedModel }) {
  const { id: personId } = useMe();
  const mayEdit = useMay()('model.edit');
  const [seat] = useState(() => new EditorSeat());
  const [session, setSession] = useState<OpenSession>();
  const [isArchived, setArchived] = useState(opened.model.archivedAt !== null);
  const isReadOnly = !mayEdit || isArchived;
  useEffect(() => {
    const say = (message: string) => notifications.show({ color: 'orange', message });
    const begun = openSession(opened, { personId, seat, isReadOnly, say });
    setSession(begun);
    return begun.close;
  }, [opened, personId, seat, isReadOnly]);
  if (!session) return <Loading />;
  return (
    <WorkspaceContext.Provider value={opened.workspace}>
      <EditorSeatContext.Provider value={seat}>
        <SaverContext.Provider value={session.saver}>
          <PresenceContext.Provider value={session.presence}>
            <Followed opened={opened} session={session} setArchived={setArchived} />
          </PresenceContext.Provider>
        </SaverContext.Provider>
      </EditorSeatContext.Provider>
    </WorkspaceContext.Provider>
  );
}

/** The model as others change it, live. */
function Followed(props: {
  opened: OpenedModel;
  session: OpenSession;
  setArchived: (isArchived: boolean) => void;
}) {
  const { opened, session, setArchived } = props;
  const { id } = opened.model;
  const { data: model } = useQuery({
    queryKey: ['model', id],
    queryFn: session.read,
    initialData: opened.model,
  });
  useLiveQueries({ topic: 'model', id }, () => [['model', id]], [['model', id]]);
  useEffect(() => setArchived(model.archivedAt !== null), [setArchived, model.archivedAt]);
  return (
    <ModelContext.Provider value={model}>
      <Workbench takenUp={session.takenUp} />
    </ModelContext.Provider>
  );
}
