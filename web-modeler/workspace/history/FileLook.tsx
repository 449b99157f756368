import { useEffect, useRef, useState } from 'react';
import type { WorkFile } from '../workspace';
import classes from './history.module.css';

/** A file to look at: a process as its diagram, the rest, and what cannot be drawn, as text. */
export function FileLook({ file }: { file: Pick<WorkFile, 'kind' | 'name' | 'content'> }) {
  const { kind, name, content } = file;
  const [unreadable, setUnreadable] = useState<string>();
  if (kind === 'bpmn' && unreadable !== content)
    return <DiagramLook key={content} name={name} xml={content} fail={() => setUnreadable(content)} />;
  return (
    <pre className={classes.text} tabIndex={0} role="region" aria-label={name}>
      {content}
    </pre>
  );
}

function DiagramLook({ name, xml, fail }: { name: string; xml: string; fail: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let close: (() => void) | undefined;
    let isGone = false;
    const open = async () => {
      const { openDiagram } = await import('../../../web/shared/diagram/bpmn/open-diagram');
      const opened = await openDiagram({ place: place.current!, xml, onElement: () => undefined });
      if (isGone) return opened.close();
      opened.look('whole');
      close = () => opened.close();
    };
    open().catch(() => !isGone && fail());
    return () => {
      isGone = true;
      close?.();
    };
    // `fail` is another function at every paint.
  }, [xml]);
  return <div ref={place} className={classes.diagram} role="img" aria-label={name} />;
}
