/** What is left out of an archive: what systems put in by themselves. */
const isNoise = (path: string): boolean => /(^|\/)(__MACOSX|\.[^/]*)(\/|$)|(^|\/)Thumbs\.db$/i.test(path);

const known = /\.(bpmn|dmn|form|json|ya?ml|md|txt)$/i;
const folders = /(^|\/)((?:forms|decisions|scenarios)\/[^/]+)$/;

export interface GivenFile {
  /** As it lies in its archive or on the disk. */
  path: string;
  content: string;
}

/**
 * The name in the model of a file that is brought: `procedure.yaml` and diagrams at the top, forms, decisions and scenarios in their
 * folders. Undefined: nothing that a model can hold.
 */
export function nameInModel({ path, content }: GivenFile): string | undefined {
  const clean = path.replaceAll('\\', '/').normalize('NFC');
  if (isNoise(clean)) return undefined;
  const base = clean.slice(clean.lastIndexOf('/') + 1);
  const inFolder = folders.exec(clean)?.[2];
  if (inFolder && known.test(inFolder)) return inFolder;
  const name = base.replace(/\.bpmn20\.xml$|\.bpmn2$/i, '.bpmn').replace(/\.yml$/i, '.yaml');
  if (/\.xml$/i.test(name) && /<(?:\w+:)?definitions\b[^>]*(?:BPMN\/20100524|spec\/DMN)/.test(content))
    return nameInModel({
      path: name.replace(/\.xml$/i, content.includes('spec/DMN') ? '.dmn' : '.bpmn'),
      content,
    });
  if (!known.test(name)) return undefined;
  if (/\.form$/i.test(name)) return `forms/${name}`;
  if (/\.dmn$/i.test(name)) return `decisions/${name}`;
  if (/\.json$/i.test(name) && /"schemaVersion"/.test(content) && /"components"/.test(content))
    return `forms/${name.replace(/\.json$/i, '.form')}`;
  if (
    /\.yaml$/i.test(name) &&
    name !== 'procedure.yaml' &&
    /^given:/m.test(content) &&
    /^when:/m.test(content)
  )
    return `scenarios/${name}`;
  return name;
}
