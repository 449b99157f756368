/** The part of bpmn-moddle 10 that the server uses. */
declare module 'bpmn-moddle' {
  export interface PropertyDescriptor {
    name: string;
    type: string;
    isMany?: boolean;
    isAttr?: boolean;
    isBody?: boolean;
    isReference?: boolean;
  }
  export interface TypeDescriptor {
    name: string;
    propertiesByName: Record<string, PropertyDescriptor>;
    properties: PropertyDescriptor[];
    idProperty?: PropertyDescriptor;
  }
  export interface Reference {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    element: any;
    property: string;
    id: string;
  }
  export interface ParseWarning {
    message: string;
    error?: Error;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    element?: any;
    property?: string;
    value?: string;
  }
  export interface ParseResult {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    rootElement: any;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    elementsById: Record<string, any>;
    references: Reference[];
    warnings: ParseWarning[];
  }
  /** Handles the root element; the reader hands it the context of the parse. */
  export interface RootHandler {
    context?: {
      warnings: ParseWarning[];
      elementsById: Record<string, object>;
      addWarning(warning: ParseWarning): void;
      addElement(element: object): void;
    };
  }
  export interface ReaderOptions {
    /** Replaces the reader's own maker of root handlers; `this` is the reader. */
    handler(this: object, name: string): RootHandler;
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    readonly properties: { set(target: object, name: string, value: unknown): void };
    fromXML(xml: string, options?: ReaderOptions): Promise<ParseResult>;
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, attributes?: Record<string, unknown>): object;
    getType(name: string): { $descriptor: TypeDescriptor };
    getElementDescriptor(element: object): TypeDescriptor;
    getPackages(): {
      prefix: string;
      uri: string;
      enumerations?: { name: string; literalValues: { name: string }[] }[];
    }[];
  }
}
