import { ApiProblem, type Problem } from '../api/problem';
import { sessionEnded, type Schema } from '../api/client';
import { currentLanguage } from '../texts/texts';

export interface Upload {
  done: Promise<Schema<'UploadView'>>;
  abort: () => void;
}

/** What the server takes; it looks into each file itself. */
export const takenFiles = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';
/** Bytes; larger files are refused before they are sent. */
export const largestFile = 100 * 1024 * 1024;

/**
 * Sends one file to wait for its use (a day). `progress` is told the share that is sent, 0 to 1. Refused with ApiProblem;
 * an abort rejects with AbortError.
 */
export function upload(file: File, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Schema<'UploadView'>>((resolve, reject) => {
    request.upload.onprogress = ({ lengthComputable, loaded, total }) =>
      lengthComputable && progress(loaded / total);
    request.onabort = () => reject(new DOMException('The upload was taken back', 'AbortError'));
    request.onerror = () => reject(ApiProblem.unreachable(undefined));
    request.onload = () => {
      const said = readBody(request.responseText);
      const [view] = (said as Partial<Schema<'UploadsView'>>).items ?? [];
      if (request.status === 201 && view) return resolve(view);
      if (request.status === 401) sessionEnded.forEach((listener) => listener());
      return reject(ApiProblem.of(request.status, said as Partial<Problem>));
    };
    request.open('POST', '/api/v1/uploads');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('X-Requested-With', 'motcua');
    const body = new FormData();
    body.append('files', file);
    request.send(body);
  });
  return { done, abort: () => request.abort() };
}

function readBody(text: string): object {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
