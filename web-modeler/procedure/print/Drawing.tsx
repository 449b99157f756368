import { useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import classes from './print.module.css';
import { slicesOf } from './slices';

const texts = defineTexts({
  failed: { vi: 'Sơ đồ không mở được.', en: 'The diagram cannot be opened.' },
  part: { vi: 'Sơ đồ, phần {n}/{all}', en: 'Diagram, part {n} of {all}' },
  whole: { vi: 'Sơ đồ quy trình', en: 'Diagram of the process' },
});

/** A BPMN file on landscape sheets, in parts where it would be too small; the table of steps says the same in words. */
export function Drawing({ xml, onDrawn }: { xml: string; onDrawn: () => void }) {
  const t = useTexts(texts);
  const source = useRef<HTMLDivElement>(null);
  const [pictures, setPictures] = useState<readonly Node[][]>([]);
  const [isFailed, setFailed] = useState(false);
  const told = useRef(onDrawn);
  told.current = onDrawn;
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    const draw = async () => {
      const { openDiagram } = await import('../../../web/shared/diagram/bpmn/open-diagram');
      if (isGone) return;
      const diagram = await openDiagram({ place: source.current!, xml, onElement: () => {} });
      close = diagram.close;
      if (isGone) return close();
      setPictures(picturesOf(source.current!));
    };
    draw()
      .catch(() => !isGone && setFailed(true))
      .finally(() => !isGone && told.current());
    return () => {
      isGone = true;
      close();
    };
  }, [xml]);
  return (
    <>
      <div ref={source} className={`bpmn-diagram ${classes.source}`} inert />
      {isFailed && <p>{t('failed')}</p>}
      {pictures.map((nodes, index) => (
        <figure key={index} className={classes.drawing}>
          <figcaption>
            {pictures.length === 1 ? t('whole') : t('part', { n: index + 1, all: pictures.length })}
          </figcaption>
          <Picture nodes={nodes} />
        </figure>
      ))}
    </>
  );
}

function Picture({ nodes }: { nodes: readonly Node[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current!.replaceChildren(...nodes), [nodes]);
  return <div ref={place} className={`bpmn-diagram ${classes.picture}`} />;
}

/** Copies of what is drawn, each looking at its part, with the mark of who drew it. */
function picturesOf(place: HTMLElement): Node[][] {
  const drawn = place.querySelector<SVGSVGElement>('.djs-container > svg')!;
  const mark = place.querySelector('.bjs-powered-by');
  const { x, y, width, height } = drawn.querySelector<SVGGElement>('.viewport')!.getBBox();
  return slicesOf({ x: x - 10, y: y - 10, width: width + 20, height: height + 20 }).map((box) => {
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    copy.querySelector('.viewport')?.removeAttribute('transform');
    return mark ? [copy, mark.cloneNode(true)] : [copy];
  });
}
