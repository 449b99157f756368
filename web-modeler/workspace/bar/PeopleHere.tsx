import { initialsOf } from '../../../web/shared/shell/initials';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { usePresence, usePresenceState } from '../presence/use-presence';
import { useWorkspace } from '../workspace';
import classes from './bar.module.css';

const texts = defineTexts({
  here: { vi: 'Đang mở mô hình này', en: 'Also here' },
  edits: { vi: '{name}: đang sửa {file}', en: '{name}: edits {file}' },
  looks: { vi: '{name}: đang xem', en: '{name}: looks' },
});

/** Others who have the model open. One's own other windows are not people. */
export function PeopleHere() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const presence = usePresence();
  const { pages } = usePresenceState();
  const own = pages.find(({ id }) => id === presence?.pageId)?.person.id;
  const others = new Map(
    pages.filter(({ person }) => person.id !== own).map((page) => [page.person.id, page] as const),
  );
  if (others.size === 0) return null;
  return (
    <ul className={classes.people} aria-label={t('here')}>
      {[...others.values()].map(({ person, fileId, editsSince }) => {
        const file = editsSince && fileId ? workspace.file(fileId)?.name : undefined;
        const says = file ? t('edits', { name: person.name, file }) : t('looks', { name: person.name });
        return (
          <li key={person.id} title={says} data-edits={file !== undefined || undefined}>
            <span aria-hidden>{initialsOf(person.name)}</span>
            <span className={classes.spoken}>{says}</span>
          </li>
        );
      })}
    </ul>
  );
}
