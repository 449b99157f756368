import type { TakenUp } from '../saving/take-up';
import { ArchivedNote } from './ArchivedNote';
import { EditorNote } from './EditorNote';
import { TakenUpNote } from './TakenUpNote';

/** What one has to know of the open model, between the bar and the editor. */
export function Notes({ takenUp }: { takenUp: TakenUp }) {
  return (
    <>
      <ArchivedNote />
      <TakenUpNote takenUp={takenUp} />
      <EditorNote />
    </>
  );
}
