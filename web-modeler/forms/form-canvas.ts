import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import editorCss from '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css?inline';
import viewerCss from 'form-js-viewer-1/dist/assets/form-js.css?inline';
import formWords from '../i18n/form.vi.json';
import panelWords from '../i18n/panel.vi.json';
import { speakDictionary } from '../i18n/speak-dictionary';
import paletteCss from '../palette.css?inline';
import ownCss from './form-editor.css?inline';
import { giveStylesTheNonce } from '../style-nonce';
import { type ComponentTypes, registerComponents } from './own-components';

export type Part = Record<string, unknown>;
export interface Field extends Part {
  id: string;
  type: string;
}

interface CommandStack {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
}

/** The panel of properties is the one of the other editors; this one does not ask for a translation of it. */
const known: ReadonlySet<string> = new Set(Object.keys({ ...panelWords, ...formWords }));
/** What the form itself says is its designer's; only what stands around it is the library's. */
const ofTheForm =
  '.fjs-form-field, .fjs-properties-panel textarea, .cm-editor, .bio-properties-panel-textfield input';
/** What the library says within a field, where it has nothing of its designer to show. */
const withinFields = [
  'repeat-render-footer',
  'repeat-render-add',
  'empty-component',
  'form-field-placeholder',
  'iframe-placeholder',
  'documentPreview-placeholder',
  'select-placeholder',
  'filepicker-container',
  'table-td',
  'table-empty',
]
  .map((part) => `.fjs-${part}`)
  .join();

/**
 * The editor of form-js in its three places. Its style sheets are those of another version than the forms on the desk wear: they
 * hold only while an editor is open.
 */
export class FormCanvas {
  private readonly editor: {
    get<Service>(name: string): Service;
    on(event: string, listener: (event: Part) => void): void;
    importSchema(schema: Part): Promise<unknown>;
    saveSchema(): Part;
    destroy(): void;
  };
  private readonly sheet = new CSSStyleSheet();
  private readonly quiet: (() => void)[] = [];
  private isShowing = false;

  constructor(
    places: { canvas: HTMLElement; palette: HTMLElement; properties: HTMLElement },
    private readonly told: { changed: () => void; selected: (field: Field | null) => void },
  ) {
    this.quiet.push(giveStylesTheNonce());
    this.sheet.replaceSync([viewerCss, editorCss, paletteCss, ownCss].join('\n'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.editor = new Editor({
      container: places.canvas,
      palette: { parent: places.palette },
      propertiesPanel: { parent: places.properties },
      exporter: { name: 'motcua', version: '1' },
    }) as typeof this.editor;
    registerComponents(this.editor.get<ComponentTypes>('formFields'));
    this.quiet.push(
      ...Object.values(places).map((place) => speakDictionary(place, known, ofTheForm, withinFields)),
    );
    this.editor.on('changed', () => {
      if (!this.isShowing) this.told.changed();
    });
    this.editor.on('selection.changed', () => this.told.selected(this.selected()));
  }

  /** Shows a schema in place of what is there; its past is forgotten. */
  async show(schema: Part): Promise<void> {
    this.isShowing = true;
    try {
      await this.editor.importSchema(schema);
    } finally {
      this.isShowing = false;
    }
  }

  schema(): Part {
    return this.editor.saveSchema();
  }

  selected(): Field | null {
    return this.editor.get<{ get(): Field | null }>('selection').get();
  }

  select(id: string): void {
    const field = this.editor.get<{ get(id: string): Field | undefined }>('formFieldRegistry').get(id);
    if (field) this.editor.get<{ set(field: Field): void }>('selection').set(field);
  }

  /** Properties of a field, as one step that can be undone. */
  edit(field: Field, properties: Part): void {
    this.editor
      .get<{ editFormField(field: Field, properties: Part): void }>('modeling')
      .editFormField(field, properties);
  }

  get stack(): CommandStack {
    return this.editor.get<CommandStack>('commandStack');
  }

  close(): void {
    for (const end of this.quiet) end();
    this.editor.destroy();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
