import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import './simulation.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulation from 'bpmn-js-token-simulation/lib/viewer';
import { type Moddle, takeAnyIds } from '../../../web/live/src/any-ids';
import { startOf } from '../../../web/shared/diagram/view-box';
import { translate } from '../../i18n/translate';
import { look } from '../look';
import type { Services } from '../services';

interface ToggleMode {
  toggleMode(isOn: boolean): void;
}

interface Notice {
  text: string;
  type?: string;
  scope?: object;
  ttl?: number;
}

/** Its own notices write names of elements as markup; these write text. */
class Notifications {
  static $inject = ['canvas', 'scopeFilter'];
  private readonly place = document.createElement('div');

  constructor(
    canvas: Services['canvas'],
    private readonly scopes: { isShown(scope: object): boolean },
  ) {
    this.place.className = 'bts-notifications';
    this.place.setAttribute('role', 'status');
    canvas.getContainer().append(this.place);
  }

  showNotification({ text, type = 'info', scope, ttl = 2_000 }: Notice): void {
    if (scope && !this.scopes.isShown(scope)) return;
    const notice = document.createElement('div');
    notice.className = `bts-notification ${type}`;
    notice.textContent = translate(text);
    this.place.append(notice);
    while (this.place.children.length > 5) this.place.firstElementChild?.remove();
    setTimeout(() => notice.remove(), ttl);
  }

  clear(): void {
    this.place.replaceChildren();
  }
}

/** The log says each step with the name of its element as markup as well: tokens say enough. */
const quiet = { notifications: ['type', Notifications], log: ['value', {}] };

export interface OpenSimulation {
  ready: Promise<void>;
  close(): void;
}

/** Shows a process with tokens that run through it, from `xml` as it is drawn now. */
export function openSimulation(place: HTMLElement, xml: string): OpenSimulation {
  const viewer = new NavigatedViewer({
    ...look,
    container: place,
    additionalModules: [simulation, quiet],
  } as object);
  takeAnyIds(viewer.get<Moddle>('moddle'));
  const inWords = new MutationObserver((changes) =>
    changes.forEach(({ addedNodes }) => addedNodes.forEach(translateAll)),
  );
  inWords.observe(place, { childList: true, subtree: true });
  translateAll(place);
  const open = async () => {
    await viewer.importXML(xml);
    const canvas = viewer.get<Services['canvas']>('canvas');
    const { inner, outer } = canvas.viewbox();
    // Where it begins, near enough for the signs that start and choose.
    const starts = viewer
      .get<Services['elementRegistry']>('elementRegistry')
      .filter(({ type, parent }) => type === 'bpmn:StartEvent' && parent?.type !== 'bpmn:SubProcess');
    canvas.viewbox(startOf(inner, starts.slice(0, 1), outer));
    viewer.get<ToggleMode>('toggleMode').toggleMode(true);
  };
  return {
    ready: open(),
    close: () => {
      inWords.disconnect();
      viewer.destroy();
    },
  };
}

/** What the simulation says in English of itself: titles of its buttons, and its words on elements; each once. */
function translateAll(node: Node): void {
  if (!(node instanceof Element)) return;
  for (const part of [node, ...node.querySelectorAll(own)]) {
    if (!part.matches(own) || part.hasAttribute('data-translated')) continue;
    part.setAttribute('data-translated', '');
    const title = part.getAttribute('title');
    if (title) {
      part.setAttribute('aria-label', translate(title));
      part.setAttribute('title', translate(title));
    } else if (part.textContent) part.textContent = translate(part.textContent.trim());
  }
}
const own = '[class*="bts-"][title], .bts-element-notification .bts-text';
