/** The part of saxen 11 that the server uses: namespaces on, element proxies. */
declare module 'saxen' {
  export interface SaxElement {
    /** Normalised to the prefixes given to `ns()`. */
    readonly name: string;
    readonly originalName: string;
    readonly attrs: Record<string, string>;
    readonly ns: Record<string, string>;
  }
  type Decode = (text: string) => string;
  type Context = () => { data: string; line: number; column: number };

  export class Parser {
    constructor(options: { proxy: true });
    ns(prefixes: Record<string, string>): this;
    on(event: 'openTag', listener: (element: SaxElement, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'closeTag', listener: (element: SaxElement) => void): this;
    on(event: 'text' | 'comment' | 'attention', listener: (text: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'question', listener: (text: string) => void): this;
    on(event: 'error' | 'warn', listener: (error: Error, context: Context) => void): this;
    parse(xml: string): void;
  }
}
