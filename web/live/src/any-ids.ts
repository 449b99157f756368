interface Context {
  elementsById: Record<string, object>;
  addElement(element: ModdleElement): void;
}
interface ModdleElement {
  id?: string;
  $descriptor: { idProperty?: object };
}
interface Reader {
  handler(type: string): { context?: Context };
}
export interface Moddle {
  fromXML(xml: string, type: string, options?: object): Promise<unknown>;
}

/**
 * The viewer's parser leaves out elements whose ids are not in English letters. The server has checked every id of a
 * file that it stores, so here all of them are taken.
 */
export function takeAnyIds(moddle: Moddle): void {
  const fromXML = moddle.fromXML.bind(moddle);
  moddle.fromXML = (xml, type) =>
    fromXML(xml, type, {
      handler(this: Reader, name: string) {
        const root = (Object.getPrototypeOf(this) as Reader).handler.call(this, name);
        let context: Context | undefined;
        Object.defineProperty(root, 'context', {
          get: () => context,
          set: (given: Context) => {
            context = given;
            given.addElement = (element) => {
              if (element.$descriptor.idProperty && element.id) given.elementsById[element.id] = element;
            };
          },
        });
        return root;
      },
    });
}
