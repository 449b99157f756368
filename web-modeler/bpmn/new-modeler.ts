import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js-color-picker/colors/color-picker.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './bpmn.css';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import camundaBehaviours from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import Modeler from 'bpmn-js/lib/Modeler';
import colours from 'bpmn-js-color-picker';
import { CreateAppendAnythingModule as createAppendAnything } from 'bpmn-js-create-append-anything';
import search from 'diagram-js/lib/features/search/search';
import grid from 'diagram-js-grid';
import minimap from 'diagram-js-minimap';
import { takeAnyIds, type Moddle } from '../../web/live/src/any-ids';
import procedure from '../descriptors/procedure.json';
import { translateModule } from '../i18n/translate';
import { look } from './look';
import { clipboardModule } from './modules/clipboard';
import { coloursModule } from './modules/colours';
import { paletteModule } from './modules/palette';
import { type Search, withoutAccents } from './modules/search';
import { propertiesModules } from '../properties';

/** The modeler of bpmn-js as our designers use it. It stands nowhere yet: `attachTo`. */
export function newModeler(): Modeler {
  const modeler = new Modeler({
    moddleExtensions: { camunda, procedure },
    additionalModules: [
      translateModule,
      camundaBehaviours,
      createAppendAnything,
      colours,
      minimap,
      grid,
      clipboardModule,
      coloursModule,
      paletteModule,
      { search: ['value', withoutAccents(search as Search)] },
      ...propertiesModules,
    ],
    ...look,
  } as object);
  takeAnyIds(modeler.get<Moddle>('moddle'));
  return modeler;
}
