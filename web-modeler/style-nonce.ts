const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/**
 * The code editors inside the libraries of bpmn.io write sheets of their own and cannot be told the nonce of the page: what scripts of
 * this page make gets it here. The answer ends it.
 */
export function giveStylesTheNonce(): () => void {
  const create = document.createElement;
  const withNonce = function (this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
    const element = create.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  document.createElement = withNonce as typeof create;
  return () => {
    if (document.createElement === (withNonce as typeof create)) document.createElement = create;
  };
}
