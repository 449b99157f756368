import { useEffect, useState } from 'react';
import { TaskForm } from '../../web/shared/form/TaskForm';
import { showPage } from '../../web/shared/shell/Page';

type Schema = Record<string, unknown>;

/** A form as it will be filled in, inside the form editor: the page around it says which. Nothing of it is kept or sent. */
function Preview() {
  const [schema, setSchema] = useState<Schema>();
  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<{ schema?: Schema }>) => {
      if (origin === location.origin && source === parent && data.schema) setSchema(data.schema);
    };
    addEventListener('message', listen);
    parent.postMessage('ready', location.origin);
    return () => removeEventListener('message', listen);
  }, []);
  return <main style={{ padding: 16 }}>{schema && <TaskForm schema={schema} data={{}} />}</main>;
}

showPage(<Preview />);
