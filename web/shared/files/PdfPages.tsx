import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
  TextLayer,
} from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './FileView.module.css';
import { piecesWith } from './find-text';
import { scaleOf, type Size, type Viewing } from './viewing';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Pixels a canvas may have: beyond, browsers draw nothing. */
const mostPixels = 16_000_000;

export interface PdfState {
  pages: number;
  /** Pages with the text that is looked for; null until it was looked for. */
  found: readonly number[] | null;
}

/**
 * One page of a PDF at a time, drawn by pdf.js in a worker; its text lies over it, to be marked, copied and read out.
 * Programs inside the file are never run, links and forms are not alive.
 */
export default function PdfPages({
  content,
  page,
  viewing,
  window,
  wanted,
  onState,
  onScale,
  onDamaged,
}: {
  content: ArrayBuffer;
  page: number;
  viewing: Viewing;
  window: Size;
  wanted: string;
  onState: (state: PdfState) => void;
  onScale: (scale: number) => void;
  onDamaged: (error: unknown) => void;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [current, setCurrent] = useState<PDFPageProxy | null>(null);
  const [pieces, setPieces] = useState<{ texts: string[]; spans: HTMLElement[] } | null>(null);
  const [found, setFound] = useState<readonly number[] | null>(null);

  useEffect(() => {
    const task = getDocument({
      // pdf.js takes the bytes away to its worker.
      data: content.slice(0),
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
    });
    task.promise.then(setDocument, (error: unknown) => {
      if (!task.destroyed) onDamaged(error);
    });
    return () => {
      setDocument(null);
      setCurrent(null);
      void task.destroy();
    };
  }, [content]);

  useEffect(() => {
    if (document) onState({ pages: document.numPages, found });
  }, [document, found]);

  useEffect(() => {
    if (!document) return;
    let isGone = false;
    document.getPage(Math.min(page, document.numPages)).then(
      (one) => !isGone && setCurrent(one),
      (error: unknown) => !isGone && onDamaged(error),
    );
    return () => {
      isGone = true;
    };
  }, [document, page]);

  const natural = current?.getViewport({ scale: 1, rotation: (current.rotate + viewing.turn) % 360 });
  const scale = natural ? scaleOf(viewing.zoom, natural, window) : null;
  useEffect(() => {
    if (scale) onScale(scale);
  }, [scale, onScale]);

  useEffect(() => {
    if (!current || !scale || !canvas.current || !layer.current) return;
    const viewport = current.getViewport({ scale, rotation: (current.rotate + viewing.turn) % 360 });
    const most = Math.sqrt(mostPixels / (viewport.width * viewport.height));
    const density = Math.min(globalThis.devicePixelRatio || 1, most);
    const { current: paper } = canvas;
    paper.width = Math.floor(viewport.width * density);
    paper.height = Math.floor(viewport.height * density);
    const drawing = current.render({
      canvas: paper,
      viewport,
      transform: [density, 0, 0, density, 0, 0],
    });
    const place = layer.current;
    place.replaceChildren();
    place.style.setProperty('--total-scale-factor', String(scale));
    const text = new TextLayer({
      textContentSource: current.streamTextContent(),
      container: place,
      viewport,
    });
    drawing.promise.catch((error: Error) => error.name !== 'RenderingCancelledException' && onDamaged(error));
    text.render().then(
      () => setPieces({ texts: text.textContentItemsStr, spans: text.textDivs }),
      () => undefined,
    );
    return () => {
      drawing.cancel();
      text.cancel();
      setPieces(null);
    };
  }, [current, scale, viewing.turn]);

  useEffect(() => {
    if (!pieces) return;
    const hits = new Set(piecesWith(pieces.texts, wanted));
    pieces.spans.forEach((span, place) => span.classList.toggle(classes.hit!, hits.has(place)));
    pieces.spans[Math.min(...hits)]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pieces, wanted]);

  useEffect(() => {
    if (!document || wanted.trim() === '') return setFound(null);
    let isGone = false;
    void (async () => {
      const pages: number[] = [];
      for (let number = 1; number <= document.numPages && !isGone; number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        const texts = items.map((item) => ('str' in item ? item.str : ''));
        if (piecesWith(texts, wanted).length > 0) pages.push(number);
      }
      if (!isGone) setFound(pages);
    })().catch((error: unknown) => !isGone && onDamaged(error));
    return () => {
      isGone = true;
    };
  }, [document, wanted]);

  return (
    <div
      className={classes.sheet}
      style={natural && scale ? { width: natural.width * scale, height: natural.height * scale } : undefined}
    >
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
      <div ref={layer} className={classes.text} />
    </div>
  );
}
