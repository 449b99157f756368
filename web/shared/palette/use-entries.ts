import { useLocation } from 'wouter';
import { useBoundKeys } from '../keys/keys';
import { useProcedures } from '../procedures/use-procedures';
import { useMay } from '../session/session';
import { type Place, visit } from '../shell/places';
import { inLanguage } from '../texts/texts';
import { type Entry, matching } from './entries';
import { useFound } from './use-found';

/** So many of a group, more when it is all there is room for. */
const shown = 6;

/** Everything that fits what is typed, group by group: what one has searched for before what one could do. */
export function useEntries(typed: string, searched: string, places: readonly Place[], close: () => void) {
  const [, go] = useLocation();
  const may = useMay();
  const keys = useBoundKeys();
  const { procedures = [] } = useProcedures();
  const found = useFound(searched);
  const to = (href: string) => () => {
    close();
    visit(href, go);
  };
  const isTyped = typed.trim() !== '';

  const placeEntries: Entry[] = places.map(({ href, label, keys: bound }) => ({
    id: href,
    group: 'places',
    label,
    keys: bound,
    run: to(href),
  }));
  const going = new Set(places.map(({ keys: bound }) => bound));
  const actEntries: Entry[] = keys
    .filter(({ key }) => key !== 'mod+k' && !going.has(key))
    .map(({ key, says, act }, place) => ({
      id: `act ${key} ${place}`,
      group: 'acts',
      label: says,
      keys: key,
      run: () => {
        close();
        // After the palette has gone: the act may take the focus, or open a dialog of its own.
        setTimeout(() => act(new KeyboardEvent('keydown', { key })));
      },
    }));
  const caseEntries: Entry[] = found.cases.map(({ id, code, applicant }) => ({
    id,
    group: 'cases',
    label: code,
    detail: applicant.name ?? undefined,
    run: to(`/desk/cases/${id}`),
  }));
  const taskEntries: Entry[] = found.tasks.map(({ taskId, name, caseCode, applicantName }) => ({
    id: taskId,
    group: 'tasks',
    label: name,
    detail: `${caseCode} · ${applicantName}`,
    run: to(`/desk/inbox/${taskId}`),
  }));
  const procedureEntries: Entry[] =
    isTyped && may('case.read')
      ? procedures.map(({ code, name }) => ({
          id: code,
          group: 'procedures',
          label: inLanguage({ ...name }),
          detail: code,
          run: to(`/desk/cases?procedureCode=${encodeURIComponent(code)}`),
        }))
      : [];
  return {
    entries: [
      ...caseEntries,
      ...taskEntries,
      ...matching(placeEntries, typed),
      ...matching(actEntries, typed).slice(0, isTyped ? shown : 2 * shown),
      ...matching(procedureEntries, typed).slice(0, shown),
    ],
    isSearching: found.isSearching,
  };
}
