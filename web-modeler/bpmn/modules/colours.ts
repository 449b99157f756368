import type { Drawn } from '../services';

interface Renderer {
  drawShape(graphics: SVGElement, element: Drawn, attributes?: object): SVGElement;
  drawConnection(graphics: SVGElement, element: Drawn, attributes?: object): SVGElement;
}

/**
 * Colours of a file are made for white paper. On a dark page they are mixed with it: fills become dark enough for light letters, lines
 * light enough for a dark ground. In the file they stay what they are.
 */
class ColoursOfPaper {
  static $inject = ['bpmnRenderer'];

  constructor(renderer: Renderer) {
    for (const draw of ['drawShape', 'drawConnection'] as const) {
      const own = renderer[draw].bind(renderer);
      renderer[draw] = (graphics, element, attributes) => {
        const drawn = own(graphics, element, attributes);
        const fill = element.di?.get<string | undefined>('background-color');
        const line = element.di?.get<string | undefined>('border-color');
        if (fill || line)
          for (const part of graphics.querySelectorAll<SVGElement>('*')) {
            if (fill && isColour(part.style.fill, fill)) part.style.fill = onPage(fill, 35, '#10151c');
            if (line && isColour(part.style.stroke, line)) part.style.stroke = onPage(line, 45, '#fff');
            if (line && isColour(part.style.fill, line)) part.style.fill = onPage(line, 45, '#fff');
          }
        return drawn;
      };
    }
  }
}

const onPage = (colour: string, share: number, ground: string): string =>
  `light-dark(${colour}, color-mix(in oklab, ${colour} ${share}%, ${ground}))`;

/** The browser says colours its own way: `#BBDEFB` as `rgb(187, 222, 251)`. */
function isColour(said: string, colour: string): boolean {
  if (!said) return false;
  probe.color = '';
  probe.color = colour;
  return probe.color !== '' && said === probe.color;
}
const probe = document.createElement('i').style;

export const coloursModule = { __init__: ['coloursOfPaper'], coloursOfPaper: ['type', ColoursOfPaper] };
