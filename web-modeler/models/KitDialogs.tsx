import KeyHelp from '../../web/shared/keys/KeyHelp';
import { SessionEndedDialog } from '../../web/shared/session/SessionEndedDialog';
import PageFrame from '../../web/shared/shell/PageFrame';
import type { Who } from './who';

/** What the list of models seldom needs: signing in again where one is, and the keys. Here the kit is loaded. */
export default function KitDialogs(props: {
  ended: { who: Who; goOn: () => void } | undefined;
  close: () => void;
}) {
  const { ended, close } = props;
  return (
    <PageFrame>
      {ended ? (
        <SessionEndedDialog
          name={ended.who.name}
          username={ended.who.username}
          other={undefined}
          onBack={ended.goOn}
        />
      ) : (
        <KeyHelp close={close} />
      )}
    </PageFrame>
  );
}
