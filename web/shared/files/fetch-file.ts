import { sessionEnded } from '../api/client';
import { ApiProblem, type Problem } from '../api/problem';
import { currentLanguage } from '../texts/texts';

/** The content of a file behind the session; refused with ApiProblem in the server's words. With a `body`, one that is made of it. */
export async function fetchFile(href: string, signal?: AbortSignal, body?: object): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(href, {
      credentials: 'same-origin',
      headers: {
        'Accept-Language': currentLanguage(),
        'X-Requested-With': 'motcua',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      signal,
    });
    if (response.ok) return await response.arrayBuffer();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw ApiProblem.unreachable(cause);
  }
  const said = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  if (response.status === 401) sessionEnded.forEach((listener) => listener());
  throw ApiProblem.of(response.status, said);
}

/** Lets the browser keep a file under its name. */
export function saveFile(content: ArrayBuffer, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the content over in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
