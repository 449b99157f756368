import { currentLanguage } from '../../web/shared/texts/texts';
import { translate } from './translate';

const attributes = ['title', 'placeholder', 'aria-label'];
/**
 * Editors of bpmn.io have words in their code. They are replaced where they appear, from the dictionary; the answer ends it. What
 * stands in elements of the selector `own` the designer has written: it is left alone, but for what the editor puts in between
 * (`between`).
 */
export function speakDictionary(
  container: HTMLElement,
  known: ReadonlySet<string>,
  own: string,
  between = ':not(*)',
): () => void {
  if (currentLanguage() === 'en') return () => undefined;
  const isOwn = ({ parentElement }: Text): boolean =>
    parentElement?.closest(`${own}, ${between}`)?.matches(`:not(${between})`) ?? false;
  const say = (text: string): string | undefined => {
    const words = text.trim();
    return known.has(words) ? text.replace(words, translate(words)) : undefined;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const said = isOwn(node) ? undefined : say(node.data);
      if (said !== undefined) node.data = said;
    } else if (node instanceof Element) {
      for (const name of attributes) {
        const said = say(node.getAttribute(name) ?? '');
        if (said !== undefined) node.setAttribute(name, said);
      }
      node.childNodes.forEach(visit);
    }
  };
  visit(container);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(visit);
      else visit(target);
    }
  });
  observer.observe(container, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
  return () => observer.disconnect();
}
