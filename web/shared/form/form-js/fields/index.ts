import { FormFields } from '@bpmn-io/form-js-viewer';
import { AddressField } from './AddressField';
import { ChecklistField, RadioField } from './ChoiceField';
import { DateField } from './DateField';
import { FileField } from './FileField';
import { NumberField } from './NumberField';
import { PersonField } from './PersonField';
import { SelectField } from './SelectField';
import { TextArea } from './TextArea';
import { TextField } from './TextField';
import { HtmlView, TextView } from './TextView';

/** Our own fields under form-js's types, and two that form-js does not have; the server checks a schema with both. */
const own = [
  TextField,
  TextArea,
  NumberField,
  DateField,
  SelectField,
  RadioField,
  ChecklistField,
  FileField,
  TextView,
  HtmlView,
  AddressField,
  PersonField,
];

class Fields extends FormFields {
  constructor() {
    super();
    for (const field of own) this.register(field.config.type, field);
  }
}

export const FieldsModule = { formFields: ['type', Fields] };
