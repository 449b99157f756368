import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import '../palette.css';
import './dmn.css';
import Modeler from 'dmn-js/lib/Modeler';
import dmnWords from '../i18n/dmn.vi.json';
import { speakDictionary } from '../i18n/speak-dictionary';
import { translateModule } from '../i18n/translate';
import { giveStylesTheNonce } from '../style-nonce';

export interface View {
  id: string;
  name?: string;
  type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression';
  element: { id: string };
}
interface CommandStack {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
}
interface Viewer {
  get<Service>(name: string, strict?: boolean): Service;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}
interface Library {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): View[];
  getActiveView(): View | undefined;
  getActiveViewer(): Viewer | undefined;
  open(view: View): Promise<unknown>;
  on(event: string, listener: () => void): void;
  destroy(): void;
}

const known: ReadonlySet<string> = new Set(Object.keys(dmnWords));
/** Cells, names and drawings are the designer's. */
const ofTheTable = 'td, [contenteditable], .djs-container, .cm-editor, textarea';

/** The editor of dmn-js: the diagram of decisions, and each of them as a table or an expression. */
export class DmnCanvas {
  private readonly library: Library;
  private readonly watched = new WeakSet<object>();
  private readonly leaveStyles = giveStylesTheNonce();
  private readonly fallSilent: () => void;

  constructor(
    container: HTMLElement,
    private readonly told: { changed: () => void; viewed: () => void },
  ) {
    this.fallSilent = speakDictionary(container, known, ofTheTable);
    const words = { additionalModules: [translateModule] };
    this.library = new Modeler({
      container,
      drd: {
        ...words,
        drdRenderer: {
          defaultFillColor: 'var(--color-white)',
          defaultStrokeColor: 'var(--color-grey-225-10-15)',
        },
      },
      decisionTable: words,
      literalExpression: words,
      boxedExpression: words,
    }) as Library;
    this.library.on('views.changed', () => {
      this.watch();
      told.viewed();
    });
  }

  /** Shows a file in place of what is there, in the view of the same decision if it still has one. Throws when it is no DMN. */
  async show(xml: string): Promise<void> {
    const before = this.view?.element.id;
    await this.library.importXML(xml);
    const again =
      this.views.find(({ element }) => element.id === before) ??
      this.views.find(({ type }) => type !== 'drd');
    if (again && again.element.id !== this.view?.element.id) await this.library.open(again);
  }

  get views(): View[] {
    return this.library.getViews();
  }

  get view(): View | undefined {
    return this.library.getActiveView();
  }

  async open(id: string): Promise<void> {
    const view = this.views.find(({ element }) => element.id === id);
    if (view && view.element.id !== this.view?.element.id) await this.library.open(view);
  }

  async xml(): Promise<string> {
    return (await this.library.saveXML({ format: true })).xml;
  }

  get stack(): CommandStack | undefined {
    return this.library.getActiveViewer()?.get<CommandStack>('commandStack', false);
  }

  close(): void {
    this.library.destroy();
    this.fallSilent();
    this.leaveStyles();
  }

  /** Each view has a history of its own; all of them change the one file. */
  private watch(): void {
    const viewer = this.library.getActiveViewer();
    if (!viewer || this.watched.has(viewer)) return;
    this.watched.add(viewer);
    viewer.on('commandStack.changed', this.told.changed);
  }
}
