/** The part of dmn-moddle 12 that the server uses. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      rootElement: any;
      warnings: { message: string }[];
    }>;
  }
}
