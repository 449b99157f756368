import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useFile, usePlace, useWorkspace } from './workspace';

/** The address names the file and the element that are shown, `?file=process.bpmn&element=sign`, and leads there. */
export function useAddress(): void {
  const workspace = useWorkspace();
  const { fileId, elementId } = usePlace();
  const shown = useFile(fileId)?.name;
  const [params, setParams] = useSearchParams();
  const wanted = params.get('file');
  const wantedElement = params.get('element') ?? undefined;

  // What this page wrote itself is no wish: meanwhile one may be somewhere else already.
  const known = useRef('');

  useEffect(() => {
    const address = keyOf(wanted, wantedElement);
    if (known.current === address) return;
    known.current = address;
    if (wanted) workspace.showNamed(wanted, wantedElement);
  }, [workspace, wanted, wantedElement]);

  useEffect(() => {
    if (!shown) return;
    const now = new URLSearchParams(location.search);
    if (now.get('file') === shown && (now.get('element') ?? undefined) === elementId) return;
    // Another file is another place to come back to; another element of it is not.
    known.current = keyOf(shown, elementId);
    const replace = now.get('file') === shown || !now.has('file');
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('file', shown);
        if (elementId) after.set('element', elementId);
        else after.delete('element');
        return after;
      },
      { replace },
    );
  }, [shown, elementId, setParams]);
}

const keyOf = (file: string | null, element: string | undefined): string => `${file ?? ''}\n${element ?? ''}`;
